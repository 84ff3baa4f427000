package softmaxlab.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What became of each judged row: how sure the model was of the class it chose, and whether that was right. All there is
 * to know for every top-label diagram and number. Never written after construction; compared by value.
 */
public final class Outcomes {
    private final double[] confidence;
    private final double[] logOdds;
    private final boolean[] right;

    Outcomes(double[] confidence, double[] logOdds, boolean[] right) {
        this.confidence = confidence;
        this.logOdds = logOdds;
        this.right = right;
    }

    /**
     * Outcomes of known confidences.
     *
     * @param confidence N values in [0, 1]
     * @throws IllegalArgumentException if the lengths differ or a confidence is out of range or NaN
     */
    public static Outcomes of(double[] confidence, boolean[] right) {
        if (confidence.length != right.length) throw new IllegalArgumentException("lengths differ");
        double[] odds = new double[confidence.length];
        for (int i = 0; i < odds.length; i++) {
            double p = confidence[i];
            if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("not in [0, 1]: " + p);
            odds[i] = Math.log(p) - Math.log1p(-p);
        }
        return new Outcomes(confidence.clone(), odds, right.clone());
    }

    /** N. */
    public int rows() {
        return confidence.length;
    }

    /** The largest probability of the row at place {@code i}, 0 to 1. */
    public double confidence(int i) {
        return confidence[i];
    }

    /**
     * ln(p/(1 − p)) of that confidence, from the logits where there are any: finite there even when p rounds to 1; else
     * +∞ for p = 1 and −∞ for p = 0.
     */
    public double logOdds(int i) {
        return logOdds[i];
    }

    /** Whether the chosen class is the true one. */
    public boolean right(int i) {
        return right[i];
    }

    /** A copy of the N confidences. */
    public double[] confidences() {
        return confidence.clone();
    }

    /** The same rows from the least to the most confident, equal ones in their order. */
    Outcomes byConfidence() {
        Integer[] order = IntStream.range(0, rows()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> confidence[i]));
        double[] p = new double[order.length];
        double[] odds = new double[order.length];
        boolean[] hit = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            p[i] = confidence[order[i]];
            odds[i] = logOdds[order[i]];
            hit[i] = right[order[i]];
        }
        return new Outcomes(p, odds, hit);
    }

    /** The confidences themselves, for reading only. */
    double[] raw() {
        return confidence;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Outcomes o
                        && Arrays.equals(confidence, o.confidence)
                        && Arrays.equals(logOdds, o.logOdds)
                        && Arrays.equals(right, o.right);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(confidence) + Arrays.hashCode(right);
    }
}

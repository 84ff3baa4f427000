package softmaxlab.engine;

import java.util.Arrays;

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
        int[] order = order();
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

    /** The places of the rows sorted by confidence, equal ones in their own order; sorted as numbers, not as objects. */
    private int[] order() {
        double[] sorted = confidence.clone();
        Arrays.sort(sorted);
        int[] out = new int[sorted.length];
        // How many of equal ones have their place already, kept where the first of them stands.
        int[] placed = new int[sorted.length];
        for (int i = 0; i < out.length; i++) {
            int first = firstOf(sorted, confidence[i]);
            out[first + placed[first]++] = i;
        }
        return out;
    }

    private static int firstOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
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

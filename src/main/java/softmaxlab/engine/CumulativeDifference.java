package softmaxlab.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * Confidence less right, added up from the least to the most confident row and divided by N: no bins and no bandwidth
 * (Gupta et al. 2021; Arrieta-Ibarra, Gujral, Tannen, Tygert and Xu 2022, with the sign turned round). Where the line
 * rises, the rows there are over-confident by its slope; it ends at mean confidence − accuracy. Rows of equal confidence
 * are one step, so that their order does not matter. Never written after construction.
 */
public final class CumulativeDifference {
    /** P(max |B| &gt; 2.2414…) is 0.05. */
    private static final double LUCK = 2.241402727604947;

    private final double[] confidence;
    private final int[] rank;
    private final double[] sum;
    private final double deviation;
    private final int lowest;
    private final int highest;

    private CumulativeDifference(Ties ties) {
        int steps = ties.size();
        confidence = new double[steps];
        rank = new int[steps + 1];
        sum = new double[steps + 1];
        double variance = 0;
        int low = 0;
        int high = 0;
        for (int i = 0; i < steps; i++) {
            double p = ties.confidence(i);
            confidence[i] = p;
            rank[i + 1] = rank[i] + ties.count(i);
            sum[i + 1] = sum[i] + ties.gap(i);
            variance += ties.count(i) * p * (1 - p);
            if (sum[i + 1] < sum[low]) low = i + 1;
            if (sum[i + 1] > sum[high]) high = i + 1;
        }
        lowest = low;
        highest = high;
        deviation = Math.sqrt(variance) / ties.rows();
    }

    public static CumulativeDifference of(Outcomes outcomes) {
        return new CumulativeDifference(Ties.of(outcomes));
    }

    /** N. */
    public int rows() {
        return rank[rank.length - 1];
    }

    /** Points of the line, one more than there are different confidences: point 0 is before the first row. */
    public int points() {
        return rank.length;
    }

    /** How many rows are added up at a point, 0 to N. */
    public int rank(int point) {
        return rank[point];
    }

    /** The sum at a point, −1 to 1. */
    public double sum(int point) {
        return sum[point];
    }

    /** The confidence of the last rows added at a point; NaN at point 0. */
    public double confidence(int point) {
        return point == 0 ? Double.NaN : confidence[point - 1];
    }

    /** The point where the line is lowest, the first of them. */
    public int lowest() {
        return lowest;
    }

    /** The point where the line is highest, the first of them. */
    public int highest() {
        return highest;
    }

    /** The point farthest from 0, the first of them. */
    public int farthest() {
        int low = Math.min(lowest, highest);
        int high = Math.max(lowest, highest);
        return Math.abs(sum[high]) > Math.abs(sum[low]) ? high : low;
    }

    /** KS, the largest distance of the line from 0, 0 to 1; NaN without rows. */
    public double ks() {
        return rows() == 0 ? Double.NaN : Math.abs(sum[farthest()]);
    }

    /** Kuiper, the highest less the lowest value of the line (the start, 0, counts), 0 to 1; NaN without rows. */
    public double kuiper() {
        return rows() == 0 ? Double.NaN : sum[highest] - sum[lowest];
    }

    /**
     * The standard deviation of the line's end if every row were right with a chance of exactly its confidence,
     * √(Σ p·(1 − p))/N; 0 if all are 0 or 1, NaN without rows.
     */
    public double deviation() {
        return deviation;
    }

    /**
     * Half the height of the band around 0 that a perfectly calibrated line of these confidences never leaves in 95 of
     * 100 cases, for many rows.
     */
    public double luck() {
        return LUCK * deviation;
    }

    /**
     * How likely luck alone takes a perfectly calibrated line of these confidences as far from 0 as this: for many rows
     * P(max |B| ≥ ks/deviation), B a Brownian motion on [0, 1]. Ties make the true chance smaller; for a few dozen rows
     * it is a rough figure.
     */
    public double ksPValue() {
        return pValue(ks(), BrownianMotion::farther);
    }

    /** The same for the range of the line, P(max B − min B ≥ kuiper/deviation). */
    public double kuiperPValue() {
        return pValue(kuiper(), BrownianMotion::wider);
    }

    private double pValue(double statistic, DoubleUnaryOperator survival) {
        if (statistic == 0) return 1;
        return survival.applyAsDouble(statistic / deviation);
    }
}

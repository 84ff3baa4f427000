package softmaxlab.engine;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How far a metric of two models lies apart that were judged on the same rows, and how far luck moves that. Only what
 * differs row by row counts, so two models that err on the same rows can be told apart where each alone could not.
 *
 * @param difference the metric of the first minus that of the second, as measured; ±∞ if only one of them is infinite
 * @param lower end of its 95 % interval; NaN if there is none
 * @param upper end of its 95 % interval; NaN if there is none
 */
public record PairedDifference(double difference, double lower, double upper) {
    private static final double ERROR_RATE = 0.05;

    /** Whether the two are the same in every row that could tell them apart. */
    public boolean isSame() {
        return lower == 0 && upper == 0;
    }

    /** Whether the interval leaves 0 out, so that luck alone would seldom explain the difference. */
    public boolean isBeyondLuck() {
        return lower > 0 || upper < 0;
    }

    /** The interval stretched to take 0 in. */
    PairedDifference with0() {
        return new PairedDifference(difference, Math.min(0, lower), Math.max(0, upper));
    }

    /**
     * Of two means, from the losses row by row: mean of a − b with Student's interval (Student 1908, paired). No interval
     * for fewer than two rows, or if all rows differ by the same and not by 0: a width of zero would be a false certainty.
     * An infinite loss of one model only makes the difference infinite and certain; of both, leaves none.
     *
     * @param a losses of the first, N of them, not NaN, not −∞
     * @param b losses of the second, in the same order
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public static PairedDifference ofMeans(double[] a, double[] b) {
        if (a.length != b.length) throw new IllegalArgumentException("rows differ");
        int n = a.length;
        boolean infinite = Arrays.stream(a).anyMatch(Double::isInfinite);
        if (infinite || Arrays.stream(b).anyMatch(Double::isInfinite)) return infinite(infinite, b);
        double mean = 0;
        for (int i = 0; i < n; i++) mean += (a[i] - b[i]) / n;
        double squares = 0;
        boolean alike = true;
        for (int i = 0; i < n; i++) {
            double off = a[i] - b[i] - mean;
            squares += off * off;
            alike &= a[i] - b[i] == a[0] - b[0];
        }
        if (alike) return alike(n == 0 ? Double.NaN : a[0] - b[0]);
        double t = TDistribution.of(n - 1).inverseSurvivalProbability(ERROR_RATE / 2);
        double half = t * Math.sqrt(squares / (n - 1) / n);
        return new PairedDifference(mean, mean - half, mean + half);
    }

    private static PairedDifference infinite(boolean first, double[] b) {
        if (first && Arrays.stream(b).anyMatch(Double::isInfinite)) return alike(Double.NaN);
        double d = first ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return new PairedDifference(d, d, d);
    }

    private static PairedDifference alike(double difference) {
        double end = difference == 0 ? 0 : Double.NaN;
        return new PairedDifference(difference, end, end);
    }

    /**
     * Of two accuracies. Only rows that one model has right and the other wrong tell them apart; whether those fall to
     * one side more than a fair coin would let them is McNemar's exact test (McNemar 1947), and the interval is that of
     * Clopper and Pearson (1934) for the coin, in rows of N: it leaves 0 out where that test is below 5 %.
     *
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public static PairedDifference ofAccuracy(Outcomes a, Outcomes b) {
        if (a.rows() != b.rows()) throw new IllegalArgumentException("rows differ");
        int won = 0;
        int lost = 0;
        for (int i = 0; i < a.rows(); i++) {
            if (a.right(i) && !b.right(i)) won++;
            if (b.right(i) && !a.right(i)) lost++;
        }
        int apart = won + lost;
        if (apart == 0) return alike(a.rows() == 0 ? Double.NaN : 0);
        var coin = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(apart, won, ERROR_RATE);
        double share = (double) apart / a.rows();
        return new PairedDifference(
                (double) (won - lost) / a.rows(),
                (2 * coin.getLowerBound() - 1) * share,
                (2 * coin.getUpperBound() - 1) * share);
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A reliability diagram as numbers: what the model said against how often it was right, bin by bin (Murphy and Winkler
 * 1977; Guo et al. 2017 for the top-label form). Empty bins are kept.
 *
 * @param binning what was asked for
 * @param edges the edges that came of it
 * @param rows N, all rows, whether or not a bin took them
 * @param bins one entry per bin, in order
 */
public record Reliability(Binning binning, Edges edges, int rows, List<Bin> bins) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param count rows in it
     * @param right how many of them are right
     * @param confidence their mean confidence; NaN if there are none
     * @param method how {@link #interval} is made
     */
    public record Bin(double lower, double upper, int count, int right, double confidence, BinInterval method) {
        /** A bin with the usual interval. */
        public Bin(double lower, double upper, int count, int right, double confidence) {
            this(lower, upper, count, right, confidence, BinInterval.DEFAULT);
        }

        public boolean isEmpty() {
            return count == 0;
        }

        /** The share of its rows that is right; NaN if there are none. */
        public double accuracy() {
            return (double) right / count;
        }

        /** The 95 % interval of the accuracy; from 0 to 1 if there are no rows. */
        public Interval interval() {
            return method.of(count, right);
        }

        /** confidence − accuracy: positive is over-confident; NaN for an empty bin. */
        public double gap() {
            return confidence - accuracy();
        }
    }

    /** Bins outcomes. */
    public static Reliability of(Outcomes outcomes, Binning binning) {
        Edges edges = binning.edges(outcomes.raw());
        BinSums sums = new BinSums(edges);
        for (int i = 0; i < outcomes.rows(); i++) sums.add(outcomes.confidence(i), outcomes.right(i));
        return sums.reliability(binning, outcomes.rows());
    }

    /** A closed interval of shares. */
    public record Interval(double lower, double upper) {}

    /** Expected calibration error, Σ (n<sub>b</sub>/N)·|gap|, from 0 to 1 (Naeini et al. 2015); NaN without rows. */
    public double ece() {
        if (rows == 0) return Double.NaN;
        double sum = 0;
        for (Bin b : bins) if (!b.isEmpty()) sum += (double) b.count() / rows * Math.abs(b.gap());
        return sum;
    }

    /** Maximum calibration error: the largest |gap| of a bin with rows in it; NaN if all bins are empty. */
    public double mce() {
        return worst().map(b -> Math.abs(b.gap())).orElse(Double.NaN);
    }

    /** The bin with the largest |gap|, the first of them; none if all bins are empty. */
    public Optional<Bin> worst() {
        return bins.stream().filter(b -> !b.isEmpty()).reduce((a, b) -> Math.abs(b.gap()) > Math.abs(a.gap()) ? b : a);
    }

    /** Rows that some bin holds: fewer than {@link #rows} only under {@link EdgeRule#LO}. */
    public int binned() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** The mean confidence of the rows that some bin holds; NaN without any. */
    public double meanConfidence() {
        double sum = 0;
        for (Bin b : bins) if (!b.isEmpty()) sum += b.count() * b.confidence();
        return sum / binned();
    }

    /** Root mean square calibration error, √Σ (n<sub>b</sub>/N)·gap², from 0 to 1; NaN without rows. */
    public double rmsce() {
        return Math.sqrt(meanSquare(b -> 0));
    }

    /**
     * The same with what luck alone adds to each squared gap taken off: √max(0, Σ (n<sub>b</sub>/N)·(gap² −
     * acc·(1 − acc)/(n<sub>b</sub> − 1))) (Kumar et al. 2019). A bin with a single row cannot be corrected and adds
     * nothing; NaN without rows.
     */
    public double debiasedRmsce() {
        return Math.sqrt(Math.max(0, meanSquare(Reliability::luck)));
    }

    /** What luck alone adds to the squared gap of a bin on average; all of it where there is a single row. */
    private static double luck(Bin b) {
        if (b.count() == 1) return b.gap() * b.gap();
        return b.accuracy() * (1 - b.accuracy()) / (b.count() - 1);
    }

    private double meanSquare(ToDoubleFunction<Bin> luck) {
        if (rows == 0) return Double.NaN;
        double sum = 0;
        for (Bin b : bins) {
            if (!b.isEmpty()) sum += (double) b.count() / rows * (b.gap() * b.gap() - luck.applyAsDouble(b));
        }
        return sum;
    }

    /** Running sums of one set of bins. */
    private static final class BinSums {
        private final Edges edges;
        private final int[] count;
        private final int[] right;
        private final double[] confidence;

        BinSums(Edges edges) {
            this.edges = edges;
            count = new int[edges.bins()];
            right = new int[edges.bins()];
            confidence = new double[edges.bins()];
        }

        void add(double value, boolean hit) {
            int b = edges.binOf(value);
            if (b < 0) return;
            count[b]++;
            confidence[b] += value;
            if (hit) right[b]++;
        }

        Reliability reliability(Binning binning, int rows) {
            BinInterval method = binning.interval();
            List<Bin> out = new ArrayList<>(count.length);
            for (int b = 0; b < count.length; b++) {
                out.add(new Bin(edges.lower(b), edges.upper(b), count[b], right[b], confidence[b] / count[b], method));
            }
            return new Reliability(binning, edges, rows, out);
        }
    }
}

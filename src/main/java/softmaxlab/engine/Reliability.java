package softmaxlab.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A reliability diagram as numbers: what the model said against how often it was right, bin by bin (Murphy and Winkler
 * 1977; Guo et al. 2017 for the top-label form). Empty bins are kept.
 *
 * @param binning the rule that made the bins
 * @param rows N, all rows, whether or not a bin took them
 * @param bins one entry per bin, in order
 */
public record Reliability(Binning binning, int rows, List<Bin> bins) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param count rows in it
     * @param right how many of them are right
     * @param confidence their mean confidence; NaN if there are none
     */
    public record Bin(double lower, double upper, int count, int right, double confidence) {
        public boolean isEmpty() {
            return count == 0;
        }

        /** The share of its rows that is right; NaN if there are none. */
        public double accuracy() {
            return (double) right / count;
        }

        /**
         * The 95 % interval of the accuracy by Wilson's score method (Wilson 1927), which stays honest at 0 and at n of
         * n right; from 0 to 1 if there are no rows.
         */
        public Interval interval() {
            if (count == 0) return new Interval(0, 1);
            var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(count, right, 0.05);
            return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
        }

        /** confidence − accuracy: positive is over-confident; NaN for an empty bin. */
        public double gap() {
            return confidence - accuracy();
        }
    }

    /**
     * Bins confidences.
     *
     * @param confidence N values in [0, 1]
     * @param correct whether each row was right
     */
    public static Reliability of(double[] confidence, boolean[] correct, Binning binning) {
        if (confidence.length != correct.length) throw new IllegalArgumentException("lengths differ");
        BinSums sums = new BinSums(binning);
        for (int i = 0; i < confidence.length; i++) sums.add(confidence[i], correct[i]);
        return sums.reliability(confidence.length);
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
        return bins.stream()
                .filter(b -> !b.isEmpty())
                .mapToDouble(b -> Math.abs(b.gap()))
                .max()
                .orElse(Double.NaN);
    }

    /** Rows that some bin holds: fewer than {@link #rows} only under {@link EdgeRule#LO}. */
    public int binned() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** Running sums of one set of bins; two sets over the same binning can be added. */
    static final class BinSums {
        private final Binning binning;
        private final int[] count;
        private final int[] right;
        private final double[] confidence;

        BinSums(Binning binning) {
            this.binning = binning;
            count = new int[binning.bins()];
            right = new int[binning.bins()];
            confidence = new double[binning.bins()];
        }

        void add(double value, boolean hit) {
            int b = binning.binOf(value);
            if (b < 0) return;
            count[b]++;
            confidence[b] += value;
            if (hit) right[b]++;
        }

        void add(BinSums other) {
            for (int b = 0; b < count.length; b++) {
                count[b] += other.count[b];
                right[b] += other.right[b];
                confidence[b] += other.confidence[b];
            }
        }

        Reliability reliability(int rows) {
            List<Bin> out = new ArrayList<>(count.length);
            for (int b = 0; b < count.length; b++) {
                out.add(new Bin(binning.lower(b), binning.upper(b), count[b], right[b], confidence[b] / count[b]));
            }
            return new Reliability(binning, rows, out);
        }
    }
}

package softmaxlab.engine;

import java.util.Arrays;

/** The rows of some outcomes by confidence, rising; rows of equal confidence are one entry, in whatever order they came. */
final class Ties {
    private final double[] confidence;
    private final int[] count;
    private final int[] right;
    private final int size;
    private final int rows;

    private Ties(int rows, int size, double[] confidence, int[] count, int[] right) {
        this.rows = rows;
        this.size = size;
        this.confidence = confidence;
        this.count = count;
        this.right = right;
    }

    private Ties(double[] all, double[] hits) {
        rows = all.length;
        confidence = new double[rows];
        count = new int[rows];
        right = new int[rows];
        int distinct = 0;
        int hit = 0;
        for (int i = 0; i < rows; distinct++) {
            double p = all[i];
            confidence[distinct] = p;
            int from = i;
            while (i < rows && all[i] == p) i++;
            count[distinct] = i - from;
            int first = hit;
            while (hit < hits.length && hits[hit] == p) hit++;
            right[distinct] = hit - first;
        }
        size = distinct;
    }

    static Ties of(Outcomes o) {
        double[] all = o.confidences();
        double[] hits = new double[all.length];
        int n = 0;
        // Adding 0 makes −0 a 0, which sorting would tell apart.
        for (int i = 0; i < all.length; i++) if (o.right(i)) hits[n++] = all[i] + 0.0;
        for (int i = 0; i < all.length; i++) all[i] += 0.0;
        hits = Arrays.copyOf(hits, n);
        Arrays.sort(all);
        Arrays.sort(hits);
        return new Ties(all, hits);
    }

    /** The same rows with those that lie within {@code width} of each other taken together at their mean confidence. */
    Ties pooled(double width) {
        double[] mean = new double[size];
        int[] counts = new int[size];
        int[] rights = new int[size];
        int n = 0;
        for (int i = 0; i < size; n++) {
            double first = confidence[i];
            double sum = 0;
            for (; i < size && confidence[i] < first + width; i++) {
                sum += count[i] * (confidence[i] - first);
                counts[n] += count[i];
                rights[n] += right[i];
            }
            mean[n] = first + sum / counts[n];
        }
        return new Ties(rows, n, mean, counts, rights);
    }

    /** N. */
    int rows() {
        return rows;
    }

    /** How many different confidences there are. */
    int size() {
        return size;
    }

    double confidence(int i) {
        return confidence[i];
    }

    /** Rows of the i-th confidence, at least 1. */
    int count(int i) {
        return count[i];
    }

    /** How many of them are right. */
    int right(int i) {
        return right[i];
    }

    /** The share of all rows that is right; NaN without rows. */
    double accuracy() {
        long sum = 0;
        for (int i = 0; i < size; i++) sum += right[i];
        return (double) sum / rows;
    }

    /** What the i-th confidence adds to mean confidence − accuracy. */
    double gap(int i) {
        return (count[i] * confidence[i] - right[i]) / rows;
    }

    /** The mean squared distance of confidence from right (1) or wrong (0); NaN without rows. */
    double brier() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double p = confidence[i];
            sum += right[i] * (1 - p) * (1 - p) + (count[i] - right[i]) * p * p;
        }
        return sum / rows;
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Reliability.Bin;

/**
 * Running sums of the reliability of every class k, "k is the true class" against p<sub>k</sub>, all classes over the
 * same bins. Two sets over the same edges can be added.
 */
final class ClassSums {
    private final Edges edges;
    private final int classes;
    /** Below it a value lies in the first bin by every rule; most of many classes do. */
    private final double firstEdge;
    /** Bin by bin and in it class by class; of the first bin, how many fewer than all rows are in it, as −n. */
    private final int[] count;

    private final int[] right;
    private final double[] confidence;
    /** Rows that were added. Those of each class that no other bin took are in the first. */
    private int rows;

    private final int[] larger;
    private final double[] moved;

    ClassSums(int classes, Edges edges) {
        this.edges = edges;
        this.classes = classes;
        firstEdge = edges.upper(0);
        count = new int[classes * edges.bins()];
        right = new int[classes * edges.bins()];
        confidence = new double[classes * edges.bins()];
        larger = new int[classes];
        moved = new double[classes];
    }

    /** Adds one row of K probabilities. */
    void add(double[] p, int label) {
        int found = findLarger(p);
        for (int i = 0; i < found; i++) {
            moved[i] = p[larger[i]];
            p[larger[i]] = 0;
        }
        addToFirst(p);
        rows++;
        for (int i = 0; i < found; i++) {
            int k = larger[i];
            p[k] = moved[i];
            put(k, p[k]);
        }
        int b = p[label] < firstEdge ? 0 : edges.binOf(p[label]);
        if (b >= 0) right[b * classes + label]++;
    }

    private int findLarger(double[] p) {
        int found = 0;
        for (int k = 0; k < p.length; k++) if (!(p[k] < firstEdge)) larger[found++] = k;
        return found;
    }

    /** So plain a loop that the compiler does several at a time. */
    private void addToFirst(double[] p) {
        for (int k = 0; k < p.length; k++) confidence[k] += p[k];
    }

    private void put(int k, double value) {
        int b = edges.binOf(value);
        count[k]--;
        if (b < 0) return;
        count[b * classes + k]++;
        confidence[b * classes + k] += value;
    }

    void add(ClassSums other) {
        rows += other.rows;
        for (int i = 0; i < count.length; i++) {
            count[i] += other.count[i];
            right[i] += other.right[i];
            confidence[i] += other.confidence[i];
        }
    }

    /** Rows of a bin and class: of the first bin, those that no other took. */
    private int count(int at) {
        return at < classes ? rows + count[at] : count[at];
    }

    /** The bins of one class. */
    Reliability reliability(int k, Binning binning) {
        List<Bin> out = new ArrayList<>(edges.bins());
        for (int b = 0; b < edges.bins(); b++) {
            int at = b * classes + k;
            int n = count(at);
            out.add(new Bin(edges.lower(b), edges.upper(b), n, right[at], confidence[at] / n));
        }
        return new Reliability(binning, edges, rows, out);
    }

    /** The mean over the classes of Σ (n<sub>b</sub>/N)·|mean p<sub>k</sub> − share of k|. */
    double meanEce() {
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            double sum = 0;
            for (int at = k; at < count.length; at += classes) {
                double n = count(at);
                if (n > 0) sum += n / rows * Math.abs(confidence[at] / n - right[at] / n);
            }
            mean += sum / classes;
        }
        return mean;
    }
}

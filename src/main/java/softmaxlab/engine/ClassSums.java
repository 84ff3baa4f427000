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
    /** Bin by bin and in it class by class, so that the first bins lie side by side. */
    private final int[] count;

    private final int[] right;
    private final double[] confidence;

    ClassSums(int classes, Edges edges) {
        this.edges = edges;
        this.classes = classes;
        firstEdge = edges.upper(0);
        count = new int[classes * edges.bins()];
        right = new int[classes * edges.bins()];
        confidence = new double[classes * edges.bins()];
    }

    /** Adds one row of K probabilities. */
    void add(double[] p, int label) {
        for (int k = 0; k < p.length; k++) {
            double value = p[k];
            int b = value < firstEdge ? 0 : edges.binOf(value);
            if (b < 0) continue;
            int at = b * classes + k;
            count[at]++;
            confidence[at] += value;
            if (k == label) right[at]++;
        }
    }

    void add(ClassSums other) {
        for (int i = 0; i < count.length; i++) {
            count[i] += other.count[i];
            right[i] += other.right[i];
            confidence[i] += other.confidence[i];
        }
    }

    /** The bins of one class. */
    Reliability reliability(int k, Binning binning, int rows) {
        List<Bin> out = new ArrayList<>(edges.bins());
        for (int b = 0; b < edges.bins(); b++) {
            int at = b * classes + k;
            out.add(new Bin(edges.lower(b), edges.upper(b), count[at], right[at], confidence[at] / count[at]));
        }
        return new Reliability(binning, edges, rows, out);
    }

    /** The mean over the classes of Σ (n<sub>b</sub>/N)·|mean p<sub>k</sub> − share of k|. */
    double meanEce(int rows) {
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            double sum = 0;
            for (int at = k; at < count.length; at += classes) {
                double n = count[at];
                if (n > 0) sum += n / rows * Math.abs(confidence[at] / n - right[at] / n);
            }
            mean += sum / classes;
        }
        return mean;
    }
}

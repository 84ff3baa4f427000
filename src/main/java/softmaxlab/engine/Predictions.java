package softmaxlab.engine;

import java.util.List;

/**
 * What a classifier said about N labelled rows: logits, probabilities or only the top-1 class with its confidence. The
 * tables are flat, row-major and never written after construction. Compared by identity: they may hold millions of
 * numbers.
 */
public final class Predictions {
    /** What the numbers are. */
    public enum Kind {
        LOGITS("logits"),
        PROBABILITIES("probabilities"),
        TOP1("top-1");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word used in files and on the command line. */
        public String key() {
            return key;
        }
    }

    private final Kind kind;
    private final int rows;
    private final int classes;
    private final List<String> classNames;
    private final double[] scores;
    private final int[] labels;
    private final int[] predicted;

    private Predictions(
            Kind kind, int classes, List<String> classNames, double[] scores, int[] labels, int[] predicted) {
        this.kind = kind;
        this.rows = labels.length;
        this.classes = classes;
        this.classNames = List.copyOf(classNames);
        this.scores = scores;
        this.labels = labels;
        this.predicted = predicted;
    }

    /**
     * N × K logits with labels. The arrays are taken over, not copied.
     *
     * @param scores row-major, finite or −∞ (a masked class); no row may be all −∞
     * @param labels 0-based true classes
     * @throws IllegalArgumentException if sizes do not fit or a value is NaN, +∞ or out of range, naming the row
     */
    public static Predictions logits(List<String> classNames, double[] scores, int[] labels) {
        checkTable(classNames.size(), scores, labels);
        int classes = classNames.size();
        for (int i = 0; i < labels.length; i++) {
            boolean any = false;
            boolean all = true;
            for (int at = i * classes; at < (i + 1) * classes; at++) {
                all &= scores[at] < Double.POSITIVE_INFINITY;
                any |= scores[at] > Double.NEGATIVE_INFINITY;
            }
            if (!all) throw new IllegalArgumentException("row " + i + ": a logit is NaN or +Infinity");
            if (!any) throw new IllegalArgumentException("row " + i + ": every logit is -Infinity");
        }
        return new Predictions(Kind.LOGITS, classNames.size(), classNames, scores, labels, null);
    }

    /**
     * N × K probabilities with labels, used as they are: never softmaxed and never renormalised at T = 1. The arrays are
     * taken over, not copied.
     *
     * @param scores row-major, each in [0, 1]; whether a row sums near enough to 1 is for the reader to judge
     * @throws IllegalArgumentException if sizes do not fit or a value is out of range, naming the row
     */
    public static Predictions probabilities(List<String> classNames, double[] scores, int[] labels) {
        checkTable(classNames.size(), scores, labels);
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new IllegalArgumentException("row " + i / classNames.size() + ": probability " + scores[i]);
            }
        }
        return new Predictions(Kind.PROBABILITIES, classNames.size(), classNames, scores, labels, null);
    }

    /**
     * Top-1 predictions: only the winning class of each row and its confidence. There is no N × K table, so NLL, Brier
     * score, class-wise ECE and a temperature do not exist.
     *
     * @param confidence N values in [0, 1]
     */
    public static Predictions top1(double[] confidence, int[] predicted, int[] labels) {
        if (confidence.length != labels.length || predicted.length != labels.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        for (int i = 0; i < labels.length; i++) {
            if (!(confidence[i] >= 0 && confidence[i] <= 1)) {
                throw new IllegalArgumentException("row " + i + ": confidence " + confidence[i]);
            }
        }
        return new Predictions(Kind.TOP1, 0, List.of(), confidence, labels, predicted);
    }

    private static void checkTable(int classes, double[] scores, int[] labels) {
        if (classes < 2) throw new IllegalArgumentException("at least two classes needed");
        if ((long) labels.length * classes != scores.length) throw new IllegalArgumentException("sizes do not fit");
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) throw new IllegalArgumentException("row " + i + ": label");
        }
    }

    public Kind kind() {
        return kind;
    }

    /** N. */
    public int rows() {
        return rows;
    }

    /** K; 0 for top-1 predictions, where it is not known. */
    public int classes() {
        return classes;
    }

    /** K names; empty for top-1 predictions. */
    public List<String> classNames() {
        return classNames;
    }

    /** The 0-based true class of row {@code i}. */
    public int label(int i) {
        return labels[i];
    }

    /** The winning class of row {@code i}: as given for top-1, else the largest score, the lowest index among ties. */
    public int predicted(int i) {
        if (predicted != null) return predicted[i];
        int at = i * classes;
        int best = 0;
        double max = scores[at];
        for (int k = 1; k < classes; k++) {
            if (scores[at + k] > max) {
                max = scores[at + k];
                best = k;
            }
        }
        return best;
    }

    /** The logit or probability of class {@code k} in row {@code i}; for top-1 the confidence, with k = 0. */
    public double score(int i, int k) {
        return kind == Kind.TOP1 ? scores[i] : scores[i * classes + k];
    }

    /** Row {@code i} as logits: log p for probabilities (−∞ where p is 0). Not for top-1. */
    public Row logits(int i) {
        if (kind == Kind.TOP1) throw new IllegalStateException("top-1 predictions hold no logits");
        double[] z = new double[classes];
        logitsInto(i, z);
        return Row.wrap(z);
    }

    /** Writes row {@code i} as logits into {@code z}, without making anything. */
    void logitsInto(int i, double[] z) {
        System.arraycopy(scores, i * classes, z, 0, classes);
        if (kind == Kind.PROBABILITIES) for (int k = 0; k < classes; k++) z[k] = Math.log(z[k]);
    }
}

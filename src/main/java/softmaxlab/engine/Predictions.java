package softmaxlab.engine;

import java.util.List;

/**
 * What a classifier said about N labelled rows: logits, probabilities or only the top-1 class with its confidence. The
 * tables are row-major and never written after construction. Compared by identity: they may hold millions of
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

    private static final int ROWS_PER_PART = 1024;
    private static final int NO_CLASS = -1;

    private final Kind kind;
    private final List<String> classNames;
    private final RowBlocks scores;
    private final int[] labels;
    /** The winning class of each row; its complement where another has as large a score. */
    private final int[] best;
    /** Null where that follows from labels and predictions. */
    private final boolean[] right;

    private Predictions(
            Kind kind, List<String> classNames, RowBlocks scores, boolean[] right, int[] labels, int[] best) {
        this.kind = kind;
        this.classNames = List.copyOf(classNames);
        this.scores = scores;
        this.labels = labels;
        this.best = best;
        this.right = right;
    }

    /**
     * N × K logits with labels. The arrays are taken over, not copied.
     *
     * @param scores row-major, finite or −∞ (a masked class); no row may be all −∞
     * @param labels 0-based true classes
     * @throws IllegalArgumentException if sizes do not fit or a value is NaN, +∞ or out of range, naming the row
     */
    public static Predictions logits(List<String> classNames, double[] scores, int[] labels) {
        checkClasses(classNames);
        return logits(classNames, RowBlocks.of(classNames.size(), scores), labels, Loop.SERIAL);
    }

    /**
     * {@link #logits(List, double[], int[])} of a table in blocks.
     *
     * @param loop runs the parts of the check
     */
    public static Predictions logits(List<String> classNames, RowBlocks scores, int[] labels, Loop loop) {
        checkTable(classNames, scores, labels);
        int[] best = best(scores, loop, Predictions::checkLogits);
        return new Predictions(Kind.LOGITS, classNames, scores, null, labels, best);
    }

    private static void checkLogits(RowBlocks scores, int row, int best) {
        double max = best == RowBlocks.NOT_A_NUMBER ? Double.NaN : scores.get(row, index(best));
        if (!(max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("row " + row + ": a logit is NaN or +Infinity");
        }
        if (max == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("row " + row + ": every logit is -Infinity");
        }
    }

    /**
     * N × K probabilities with labels, used as they are: never softmaxed and never renormalised at T = 1. The arrays are
     * taken over, not copied.
     *
     * @param scores row-major, each in [0, 1]; whether a row sums near enough to 1 is for the reader to judge
     * @throws IllegalArgumentException if sizes do not fit or a value is out of range, naming the row
     */
    public static Predictions probabilities(List<String> classNames, double[] scores, int[] labels) {
        checkClasses(classNames);
        return probabilities(classNames, RowBlocks.of(classNames.size(), scores), labels, Loop.SERIAL);
    }

    /**
     * {@link #probabilities(List, double[], int[])} of a table in blocks.
     *
     * @param loop runs the parts of the check
     */
    public static Predictions probabilities(List<String> classNames, RowBlocks scores, int[] labels, Loop loop) {
        checkTable(classNames, scores, labels);
        int[] best = best(scores, loop, Predictions::checkProbabilities);
        return new Predictions(Kind.PROBABILITIES, classNames, scores, null, labels, best);
    }

    private static void checkProbabilities(RowBlocks scores, int row, int best) {
        for (int k = 0; k < scores.width(); k++) {
            double p = scores.get(row, k);
            if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("row " + row + ": probability " + p);
        }
    }

    /** {@link #top1(List, double[], int[], int[])} of classes without names. */
    public static Predictions top1(double[] confidence, int[] predicted, int[] labels) {
        return top1(List.of(), confidence, predicted, labels);
    }

    /**
     * Top-1 predictions: only the winning class of each row and its confidence. There is no N × K table, so NLL, Brier
     * score, class-wise ECE and a temperature do not exist.
     *
     * @param classNames of the classes that occur, empty where they have no names
     * @param confidence N values in [0, 1]
     * @param predicted 0-based, in the order of the names
     * @param labels 0-based true classes, in the same order
     */
    public static Predictions top1(List<String> classNames, double[] confidence, int[] predicted, int[] labels) {
        if (predicted.length != labels.length) throw new IllegalArgumentException("lengths differ");
        checkConfidence(labels.length, confidence);
        return new Predictions(Kind.TOP1, classNames, RowBlocks.of(1, confidence), null, labels, predicted);
    }

    /**
     * Top-1 predictions of which only is known whether each was right, not which class it was: what there is to say about
     * single classes does not exist either.
     *
     * @param confidence N values in [0, 1]
     */
    public static Predictions outcomes(double[] confidence, boolean[] right) {
        checkConfidence(right.length, confidence);
        return new Predictions(Kind.TOP1, List.of(), RowBlocks.of(1, confidence), right, null, null);
    }

    private static void checkConfidence(int rows, double... confidence) {
        if (confidence.length != rows) throw new IllegalArgumentException("lengths differ");
        for (int i = 0; i < rows; i++) {
            if (!(confidence[i] >= 0 && confidence[i] <= 1)) {
                throw new IllegalArgumentException("row " + i + ": confidence " + confidence[i]);
            }
        }
    }

    private static void checkClasses(List<String> classNames) {
        if (classNames.size() < 2) throw new IllegalArgumentException("at least two classes needed");
    }

    private static void checkTable(List<String> classNames, RowBlocks scores, int... labels) {
        checkClasses(classNames);
        boolean fits = scores.width() == classNames.size() && scores.rows() == labels.length;
        if (!fits) throw new IllegalArgumentException("sizes do not fit");
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= scores.width())
                throw new IllegalArgumentException("row " + i + ": label");
        }
    }

    /** Looks at one row of a table, of which the largest score is known. */
    private interface RowCheck {
        void check(RowBlocks scores, int row, int best);
    }

    /** Checks each row; its {@link RowBlocks#best}. */
    private static int[] best(RowBlocks scores, Loop loop, RowCheck check) {
        int[] out = new int[scores.rows()];
        int parts = (out.length + ROWS_PER_PART - 1) / ROWS_PER_PART;
        loop.run(parts, part -> {
            int to = Math.min(out.length, (part + 1) * ROWS_PER_PART);
            for (int row = part * ROWS_PER_PART; row < to; row++) {
                out[row] = scores.best(row);
                check.check(scores, row, out[row]);
            }
        });
        return out;
    }

    private static int index(int best) {
        return best < 0 ? ~best : best;
    }

    public Kind kind() {
        return kind;
    }

    /** N. */
    public int rows() {
        return scores.rows();
    }

    /** K; 0 for top-1 predictions, where it is not known. */
    public int classes() {
        return kind == Kind.TOP1 ? 0 : classNames.size();
    }

    /** K names; for top-1 predictions those of the classes that occur, empty where they have none. */
    public List<String> classNames() {
        return classNames;
    }

    /** Whether it is known which class each row has and was given; false only for {@link #outcomes}. */
    public boolean knowsClasses() {
        return right == null;
    }

    /** The 0-based true class of row {@code i}; −1 where classes are not known. */
    public int label(int i) {
        return right == null ? labels[i] : NO_CLASS;
    }

    /**
     * The winning class of row {@code i}: as given for top-1, else the largest score, the lowest index among ties; −1
     * where classes are not known.
     */
    public int predicted(int i) {
        return right == null ? index(best[i]) : NO_CLASS;
    }

    /** Whether the winning class of row {@code i} is the true one. */
    public boolean isRight(int i) {
        return right == null ? index(best[i]) == labels[i] : right[i];
    }

    /** The logit or probability of class {@code k} in row {@code i}; for top-1 the confidence, with k = 0. */
    public double score(int i, int k) {
        return scores.get(i, k);
    }

    /** Row {@code i} as logits: log p for probabilities (−∞ where p is 0). Not for top-1. */
    public Row logits(int i) {
        if (kind == Kind.TOP1) throw new IllegalStateException("top-1 predictions hold no logits");
        double[] z = new double[classes()];
        logitsInto(i, z);
        return Row.wrap(z);
    }

    /** Writes row {@code i} as it is into {@code into}. */
    void scoresInto(int i, double[] into) {
        scores.copyRow(i, into);
    }

    /** Whether more than one class has the largest score of row {@code i}; false for top-1. */
    boolean isTied(int i) {
        return right == null && best[i] < 0;
    }

    /** One of the logits that {@link #logitsInto} writes. */
    double logit(int i, int k) {
        double score = scores.get(i, k);
        return kind == Kind.PROBABILITIES ? Math.log(score) : score;
    }

    /** Writes row {@code i} as logits into {@code z}, without making anything. */
    void logitsInto(int i, double[] z) {
        scores.copyRow(i, z);
        if (kind == Kind.PROBABILITIES) for (int k = 0; k < z.length; k++) z[k] = Math.log(z[k]);
    }
}

package softmaxlab.file;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file as numbers: flat, row-major scores, and the labels as codes of their texts. Filled row by row, then
 * only read.
 */
final class Table {
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

    private final Layout layout;
    private final int width;
    private final LabelTexts labelTexts = new LabelTexts();
    private final Ints labels = new Ints();
    private final Ints predicted = new Ints();
    private final Ints lines = new Ints();
    private double[] scores;
    private int rows;
    private int decimals;

    Table(Layout layout) {
        this.layout = layout;
        this.width = layout.scores();
        this.scores = new double[Math.max(64, width * 64)];
    }

    /**
     * A table whose scores stand already; its rows are still to be closed, one by one.
     *
     * @param scores row-major, taken over
     * @param decimals the most decimals written in any of them
     */
    Table(Layout layout, double[] scores, int decimals) {
        this.layout = layout;
        this.width = layout.scores();
        this.scores = scores;
        this.decimals = decimals;
    }

    Layout layout() {
        return layout;
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    LabelTexts labelTexts() {
        return labelTexts;
    }

    /** The code of the label of a row; its class if the labels are one-hot. */
    int label(int row) {
        return labels.get(row);
    }

    int predicted(int row) {
        return predicted.get(row);
    }

    /** The physical line a row starts at. */
    long line(int row) {
        return lines.get(row);
    }

    /** The most decimals written in any score. */
    int decimals() {
        return decimals;
    }

    double score(int row, int k) {
        return scores[row * width + k];
    }

    void setScore(int row, int k, double value) {
        scores[row * width + k] = value;
    }

    /** Hands over the scores, exactly as long as they must be. */
    double[] takeScores() {
        double[] out = scores.length == rows * width ? scores : Arrays.copyOf(scores, rows * width);
        scores = null;
        return out;
    }

    /** Whether so many rows of so many scores can be one table at all. */
    static boolean fits(long rows, int width) {
        return rows * width <= MAX_LENGTH;
    }

    /** Makes room for one more row. */
    boolean hasRoom() {
        if (!fits(rows + 1L, width)) return false;
        long needed = (rows + 1L) * width;
        if (needed > scores.length) {
            scores = Arrays.copyOf(scores, (int) Math.min(MAX_LENGTH, Math.max(needed, scores.length * 3L / 2)));
        }
        return true;
    }

    /** Writes a score of the row that is being read. */
    void put(int k, double value, int writtenDecimals) {
        scores[rows * width + k] = value;
        if (writtenDecimals > decimals) decimals = writtenDecimals;
    }

    /** Closes the row that is being read; −1 for a label or prediction that is not in the file. */
    void endRow(long line, int label, int prediction) {
        if (label >= 0) labels.add(label);
        if (prediction >= 0) predicted.add(prediction);
        lines.add((int) Math.min(line, Integer.MAX_VALUE));
        rows++;
    }

    /** The names of the classes, by their columns. */
    List<String> classNames() {
        return layout.classNames();
    }
}

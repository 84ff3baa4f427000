package softmaxlab.file;

import java.util.List;
import softmaxlab.engine.RowBlocks;

/**
 * The rows of a file as numbers: the scores row after row, and the labels as codes of their texts. Filled row by row, then
 * only read.
 */
final class Table {
    static final int MAX_ROWS = Integer.MAX_VALUE - 16;
    private static final int FIRST_ROWS = 64;

    private final Layout layout;
    private final int width;
    private final LabelTexts labelTexts = new LabelTexts();
    private final Ints labels = new Ints();
    private final Ints predicted = new Ints();
    private final Ints lines = new Ints();
    private final GrowingRows growing;
    /** Null as long as rows may come. */
    private RowBlocks scores;

    private Dialect dialect;

    private int rows;
    private int decimals;

    Table(Layout layout) {
        this.layout = layout;
        this.width = layout.scores();
        this.growing = new GrowingRows(width);
    }

    /**
     * A table whose scores stand already; its rows are still to be closed, one by one.
     *
     * @param scores taken over
     * @param decimals the most decimals written in any of them
     */
    Table(Layout layout, RowBlocks scores, int decimals) {
        this.layout = layout;
        this.width = layout.scores();
        this.growing = new GrowingRows(width);
        this.scores = scores;
        this.decimals = decimals;
    }

    Layout layout() {
        return layout;
    }

    /** How the text was read; null if it was none. */
    Dialect dialect() {
        return dialect;
    }

    void setDialect(Dialect used) {
        dialect = used;
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
        return scores().get(row, k);
    }

    void setScore(int row, int k, double value) {
        scores().set(row, k, value);
    }

    /** The scores of all rows; no further row may come. */
    RowBlocks scores() {
        if (scores == null) scores = GrowingRows.join(width, List.of(growing));
        return scores;
    }

    /**
     * Makes room for one more row.
     *
     * @return false if there are more than can be counted
     * @throws OutOfMemoryError if there is no memory for it
     */
    boolean hasRoom() {
        if (rows == MAX_ROWS) return false;
        if (growing.isFull()) growing.addBlock(Math.max(FIRST_ROWS, rows));
        return true;
    }

    /** Writes a score of the row that is being read. */
    void put(int k, double value, int writtenDecimals) {
        growing.numbers()[growing.at() + k] = value;
        if (writtenDecimals > decimals) decimals = writtenDecimals;
    }

    /** Closes the row that is being read; −1 for a label or prediction that is not in the file. */
    void endRow(long line, int label, int prediction) {
        if (label >= 0) labels.add(label);
        if (prediction >= 0) predicted.add(prediction);
        lines.add((int) Math.min(line, Integer.MAX_VALUE));
        growing.endRow();
        rows++;
    }

    /** The names of the classes, by their columns. */
    List<String> classNames() {
        return layout.classNames();
    }
}

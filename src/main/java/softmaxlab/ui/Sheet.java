package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * A table of up to thousands of rows, of which only those exist that fit: head, rows of equal height that share the
 * room, and a row of sums that always stays in view. The arrow keys go from cell to cell; each cell says its sentence.
 */
public final class Sheet extends Region {
    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");
    private static final double LOWEST_ROW = 1.38;
    private static final int FEWEST_ROWS = 4;
    private static final double BAR_WIDTH = 0.9;

    /**
     * A column.
     *
     * @param title may have two lines
     * @param style style class of its cells
     * @param weight its share of the width
     */
    record Column(String title, String style, double weight, HPos align) {}

    private List<Column> columns = List.of();
    private final SheetHead head = new SheetHead();
    private final List<SheetRow> rows = new ArrayList<>();
    private SheetRow sums;
    private final Region pointer = new Region();
    private final ScrollBar scroll = new ScrollBar();
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first");
    private final IntegerProperty linked = new SimpleIntegerProperty(this, "linked", -1);
    private SentenceLine sentence;
    private double usualRow;
    private double highestRow;
    private int markedRow = -1;
    private int size;
    private int pointedColumn = -1;
    private boolean pointsAtSum;
    private IntFunction<List<Cell>> source = k -> List.of();

    public Sheet() {
        getStyleClass().add("sheet");
        pointer.getStyleClass().add("pointed-at");
        pointer.setMouseTransparent(true);
        pointer.setVisible(false);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setVisible(false);
        scroll.setFocusTraversable(false);
        scroll.valueProperty().addListener((o, was, is) -> first.set((int) Math.round(is.doubleValue())));
        first.addListener(o -> {
            scroll.setValue(first.get());
            fill();
        });
        linked.addListener(o -> link());
        setOnScroll(e -> scrollBy(e.getDeltaY() > 0 ? -1 : e.getDeltaY() < 0 ? 1 : 0));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Sets the columns, once.
     *
     * @param usualRowEm the height a row asks for
     * @param highestRowEm the height it may grow to
     * @param line where the sentence of the cell under pointer or focus is said
     */
    void setUp(List<Column> newColumns, double usualRowEm, double highestRowEm, SentenceLine line) {
        columns = newColumns;
        usualRow = usualRowEm;
        highestRow = highestRowEm;
        sentence = line;
        head.setUp(columns);
        sums = new SheetRow(columns, sentence, i -> {});
        sums.getStyleClass().add("sums");
        getChildren().addAll(head, sums, scroll, pointer);
    }

    /** Another title over a column, of as many lines as before. */
    void retitle(int column, String title) {
        head.retitle(column, title);
        requestLayout();
    }

    /** Shows {@code newSize} rows; {@code sumCells} are those of the last line, empty for none. */
    void show(int newSize, IntFunction<List<Cell>> newSource, List<Cell> sumCells) {
        boolean resized = newSize != size;
        size = newSize;
        source = newSource;
        sums.setVisible(!sumCells.isEmpty());
        if (sums.isVisible()) sums.show(sumCells);
        if (resized) {
            first.set(0);
            linked.set(-1);
            requestLayout();
        }
        fill();
    }

    /** The row at the top, shared by tables that scroll together. */
    IntegerProperty firstProperty() {
        return first;
    }

    /** The row that pointer or focus is on, −1 for none; shared by tables that show the same classes. */
    IntegerProperty linkedProperty() {
        return linked;
    }

    /** Outlines the cells of a column, or its sum alone; −1 for none. */
    void pointAt(int column, boolean sum) {
        pointedColumn = column;
        pointsAtSum = sum;
        requestLayout();
    }

    /** Gives one row the band of the row pointed at, for good; −1 for none. */
    void markRow(int row) {
        markedRow = row;
        link();
    }

    /** Brings a row into view. */
    void reveal(int row) {
        if (rows.isEmpty()) return;
        if (row < first.get()) first.set(row);
        else if (row >= first.get() + rows.size()) first.set(row - rows.size() + 1);
    }

    /** The cell on show in a row of the data, or in the sums if {@code row} is the number of rows; null if out of view. */
    Cell cell(int row, int column) {
        if (row == size) return sums.view(column).cell();
        int i = row - first.get();
        return i < 0 || i >= rows.size() ? null : rows.get(i).view(column).cell();
    }

    int rowsInView() {
        return rows.size();
    }

    private void scrollBy(int by) {
        first.set(Math.max(0, Math.min(size - rows.size(), first.get() + by)));
    }

    private void fill() {
        for (int i = 0; i < rows.size(); i++) {
            int row = first.get() + i;
            if (row < size) rows.get(i).show(source.apply(row));
        }
        link();
        if (sentence != null) sentence.refresh();
    }

    private void link() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(LINKED, isMarked(first.get() + i));
        }
    }

    private boolean isMarked(int row) {
        return row == linked.get() || row == markedRow && linked.get() < 0;
    }

    /** Rows that are not scrolled: the sums. */
    private int fixedRows() {
        return sums.isVisible() ? 1 : 0;
    }

    private void key(KeyEvent e) {
        if (!(e.getTarget() instanceof CellView view)) return;
        int at = -1;
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).indexOf(view) >= 0) at = i;
        int row = at < 0 ? size : first.get() + at;
        int column = at < 0 ? sums.indexOf(view) : rows.get(at).indexOf(view);
        KeyCode code = e.getCode();
        if (code == KeyCode.UP) row--;
        else if (code == KeyCode.DOWN) row++;
        else if (code == KeyCode.LEFT) column--;
        else if (code == KeyCode.RIGHT) column++;
        else if (code == KeyCode.PAGE_UP) row -= rows.size();
        else if (code == KeyCode.PAGE_DOWN) row += rows.size();
        else if (code == KeyCode.HOME) row = 0;
        else if (code == KeyCode.END) row = size;
        else return;
        focus(Math.max(0, Math.min(size - 1 + fixedRows(), row)), Math.max(0, Math.min(columns.size() - 1, column)));
        e.consume();
    }

    private void focus(int row, int column) {
        if (row < size) reveal(row);
        CellView view =
                row == size ? sums.view(column) : rows.get(row - first.get()).view(column);
        everyView(v -> v.setFocusTraversable(v == view));
        view.requestFocus();
    }

    private void everyView(Consumer<CellView> action) {
        rows.forEach(r -> r.views().forEach(action));
        sums.views().forEach(action);
    }

    private double em() {
        return Look.em(getScene());
    }

    @Override
    protected double computeMinHeight(double width) {
        return getScene() == null
                ? 0
                : head.heightFor(em()) + (Math.min(size, FEWEST_ROWS) + fixedRows()) * LOWEST_ROW * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getScene() == null ? 0 : head.heightFor(em()) + (size + fixedRows()) * usualRow * em();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return getScene() == null ? 0 : head.heightFor(em()) + (size + fixedRows()) * highestRow * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = head.heightFor(em());
        double body = getHeight() - top;
        double height = Math.min(highestRow * em, body / (size + fixedRows()));
        int fits = size;
        if (height < LOWEST_ROW * em) {
            fits = Math.max(1, Math.min(size, (int) (body / (LOWEST_ROW * em)) - fixedRows()));
            height = body / (fits + fixedRows());
        }
        height = Math.floor(height);
        exist(fits);
        double width = getWidth() - (fits < size ? BAR_WIDTH * em : 0);
        double[] edges = head.place(width, top, em);
        for (int i = 0; i < rows.size(); i++) rows.get(i).place(top + i * height, width, height, edges);
        sums.place(top + fits * height, width, height, edges);
        layoutScroll(fits, top, fits * height, em);
        layoutPointer(edges, top, fits * height, height);
    }

    /** Makes as many rows as fit. */
    private void exist(int fits) {
        if (rows.size() == fits) return;
        while (rows.size() > fits) getChildren().remove(rows.remove(rows.size() - 1));
        while (rows.size() < fits) {
            int i = rows.size();
            SheetRow row = new SheetRow(columns, sentence, on -> linked.set(on ? first.get() + i : -1));
            rows.add(row);
            getChildren().add(getChildren().indexOf(head), row);
        }
        if (first.get() > size - fits) first.set(Math.max(0, size - fits));
        fill();
        // What is added during a layout pass would be measured before it is styled.
        rows.forEach(Node::applyCss);
        everyView(v -> v.setFocusTraversable(v == rows.get(0).view(0)));
    }

    private void layoutScroll(int fits, double top, double height, double em) {
        scroll.setVisible(fits < size);
        if (fits >= size) return;
        scroll.setMax(size - fits);
        scroll.setVisibleAmount((size - fits) * (double) fits / size);
        scroll.setBlockIncrement(fits);
        scroll.setUnitIncrement(1);
        scroll.resizeRelocate(getWidth() - BAR_WIDTH * em, top, BAR_WIDTH * em, height);
    }

    private void layoutPointer(double[] edges, double top, double height, double sumHeight) {
        pointer.setVisible(pointedColumn >= 0);
        if (pointedColumn < 0) return;
        double x = edges[pointedColumn];
        double y = pointsAtSum ? top + height : top;
        pointer.resizeRelocate(x, y, edges[pointedColumn + 1] - x, pointsAtSum ? sumHeight : height);
    }
}

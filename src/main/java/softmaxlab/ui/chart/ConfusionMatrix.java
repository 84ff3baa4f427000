package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.Confusion;
import softmaxlab.lab.Numbers;

/**
 * Counts of true class by chosen class, one row per true class, shaded by their share of it; the right ones are framed.
 * At the right how many rows a class has, and its recall. Tab comes to the matrix, the arrow keys walk its cells.
 */
public final class ConfusionMatrix extends Region {
    /** Up to so many classes a matrix can be read. */
    public static final int MOST = 20;

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("none");
    private static final double NAME = 4.8;
    /** Rows and recall at the right. */
    private static final double TAIL = 6;

    private static final double ROWS_END = 2.8;

    /** The head's height in cells. */
    private static final double HEAD = 1.4;

    private static final double LEAST_CELL = 0.92;
    private static final double DARKEST = 0.55;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Text> left = new ArrayList<>();
    private final List<Text> top = new ArrayList<>();
    private final List<Text> rows = new ArrayList<>();
    private final List<Text> recalls = new ArrayList<>();
    private final Text corner;
    private final Text rowsHead;
    private final Text recallHead;
    private final Rectangle focus = new Rectangle();
    private BiFunction<Integer, Integer, String> words = (t, c) -> "";
    private Runnable onPoint = () -> {};
    private Confusion shown;
    private List<String> names = List.of();
    private int row;
    private int column;

    /** One cell. */
    private static final class Cell {
        private final Rectangle ground = new Rectangle();
        private final Rectangle frame = new Rectangle();
        private final Text count = BinChart.note("");

        Cell() {
            ground.getStyleClass().add("confusion-ground");
            frame.getStyleClass().add("confusion-right");
            frame.setMouseTransparent(true);
        }
    }

    /** @param corner what rows and columns are, {@code rowsHead} and {@code recallHead} the last two columns */
    public ConfusionMatrix(String corner, String rowsHead, String recallHead) {
        this.corner = BinChart.note(corner);
        this.rowsHead = BinChart.note(rowsHead);
        this.recallHead = BinChart.note(recallHead);
        getStyleClass().add("confusion-matrix");
        setId("confusion-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        focus.getStyleClass().add("chart-focus");
        focus.setMouseTransparent(true);
        focus.visibleProperty().bind(focusedProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseMoved(e -> point(e.getX(), e.getY()));
        setOnMousePressed(e -> requestFocus());
    }

    /** How a cell is described: true class, chosen class. */
    public void describe(BiFunction<Integer, Integer, String> sentence, Runnable pointed) {
        words = sentence;
        onPoint = pointed;
    }

    /** The sentence of the cell that is pointed at. */
    public String sentence() {
        return shown == null || shown.classes() == 0 ? "" : words.apply(row, column);
    }

    public void show(Confusion c, List<String> classNames) {
        shown = c;
        names = classNames;
        int k = c.classes();
        row = Math.min(row, Math.max(0, k - 1));
        column = Math.min(column, Math.max(0, k - 1));
        grow(k);
        getChildren().setAll(corner, rowsHead, recallHead);
        for (int i = 0; i < k; i++) showClass(c, i);
        for (int i = 0; i < k * k; i++) showCell(c, i / k, i % k);
        getChildren().add(focus);
        setAccessibleText(sentence());
        requestLayout();
    }

    private void grow(int k) {
        while (cells.size() < k * k) cells.add(new Cell());
        for (List<Text> list : List.of(left, top, rows, recalls)) {
            while (list.size() < k) list.add(BinChart.note(""));
        }
    }

    private void showClass(Confusion c, int k) {
        rows.get(k).setText(Numbers.count(c.truth(k)));
        boolean any = c.truth(k) > 0;
        recalls.get(k).setText(any ? Numbers.fixed(c.recall(k), 3) : "–");
        getChildren().addAll(left.get(k), top.get(k), rows.get(k), recalls.get(k));
    }

    private void showCell(Confusion c, int truth, int chosen) {
        Cell cell = cells.get(truth * c.classes() + chosen);
        int n = c.rows(truth, chosen);
        cell.count.setText(n == 0 ? "·" : Numbers.count(n));
        cell.count.pseudoClassStateChanged(EMPTY, n == 0);
        cell.count.getStyleClass().setAll("text", truth == chosen ? "confusion-hit" : "confusion-count");
        cell.ground.setOpacity(n == 0 ? 0 : DARKEST * n / c.truth(truth));
        cell.frame.setVisible(truth == chosen);
        getChildren().addAll(cell.ground, cell.frame, cell.count);
    }

    private double em() {
        return Em.of(getScene());
    }

    /** As wide as the longest count, and its margin. */
    private double cellWidth() {
        double widest = 0.8 * em();
        for (int i = 0; i < shown.classes() * shown.classes(); i++) {
            widest = Math.max(widest, cells.get(i).count.getLayoutBounds().getWidth());
        }
        return widest + 0.3 * em();
    }

    private double tail() {
        return TAIL * em();
    }

    /** The least width in em at which all counts can be read. */
    public double neededWidth() {
        return NAME + TAIL + shown.classes() * cellWidth() / em();
    }

    /** Whether its text can be read in so much room. */
    public boolean fits(double width, double height) {
        return width >= Math.floor(neededWidth() * em()) && height >= (shown.classes() + HEAD) * LEAST_CELL * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return NAME * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return NAME * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double cellHeight() {
        return Math.min(2.1 * em(), Math.floor(getHeight() / (shown.classes() + HEAD)));
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) return;
        int k = shown.classes();
        double em = em();
        double w = Math.min(3.4 * em, Math.floor((getWidth() - NAME * em - tail()) / Math.max(1, k)));
        double h = cellHeight();
        double x0 = NAME * em;
        double y0 = Math.round(1.3 * h);
        int common = commonStart();
        Shapes.place(corner, 0, h * 0.6);
        right(rowsHead, x0 + k * w + ROWS_END * em, h * 0.6);
        right(recallHead, x0 + k * w + tail(), h * 0.6);
        for (int i = 0; i < k; i++) {
            double y = y0 + (i + 0.5) * h;
            Elision.fit(left.get(i), names.get(i), NAME * em - 0.4 * em);
            Shapes.place(left.get(i), 0, y);
            Elision.fit(top.get(i), names.get(i).substring(common), w - 0.2 * em);
            Shapes.place(
                    top.get(i),
                    x0 + (i + 0.5) * w - top.get(i).getLayoutBounds().getWidth() / 2,
                    h * 0.6);
            right(rows.get(i), x0 + k * w + ROWS_END * em, y);
            right(recalls.get(i), x0 + k * w + tail(), y);
        }
        for (int i = 0; i < k * k; i++) place(cells.get(i), x0 + i % k * w, y0 + i / k * h, w, h);
        Shapes.place(focus, x0 + column * w - 1, y0 + row * h - 1, w + 2, h + 2);
    }

    private void place(Cell c, double x, double y, double w, double h) {
        Shapes.place(c.ground, x + 1, y + 1, w - 2, h - 2);
        Shapes.place(c.frame, x + 1.5, y + 1.5, w - 3, h - 3);
        Shapes.place(c.count, x + (w - c.count.getLayoutBounds().getWidth()) / 2, y + h / 2);
    }

    /** Where the names begin to differ, so that "logit_1" and "logit_2" do not become the same few letters. */
    private int commonStart() {
        if (names.size() < 2) return 0;
        String first = names.get(0);
        int n = 0;
        while (n < first.length() && sharesLetter(first, n)) n++;
        return n;
    }

    private boolean sharesLetter(String first, int at) {
        char c = first.charAt(at);
        boolean digit = Character.isDigit(c);
        return !digit && names.stream().allMatch(s -> s.length() > at + 1 && s.charAt(at) == c);
    }

    private static void right(Text text, double x, double y) {
        Shapes.place(text, x - text.getLayoutBounds().getWidth(), y);
    }

    private void point(double x, double y) {
        if (shown == null || shown.classes() == 0) return;
        Rectangle first = cells.get(0).ground;
        int c = (int) Math.floor((x - first.getX() + 1) / (first.getWidth() + 2));
        int r = (int) Math.floor((y - first.getY() + 1) / (first.getHeight() + 2));
        if (c >= 0 && r >= 0 && c < shown.classes() && r < shown.classes()) go(r, c);
    }

    private void key(KeyEvent e) {
        int last = shown == null ? -1 : shown.classes() - 1;
        if (last < 0) return;
        switch (e.getCode()) {
            case LEFT -> go(row, Math.max(0, column - 1));
            case RIGHT -> go(row, Math.min(last, column + 1));
            case UP -> go(Math.max(0, row - 1), column);
            case DOWN -> go(Math.min(last, row + 1), column);
            case HOME -> go(row, 0);
            case END -> go(row, last);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(int newRow, int newColumn) {
        if (newRow == row && newColumn == column) return;
        row = newRow;
        column = newColumn;
        setAccessibleText(sentence());
        onPoint.run();
        requestLayout();
    }
}

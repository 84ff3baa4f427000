package softmaxlab.ui.chart;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The mark of the present gap on a {@link LossCurve}: a line with a flag, dragged or moved by the arrow keys. */
final class GapFlag extends Region {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final double GRAB = 1.8;
    private static final double STEP = 0.1;
    private static final double LARGE_STEP = 1;

    private final Region line = new Region();
    private final Label flag = new Label();
    private final Region left = chevron("chevron-left");
    private final Region right = chevron("chevron-right");
    private PlotArea plot;
    private double gap;
    private double grabbedAt;
    private boolean held;
    private boolean moved;
    private boolean locked;
    private DoubleConsumer onMove = v -> {};
    private Runnable onRelease = () -> {};
    private Runnable onCancel = () -> {};

    GapFlag() {
        getStyleClass().add("gap-flag");
        line.getStyleClass().add("flag-line");
        flag.getStyleClass().add("flag");
        getChildren().setAll(line, left, right, flag);
        getChildren().forEach(n -> n.setMouseTransparent(true));
        setManaged(false);
        setPickOnBounds(true);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> letGo());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> letGo());
    }

    private static Region chevron(String style) {
        Region chevron = new Region();
        chevron.getStyleClass().addAll("chevron", style);
        return chevron;
    }

    void handle(DoubleConsumer move, Runnable release, Runnable cancel) {
        onMove = move;
        onRelease = release;
        onCancel = cancel;
    }

    /** Whether a hand holds it; the axes must stay as they are then. */
    boolean isHeld() {
        return held;
    }

    void show(double newGap, String text, boolean isLocked) {
        gap = newGap;
        flag.setText(text);
        locked = isLocked;
        pseudoClassStateChanged(LOCKED, isLocked);
        setFocusTraversable(!isLocked);
        setCursor(isLocked ? Cursor.DEFAULT : Cursor.H_RESIZE);
    }

    /** Where the line stands, kept inside the plot. */
    double lineX() {
        return plot.x(Math.max(plot.fromX(), Math.min(plot.toX(), gap)));
    }

    void place(PlotArea newPlot) {
        plot = newPlot;
        double em = plot.em();
        double width = Math.max(GRAB * em, flag.prefWidth(-1) + 2.6 * em);
        resizeRelocate(
                Math.round(lineX() - width / 2), plot.top() - 0.2 * em, width, plot.bottom() - plot.top() + 0.2 * em);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (plot == null) return;
        double em = plot.em();
        double middle = Math.round(getWidth() / 2);
        double w = flag.prefWidth(-1);
        double h = 1.85 * em;
        double leftEdge = plot.left() - getLayoutX();
        double rightEdge = plot.right() + 0.2 * em - getLayoutX();
        double x = Math.round(Math.max(leftEdge, Math.min(rightEdge - w, middle - w / 2)));
        left.setVisible(!locked && x > leftEdge);
        right.setVisible(!locked && x < rightEdge - w);
        line.resizeRelocate(middle - 1, 0, 2, getHeight());
        flag.resizeRelocate(x, 0, w, h);
        left.resizeRelocate(x - 0.95 * em, h / 2 - 0.35 * em, 0.45 * em, 0.7 * em);
        right.resizeRelocate(x + w + 0.5 * em, h / 2 - 0.35 * em, 0.45 * em, 0.7 * em);
    }

    private void press(MouseEvent e) {
        if (locked) return;
        requestFocus();
        held = true;
        grabbedAt = e.getX() + getLayoutX() - lineX();
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (!held) return;
        double at = plot.valueAt(e.getX() + getLayoutX() - grabbedAt);
        moveTo(Math.rint(at * 100) / 100);
        e.consume();
    }

    private void moveTo(double to) {
        if (to == gap) return;
        moved = true;
        onMove.accept(to);
    }

    private void letGo() {
        held = false;
        if (moved) onRelease.run();
        moved = false;
    }

    private void key(KeyEvent e) {
        if (locked || plot == null || e.isShortcutDown() || e.isAltDown()) return;
        KeyCode code = e.getCode();
        double step = e.isShiftDown() || code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN ? LARGE_STEP : STEP;
        switch (code) {
            case RIGHT, UP, PAGE_UP -> moveTo(tidy(gap + step));
            case LEFT, DOWN, PAGE_DOWN -> moveTo(tidy(gap - step));
            case HOME -> moveTo(0);
            case END -> moveTo(plot.toX());
            case ESCAPE -> {
                if (!held) return;
                held = false;
                if (moved) onCancel.run();
                moved = false;
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private static double tidy(double v) {
        return Math.rint(v * 1000) / 1000;
    }
}

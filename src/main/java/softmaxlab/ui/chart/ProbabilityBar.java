package softmaxlab.ui.chart;

import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import softmaxlab.lab.Numbers;

/**
 * One probability as a bar whose end can be dragged; the region's width is the axis from 0 to 1. Behind it grid lines at
 * quarters, an outline of what the bar was, and a dashed line at 1 for the true class. A p that is NaN is an empty dashed
 * bar with the word.
 */
public final class ProbabilityBar extends Region {
    private static final PseudoClass MOVABLE = PseudoClass.getPseudoClass("movable");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double GRAB_EM = 0.85;
    private static final double BAR_SHARE = 0.5;
    private static final double CAP_SHARE = 0.68;
    /** What can be told from nothing. */
    private static final double SHORT_EM = 0.25;

    private final Line[] grid =
            Stream.generate(() -> line("chart-grid")).limit(4).toArray(Line[]::new);
    private final Line axis = line("chart-axis");
    private final Line target = line("target-line");
    private final Rectangle ghost = rectangle("bar-ghost");
    private final Rectangle bar = rectangle("bar");
    private final Rectangle cap = rectangle("bar-cap");
    private final Polygon less = polygon("bar-chevron");
    private final Polygon more = polygon("bar-chevron");
    private final Rectangle broken = rectangle("bar-broken");
    private final Rectangle focus = rectangle("bar-focus");
    private final Label flag = new Label();
    private final Label word = new Label();

    private final BarHandle handle = new BarHandle(() -> this.p);
    private double p;
    private double was = Double.NaN;
    private boolean movable = true;

    /** @param warning the mark that stands before NaN */
    public ProbabilityBar(Region warning) {
        getStyleClass().add("probability-bar");
        flag.getStyleClass().add("bar-flag");
        word.getStyleClass().add("broken-word");
        word.setGraphic(warning);
        getChildren().addAll(grid);
        getChildren().addAll(axis, ghost, target, bar, broken, cap, less, more, focus, flag, word);
        getChildren().forEach(n -> {
            n.setManaged(false);
            n.setMouseTransparent(true);
        });
        target.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setPickOnBounds(true);
        pseudoClassStateChanged(MOVABLE, true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            handle.drag(e.getX() / getWidth());
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> handle.letGo());
        hoverProperty().addListener(o -> requestLayout());
    }

    private static Line line(String styleClass) {
        Line l = new Line();
        l.getStyleClass().add(styleClass);
        return l;
    }

    private static Rectangle rectangle(String styleClass) {
        Rectangle r = new Rectangle();
        r.getStyleClass().add(styleClass);
        return r;
    }

    private static Polygon polygon(String styleClass) {
        Polygon g = new Polygon();
        g.getStyleClass().add(styleClass);
        return g;
    }

    /** What a drag or an arrow key does, with the probability asked for. */
    public void onMove(DoubleConsumer move, Runnable release, Runnable cancel) {
        handle.handle(move, release, cancel);
    }

    public void setMovable(boolean isMovable) {
        movable = isMovable;
        pseudoClassStateChanged(MOVABLE, movable && !Double.isNaN(p));
        requestLayout();
    }

    public void setTrueClass(boolean isTrue) {
        target.setVisible(isTrue);
    }

    /**
     * Shows a probability.
     *
     * @param was what it is compared with; NaN for nothing
     * @param brokenWord what to write where p is NaN
     */
    public void show(double newP, double newWas, String brokenWord) {
        p = newP;
        was = newWas;
        word.setText(brokenWord);
        setMovable(movable);
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) return;
        requestFocus();
        boolean within = e.getX() <= p * getWidth() + GRAB_EM * Em.of(getScene());
        if (movable && within && !Double.isNaN(p)) {
            handle.grab(e.getX() / getWidth());
            pseudoClassStateChanged(DRAGGED, true);
            requestLayout();
        }
        e.consume();
    }

    private void release(MouseEvent e) {
        handle.release();
        pseudoClassStateChanged(DRAGGED, false);
        requestLayout();
        e.consume();
    }

    private void key(KeyEvent e) {
        if (!movable || e.isShortcutDown() || e.isAltDown() || !handle.key(e)) return;
        if (!handle.isHeld()) pseudoClassStateChanged(DRAGGED, false);
        requestLayout();
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double em = Em.of(getScene());
        boolean isBroken = Double.isNaN(p);
        for (int i = 0; i < grid.length; i++) upright(grid[i], Math.round(w * (i + 1) / 4) + 0.5, 0, h);
        upright(axis, 0.5, 0, h);
        double capHeight = h * CAP_SHARE;
        upright(target, w, (h - capHeight) / 2, (h + capHeight) / 2);
        bar.setVisible(!isBroken);
        cap.setVisible(!isBroken);
        broken.setVisible(isBroken);
        word.setVisible(isBroken);
        Shapes.place(broken, 0.5, h * (1 - BAR_SHARE) / 2, w, h * BAR_SHARE);
        Shapes.place(focus, -3, 1, w + 6, h - 2);
        ghost.setVisible(!Double.isNaN(was) && !isBroken);
        Shapes.place(ghost, 0.5, Math.round(h / 6) + 0.5, Math.max(1, Math.round(was * w)), Math.round(h * 2 / 3));
        if (isBroken) layoutBroken(h, em);
        else layoutBar(w, h, em, capHeight);
    }

    private void layoutBroken(double h, double em) {
        double wordHeight = word.prefHeight(-1);
        word.resizeRelocate(0.6 * em, Math.round((h - wordHeight) / 2), word.prefWidth(-1), wordHeight);
        flag.setVisible(false);
        less.setVisible(false);
        more.setVisible(false);
    }

    private void layoutBar(double w, double h, double em, double capHeight) {
        boolean dragged = handle.isHeld();
        double thick = Math.round((dragged ? 0.45 : 0.3) * em);
        double end = p > 0 ? Math.max(1, Math.round(p * w)) : 0;
        double gap = end > 0 ? 1.5 : 0;
        // At the end of the bar; beside it while the bar is too short to be seen under it.
        double capLeft = Math.max(end - thick / 2, Math.min(end, SHORT_EM * em) + gap);
        double middle = capLeft + thick / 2;
        Shapes.place(
                bar,
                1,
                Math.round(h * (1 - BAR_SHARE) / 2),
                Math.max(0, Math.min(end, capLeft - gap)),
                Math.round(h * BAR_SHARE));
        Shapes.place(cap, capLeft, Math.round((h - capHeight) / 2), movable ? thick : 2, Math.round(capHeight));
        cap.setArcWidth(thick / 2);
        cap.setArcHeight(thick / 2);
        boolean handled = movable && (isHover() || dragged);
        less.setVisible(handled);
        more.setVisible(handled);
        flag.setVisible(dragged);
        if (handled) layoutChevrons(middle, thick, h, em);
        if (dragged) layoutFlag(middle, thick / 2 + 1.1 * em, w, h);
    }

    private void layoutChevrons(double end, double thick, double h, double em) {
        double size = Math.min(0.36 * em, h / 4);
        triangle(less, end - thick / 2 - 0.3 * em, h / 2, -size);
        triangle(more, end + thick / 2 + 0.3 * em, h / 2, size);
    }

    private void layoutFlag(double end, double away, double w, double h) {
        flag.setText(Numbers.probability(p));
        double flagWidth = flag.prefWidth(-1);
        double flagHeight = flag.prefHeight(-1);
        double x = end + away + flagWidth <= w ? end + away : end - away - flagWidth;
        flag.resizeRelocate(x, Math.round((h - flagHeight) / 2), flagWidth, flagHeight);
    }

    private static void upright(Line line, double x, double from, double to) {
        Shapes.place(line, x, from, x, to);
    }

    private static void triangle(Polygon g, double x, double y, double size) {
        double high = Math.abs(size);
        g.getPoints().setAll(x, y - high, x, y + high, x + size, y);
    }
}

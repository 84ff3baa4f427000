package softmaxlab.ui.chart;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import softmaxlab.engine.Row;
import softmaxlab.lab.ClassLabel;

/**
 * The probabilities of up to 1,000 classes in one column of bars, with a tick for each logit beside it; each bar can be
 * dragged. The classes with the largest p are labelled as far as there is room; one class is chosen, by the pointer or
 * by Up and Down.
 */
public final class ManyBars extends Region {
    private static final int PAGE = 10;
    private static final double GRAB_EM = 0.85;
    /** Bars stay this high where several share a pixel; the longest is what shows. */
    private static final double LEAST_BAR = 2;

    private final Rectangle band = rectangle("many-band");
    private final Rectangle bandEdge = rectangle("many-band-edge");
    private final Rectangle cap = rectangle("bar-cap");
    private final Rectangle focus = rectangle("bar-focus");
    private final Rectangle[] grid = Stream.of("many-axis", "many-grid", "many-grid", "many-grid", "many-grid")
            .map(ManyBars::gridLine)
            .toArray(Rectangle[]::new);
    private final ManyLabels labels;
    private final BarHandle handle = new BarHandle(() -> this.p.get(this.chosen));
    private Rectangle[] bars = {};
    private Rectangle[] ticks = {};
    private List<ClassLabel> classes = List.of();
    private Row logits = Row.of();
    private Row p = Row.of();
    private double reach = 10;
    private int chosen;
    private boolean movable = true;
    private Columns columns;
    private IntConsumer onChoose = k -> {};

    /** @param pennant the mark of the true class */
    public ManyBars(Region pennant) {
        getStyleClass().add("many-bars");
        labels = new ManyLabels(pennant);
        labels.setMouseTransparent(true);
        setFocusTraversable(true);
        setPickOnBounds(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> choose(at(e.getY())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> handle.drag(shareAt(e.getX())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> handle.release());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> handle.letGo());
    }

    private static Rectangle rectangle(String styleClass) {
        Rectangle r = new Rectangle();
        r.getStyleClass().add(styleClass);
        r.setManaged(false);
        r.setMouseTransparent(true);
        return r;
    }

    private static Rectangle gridLine(String styleClass) {
        Rectangle r = rectangle(styleClass);
        r.setWidth(1);
        return r;
    }

    /** What a drag or an arrow key does to the chosen class, with the probability asked for. */
    public void onMove(DoubleConsumer move, Runnable release, Runnable cancel) {
        handle.handle(move, release, cancel);
    }

    /** Called with the class that the pointer or the keyboard chose. */
    public void onChoose(IntConsumer handler) {
        onChoose = handler;
    }

    public void setMovable(boolean isMovable) {
        movable = isMovable;
    }

    public void setColumns(Columns c) {
        columns = c;
        requestLayout();
    }

    public void setChosen(int k) {
        chosen = k;
        requestLayout();
    }

    /** Shows a row; logit ticks go from −reach to reach. */
    public void show(List<ClassLabel> newClasses, Row newLogits, Row newP, int trueClass, double newReach) {
        if (newClasses.size() != bars.length) build(newClasses.size());
        if (!newClasses.equals(classes)) paint(newClasses);
        boolean sameTicks = newLogits.equals(logits) && newReach == reach;
        logits = newLogits;
        reach = newReach;
        p = newP;
        chosen = Math.min(chosen, p.size() - 1);
        labels.show(classes, p, trueClass, chosen);
        if (columns == null || getHeight() <= 0) return;
        if (!sameTicks) placeTicks();
        placeBars();
        placeChosen();
        labels.arrange();
    }

    private void build(int size) {
        bars = IntStream.range(0, size).mapToObj(k -> rectangle("bar")).toArray(Rectangle[]::new);
        ticks = IntStream.range(0, size).mapToObj(k -> rectangle("many-tick")).toArray(Rectangle[]::new);
        classes = List.of();
        getChildren().setAll(band, bandEdge);
        getChildren().addAll(grid);
        getChildren().addAll(ticks);
        getChildren().addAll(bars);
        getChildren().addAll(labels, cap, focus);
        requestLayout();
    }

    private void paint(List<ClassLabel> newClasses) {
        for (int k = 0; k < bars.length; k++) {
            ClassColors.apply(bars[k], newClasses.get(k).color());
            ClassColors.apply(ticks[k], newClasses.get(k).color());
        }
        classes = newClasses;
    }

    private double pitch() {
        return getHeight() / Math.max(1, bars.length);
    }

    private double shareAt(double x) {
        return (x - columns.barX()) / columns.barWidth();
    }

    /** The class at a height; where several share a pixel, the one with the largest p. */
    private int at(double y) {
        int from = index(y - 1);
        int to = pitch() >= 2 ? index(y) : index(y + 1);
        if (pitch() >= 2) return to;
        return IntStream.rangeClosed(from, to)
                .reduce((a, b) -> p.get(b) > p.get(a) ? b : a)
                .orElse(from);
    }

    private int index(double y) {
        return (int) Math.max(0, Math.min(bars.length - 1, Math.floor(y / pitch())));
    }

    private void choose(int k) {
        if (k == chosen || handle.isHeld()) return;
        setChosen(k);
        onChoose.accept(k);
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) return;
        requestFocus();
        choose(at(e.getY()));
        double end = columns.barX() + p.get(chosen) * columns.barWidth() + GRAB_EM * columns.em();
        if (movable && e.getX() >= columns.barX() && e.getX() <= end) handle.grab(shareAt(e.getX()));
        e.consume();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        int next = next(e.getCode());
        boolean sideways = e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.ESCAPE;
        if (next >= 0) choose(Math.min(bars.length - 1, next));
        else if (!(sideways && movable && handle.key(e))) return;
        e.consume();
    }

    private int next(KeyCode code) {
        return switch (code) {
            case UP -> Math.max(0, chosen - 1);
            case DOWN -> chosen + 1;
            case PAGE_UP -> Math.max(0, chosen - PAGE);
            case PAGE_DOWN -> chosen + PAGE;
            case HOME -> 0;
            case END -> bars.length - 1;
            default -> -1;
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return 8 * Em.of(getScene());
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (columns == null) return;
        for (int k = 0; k < bars.length; k++) {
            double top = Math.round(k * pitch());
            double gap = pitch() >= 8 ? pitch() * 0.3 : pitch() >= 3 ? 1 : 0;
            double high = Math.max(1, Math.round((k + 1) * pitch() - gap) - top);
            double y = top + Math.round(gap / 2);
            upright(bars[k], columns.barX() + 1, y, Math.max(LEAST_BAR, high));
            upright(ticks[k], 0, y, high);
            ticks[k].setWidth(3);
        }
        placeTicks();
        placeBars();
        placeChosen();
        for (int i = 0; i < grid.length; i++) {
            upright(grid[i], Math.round(columns.barX() + i * columns.barWidth() / 4), 0, getHeight());
        }
        place(focus, -3, -2, getWidth() + 6, getHeight() + 4);
        labels.resizeRelocate(0, 0, getWidth(), getHeight());
        labels.setColumns(columns);
    }

    private void placeTicks() {
        double inset = 0.6 * columns.em();
        double left = columns.sliderX() + inset;
        double length = columns.sliderEnd() - columns.fieldWidth() - columns.sliderX() - 2 * inset;
        for (int k = 0; k < ticks.length; k++) {
            double share = Math.min(1, Math.max(0, (logits.get(k) / reach + 1) / 2));
            ticks[k].setX(left + share * length - 1.5);
        }
    }

    private void placeBars() {
        boolean broken = Double.isNaN(p.max());
        for (int k = 0; k < bars.length; k++) {
            bars[k].setWidth(broken ? 0 : Math.max(0, p.get(k) * columns.barWidth() - 1));
        }
    }

    private void placeChosen() {
        double high = Math.max(3, Math.round(pitch()));
        double y = Math.round((chosen + 0.5) * pitch() - high / 2);
        place(band, 0, y, getWidth(), high);
        place(bandEdge, 0, y, 3, high);
        double share = p.get(chosen);
        cap.setVisible(movable && !Double.isNaN(share));
        double capHigh = Math.max(high, 0.8 * columns.em());
        double thick = 0.3 * columns.em();
        place(
                cap,
                Math.round(columns.barX() + share * columns.barWidth() - thick / 2),
                y + (high - capHigh) / 2,
                thick,
                capHigh);
    }

    private static void upright(Rectangle r, double x, double y, double high) {
        r.setX(x);
        r.setY(y);
        r.setHeight(high);
    }

    private static void place(Rectangle r, double x, double y, double w, double h) {
        upright(r, x, y, h);
        r.setWidth(w);
    }
}

package softmaxlab.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** The track of a {@link ValueSlider}: line, fill from zero, ticks, ring thumb, and what the hand does to them. */
public final class SliderTrack extends Region {
    /** From the edge of this region to the ends of the track, in em: half a thumb. */
    public static final double INSET = 0.6;

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final double MAGNET_EM = 0.3;
    /** Below this height the thumb shrinks to {@link #DENSE_THUMB}. */
    private static final double DENSE_EM = 1.95;

    private static final double DENSE_THUMB = 0.525;
    /** Height of a track with labels, and where its line is. */
    private static final double TICKED_EM = 3.15;

    private static final double TICKED_MIDDLE = 1;
    private static final double FILL_EM = 0.28;

    /** A mark on the track; the label may be empty. */
    public record Tick(double at, String label, boolean strong) {}

    private final Rectangle line = part("slider-line");
    private final Rectangle fill = part("slider-fill");
    private final Rectangle zero = part("slider-tick");
    private final Rectangle lockedThumb = part("slider-locked-thumb");
    private final Circle thumb = new Circle();
    private final Circle focusRing = new Circle();
    private final TrackTicks ticks = new TrackTicks();
    private SliderScale scale = SliderScale.linear(-10, 10, 0.1);
    private boolean filled = true;
    private double value;
    private double resetValue;

    private DoubleConsumer onMove = v -> {};
    private Runnable onRelease = () -> {};
    private Runnable onCancel = () -> {};
    private boolean held;
    private boolean moved;
    private double grabbedAt;

    SliderTrack() {
        getStyleClass().add("slider-track");
        thumb.getStyleClass().add("slider-thumb");
        focusRing.getStyleClass().add("slider-focus");
        getChildren().setAll(line, zero, fill, lockedThumb, focusRing, thumb);
        getChildren().forEach(n -> n.setManaged(false));
        lockedThumb.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> letGo());
        focusedProperty().addListener((o, was, is) -> {
            if (was && !held) letGo();
        });
    }

    static Rectangle part(String styleClass) {
        Rectangle r = new Rectangle();
        r.getStyleClass().add(styleClass);
        return r;
    }

    void handle(DoubleConsumer move, Runnable release, Runnable cancel) {
        onMove = move;
        onRelease = release;
        onCancel = cancel;
    }

    /** Changes what the track runs over; no event. */
    public void setScale(SliderScale newScale) {
        if (newScale.equals(scale)) return;
        scale = newScale;
        requestLayout();
    }

    public SliderScale scale() {
        return scale;
    }

    /** Whether the way from zero to the thumb is filled. */
    public void setFilled(boolean filled) {
        this.filled = filled;
        requestLayout();
    }

    /** What a double click goes back to. */
    public void setResetValue(double resetValue) {
        this.resetValue = resetValue;
    }

    public void setTicks(List<Tick> newTicks) {
        getChildren().removeAll(ticks.nodes());
        ticks.set(newTicks);
        getChildren().addAll(1, ticks.nodes());
        requestLayout();
    }

    void show(double newValue) {
        if (newValue == value) return;
        value = newValue;
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    void setLocked(boolean locked) {
        pseudoClassStateChanged(LOCKED, locked);
        setDisable(locked);
        thumb.setVisible(!locked);
        lockedThumb.setVisible(locked);
    }

    /** Where a value lies in this region, in pixels from the left. */
    public double xOf(double v) {
        double inset = INSET * em();
        return inset + scale.share(v) * (getWidth() - 2 * inset);
    }

    private double em() {
        return Look.em(getScene());
    }

    private double valueAt(double x) {
        double inset = INSET * em();
        if (Math.abs(x - xOf(scale.mark())) < MAGNET_EM * em() && inRange(scale.mark())) return scale.mark();
        return scale.at((x - inset) / (getWidth() - 2 * inset));
    }

    private boolean inRange(double v) {
        return v >= scale.min() && v <= scale.max();
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) return;
        requestFocus();
        held = true;
        boolean onThumb = Math.abs(e.getX() - xOf(value)) <= INSET * em();
        grabbedAt = onThumb ? e.getX() - xOf(value) : 0;
        if (e.getClickCount() == 2) moveTo(resetValue);
        else if (!onThumb) moveTo(valueAt(e.getX()));
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (held) moveTo(valueAt(e.getX() - grabbedAt));
        e.consume();
    }

    private void release(MouseEvent e) {
        held = false;
        letGo();
        e.consume();
    }

    private void moveTo(double v) {
        if (v == value) return;
        moved = true;
        onMove.accept(v);
    }

    private void letGo() {
        if (moved) onRelease.run();
        moved = false;
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        KeyCode code = e.getCode();
        if (code == KeyCode.ESCAPE) {
            if (!held) return;
            cancel();
        } else if (code == KeyCode.HOME) moveTo(scale.min());
        else if (code == KeyCode.END) moveTo(scale.max());
        else if (steps(code) != 0) moveTo(scale.moved(value, steps(code) * (e.isShiftDown() ? 10 : 1)));
        else return;
        e.consume();
    }

    private static int steps(KeyCode code) {
        return switch (code) {
            case RIGHT, UP -> 1;
            case LEFT, DOWN -> -1;
            case PAGE_UP -> 10;
            case PAGE_DOWN -> -10;
            default -> 0;
        };
    }

    private void cancel() {
        held = false;
        if (moved) onCancel.run();
        moved = false;
    }

    boolean hasTicks() {
        return ticks.isPresent();
    }

    @Override
    protected double computePrefHeight(double width) {
        return hasTicks() ? TICKED_EM * em() : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double y = Math.round(hasTicks() ? TICKED_MIDDLE * em : getHeight() / 2);
        double left = xOf(scale.min());
        double x = xOf(value);
        place(line, left, y - 1, xOf(scale.max()) - left, 2);
        boolean hasZero = !scale.logarithmic() && scale.min() <= 0 && scale.max() >= 0;
        zero.setVisible(hasZero && scale.min() < 0);
        place(zero, Math.round(xOf(0)) - 0.5, y - 0.4 * em, 1, 0.8 * em);
        fill.setVisible(filled && hasZero);
        double thick = Math.round(FILL_EM * em / 2) * 2;
        place(fill, Math.min(x, xOf(0)), y - thick / 2, Math.abs(x - xOf(0)), thick);
        place(lockedThumb, x - 1.5, y - 0.5 * em, 3, em);
        for (Circle c : List.of(thumb, focusRing)) {
            c.setCenterX(x);
            c.setCenterY(y);
        }
        boolean dense = !hasTicks() && getHeight() < DENSE_EM * em;
        thumb.setRadius((dense ? DENSE_THUMB : INSET) * em);
        focusRing.setRadius(thumb.getRadius() + 4);
        ticks.layout(this::xOf, getWidth(), y, em);
    }

    static void place(Rectangle r, double x, double y, double w, double h) {
        r.setX(x);
        r.setY(y);
        r.setWidth(w);
        r.setHeight(h);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value;
            case MIN_VALUE -> scale.min();
            case MAX_VALUE -> scale.max();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> moveTo(scale.moved(value, 1));
            case DECREMENT -> moveTo(scale.moved(value, -1));
            case SET_VALUE -> moveTo((Double) parameters[0]);
            default -> super.executeAccessibleAction(action, parameters);
        }
        letGo();
    }
}

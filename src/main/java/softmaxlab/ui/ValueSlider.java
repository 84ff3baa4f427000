package softmaxlab.ui;

import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;

/**
 * One number: a {@link SliderTrack} and, at its right, a {@link NumberField}. {@link #show} never causes an event; the
 * hand does: {@link #onMove} for every value, {@link #onRelease} when it lets go, {@link #onCancel} for Escape in the
 * middle of a drag.
 */
public final class ValueSlider extends Region {
    private final SliderTrack track = new SliderTrack();
    private final NumberField field = new NumberField();
    private final Label locked = new Label();
    private DoubleFunction<String> format;
    private double value = Double.NaN;
    private double fieldWidth = Double.NaN;
    private double fieldHeight = Double.NaN;
    private DoubleConsumer onMove = v -> {};
    private Runnable onRelease = () -> {};
    private Runnable onCancel = () -> {};

    public ValueSlider() {
        getStyleClass().add("value-slider");
        locked.getStyleClass().add("locked-value");
        locked.setGraphic(Marks.padlock());
        locked.setVisible(false);
        getChildren().setAll(track, field, locked);
        track.handle(v -> onMove.accept(v), () -> onRelease.run(), () -> onCancel.run());
        field.onCommit(v -> {
            onMove.accept(v);
            onRelease.run();
        });
        setFormat(v -> Numbers.fixed(v, 3));
    }

    /** The slider's part; for its scale, ticks and accessible text. */
    public SliderTrack track() {
        return track;
    }

    /** The typed value's part; for its range and accessible text. */
    public NumberField field() {
        return field;
    }

    public void setFormat(DoubleFunction<String> newFormat) {
        format = newFormat;
        field.setFormat(newFormat);
        if (!Double.isNaN(value)) refresh();
    }

    /** Shows a value that came from elsewhere; no event. */
    public void show(double newValue) {
        if (newValue == value) return;
        value = newValue;
        refresh();
    }

    private void refresh() {
        track.show(value);
        field.show(value);
        locked.setText(format.apply(value));
        if (locked.isVisible()) requestLayout();
    }

    /** The value shown. */
    public double value() {
        return value;
    }

    /** Another size for the field than the style sheet gives it. */
    public void setFieldSize(double width, double height) {
        if (width == fieldWidth && height == fieldHeight) return;
        fieldWidth = width;
        fieldHeight = height;
        requestLayout();
    }

    /** A locked slider shows its value with a padlock and takes no input. */
    public void setLocked(boolean isLocked) {
        if (isLocked == locked.isVisible()) return;
        field.giveUp();
        track.setLocked(isLocked);
        field.setDisable(isLocked);
        field.setVisible(!isLocked);
        locked.setVisible(isLocked);
        requestLayout();
    }

    public void onMove(DoubleConsumer handler) {
        onMove = handler;
    }

    public void onRelease(Runnable handler) {
        onRelease = handler;
    }

    public void onCancel(Runnable handler) {
        onCancel = handler;
    }

    /** Lets this slider set one input of the lab; a drag is one undo entry, and Escape in a drag undoes it. */
    public void drive(Lab lab, BiFunction<Inputs, Double, Inputs> edit) {
        onMove(v -> lab.change(this, in -> edit.apply(in, v)));
        onRelease(lab::endGesture);
        onCancel(() -> lab.cancelGesture(this));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(track.prefHeight(-1), field.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return track.minHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return track.prefWidth(-1) + field.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double w = Double.isNaN(fieldWidth) ? Math.max(field.prefWidth(-1), field.minWidth(-1)) : fieldWidth;
        double h = Math.min(getHeight(), Double.isNaN(fieldHeight) ? field.prefHeight(-1) : fieldHeight);
        double taken = locked.isVisible() ? Math.max(w, locked.prefWidth(-1)) : w;
        double trackWidth = Math.max(0, getWidth() - taken);
        double top = track.hasTicks() ? 0 : Math.round((getHeight() - h) / 2);
        track.resizeRelocate(0, 0, trackWidth, getHeight());
        field.resizeRelocate(getWidth() - w, top, w, h);
        locked.resizeRelocate(getWidth() - taken, top, taken, h);
    }
}

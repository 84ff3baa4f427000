package softmaxlab.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import softmaxlab.lab.Numbers;

/**
 * A number as text, whose power of ten, if it has one, stands raised and smaller: the typeface has no superscript minus.
 * Takes font and {@code -fx-fill} of its parts ({@code .number-text .text}) from the style sheet.
 */
public final class NumberText extends Region {
    private static final double EXPONENT_SIZE = 0.72;
    private static final double RAISED = 0.38;

    private final Text base = new Text();
    private final Text exponent = new Text();

    public NumberText() {
        getStyleClass().add("number-text");
        base.getStyleClass().addAll("text", "number-base");
        exponent.getStyleClass().addAll("text", "number-exponent");
        for (Text t : new Text[] {base, exponent}) t.setTextOrigin(VPos.BASELINE);
        getChildren().setAll(base, exponent);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        exponent.setManaged(false);
    }

    public NumberText(String text) {
        this();
        setText(text);
    }

    /** Shows a text of {@link Numbers}; what follows "10^" is raised, up to the end. */
    public void setText(String text) {
        if (text.equals(getText())) return;
        int at = Numbers.exponentAt(text);
        base.setText(at < 0 ? text : text.substring(0, at - 1));
        exponent.setText(at < 0 ? "" : text.substring(at));
        exponent.setVisible(at >= 0);
        setAccessibleText(text);
        requestLayout();
    }

    /** The text as it was set. */
    public String getText() {
        return exponent.getText().isEmpty() ? base.getText() : base.getText() + "^" + exponent.getText();
    }

    @Override
    public double getBaselineOffset() {
        return getInsets().getTop() + ascent();
    }

    private double ascent() {
        return -base.getLayoutBounds().getMinY();
    }

    @Override
    protected double computePrefWidth(double height) {
        double raised = exponent.isVisible() ? exponent.getLayoutBounds().getWidth() * EXPONENT_SIZE : 0;
        return snapSizeX(getInsets().getLeft()
                + base.getLayoutBounds().getWidth()
                + raised
                + getInsets().getRight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(getInsets().getTop()
                + base.getLayoutBounds().getHeight()
                + getInsets().getBottom());
    }

    @Override
    protected void layoutChildren() {
        double x = getInsets().getLeft();
        double y = getBaselineOffset();
        base.relocate(x, y - ascent());
        exponent.setScaleX(EXPONENT_SIZE);
        exponent.setScaleY(EXPONENT_SIZE);
        exponent.setX(0);
        // A Text scales about its middle, so its unscaled box is moved to put the scaled one where it belongs.
        double w = exponent.getLayoutBounds().getWidth();
        double h = exponent.getLayoutBounds().getHeight();
        exponent.setLayoutX(x + base.getLayoutBounds().getWidth() - w * (1 - EXPONENT_SIZE) / 2);
        double middle = exponent.getLayoutBounds().getMinY() + h / 2;
        exponent.setLayoutY(y - ascent() * RAISED - middle * (1 - EXPONENT_SIZE));
    }
}

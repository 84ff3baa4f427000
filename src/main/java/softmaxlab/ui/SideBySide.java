package softmaxlab.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A wide part and a column at its right, or one above the other where there is little width. */
public final class SideBySide extends Pane {
    private static final double COLUMN = 28.9;
    private static final double SPACE = 2.4;
    private static final double NARROW = 62;

    private Region left;
    private Region right;

    void fill(Region wide, Region column) {
        left = wide;
        right = column;
        getChildren().setAll(left, right);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20 * Look.em(getScene());
    }

    @Override
    protected void layoutChildren() {
        double em = Look.em(getScene());
        double w = getWidth();
        double h = getHeight();
        if (w < NARROW * em) {
            double top = Math.round(0.55 * h);
            left.resizeRelocate(0, 0, w, top);
            right.resizeRelocate(0, top + 0.5 * em, w, h - top - 0.5 * em);
            return;
        }
        double column = COLUMN * em;
        left.resizeRelocate(0, 0, w - column - SPACE * em, h);
        right.resizeRelocate(w - column, 0, column, h);
    }
}

package softmaxlab.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** A pane that takes what room it gets and shares it out among its parts itself. */
abstract class SharingPane extends Pane {
    /** In em: the column of words and numbers at the right, the least it can do with, and what lies before it. */
    static final double COLUMN = 28.9;

    static final double NARROW_COLUMN = 19;
    static final double SPACE = 2.43;
    private static final double USUAL_HEIGHT = 37;

    private static final double LEAST_HEIGHT = 8;

    final double em() {
        return Look.em(getScene());
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefHeight(double width) {
        return USUAL_HEIGHT * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT * em();
    }
}

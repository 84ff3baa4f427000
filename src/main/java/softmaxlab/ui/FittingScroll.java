package softmaxlab.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** As high as its content wants to be at the given width, and scrolling only where there is less room than that. */
public final class FittingScroll extends ScrollPane {
    public FittingScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node content = getContent();
        if (content == null) return super.computePrefHeight(width);
        double sides = snappedLeftInset() + snappedRightInset();
        double ends = snappedTopInset() + snappedBottomInset();
        return ends + content.prefHeight(width < 0 ? width : width - sides);
    }
}

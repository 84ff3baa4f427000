package softmaxlab.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** As high as its content wants to be at the given width, and scrolling only where there is less room than that. */
public final class FittingScroll extends ScrollPane {
    public FittingScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Scrolls as little as it takes to show all of a node in the content. */
    void reveal(Node node) {
        double hidden =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0 || node.getScene() == null) return;
        Bounds at = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = getVvalue() * hidden;
        double lowest = at.getMaxY() - getViewportBounds().getHeight();
        setVvalue(Math.max(lowest, Math.min(at.getMinY(), top)) / hidden);
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

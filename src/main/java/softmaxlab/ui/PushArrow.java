package softmaxlab.ui;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The push of one learning step on a logit, −(p − y), as an arrow under the slider's thumb. */
final class PushArrow extends Group {
    /** Length of a push of 1, as a share of the track. */
    private static final double UNIT = 0.3;

    private static final double SHORTEST = 4;

    private final Line shaft = new Line();
    private final Polygon head = new Polygon();

    PushArrow() {
        setManaged(false);
        setMouseTransparent(true);
        shaft.getStyleClass().add("push-shaft");
        head.getStyleClass().add("push-head");
        getChildren().setAll(shaft, head);
    }

    /** Draws the push from {@code x}, kept between the ends of the track. */
    void layout(double push, double x, double y, double left, double right, double em) {
        double to = Math.min(right, Math.max(left, x + push * UNIT * (right - left)));
        boolean shown = Math.abs(to - x) >= SHORTEST;
        shaft.setVisible(shown);
        head.setVisible(shown);
        if (!shown) return;
        double sign = Math.signum(to - x);
        double headLength = Math.min(0.45 * em, Math.abs(to - x));
        shaft.setStartX(x);
        shaft.setEndX(to - sign * headLength);
        shaft.setStartY(y);
        shaft.setEndY(y);
        double back = to - sign * headLength;
        head.getPoints().setAll(to, y, back, y - 0.26 * em, back, y + 0.26 * em);
    }
}

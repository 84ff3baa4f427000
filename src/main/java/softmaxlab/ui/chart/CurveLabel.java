package softmaxlab.ui.chart;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A word at a curve, on a ground that keeps it clear of lines. */
final class CurveLabel extends Group {
    private final Rectangle ground = new Rectangle();
    private final Text text;

    CurveLabel(String word) {
        text = BinChart.note(word);
        ground.getStyleClass().add("risk-ground");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(ground, text);
    }

    /** @param y of its middle */
    void place(double x, double y, double em) {
        text.setLayoutX(Math.round(x));
        text.setLayoutY(Math.round(y));
        ground.setX(Math.round(x) - 3);
        ground.setY(Math.round(y - 0.6 * em));
        ground.setWidth(text.getLayoutBounds().getWidth() + 6);
        ground.setHeight(1.2 * em);
    }
}

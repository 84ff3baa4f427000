package softmaxlab.ui.chart;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A word at a curve, behind a piece of its line, on a ground that keeps it clear of lines. */
final class CurveLabel extends Group {
    private static final double SAMPLE = 1.9;

    private final Rectangle ground = new Rectangle();
    private final Line sample = new Line();
    private final Text text = BinChart.note("");

    /** @param style style class of the curve */
    CurveLabel(String word, String style) {
        text.setText(word);
        sample.getStyleClass().add(style);
        ground.getStyleClass().add("risk-ground");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(ground, sample, text);
    }

    void setText(String word) {
        text.setText(word);
    }

    double width(double em) {
        return (SAMPLE + 0.4) * em + text.getLayoutBounds().getWidth();
    }

    /** @param y of its middle */
    void place(double x, double y, double em) {
        double line = SAMPLE * em;
        sample.setStartX(x);
        sample.setEndX(x + line);
        sample.setStartY(Math.round(y));
        sample.setEndY(Math.round(y));
        text.setLayoutX(Math.round(x + line + 0.4 * em));
        text.setLayoutY(Math.round(y));
        ground.setX(Math.round(x) - 3);
        ground.setY(Math.round(y - 0.6 * em));
        ground.setWidth(width(em) + 6);
        ground.setHeight(1.2 * em);
    }
}

package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A word at a curve, behind a piece of its line, on a ground that keeps it clear of lines. */
final class CurveLabel extends Group {
    /** The height of a line of labels, in em. */
    static final double LINE = 1.4;

    private static final double SAMPLE = 1.9;
    private static final double BETWEEN = 1.4;

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
        Shapes.place(sample, x, Math.round(y), x + line, Math.round(y));
        text.setLayoutX(Math.round(x + line + 0.4 * em));
        text.setLayoutY(Math.round(y));
        ground.setX(Math.round(x) - 3);
        ground.setY(Math.round(y - 0.6 * em));
        ground.setWidth(width(em) + 6);
        ground.setHeight(1.2 * em);
    }

    /**
     * Puts the visible ones of some labels side by side, in as many lines as it takes.
     *
     * @param from the left end of a line, {@code to} its right end
     * @param bottom the lower end of the last line
     * @return the number of lines
     */
    static int place(List<CurveLabel> labels, double from, double to, double bottom, double em) {
        List<List<CurveLabel>> lines = new ArrayList<>();
        double x = to;
        for (CurveLabel l : labels) {
            if (!l.isVisible()) continue;
            if (lines.isEmpty() || x + l.width(em) > to) {
                lines.add(new ArrayList<>());
                x = from;
            }
            lines.get(lines.size() - 1).add(l);
            x += l.width(em) + BETWEEN * em;
        }
        for (int i = 0; i < lines.size(); i++) {
            x = from;
            for (CurveLabel l : lines.get(i)) {
                l.place(x, bottom - (lines.size() - i - 0.5) * LINE * em, em);
                x += l.width(em) + BETWEEN * em;
            }
        }
        return lines.size();
    }
}

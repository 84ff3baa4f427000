package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The titles over the columns of a {@link Sheet}, which also decide how wide the columns are. */
final class SheetHead extends Region {
    private static final double PAD = 0.5;

    private final List<Label> titles = new ArrayList<>();
    private final Region line = new Region();
    private List<Sheet.Column> columns = List.of();

    SheetHead() {
        setManaged(false);
        line.getStyleClass().add("sheet-line");
    }

    void setUp(List<Sheet.Column> newColumns) {
        columns = newColumns;
        for (Sheet.Column c : columns) {
            Label title = new Label(c.title());
            title.getStyleClass().add("sheet-head");
            title.setTextAlignment(c.align() == HPos.RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
            titles.add(title);
        }
        getChildren().addAll(titles);
        getChildren().add(line);
    }

    /** Another title of as many lines. */
    void retitle(int column, String title) {
        titles.get(column).setText(title);
        requestLayout();
    }

    /** One line or two. */
    double heightFor(double em) {
        boolean two = columns.stream().anyMatch(c -> c.title().contains("\n"));
        return (two ? 2.6 : 1.5) * em;
    }

    /** Lays the titles out; gives the left edge of each column, and at the end the right edge of the last. */
    double[] place(double width, double height, double em) {
        resizeRelocate(0, 0, width, height);
        double[] edges = edges(width);
        double pad = PAD * em;
        for (int c = 0; c < titles.size(); c++) {
            Label title = titles.get(c);
            double room = edges[c + 1] - edges[c] - pad;
            double w = Math.min(title.prefWidth(-1), room);
            double h = title.prefHeight(-1);
            double x = columns.get(c).align() == HPos.RIGHT ? edges[c + 1] - pad - w : edges[c] + pad;
            title.resizeRelocate(snapPositionX(x), Math.round(height - h - 0.2 * em), w, h);
        }
        line.resizeRelocate(0, height - 1, width, 1);
        return edges;
    }

    private double[] edges(double width) {
        double total = columns.stream().mapToDouble(Sheet.Column::weight).sum();
        double[] edges = new double[columns.size() + 1];
        double sum = 0;
        for (int c = 0; c < columns.size(); c++) {
            sum += columns.get(c).weight();
            edges[c + 1] = Math.round(width * sum / total);
        }
        return edges;
    }

    /** Nothing: {@link #place} has done it. */
    @Override
    protected void layoutChildren() {}
}

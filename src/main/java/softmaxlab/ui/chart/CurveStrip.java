package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import softmaxlab.ui.chart.CurveScene.Strip;

/** The strip under a curve: the rows by confidence as columns, or the confidences by rank as a line. */
final class CurveStrip extends Group {
    private final Path columns = path("strip-columns");
    private final Path before = path("trace-line", "before");
    private final Path after = path("trace-line", "after");
    private final Path axis = path("chart-axis");

    CurveStrip() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(columns, before, after, axis);
    }

    private static Path path(String... styles) {
        Path p = new Path();
        p.getStyleClass().addAll(styles);
        return p;
    }

    void place(PlotFrame plot, Strip strip, boolean isChanged) {
        double y = Math.round(plot.bottom()) + 0.5;
        axis.getElements().setAll(new MoveTo(plot.left(), y), new LineTo(plot.right(), y));
        columns.getElements().setAll(strip.isColumns() ? columns(plot, strip.after()) : List.of());
        after.getElements().setAll(strip.isColumns() ? List.of() : line(plot, strip.after()));
        before.getElements().clear();
        if (isChanged) {
            before.getElements().setAll(strip.isColumns() ? steps(plot, strip.before()) : line(plot, strip.before()));
        }
    }

    private static List<PathElement> columns(PlotFrame plot, List<Double> heights) {
        List<PathElement> out = new ArrayList<>();
        double w = plot.width() / heights.size();
        for (int i = 0; i < heights.size(); i++) {
            if (heights.get(i) == 0) continue;
            double x = plot.left() + i * w;
            out.add(new MoveTo(x + 0.5, plot.bottom()));
            out.add(new LineTo(x + 0.5, plot.y(heights.get(i))));
            out.add(new LineTo(x + w - 0.5, plot.y(heights.get(i))));
            out.add(new LineTo(x + w - 0.5, plot.bottom()));
            out.add(new ClosePath());
        }
        return out;
    }

    private static List<PathElement> steps(PlotFrame plot, List<Double> heights) {
        List<PathElement> out = new ArrayList<>();
        out.add(new MoveTo(plot.left(), plot.bottom()));
        double w = plot.width() / heights.size();
        for (int i = 0; i < heights.size(); i++) {
            out.add(new LineTo(plot.left() + i * w, plot.y(heights.get(i))));
            out.add(new LineTo(plot.left() + (i + 1) * w, plot.y(heights.get(i))));
        }
        out.add(new LineTo(plot.right(), plot.bottom()));
        return out;
    }

    private static List<PathElement> line(PlotFrame plot, List<Double> values) {
        List<PathElement> out = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double x = plot.x(i / (values.size() - 1.0));
            double y = plot.y(values.get(i));
            out.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        return out;
    }
}

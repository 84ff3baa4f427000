package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.lab.Numbers;

/** Grid lines, ticks and numbers of a plot. */
final class PlotAxes extends Group {
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int usedLines;
    private int usedLabels;

    PlotAxes() {
        setAutoSizeChildren(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    void place(PlotArea plot) {
        usedLines = 0;
        usedLabels = 0;
        double em = plot.em();
        double stepY = plot.stepY();
        for (int i = 0; i * stepY <= plot.toY() + 1e-9; i++) {
            double y = Math.round(plot.y(i * stepY));
            line(i == 0 ? "axis-line" : "grid-line").resizeRelocate(plot.left(), y, plot.right() - plot.left(), 1);
            Label label = label(Numbers.fixed(i * stepY, Math.max(1, PlotArea.decimals(stepY))));
            LimitStrip.put(label, plot.left() - 0.5 * em - label.prefWidth(-1), y);
        }
        double stepX = PlotArea.step(plot.toX() - plot.fromX(), 6);
        for (double v = Math.ceil(plot.fromX() / stepX) * stepX; v <= plot.toX() + 1e-9; v += stepX) {
            double x = Math.round(plot.x(v));
            line("axis-line").resizeRelocate(x, plot.bottom(), 1, 5);
            Label label = label(Numbers.fixed(v, PlotArea.decimals(stepX)));
            LimitStrip.put(label, x - label.prefWidth(-1) / 2, plot.bottom() + 1.05 * em);
        }
        for (int i = 0; i < lines.size(); i++) lines.get(i).setVisible(i < usedLines);
        for (int i = 0; i < labels.size(); i++) labels.get(i).setVisible(i < usedLabels);
    }

    private Region line(String style) {
        if (usedLines == lines.size()) {
            Region added = new Region();
            lines.add(added);
            getChildren().add(0, added);
        }
        Region line = lines.get(usedLines++);
        if (!line.getStyleClass().contains(style)) line.getStyleClass().setAll(style);
        return line;
    }

    private Label label(String text) {
        if (usedLabels == labels.size()) {
            Label added = new Label();
            added.getStyleClass().add("note");
            labels.add(added);
            getChildren().add(added);
            added.applyCss();
        }
        Label label = labels.get(usedLabels++);
        label.setText(text);
        return label;
    }
}

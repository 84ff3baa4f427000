package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

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

    /** A number on the x axis. */
    record Tick(double at, String label) {}

    /** With a linear x axis. */
    void place(PlotArea plot) {
        place(plot, linear(plot));
    }

    void place(PlotArea plot, List<Tick> ticks) {
        begin();
        double em = plot.em();
        double stepY = plot.stepY();
        for (int i = 0; i * stepY <= plot.toY() + 1e-9; i++) {
            double y = Math.round(plot.y(i * stepY));
            line(i == 0 ? "axis-line" : "grid-line").resizeRelocate(plot.left(), y, plot.right() - plot.left(), 1);
            Label label = label(PlotArea.tick(i * stepY, Math.max(1, PlotArea.decimals(stepY)), plot.toY()));
            LimitStrip.put(label, plot.left() - 0.5 * em - label.prefWidth(-1), y);
        }
        placeTicks(plot, ticks);
        end();
    }

    /** Only a linear x axis, with upright grid lines. */
    void placeX(PlotArea plot) {
        begin();
        List<Tick> ticks = linear(plot);
        for (Tick tick : ticks) {
            double x = Math.round(plot.x(tick.at));
            line("grid-line").resizeRelocate(x, plot.top(), 1, plot.bottom() - plot.top());
        }
        line("axis-line").resizeRelocate(plot.left(), plot.bottom(), plot.right() - plot.left(), 1);
        placeTicks(plot, ticks);
        end();
    }

    private static List<Tick> linear(PlotArea plot) {
        int most = (int) Math.max(2, Math.min(6, (plot.right() - plot.left()) / (3.6 * plot.em())));
        double step = PlotArea.step(plot.toX() - plot.fromX(), most);
        List<Tick> ticks = new ArrayList<>();
        for (double v = Math.ceil(plot.fromX() / step) * step; v <= plot.toX() + 1e-9; v += step) {
            ticks.add(new Tick(v, PlotArea.tick(v, PlotArea.decimals(step), plot.toX())));
        }
        return ticks;
    }

    private void placeTicks(PlotArea plot, List<Tick> ticks) {
        for (Tick tick : ticks) {
            double x = Math.round(plot.x(tick.at));
            line("axis-line").resizeRelocate(x, plot.bottom(), 1, 5);
            Label label = label(tick.label);
            LimitStrip.put(label, x - label.prefWidth(-1) / 2, plot.bottom() + 1.05 * plot.em());
        }
    }

    private void begin() {
        usedLines = 0;
        usedLabels = 0;
    }

    private void end() {
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

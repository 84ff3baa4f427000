package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.lab.Numbers;

/** Grid, frame, ticks and numbers of a plot; made once and moved. */
final class FrameAxes extends Group {
    private static final int STEPS = 5;
    /** Below this width, in em, there is room for three numbers only. */
    private static final double NARROW = 14;

    private static final double TICK = 5;

    private final Path grid = new Path();
    private final Path ticks = new Path();
    private final Rectangle frame = new Rectangle();
    private final List<Text> labels = new ArrayList<>();
    private int used;

    FrameAxes() {
        setManaged(false);
        setMouseTransparent(true);
        grid.getStyleClass().add("chart-grid");
        ticks.getStyleClass().add("chart-axis");
        frame.getStyleClass().add("chart-frame");
        getChildren().addAll(grid, frame, ticks);
    }

    void place(PlotFrame plot, double em) {
        used = 0;
        grid.getElements().clear();
        ticks.getElements().clear();
        frame.setX(plot.left() + 0.5);
        frame.setY(plot.top() + 0.5);
        frame.setWidth(plot.width() - 1);
        frame.setHeight(plot.height() - 1);
        int most = (int) Math.max(2, Math.min(6, plot.height() / (2.2 * em)));
        double step = PlotArea.step(plot.high() - plot.low(), most);
        for (double v = Math.ceil(plot.low() / step - 1e-9) * step; v <= plot.high() + 1e-9; v += step) {
            atY(plot, v, PlotArea.tick(v, Math.max(1, PlotArea.decimals(step)), plot.high()), em);
        }
        int steps = plot.width() < NARROW * em ? 2 : STEPS;
        for (int i = 0; i <= steps; i++) atX(plot, i / (double) steps, em);
        for (int i = used; i < labels.size(); i++) labels.get(i).setVisible(false);
    }

    private void atY(PlotFrame plot, double v, String text, double em) {
        double y = Math.round(plot.y(v)) + 0.5;
        grid.getElements().addAll(new MoveTo(plot.left(), y), new LineTo(plot.right(), y));
        ticks.getElements().addAll(new MoveTo(plot.left() - TICK, y), new LineTo(plot.left(), y));
        Text label = label(text);
        label.setLayoutX(plot.left() - TICK - 0.2 * em - label.getLayoutBounds().getWidth());
        label.setLayoutY(y);
    }

    private void atX(PlotFrame plot, double v, double em) {
        double x = Math.round(plot.x(v)) + (v == 1 ? -0.5 : 0.5);
        ticks.getElements().addAll(new MoveTo(x, plot.bottom()), new LineTo(x, plot.bottom() + TICK));
        Text label = label(Numbers.plain(v));
        label.setLayoutX(x - label.getLayoutBounds().getWidth() / 2);
        label.setLayoutY(plot.bottom() + 1.35 * em);
    }

    private Text label(String text) {
        if (used == labels.size()) {
            Text added = BinChart.note("");
            labels.add(added);
            getChildren().add(added);
        }
        Text label = labels.get(used++);
        label.setText(text);
        label.setVisible(true);
        return label;
    }
}

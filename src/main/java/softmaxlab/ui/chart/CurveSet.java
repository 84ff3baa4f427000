package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.Numbers;

/**
 * Several reliability diagrams as curves in one square: accuracy against confidence, a point per bin that holds rows. The
 * curves differ by their dashes, and each carries its name where it is farthest from the others.
 */
public final class CurveSet extends Region {
    private static final int STEPS = 5;
    private static final double[][] DASHES = {
        {},
        {10, 5},
        {2, 3},
        {14, 4, 2, 4},
        {5, 5},
        {22, 6},
        {2, 8},
        {14, 4, 2, 4, 2, 4},
        {22, 4, 6, 4},
        {6, 3, 6, 9},
        {2, 3, 2, 9},
        {22, 4, 2, 4},
        {10, 3, 10, 12}
    };

    /** In em: the height below which there is no room for the names of the axes. */
    private static final double SMALL_BELOW = 16;
    /** A low plot is at most so many times as wide as it is high. */
    private static final double WIDEST = 3;
    /** In em: the side below which only the ends of the x axis are named. */
    private static final double EVERY_LABEL = 11;

    private final Path grid = Shapes.styled(new Path(), "chart-grid");
    private final Line diagonal = Shapes.styled(new Line(), "chart-diagonal");
    private final Rectangle frame = Shapes.styled(new Rectangle(), "chart-frame");
    private final Text[] xLabels = labels();
    private final Text[] yLabels = labels();
    private final Text xName;
    private final Text yName;
    private final Group layer = new Group();
    private final List<CurveMark> marks = new ArrayList<>();
    private Consumer<CurveMark> onNewMark = mark -> {};

    /** One curve; {@code dash} says which of the ways to draw it. */
    public record Curve(String name, Reliability reliability, int dash) {}

    public CurveSet(String confidence, String accuracy) {
        getStyleClass().add("curve-set");
        xName = BinChart.note(confidence);
        yName = BinChart.note(accuracy);
        layer.setManaged(false);
        layer.setAutoSizeChildren(false);
        getChildren().addAll(grid, diagonal, frame);
        getChildren().addAll(xLabels);
        getChildren().addAll(yLabels);
        getChildren().addAll(xName, yName, layer);
    }

    private static Text[] labels() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> BinChart.note(Numbers.plain(i / (double) STEPS)))
                .toArray(Text[]::new);
    }

    /** The dashes of a line, in pixels. */
    public static List<Double> dashes(int at) {
        return Arrays.stream(DASHES[at % DASHES.length]).boxed().toList();
    }

    /** Called once with every mark. */
    public void onNewMark(Consumer<CurveMark> listener) {
        onNewMark = listener;
    }

    /** Draws these curves; marks are kept and used again. */
    public void show(List<Curve> curves) {
        while (marks.size() < curves.size()) {
            CurveMark mark = new CurveMark(marks.size());
            marks.add(mark);
            layer.getChildren().add(mark);
            onNewMark.accept(mark);
        }
        for (CurveMark m : marks) m.setVisible(m.index() < curves.size());
        for (int i = 0; i < curves.size(); i++) marks.get(i).show(curves.get(i));
        requestLayout();
    }

    /** The curve of a mark's place; null if it shows none. */
    public List<CurveMark> marks() {
        return marks;
    }

    @Override
    protected void layoutChildren() {
        double em = xName.getFont().getSize() / 0.9;
        double left = Math.round(2.85 * em);
        // Where there is little height, the names of the axes go and the square stays.
        boolean small = getHeight() < SMALL_BELOW * em;
        xName.setVisible(!small);
        yName.setVisible(!small);
        double top = Math.round((small ? 0.7 : 1.9) * em);
        double side = Math.floor(Math.min(getWidth() - left - em, getHeight() - top - (small ? 1.9 : 3.4) * em));
        if (side <= 0) return;
        // Where there is little height but width, the square gives way, so that the curves can be told apart.
        double width = small ? Math.floor(Math.min(getWidth() - left - em, WIDEST * side)) : side;
        PlotArea plot = new PlotArea(left, top, left + width, top + side, 0, 1, 1, em);
        frame.setX(left + 0.5);
        frame.setY(top + 0.5);
        frame.setWidth(width - 1);
        frame.setHeight(side - 1);
        Shapes.place(diagonal, left, top + side, left + width, top);
        placeAxes(plot, em);
        List<CurveMark> shown = marks.stream().filter(CurveMark::isVisible).toList();
        for (CurveMark m : shown) {
            m.resizeRelocate(0, 0, getWidth(), getHeight());
            m.place(plot);
        }
        CurveTags.place(shown, plot);
    }

    private void placeAxes(PlotArea plot, double em) {
        grid.getElements().clear();
        for (int i = 0; i <= STEPS; i++) {
            double at = i / (double) STEPS;
            double y = Math.round(plot.y(at)) + 0.5;
            if (i > 0 && i < STEPS) {
                grid.getElements().addAll(new MoveTo(plot.left(), y), new LineTo(plot.right(), y));
            }
            Text label = yLabels[i];
            label.setTextOrigin(javafx.geometry.VPos.CENTER);
            label.setLayoutX(plot.left() - 0.5 * em - label.getLayoutBounds().getWidth());
            label.setLayoutY(y);
            Text below = xLabels[i];
            below.setVisible(i % STEPS == 0 || plot.right() - plot.left() > EVERY_LABEL * em);
            below.setTextOrigin(javafx.geometry.VPos.CENTER);
            below.setLayoutX(plot.x(at) - below.getLayoutBounds().getWidth() / 2);
            below.setLayoutY(plot.bottom() + 1.1 * em);
        }
        yName.setTextOrigin(javafx.geometry.VPos.CENTER);
        yName.setLayoutX(0);
        yName.setLayoutY(0.8 * em);
        xName.setTextOrigin(javafx.geometry.VPos.CENTER);
        xName.setLayoutX((plot.left() + plot.right() - xName.getLayoutBounds().getWidth()) / 2);
        xName.setLayoutY(plot.bottom() + 2.6 * em);
    }
}

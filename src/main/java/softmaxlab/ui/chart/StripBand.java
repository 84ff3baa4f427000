package softmaxlab.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.EceStrip.Line;
import softmaxlab.engine.EceStrip.Point;
import softmaxlab.lab.Texts;

/** One way of binning in a {@link StripPlot}: its name, a dot per number of bins, the thread that joins them. */
final class StripBand {
    /** Dots in a band. */
    static final int EACH = EceStrip.MAX_BINS - EceStrip.MIN_BINS + 1;

    /** In em: from this height on there is room for the first and last number of bins, and for two lines of name. */
    private static final double NUMBERS = 2.6;

    private static final double TWO_LINES = 2.5;

    private final Line line;
    private final Text name;
    private final Text rule;
    private final Text both;
    private final Text few = BinChart.note(Integer.toString(EceStrip.MIN_BINS));
    private final Text many = BinChart.note(Integer.toString(EceStrip.MAX_BINS));
    private final Path thread = new Path();
    private final List<Circle> dots;

    /** @param first the number of the first dot, for its id */
    StripBand(Line line, int first, Texts texts) {
        this.line = line;
        String measure = line.measure().key();
        String kind = texts.get("calibration.many.kind." + line.kind().key());
        String edges = texts.get("calibration.edge." + line.rule().key());
        name = BinChart.note(texts.get("calibration.many.name." + measure, kind, edges));
        name.getStyleClass().setAll("text", "strip-name");
        rule = BinChart.note(texts.get("calibration.many.rule." + measure, kind, edges));
        both = BinChart.note(texts.get("calibration.many.short." + measure, kind, edges));
        thread.getStyleClass().add("strip-thread");
        thread.setMouseTransparent(true);
        dots = IntStream.range(first, first + EACH).mapToObj(StripBand::dot).toList();
    }

    private static Circle dot(int number) {
        Circle dot = new Circle(2.4);
        dot.setId("strip-" + number);
        dot.getStyleClass().add("strip-dot");
        dot.setAccessibleRole(AccessibleRole.BUTTON);
        dot.setMouseTransparent(true);
        return dot;
    }

    List<Circle> dots() {
        return dots;
    }

    Path thread() {
        return thread;
    }

    List<Node> labels() {
        return List.of(name, rule, both, few, many);
    }

    /** Places the words left of the plot. */
    void place(PlotArea plot, double top, double height) {
        double em = plot.em();
        Shapes.place(name, 0, top + height / 2 - 0.65 * em);
        Shapes.place(rule, 0, top + height / 2 + 0.65 * em);
        Shapes.place(both, 0, top + height / 2);
        boolean twoLines = height > TWO_LINES * em;
        both.setVisible(!twoLines);
        name.setVisible(twoLines);
        rule.setVisible(twoLines);
        double pad = pad(em, height);
        Shapes.place(few, plot.left() - 0.4 * em - few.getLayoutBounds().getWidth(), top + pad);
        Shapes.place(many, plot.left() - 0.4 * em - many.getLayoutBounds().getWidth(), top + height - pad);
        few.setVisible(height > NUMBERS * em);
        many.setVisible(few.isVisible());
    }

    /** Places the numbers of this line. */
    void placeDots(PlotArea plot, EceStrip strip, double top, double height) {
        thread.getElements().clear();
        double pad = pad(plot.em(), height);
        List<Point> points = strip.line(line);
        for (int i = 0; i < EACH; i++) {
            Circle dot = dots.get(i);
            if (!dot.isVisible()) continue;
            double x = plot.x(points.get(i).value());
            double y = top + pad + (height - 2 * pad) * i / (EACH - 1);
            dot.setCenterX(x);
            dot.setCenterY(y);
            thread.getElements().add(thread.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private static double pad(double em, double height) {
        return Math.min(0.8 * em, height / 5);
    }
}

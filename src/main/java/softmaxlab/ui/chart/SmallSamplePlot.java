package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.SmallSample;
import softmaxlab.engine.SmallSample.Point;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * The ECE of a perfectly calibrated model against the number of rows, on a logarithmic axis: a dot at each mean, joined,
 * over the 95 % of single samples; a diamond is the judged rows.
 */
public final class SmallSamplePlot extends Region {
    private static final double LEFT = 3.2;
    private static final double TOP = 3.2;
    /** In em: what the line of the key takes, where it does not fit beside the name of the axis. */
    private static final double KEY = 1.5;

    private static final double KEY_GAP = 0.8;
    private static final double BELOW = 3.1;
    private static final double DIAMOND = 6;

    private final Texts texts;
    private final PlotAxes axes = new PlotAxes();
    private final Path spread = new Path();
    private final Path line = new Path();
    private final List<Circle> dots;
    private final Polygon present = diamond();
    private final Polygon key = diamond();
    private final Text presentText = BinChart.note("");
    private final Circle focus = new Circle(8.5);
    private final Text title;
    private final Text eceAxis;
    private final Text rowsAxis;
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LINE);
    private SmallSample sample;
    private int rows;
    private double ece = Double.NaN;

    public SmallSamplePlot(Texts texts) {
        this.texts = texts;
        setId("small");
        getStyleClass().add("small-sample");
        title = BinChart.note(texts.get("calibration.many.small"));
        title.getStyleClass().setAll("text", "strong");
        eceAxis = BinChart.note(texts.get("calibration.many.small.ece"));
        rowsAxis = BinChart.note(texts.get("calibration.many.small.rows"));
        spread.getStyleClass().add("luck-band");
        line.getStyleClass().add("strip-thread");
        present.setId("small-present");
        presentText.getStyleClass().setAll("text", "strong");
        key.setMouseTransparent(true);
        focus.getStyleClass().add("chart-focus");
        dots = IntStream.range(0, SmallSample.SIZES.size()).mapToObj(this::dot).toList();
        getChildren().addAll(axes, spread, line);
        getChildren().addAll(dots);
        getChildren().addAll(present, key, presentText, focus, title, eceAxis, rowsAxis);
        for (Node n : List.of(spread, line, focus)) n.setMouseTransparent(true);
        Stream.of(Stream.of(spread, line, focus, present, key), dots.stream())
                .flatMap(s -> s)
                .forEach(n -> n.setManaged(false));
        present.setAccessibleRole(AccessibleRole.NODE);
        walk.watchPressed(present);
        walk.pointedProperty().subscribe(at -> requestLayout());
    }

    private static Polygon diamond() {
        Polygon diamond = new Polygon(0, -DIAMOND, DIAMOND, 0, 0, DIAMOND, -DIAMOND, 0);
        diamond.getStyleClass().add("small-present");
        return diamond;
    }

    private Circle dot(int i) {
        Circle dot = new Circle(4);
        dot.setId("small-" + i);
        dot.getStyleClass().add("luck-dot");
        dot.setAccessibleRole(AccessibleRole.NODE);
        walk.watchPressed(dot);
        return dot;
    }

    /** Called once with every mark; the accessible text of a mark is its sentence. */
    public void onNewMark(Consumer<Node> listener) {
        dots.forEach(listener);
        listener.accept(present);
    }

    /** @param newSample null while it is not known */
    public void show(SmallSample newSample, Function<Point, String> sentence) {
        sample = newSample;
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).setVisible(sample != null);
            if (sample != null)
                dots.get(i).setAccessibleText(sentence.apply(sample.points().get(i)));
        }
        walk.use(sample == null ? List.of() : marks(), dots.size());
        requestLayout();
    }

    /** The judged rows. */
    public void showPresent(Reliability r, String sentence) {
        rows = r.rows();
        ece = r.ece();
        present.setAccessibleText(sentence);
        presentText.setText(texts.get("calibration.many.small.present", Numbers.fixed(ece, 4)));
        requestLayout();
    }

    private List<Node> marks() {
        List<Node> marks = new ArrayList<>(dots);
        marks.add(present);
        return marks;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 28 * title.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double em = rowsAxis.getFont().getSize() / 0.9;
        double left = Math.round(LEFT * em);
        double right = Math.max(left + 1, Math.floor(getWidth() - 1.2 * em));
        double top = TOP * em + (isKeyBeside(em) ? 0 : KEY * em);
        double bottom = Math.round(Math.max(top + 1, getHeight() - BELOW * em));
        Shapes.place(title, 0, 0.7 * em);
        Shapes.place(eceAxis, 0, 2.2 * em);
        Shapes.place(rowsAxis, right - rowsAxis.getLayoutBounds().getWidth(), bottom + 2.4 * em);
        boolean judged = rows > 0 && Double.isFinite(ece);
        present.setVisible(judged);
        presentText.setVisible(judged);
        key.setVisible(judged);
        double most = sample == null
                ? 0.3
                : sample.points().stream()
                        .mapToDouble(p -> p.spread().upper())
                        .max()
                        .orElse(0.3);
        int decades = Math.max(4, (int) Math.ceil(Math.log10(Math.max(1, rows))));
        PlotArea plot = new PlotArea(
                left,
                top,
                right,
                bottom,
                1,
                decades + 0.05,
                Math.max(0.01, 1.08 * Math.max(most, judged ? ece : 0)),
                em);
        axes.place(plot, ticks(decades));
        placeSample(plot);
        if (judged) placePresent(plot);
        placeFocus();
    }

    private static List<PlotAxes.Tick> ticks(int decades) {
        return IntStream.rangeClosed(1, decades)
                .mapToObj(d -> new PlotAxes.Tick(d, Numbers.count((long) Math.pow(10, d))))
                .toList();
    }

    private void placeSample(PlotArea plot) {
        spread.getElements().clear();
        line.getElements().clear();
        if (sample == null) return;
        List<Point> points = sample.points();
        for (int i = 0; i < points.size(); i++) {
            double x = x(plot, points.get(i).rows());
            double y = plot.y(points.get(i).mean());
            dots.get(i).setCenterX(x);
            dots.get(i).setCenterY(y);
            line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            double upper = plot.y(points.get(i).spread().upper());
            spread.getElements().add(i == 0 ? new MoveTo(x, upper) : new LineTo(x, upper));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            spread.getElements()
                    .add(new LineTo(
                            x(plot, points.get(i).rows()),
                            plot.y(points.get(i).spread().lower())));
        }
        spread.getElements().add(new ClosePath());
    }

    private static double x(PlotArea plot, int n) {
        return plot.x(Math.max(plot.fromX(), Math.log10(n)));
    }

    private void placePresent(PlotArea plot) {
        double x = x(plot, rows);
        double y = plot.y(ece);
        present.setLayoutX(x);
        present.setLayoutY(y);
        // Over the plot: among the marks it would look like one of them.
        double em = plot.em();
        double row = (isKeyBeside(em) ? 2.2 : 2.2 + KEY) * em;
        double width = presentText.getLayoutBounds().getWidth();
        Shapes.place(presentText, getWidth() - width, row);
        key.setLayoutX(getWidth() - width - KEY_GAP * em);
        key.setLayoutY(row);
    }

    private boolean isKeyBeside(double em) {
        double words = eceAxis.getLayoutBounds().getWidth()
                + presentText.getLayoutBounds().getWidth();
        return words + 3 * KEY_GAP * em <= getWidth();
    }

    private void placeFocus() {
        Node at = walk.pointed();
        focus.setVisible(at != null && at.isFocused());
        if (at == null) return;
        focus.setCenterX(at instanceof Circle c ? c.getCenterX() : at.getLayoutX());
        focus.setCenterY(at instanceof Circle c ? c.getCenterY() : at.getLayoutY());
    }
}

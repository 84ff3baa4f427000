package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.LuckBand;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * The ECEs that luck alone gives, as bars over an axis of ECE, with the measured and the expected one as lines and the
 * ECE of the newest label set as a triangle under the axis.
 */
public final class EceHistogram extends Region {
    private static final int BARS = 36;
    /** How many bars luck gets at least, however far from it the measured ECE is. */
    private static final int LEAST_BARS = 20;
    /** In pixels: narrower bars touch. */
    private static final double WITH_GAPS = 3;

    private static final double LEFT = 3.2;
    private static final double TOP = 4.6;
    private static final double BELOW = 3.1;
    private static final double ROOM = 1.06;

    private final Texts texts;
    private final PlotAxes axes = new PlotAxes();
    private final List<Region> bars = new ArrayList<>();
    private final Region expected = new Region();
    private final Region measured = new Region();
    private final Line expectedLine = new Line();
    private final Line measuredLine = new Line();
    private final Text expectedText = BinChart.note("");
    private final Text measuredText = BinChart.note("");
    private final Polygon present = ConfidenceHistogram.triangle("luck-present");
    private final Rectangle focus = new Rectangle();
    private final Text title;
    private final Text axisName;
    private final MarkWalk walk = new MarkWalk(this, MarkWalk.Step.LINE);
    private LuckBand luck;
    private int[] counts = {};
    private double end = 1;
    /** Of one bar, in units of ECE. */
    private double step = 1;
    /** Where the first bar begins, in steps. */
    private int start;

    private double newest = Double.NaN;

    public EceHistogram(Texts texts) {
        this.texts = texts;
        getStyleClass().add("ece-histogram");
        title = BinChart.note(texts.get("calibration.luck.histogram"));
        title.getStyleClass().setAll("text", "strong");
        axisName = BinChart.note(texts.get("calibration.luck.histogram.axis"));
        getChildren().add(axes);
        for (int i = 0; i < BARS; i++) bars.add(mark("luck-bar-" + i, "luck-bar"));
        expectedLine.getStyleClass().add("luck-expected");
        measuredLine.getStyleClass().add("luck-measured");
        focus.getStyleClass().add("chart-focus");
        getChildren().addAll(expectedLine, measuredLine, expectedText, measuredText);
        mark(expected, "luck-mark-expected", "luck-target");
        mark(measured, "luck-mark-measured", "luck-target");
        measuredText.getStyleClass().setAll("text", "strong");
        getChildren().addAll(title, axisName, present, focus);
        for (Node n : List.of(expectedLine, measuredLine, focus)) {
            n.setManaged(false);
            n.setMouseTransparent(true);
        }
        walk.pointedProperty().subscribe(at -> requestLayout());
    }

    private Region mark(String id, String style) {
        Region mark = new Region();
        mark(mark, id, style);
        return mark;
    }

    private void mark(Region mark, String id, String style) {
        mark.setId(id);
        mark.getStyleClass().add(style);
        mark.setManaged(false);
        mark.setAccessibleRole(AccessibleRole.NODE);
        walk.watchPressed(mark);
        getChildren().add(mark);
    }

    /** Called once with every mark; the accessible text of a mark is its sentence. */
    public void onNewMark(Consumer<Node> listener) {
        bars.forEach(listener);
        listener.accept(expected);
        listener.accept(measured);
    }

    /** @param band null while it is not known */
    public void show(LuckBand band) {
        if (band == luck) return;
        luck = band;
        newest = Double.NaN;
        boolean there = band != null && band.measured().rows() > 0;
        for (Node n : List.of(expected, measured, expectedLine, measuredLine, expectedText, measuredText, axes)) {
            n.setVisible(there);
        }
        title.setVisible(there);
        axisName.setVisible(there);
        if (there) count(band);
        else bars.forEach(b -> b.setVisible(false));
        requestLayout();
    }

    private void count(LuckBand band) {
        double ece = band.measured().ece();
        end = Math.max(1e-9, ROOM * Math.max(ece, band.eces().max()));
        double spread = band.eces().max() - band.eces().min();
        // A measured ECE far off would else leave luck a few bars.
        step = spread > 0 ? Math.min(end / BARS, spread / LEAST_BARS) : end / BARS;
        start = (int) (band.eces().min() / step);
        counts = new int[BARS];
        band.eces().stream()
                .forEach(e -> counts[(int) Math.max(0, Math.min(BARS - 1, Math.floor(e / step) - start))]++);
        String all = Numbers.count(band.draws());
        for (int i = 0; i < BARS; i++) {
            bars.get(i).setVisible(counts[i] > 0);
            bars.get(i)
                    .setAccessibleText(texts.get(
                            "calibration.luck.histogram.bar",
                            Numbers.fixed(step * (start + i), 4),
                            Numbers.fixed(step * (start + i + 1), 4),
                            Numbers.count(counts[i]),
                            all));
        }
        long worse = Math.round(band.pValue() * (1 + band.draws())) - 1;
        measured.setAccessibleText(
                texts.get("calibration.luck.histogram.measured", Numbers.fixed(ece, 4), Numbers.count(worse), all));
        expected.setAccessibleText(
                texts.get("calibration.luck.histogram.expected", Numbers.fixed(band.expectedEce(), 4)));
        measuredText.setText(texts.get("calibration.luck.mark.measured", Numbers.fixed(ece, 4)));
        expectedText.setText(texts.get("calibration.luck.mark.expected", Numbers.fixed(band.expectedEce(), 4)));
        List<Region> marks =
                new ArrayList<>(bars.stream().filter(Node::isVisible).toList());
        marks.add(expected);
        marks.add(measured);
        walk.use(marks, marks.size() - 1);
    }

    /** Marks the ECE of the newest label set. */
    public void mark(double ece) {
        newest = ece;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * axisName.getFont().getSize() / 0.9;
    }

    @Override
    protected void layoutChildren() {
        double em = axisName.getFont().getSize() / 0.9;
        double left = Math.round(LEFT * em);
        double right = Math.max(left + 1, Math.floor(getWidth() - em));
        double bottom = Math.round(Math.max(TOP * em + 1, getHeight() - BELOW * em));
        title.setLayoutX(0);
        title.setLayoutY(0.7 * em);
        present.setVisible(luck != null && !Double.isNaN(newest));
        focus.setVisible(false);
        if (luck == null || counts.length == 0) return;
        double most = (double) Math.max(1, IntStream.of(counts).max().orElse(1)) / luck.draws();
        PlotArea plot = new PlotArea(left, TOP * em, right, bottom, 0, end, most, em);
        axes.place(plot);
        axisName.setLayoutX(right - axisName.getLayoutBounds().getWidth());
        axisName.setLayoutY(bottom + 2.4 * em);
        for (int i = 0; i < BARS; i++) {
            double from = plot.x(step * (start + i));
            double to = plot.x(step * (start + i + 1));
            if (to - from >= WITH_GAPS) {
                from = Math.round(from);
                to = Math.round(to) - 1;
            }
            double y = plot.y((double) counts[i] / luck.draws());
            bars.get(i).resizeRelocate(from, y, Math.max(1, to - from), Math.max(1, bottom - y));
        }
        double ece = luck.measured().ece();
        place(plot, luck.expectedEce(), expectedLine, expected);
        place(plot, ece, measuredLine, measured);
        double width = expectedText.getLayoutBounds().getWidth();
        double line = expectedLine.getStartX();
        boolean before = ece >= luck.expectedEce() && line > width + 0.4 * em;
        label(expectedText, before ? line - 0.4 * em - width : line + 0.4 * em, 3.7 * em);
        label(
                measuredText,
                measuredLine.getStartX() - measuredText.getLayoutBounds().getWidth() / 2,
                2.4 * em);
        present.setLayoutX(plot.x(Math.min(end, newest)));
        present.setLayoutY(bottom + 1);
        placeFocus();
    }

    private void place(PlotArea plot, double ece, Line line, Region target) {
        double x = Math.round(plot.x(ece)) + 0.5;
        double top = 3.1 * plot.em();
        Shapes.place(line, x, top, x, plot.bottom());
        target.resizeRelocate(x - 0.5 * plot.em(), top, plot.em(), plot.bottom() - top);
    }

    private void label(Text text, double x, double y) {
        text.setLayoutX(Math.max(0, Math.min(getWidth() - text.getLayoutBounds().getWidth(), x)));
        text.setLayoutY(y);
    }

    private void placeFocus() {
        Node at = walk.pointed();
        focus.setVisible(at != null && at.isFocused());
        if (!focus.isVisible()) return;
        Region mark = (Region) at;
        focus.setX(mark.getLayoutX() - 2);
        focus.setY(mark.getLayoutY() - 2);
        focus.setWidth(mark.getWidth() + 4);
        focus.setHeight(mark.getHeight() + 4);
    }
}

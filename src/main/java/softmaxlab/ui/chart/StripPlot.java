package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.EceStrip.Line;
import softmaxlab.engine.EceStrip.Point;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * One band per way of binning, one dot per number of bins: the fewer the higher in its band, the error from left to
 * right. The binning in use has a ring and its value beside it.
 */
public final class StripPlot extends Region {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double NAMES = 10.8;
    private static final double TOP = 1.9;
    private static final double BELOW = 3.1;
    private static final double NEAR = 0.9;
    private static final double DOT = 3;

    private final Texts texts;
    private final PlotAxes axes = new PlotAxes();
    private final Path rules = new Path();
    private final List<StripBand> bands = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final Group layer = new Group();
    private final Circle ring = new Circle(6.5);
    private final Circle focus = new Circle(8);
    private final Label flag = new Label();
    private final Text title = BinChart.note("");
    private final Text axisName;
    private final MarkWalk walk = new MarkWalk(this, StripPlot::next);
    private Consumer<Binning> onChoose = b -> {};
    private EceStrip strip;
    private Point present;
    private double end = 1;

    public StripPlot(Texts texts) {
        this.texts = texts;
        setId("strip");
        getStyleClass().add("strip-plot");
        title.setText(texts.get("calibration.many.strip"));
        title.getStyleClass().setAll("text", "strong");
        axisName = BinChart.note(texts.get("calibration.many.axis"));
        rules.getStyleClass().add("strip-rule");
        ring.getStyleClass().add("strip-present");
        focus.getStyleClass().add("chart-focus");
        flag.getStyleClass().addAll("strong", "chart-flag");
        getChildren().addAll(axes, rules, layer, title, axisName);
        for (Line line : Line.ALL) add(new StripBand(line, dots.size(), texts));
        getChildren().addAll(ring, flag, focus);
        for (Node n : List.of(rules, layer, ring, focus, flag)) n.setManaged(false);
        for (Node n : List.of(rules, ring, focus, flag)) n.setMouseTransparent(true);
        setOnMouseMoved(e -> walk.hover(nearest(e)));
        setOnMouseExited(e -> walk.hover(null));
        setOnMouseClicked(this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        walk.pointedProperty().subscribe(at -> requestLayout());
    }

    private void add(StripBand band) {
        bands.add(band);
        dots.addAll(band.dots());
        layer.getChildren().add(band.thread());
        layer.getChildren().addAll(band.dots());
        band.dots().forEach(walk::watch);
        getChildren().addAll(band.labels());
    }

    /** Left and Right are one bin fewer or more, Up and Down the band above or below. */
    private static int next(KeyCode key, int at, int count) {
        int in = at % StripBand.EACH;
        return switch (key) {
            case LEFT -> in > 0 ? at - 1 : at;
            case RIGHT -> in < StripBand.EACH - 1 ? at + 1 : at;
            case UP -> at >= StripBand.EACH ? at - StripBand.EACH : at;
            case DOWN -> at + StripBand.EACH < count ? at + StripBand.EACH : at;
            case HOME -> at - in;
            case END -> at - in + StripBand.EACH - 1;
            default -> MarkWalk.Step.NOWHERE;
        };
    }

    /** Told of the binning of a dot that is clicked, or entered by keyboard. */
    public void onChoose(Consumer<Binning> listener) {
        onChoose = listener;
    }

    /** Called once with every mark. */
    public void onNewMark(Consumer<Node> listener) {
        dots.forEach(listener);
    }

    /** What is pointed at; null for nothing. Its accessible text is its sentence. */
    public ReadOnlyObjectProperty<Node> pointedProperty() {
        return walk.pointedProperty();
    }

    /**
     * @param newStrip null while it is not known
     * @param binning the one in use
     * @param sentence how a number is described
     */
    public void show(EceStrip newStrip, Binning binning, Function<Point, String> sentence) {
        if (newStrip != strip) showPoints(newStrip, sentence);
        present = strip == null
                ? null
                : strip.points().stream()
                        .filter(p -> p.line().measure() == EceStrip.Measure.ECE
                                && p.binning().equals(binning))
                        .filter(p -> Double.isFinite(p.value()))
                        .findFirst()
                        .orElse(null);
        ring.setVisible(present != null);
        flag.setVisible(present != null);
        if (present != null) flag.setText(texts.get("calibration.many.present", Numbers.fixed(present.value(), 4)));
        int at = present == null ? 0 : strip.points().indexOf(present);
        walk.use(strip == null ? List.of() : dots, at);
        requestLayout();
    }

    private void showPoints(EceStrip newStrip, Function<Point, String> sentence) {
        strip = newStrip;
        layer.setVisible(strip != null);
        if (strip == null) return;
        double most = strip.points().stream()
                .mapToDouble(Point::value)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        end = Math.max(1e-6, most * 1.06);
        for (int i = 0; i < dots.size(); i++) {
            Point p = strip.points().get(i);
            dots.get(i).setVisible(Double.isFinite(p.value()));
            dots.get(i).setAccessibleText(sentence.apply(p));
        }
    }

    /** Marks the numbers as those of an older question. */
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
        layer.setOpacity(stale ? 0.45 : 1);
    }

    /** The dot nearest to the pointer, if one is near; null if none is. */
    private Node nearest(MouseEvent e) {
        if (strip == null) return null;
        Circle best = null;
        double least = NEAR * em();
        for (Circle dot : dots) {
            double distance = Math.hypot(dot.getCenterX() - e.getX(), dot.getCenterY() - e.getY());
            if (!dot.isVisible() || distance >= least) continue;
            least = distance;
            best = dot;
        }
        return best;
    }

    private void click(MouseEvent e) {
        Node dot = nearest(e);
        if (dot == null) return;
        dot.requestFocus();
        choose(dot);
    }

    private void key(KeyEvent e) {
        boolean enter = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE;
        if (!enter || walk.pointed() == null || !walk.pointed().isFocused()) return;
        choose(walk.pointed());
        e.consume();
    }

    private void choose(Node dot) {
        onChoose.accept(strip.points().get(dots.indexOf(dot)).binning());
    }

    private double em() {
        return axisName.getFont().getSize() / 0.9;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40 * em();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = Math.round(NAMES * em);
        double right = Math.max(left + 1, Math.floor(getWidth() - 0.8 * em));
        double top = Math.round(TOP * em);
        double bottom = Math.round(Math.max(top + 1, getHeight() - BELOW * em));
        PlotArea plot = new PlotArea(left, top, right, bottom, 0, end, 1, em);
        axes.placeX(plot);
        Shapes.place(title, 0, 0.7 * em);
        Shapes.place(axisName, right - axisName.getLayoutBounds().getWidth(), bottom + 2.4 * em);
        rules.getElements().clear();
        double band = (bottom - top) / Line.ALL.size();
        for (int b = 0; b < bands.size(); b++) {
            double y = top + band * b;
            if (b > 0)
                rules.getElements().addAll(new MoveTo(0, Math.round(y) + 0.5), new LineTo(right, Math.round(y) + 0.5));
            bands.get(b).place(plot, y, band);
            if (strip != null) bands.get(b).placeDots(plot, strip, y, band);
        }
        placePresent(plot);
    }

    private void placePresent(PlotArea plot) {
        Node at = walk.pointed();
        focus.setVisible(at != null && strip != null);
        if (at instanceof Circle dot) {
            focus.setCenterX(dot.getCenterX());
            focus.setCenterY(dot.getCenterY());
        }
        if (present == null) return;
        Circle dot = dots.get(strip.points().indexOf(present));
        ring.setCenterX(dot.getCenterX());
        ring.setCenterY(dot.getCenterY());
        double width = flag.prefWidth(-1);
        double height = flag.prefHeight(-1);
        double gap = 0.8 * plot.em();
        // Beside all dots of its height, so that it covers none.
        double right = dot.getCenterX();
        double left = right;
        for (Circle other : dots) {
            if (!other.isVisible() || Math.abs(other.getCenterY() - dot.getCenterY()) > height / 2 + DOT) continue;
            right = Math.max(right, other.getCenterX());
            left = Math.min(left, other.getCenterX());
        }
        double y = dot.getCenterY();
        double x = right + gap;
        if (x + width > plot.right()) x = left - gap - width;
        // Dots from side to side: then over all bands, beside the title.
        if (x < plot.left()) {
            x = plot.right() - width;
            y = title.getLayoutY();
        }
        flag.setVisible(y > plot.top() || x > title.getLayoutBounds().getWidth() + gap);
        flag.resizeRelocate(Math.round(x), Math.round(y - height / 2), width, height);
    }
}

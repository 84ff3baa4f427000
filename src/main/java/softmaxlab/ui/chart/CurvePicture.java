package softmaxlab.ui.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import softmaxlab.ui.chart.CurveScene.Axes;
import softmaxlab.ui.chart.CurveScene.Stop;

/**
 * A curve before (dashed) and after (solid) on the same axes, with a strip under it. The pointer moves the ring of the
 * nearer curve along it; so do the arrow keys.
 */
public final class CurvePicture extends Region {
    private static final double INSET = 3.6;
    private static final double MARGIN = 0.9;
    private static final double NAME = 1.9;
    private static final double TICKS = 2;
    private static final double AXIS_NAME = 1.7;
    private static final double STRIP = 3.2;
    /** Words in a corner are no longer than this share of the plot. */
    private static final double CORNER = 0.55;
    /** Below this height, in em, the strip and the names of the axes go. */
    private static final double SMALL_BELOW = 19;

    private final Rectangle impossible = Shapes.styled(new Rectangle(), "chart-impossible");
    private final Rectangle luck = Shapes.styled(new Rectangle(), "luck-band");
    private final Line reference = Shapes.styled(new Line(), "chart-diagonal");
    private final FrameAxes axes = new FrameAxes();
    private final CurveLayer before = new CurveLayer(false);
    private final CurveLayer after = new CurveLayer(true);
    private final Rectangle clip = new Rectangle();
    private final Group layers = new Group(luck, before, after);
    private final CurveStrip strip = new CurveStrip();
    private final Text xName = BinChart.note("");
    private final Text yName = BinChart.note("");
    private final Text stripName = BinChart.note("");
    private final Text impossibleName = BinChart.note("");
    private final Rotate upright = new Rotate(-90);
    private final Text above = BinChart.note("");
    private final Text below = BinChart.note("");
    private final Region target = new Region();
    private final CurveReader beforeReader = new CurveReader("curve-before");
    private final CurveReader afterReader = new CurveReader("curve-after");
    private CurveReader pointed;
    private Runnable onPointed = () -> {};
    private CurveScene scene;
    private PlotFrame plot;

    /** @param impossibleWords what is written into the region below 1/K */
    public CurvePicture(String impossibleWords) {
        impossibleName.setText(impossibleWords);
        impossibleName.getTransforms().add(upright);
        getStyleClass().add("curve-picture");
        target.setManaged(false);
        target.setId("curve-target");
        layers.setManaged(false);
        layers.setMouseTransparent(true);
        layers.setClip(clip);
        getChildren()
                .addAll(
                        impossible,
                        axes,
                        impossibleName,
                        reference,
                        layers,
                        above,
                        below,
                        strip,
                        xName,
                        yName,
                        stripName);
        getChildren().addAll(target, beforeReader, afterReader);
        target.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        target.addEventHandler(MouseEvent.MOUSE_EXITED, e -> setPointed(null));
        target.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (pointed != null) pointed.requestFocus();
        });
        for (CurveReader r : readers()) {
            r.onMove(() -> {
                if (plot != null) r.place(plot, em());
                onPointed.run();
            });
        }
    }

    /** The rings, before first. */
    public List<CurveReader> readers() {
        return List.of(beforeReader, afterReader);
    }

    /** What the pointer has to be on for {@link #pointedSentence} to mean something. */
    public Node target() {
        return target;
    }

    /** The sentence of the place that is pointed at; empty if none is. */
    public String pointedSentence() {
        return pointed == null ? "" : pointed.sentence();
    }

    /** Called when another place is pointed at or read. */
    public void onPointed(Runnable listener) {
        onPointed = listener;
    }

    public void show(CurveScene newScene) {
        scene = newScene;
        afterReader.show(scene.after());
        beforeReader.show(scene.before());
        if (pointed != null && pointed.stops().isEmpty()) setPointed(null);
        Axes a = scene.axes();
        xName.setText(a.xName());
        yName.setText(a.yName());
        above.setText(a.above());
        below.setText(a.below());
        stripName.setText(scene.strip().name());
        requestLayout();
    }

    private double em() {
        return xName.getFont().getSize() / 0.9;
    }

    /** How wide the picture would like to be at a height, both in pixels: a square is no wider than it is high. */
    public double widthFor(double height) {
        return scene != null && !scene.axes().square() ? Double.MAX_VALUE : squareWidth(height);
    }

    /** How wide the picture is as a square of a height, both in pixels. */
    public double squareWidth(double height) {
        return (INSET + MARGIN) * em() + plotHeight(height);
    }

    private double plotHeight(double height) {
        double em = em();
        boolean small = height < SMALL_BELOW * em;
        return Math.floor(height - (small ? 0.7 + TICKS : NAME + TICKS + AXIS_NAME + STRIP + 0.4) * em);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 8 * em();
    }

    @Override
    protected void layoutChildren() {
        for (Node n : getChildrenUnmodifiable()) n.setVisible(scene != null);
        if (scene == null) return;
        double em = em();
        boolean small = getHeight() < SMALL_BELOW * em;
        Axes a = scene.axes();
        double height = plotHeight(getHeight());
        double width = Math.floor(getWidth() - (INSET + MARGIN) * em);
        if (a.square()) width = height = Math.max(1, Math.min(width, height));
        double top = Math.round((small ? 0.7 : NAME) * em);
        plot = new PlotFrame(Math.round(INSET * em), top, width, height, a.low(), a.high());
        axes.place(plot, em);
        placeGround(a);
        before.place(plot, scene.before(), em);
        after.place(plot, scene.after(), em);
        placeNames(em, small);
        strip.setVisible(!small);
        if (!small) {
            double y = plot.bottom() + (TICKS + AXIS_NAME) * em;
            PlotFrame under = new PlotFrame(plot.left(), y, plot.width(), STRIP * em, 0, 1);
            strip.place(under, scene.strip(), scene.before() != null);
        }
        target.resizeRelocate(plot.left(), plot.top(), plot.width(), plot.height());
        for (CurveReader r : readers()) {
            r.setVisible(!r.stops().isEmpty());
            r.place(plot, em);
        }
    }

    private void placeGround(Axes a) {
        Shapes.place(clip, plot.left(), plot.top(), plot.width(), plot.height());
        Shapes.place(impossible, plot.left(), plot.top(), plot.width() * a.impossible(), plot.height());
        luck.setVisible(a.luck() > 0);
        Shapes.place(luck, plot.left(), plot.y(a.luck()), plot.width(), plot.y(-a.luck()) - plot.y(a.luck()));
        double level = Math.round(plot.y(0)) + 0.5;
        Shapes.place(
                reference,
                plot.left(),
                a.square() ? plot.bottom() : level,
                plot.right(),
                a.square() ? plot.top() : level);
    }

    private void placeNames(double em, boolean small) {
        for (Text t : List.of(xName, yName, stripName)) t.setVisible(!small);
        Shapes.place(yName, 0, 0.8 * em);
        double y = plot.bottom() + (TICKS + 0.7) * em;
        double length = xName.getLayoutBounds().getWidth();
        double x = plot.left() + (plot.width() - length) / 2;
        double least = stripName.getLayoutBounds().getWidth() + em;
        Shapes.place(xName, Math.max(0, Math.max(Math.min(least, getWidth() - length), x)), y);
        stripName.setVisible(!small && least + length <= getWidth());
        Shapes.place(stripName, 0, y);
        double width = plot.width() * scene.axes().impossible();
        double reach = impossibleName.getLayoutBounds().getWidth();
        impossibleName.setVisible(
                width > 1.1 * em && reach < (scene.axes().square() ? plot.height() : plot.height() / 2) - em);
        Shapes.place(impossibleName, plot.left() + width / 2, plot.top() + reach + 0.4 * em);
        Shapes.place(
                above, plot.left() + (0.6 * em) + plot.width() * scene.axes().impossible(), plot.top() + 0.9 * em);
        above.setVisible(above.getLayoutBounds().getWidth() < CORNER * plot.width());
        below.setVisible(below.getLayoutBounds().getWidth() < CORNER * plot.width());
        Shapes.place(below, plot.right() - 0.6 * em - below.getLayoutBounds().getWidth(), plot.bottom() - 0.9 * em);
    }

    /** The ring nearest to the pointer goes there: across counts more than along, so that both curves can be reached. */
    private void point(MouseEvent e) {
        double x = e.getX() + plot.left();
        double y = e.getY() + plot.top();
        CurveReader best = null;
        int stop = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (CurveReader r : readers()) {
            for (int i = 0; i < r.stops().size(); i++) {
                double d = distance(r.stops().get(i), x, y);
                if (d >= nearest) continue;
                nearest = d;
                best = r;
                stop = i;
            }
        }
        if (best == null) return;
        setPointed(best);
        best.goTo(stop);
    }

    private double distance(Stop s, double x, double y) {
        double across = plot.x(s.x()) - x;
        double along = (plot.y(s.y()) - y) / 3;
        return across * across + along * along;
    }

    private void setPointed(CurveReader reader) {
        pointed = reader;
        Stream.of(beforeReader, afterReader).forEach(r -> r.setPointed(r == reader));
        onPointed.run();
    }
}

package softmaxlab.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import softmaxlab.engine.Row;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TargetTable.Target;

/** One curve of a {@link LossCurve}: the line, its lowest point, the dot of the present loss, and their labels. */
final class LossLine {
    private final Polyline curve = new Polyline();
    private final Region drop = new Region();
    private final Circle lowest = new Circle();
    private final Circle dot = new Circle();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label minimum = new Label();
    private Row gaps = Row.of();
    private Row losses = Row.of();
    private Target target;
    private boolean visible = true;

    LossLine(String style) {
        drop.setVisible(false);
        lowest.setVisible(false);
        curve.getStyleClass().addAll("loss-line", style);
        drop.getStyleClass().addAll("curve-drop", style);
        lowest.getStyleClass().addAll("curve-lowest", style);
        dot.getStyleClass().addAll("loss-dot", style);
        for (Label l : List.of(name, value, minimum)) l.getStyleClass().addAll("curve-label", style);
        minimum.getStyleClass().add("curve-minimum");
        for (Node n : List.of(curve, drop, lowest, dot, name, value, minimum)) {
            n.setMouseTransparent(true);
            n.setManaged(false);
        }
    }

    void setName(String text) {
        name.setText(text);
    }

    List<Node> lines() {
        return List.of(drop, curve, lowest);
    }

    /** The labels under the flag. */
    List<Node> labels() {
        return List.of(minimum, name);
    }

    /** What lies on top of the flag. */
    List<Node> over() {
        return List.of(dot, value);
    }

    Label name() {
        return name;
    }

    Label value() {
        return value;
    }

    Label minimum() {
        return minimum;
    }

    Target target() {
        return target;
    }

    void show(Row newGaps, Row newLosses, Target newTarget) {
        gaps = newGaps;
        losses = newLosses;
        target = newTarget;
        boolean ends = hasLowest();
        // p of the true class over p of another, at the lowest loss: exp of the gap.
        double odds = Math.exp(target.lowestAtGap());
        String ratio = Numbers.fixed(odds, 1).replaceAll("\\.0$", "");
        String sign = Math.abs(odds - Math.rint(odds)) < 1e-9 ? " = " : " ≈ ";
        minimum.setText(ends ? "ln " + ratio + sign + Numbers.fixed(target.lowestAtGap(), 3) : "");
    }

    /** Hides a curve that would lie on another one. */
    void setVisible(boolean on) {
        visible = on;
        curve.setVisible(on);
        dot.setVisible(on);
        drop.setVisible(on && hasLowest());
        lowest.setVisible(on && hasLowest());
    }

    boolean isVisible() {
        return visible;
    }

    /** Whether the loss has a lowest point at a finite gap. */
    boolean hasLowest() {
        return Double.isFinite(target.lowestAtGap());
    }

    /** Where the curve is on the screen at a place, up to one point of it. */
    double curveY(PlotArea plot, double px) {
        double share = (px - plot.left()) / (plot.right() - plot.left());
        int i = (int) Math.round(share * (losses.size() - 1));
        return inside(plot, losses.get(Math.max(0, Math.min(losses.size() - 1, i))));
    }

    void place(PlotArea plot, double flagX) {
        Double[] points = new Double[2 * gaps.size()];
        for (int i = 0; i < gaps.size(); i++) {
            points[2 * i] = plot.x(gaps.get(i));
            points[2 * i + 1] = inside(plot, losses.get(i));
        }
        curve.getPoints().setAll(points);
        double radius = 0.36 * plot.em();
        dot.setRadius(radius);
        dot.setCenterX(flagX);
        dot.setCenterY(inside(plot, target.loss()));
        if (!hasLowest()) return;
        double x = plot.x(target.lowestAtGap());
        double y = inside(plot, target.lowest());
        lowest.setRadius(radius * 0.9);
        lowest.setCenterX(x);
        lowest.setCenterY(y);
        drop.resizeRelocate(Math.round(x), y, 1, Math.max(0, plot.bottom() - y));
    }

    private static double inside(PlotArea plot, double loss) {
        return Math.max(plot.top(), plot.y(loss));
    }

    double dotY() {
        return dot.getCenterY();
    }
}

package softmaxlab.ui.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TemperatureCurve;
import softmaxlab.lab.TemperatureCurve.Point;

/** One quantity against temperature, on a scale of its own, with its present value at the right. */
final class CurvePanel extends Group {
    private final ToDoubleFunction<Point> quantity;
    private final Path path = new Path();
    private final Line base = new Line();
    private final Circle dot = new Circle(4.5);
    /** The slope at the present temperature; drawn where a slope was given. */
    private final Line tangent = new Line();

    private final Text name;
    private final Text figure = BinChart.note("");
    private double low;
    private double high;
    private double value = Double.NaN;
    private TemperatureCurve curve;

    CurvePanel(String title, ToDoubleFunction<Point> quantity) {
        this.quantity = quantity;
        path.getStyleClass().add("curve");
        base.getStyleClass().add("chart-grid");
        dot.getStyleClass().add("curve-dot");
        name = BinChart.note(title);
        figure.getStyleClass().setAll("text", "strong");
        setManaged(false);
        tangent.getStyleClass().add("curve-tangent");
        getChildren().addAll(base, path, tangent, name, figure);
    }

    /** The mark at the present temperature, drawn above everything else. */
    Circle dot() {
        return dot;
    }

    void show(TemperatureCurve newCurve) {
        curve = newCurve;
        List<Point> points = curve == null ? List.of() : curve.points();
        double[] finite =
                points.stream().mapToDouble(quantity).filter(Double::isFinite).toArray();
        low = java.util.Arrays.stream(finite).min().orElse(0);
        high = java.util.Arrays.stream(finite).max().orElse(1);
    }

    void show(double newValue) {
        value = newValue;
        figure.setText(Double.isNaN(newValue) ? "–" : Numbers.fixed(newValue, 4));
    }

    /**
     * @param x left end of the axis
     * @param at where the present temperature is, in pixels
     */
    void layout(double x, double y, double width, double height, double at) {
        double foot = Math.round(y + height) + 0.5;
        Shapes.place(base, x, foot, x + width, foot);
        path.getElements().clear();
        if (curve != null) draw(x, y, width, height);
        dot.setVisible(curve != null && Double.isFinite(value));
        dot.setCenterX(at);
        dot.setCenterY(level(value, y, height));
        tangent.setVisible(false);
    }

    /**
     * Draws the slope through the mark, no further than the axis goes.
     *
     * @param rise in the quantity's unit over the whole axis
     * @param reach half the length in pixels
     */
    void layoutTangent(double rise, double width, double height, double reach) {
        tangent.setVisible(dot.isVisible() && Double.isFinite(rise) && high - low > 1e-9);
        if (!tangent.isVisible()) return;
        double steep = -rise / (high - low) * (height - 6) / width;
        double dx = reach / Math.hypot(1, steep);
        double x = dot.getCenterX();
        double from = Math.max(-dx, -x);
        double to = Math.min(dx, width - x);
        Shapes.place(tangent, x + from, dot.getCenterY() + from * steep, x + to, dot.getCenterY() + to * steep);
    }

    /** @param middle between the name and the figure under it */
    void layoutLabel(double x, double middle) {
        double em = figure.getFont().getSize();
        name.setLayoutX(x);
        name.setLayoutY(middle - 0.55 * em);
        figure.setLayoutX(x);
        figure.setLayoutY(middle + 0.55 * em);
    }

    private void draw(double x, double y, double width, double height) {
        boolean pen = false;
        int last = curve.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            double v = quantity.applyAsDouble(curve.points().get(i));
            double px = x + width * i / last;
            if (Double.isFinite(v)) {
                double py = level(v, y, height);
                path.getElements().add(pen ? new LineTo(px, py) : new MoveTo(px, py));
            }
            pen = Double.isFinite(v);
        }
    }

    /** A flat curve runs through the middle. */
    private double level(double v, double y, double height) {
        double share = high - low < 1e-9 ? 0.5 : Math.min(1.05, Math.max(-0.05, (v - low) / (high - low)));
        return y + height - 3 - share * (height - 6);
    }
}

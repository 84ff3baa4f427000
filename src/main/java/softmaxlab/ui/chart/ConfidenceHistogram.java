package softmaxlab.ui.chart;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.Reliability;

/**
 * Rows per bin of confidence on a log scale from 1 to a power of ten, with a filled triangle at the accuracy and a hollow
 * one at the mean confidence.
 */
public final class ConfidenceHistogram extends BinChart<ConfidenceHistogram.RowsMark> {
    /** The height of the triangles under the axis, in em. */
    static final double BELOW = 1;

    private final Path grid = new Path();
    private final Path axis = new Path();
    private final Text[] labels = {note(""), note(""), note(""), note("")};
    private final Polygon accuracy = triangle("chart-accuracy");
    private final Polygon confidence = triangle("chart-confidence");
    private int decades = 1;
    private double accuracyAt = Double.NaN;
    private double confidenceAt = Double.NaN;

    ConfidenceHistogram(BinLink link) {
        super(link);
        grid.getStyleClass().add("chart-grid");
        axis.getStyleClass().add("chart-axis");
        grid.setManaged(false);
        axis.setManaged(false);
        getChildren().addAll(grid, layer(), axis);
        getChildren().addAll(labels);
        getChildren().addAll(confidence, accuracy);
    }

    /** A triangle with its tip at the top, as wide as 0.8 em. */
    static Polygon triangle(String style) {
        Polygon t = new Polygon(0, 0, 5, 9, -5, 9);
        t.getStyleClass().add(style);
        t.setManaged(false);
        t.setMouseTransparent(true);
        return t;
    }

    @Override
    RowsMark newMark(int index) {
        return new RowsMark(index);
    }

    /** @param observed where the filled triangle stands, {@code said} the hollow one */
    void show(Reliability r, double observed, double said) {
        // By all rows, not by the largest bin: before and after then share the scale.
        decades = Math.max(1, (int) Math.ceil(Math.log10(Math.max(1, r.rows())) - 1e-12));
        accuracyAt = observed;
        confidenceAt = said;
        show(r);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = labels[0].getFont().getSize() / 0.9;
        double x = getInsets().getLeft();
        double w = getWidth() - x;
        double h = getHeight() - BELOW * em;
        for (RowsMark m : marks()) m.decades = decades;
        placeMarks(x, 0, w, h);
        placeScale(x, w, h, em);
        boolean byRows = shown() != null && BinAxis.of(shown()).isByRows();
        place(accuracy, byRows ? Double.NaN : x + w * accuracyAt, h + 2);
        place(confidence, byRows ? Double.NaN : x + w * confidenceAt, h + 2);
    }

    private void placeScale(double x, double w, double h, double em) {
        grid.getElements().clear();
        axis.getElements().setAll(new MoveTo(x, h + 0.5), new LineTo(x + w, h + 0.5));
        int step = decades <= 3 ? 1 : (decades + 2) / 3;
        for (int i = 0; i < labels.length; i++) {
            int power = i * step;
            Text label = labels[i];
            label.setVisible(power <= decades);
            if (!label.isVisible()) continue;
            double y = Math.round(h * (1 - (double) power / decades)) + 0.5;
            if (power > 0) grid.getElements().addAll(new MoveTo(x, y), new LineTo(x + w, y));
            axis.getElements().addAll(new MoveTo(x - 4, y), new LineTo(x, y));
            label.setText(name(power));
            label.setLayoutX(x - 0.5 * em - label.getLayoutBounds().getWidth());
            label.setLayoutY(y);
        }
    }

    /** 1, 10, 100, 1k, 10k, 100k, 1M. */
    private static String name(int power) {
        String unit = power >= 6 ? "M" : power >= 3 ? "k" : "";
        return "1" + "0".repeat(power % 3) + unit;
    }

    private static void place(Polygon t, double x, double y) {
        t.setVisible(Double.isFinite(x));
        if (!t.isVisible()) return;
        t.setLayoutX(x);
        t.setLayoutY(y);
    }

    /** The rows of one bin. */
    public static final class RowsMark extends BinMark {
        /** One row is drawn, although log 1 is 0. */
        private static final double LEAST = 2;

        private final Rectangle bar = new Rectangle();
        private int decades = 1;

        private RowsMark(int index) {
            super(index);
            bar.getStyleClass().add("bin-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            bar.setVisible(!bin().isEmpty());
            if (bin().isEmpty()) return;
            double height = Math.max(LEAST, getHeight() * Math.log10(bin().count()) / decades);
            bar.setX(GAP / 2);
            bar.setY(getHeight() - height);
            bar.setWidth(Math.max(1, getWidth() - GAP));
            bar.setHeight(height);
        }
    }
}

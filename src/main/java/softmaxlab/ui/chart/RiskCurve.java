package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.engine.RiskCoverage.Step;
import softmaxlab.lab.Numbers;

/**
 * Accuracy of the kept rows against the share of rows kept, before and after calibration, between the best order and a
 * random one. The mark at the present threshold is dragged, or moved by the arrow keys (1 point of coverage; 10 with Page
 * Up and Page Down; Home keeps all).
 */
public final class RiskCurve extends Region {
    private static final double LEFT = 3.4;
    private static final double RIGHT = 1.2;
    private static final double TOP = 4.1;
    private static final double FOOT = 3.4;
    private static final int STEPS = 5;

    private static final double FINE = 0.01;
    private static final double COARSE = 0.1;

    private final Path grid = path("chart-grid");
    private final Path axis = path("chart-axis");
    private final Path perfect = path("risk-reference");
    private final Path random = path("risk-random");
    private final Path before = path("risk-before");
    private final Path after = path("risk-after");
    private final Text yName;
    /** Keeps the line of the mark out of the name. */
    private final Rectangle yGround = new Rectangle();

    private final Text xName;
    private final Text[] xLabels = new Text[STEPS + 1];
    private final List<Text> yLabels = new ArrayList<>();
    private final List<String> words;
    private final CurveLabel[] labels;
    private final Region target = new Region();
    private final Rectangle dot = new Rectangle(9, 9);
    private final TemperatureMark mark = new TemperatureMark();
    private RiskCoverage was;
    private RiskCoverage is;
    private Step step;
    private double floor;
    private double foot = FOOT;
    private boolean dragging;
    private DoubleConsumer onMove = c -> {};
    private Runnable onEnd = () -> {};
    private Runnable onCancel = () -> {};

    /** @param words at the axes (coverage, accuracy) and at the curves: perfect, random, before, after, both */
    public RiskCurve(String coverage, String accuracy, List<String> words) {
        getStyleClass().add("risk-curve");
        xName = BinChart.note(coverage);
        yName = BinChart.note(accuracy);
        this.words = words;
        labels = new CurveLabel[] {
            new CurveLabel(words.get(0), "risk-reference"),
            new CurveLabel(words.get(1), "risk-random"),
            new CurveLabel(words.get(2), "risk-before"),
            new CurveLabel(words.get(3), "risk-after")
        };
        target.setManaged(false);
        mark.setId("threshold-mark");
        dot.getStyleClass().add("risk-dot");
        dot.setManaged(false);
        dot.setMouseTransparent(true);
        getChildren().addAll(grid, axis, perfect, random, before, after, xName);
        for (int i = 0; i <= STEPS; i++) {
            xLabels[i] = BinChart.note(Numbers.plain(i / (double) STEPS));
            getChildren().add(xLabels[i]);
        }
        getChildren().addAll(labels);
        yGround.getStyleClass().add("risk-ground");
        yGround.setManaged(false);
        yGround.setMouseTransparent(true);
        yName.setMouseTransparent(true);
        getChildren().addAll(target, mark, yGround, yName, dot);
        for (Region handle : List.of(target, mark)) {
            handle.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
            handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            handle.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> end());
        }
        mark.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Path path(String style) {
        Path p = new Path();
        p.getStyleClass().add(style);
        p.setManaged(false);
        p.setMouseTransparent(true);
        return p;
    }

    /**
     * Says who is told of the mark.
     *
     * @param move gets each coverage it is moved to
     * @param end called when the hand lets go
     * @param cancel called by Escape in the middle of a drag
     */
    public void onMove(DoubleConsumer move, Runnable end, Runnable cancel) {
        onMove = move;
        onEnd = end;
        onCancel = cancel;
    }

    /** The mark, to be described. */
    public Region mark() {
        return mark;
    }

    /** @param unchanged whether both curves are one */
    public void show(RiskCoverage first, RiskCoverage second, boolean unchanged) {
        was = first;
        is = second;
        before.setVisible(!unchanged);
        labels[2].setVisible(!unchanged);
        labels[3].setText(words.get(unchanged ? 4 : 3));
        floor = floor(second.randomRisk());
        requestLayout();
    }

    /** A round accuracy somewhat below that of all rows, so that the curve fills the plot. */
    private static double floor(double risk) {
        double down = 1 - 1.3 * risk;
        double unit = risk > 0.2 ? 0.1 : risk > 0.04 ? 0.05 : 0.01;
        return Math.max(0, Math.min(1 - unit, Math.floor(down / unit + 1e-9) * unit));
    }

    /** The present threshold and the words of its flag. */
    public void show(Step present, String flag) {
        step = present;
        mark.setText(flag);
        requestLayout();
    }

    private double em() {
        return Em.of(getScene());
    }

    private double x(double coverage) {
        return LEFT * em() + plotWidth() * coverage;
    }

    private double plotWidth() {
        return Math.max(10, getWidth() - (LEFT + RIGHT) * em());
    }

    private double y(double accuracy) {
        double bottom = getHeight() - foot * em();
        double top = TOP * em();
        return bottom - (bottom - top) * (Math.max(floor, accuracy) - floor) / (1 - floor);
    }

    @Override
    protected void layoutChildren() {
        if (is == null || is.rows() == 0) return;
        double em = em();
        // The names stand under the plot: there no curve and no mark comes.
        foot = FOOT + CurveLabel.LINE * CurveLabel.place(List.of(labels), x(0), x(1), getHeight(), em);
        placeAxes(em);
        draw(after, is);
        draw(before, was);
        drawPerfect();
        double base = y(1 - is.randomRisk());
        random.getElements().setAll(new MoveTo(x(0), base), new LineTo(x(1), base));
        target.resizeRelocate(x(0), TOP * em, plotWidth(), getHeight() - (TOP + foot) * em);
        if (step != null) placeMark(em);
    }

    private void placeMark(double em) {
        double at = x(step.coverage());
        mark.place(at, getHeight() - foot * em, em, getWidth() - em);
        dot.setVisible(step.kept() > 0);
        dot.setX(at - 4.5);
        dot.setY(y(step.accuracy()) - 4.5);
    }

    /** The stairs of a curve, at most two corners per pixel. */
    private void draw(Path path, RiskCoverage c) {
        path.getElements().clear();
        double last = Double.NEGATIVE_INFINITY;
        int n = c.steps().size();
        for (int i = 0; i < n; i++) {
            Step s = c.steps().get(i);
            double at = x(s.coverage());
            if (at - last < 0.5 && i < n - 1) continue;
            double height = y(s.accuracy());
            path.getElements().add(last < 0 ? new MoveTo(at, height) : new LineTo(at, height));
            last = at;
        }
    }

    private void drawPerfect() {
        perfect.getElements().setAll(new MoveTo(x(0), y(1)));
        double full = 1 - is.randomRisk();
        for (int i = 0; i <= 40; i++) {
            double coverage = full + (1 - full) * i / 40;
            perfect.getElements().add(new LineTo(x(coverage), y(1 - is.perfectRisk(coverage))));
        }
    }

    private void placeAxes(double em) {
        double bottom = Math.round(getHeight() - foot * em) + 0.5;
        grid.getElements().clear();
        axis.getElements().setAll(new MoveTo(x(0), bottom), new LineTo(x(1), bottom));
        for (int i = 0; i <= STEPS; i++) {
            double at = Math.round(x(i / (double) STEPS)) + 0.5;
            axis.getElements().addAll(new MoveTo(at, bottom), new LineTo(at, bottom + 5));
            xLabels[i].setLayoutX(at - xLabels[i].getLayoutBounds().getWidth() / 2);
            xLabels[i].setLayoutY(bottom + 1.2 * em);
        }
        int most = (int) Math.max(2, Math.min(5, (getHeight() - (TOP + foot) * em) / (2 * em)));
        double unit = PlotArea.step(1 - floor, most);
        int n = (int) Math.floor((1 - floor) / unit + 1e-9);
        for (int i = 0; i <= n; i++) placeLevel(i, 1 - i * unit, PlotArea.decimals(unit), em);
        for (int i = n + 1; i < yLabels.size(); i++) yLabels.get(i).setVisible(false);
        xName.setLayoutX(x(1) - xName.getLayoutBounds().getWidth());
        xName.setLayoutY(bottom + 2.5 * em);
        yName.setLayoutX(0);
        yName.setLayoutY(2.9 * em);
        yGround.setY(2.2 * em);
        yGround.setWidth(yName.getLayoutBounds().getWidth() + 3);
        yGround.setHeight(1.4 * em);
    }

    private void placeLevel(int i, double value, int decimals, double em) {
        if (i == yLabels.size()) {
            yLabels.add(BinChart.note(""));
            getChildren().add(0, yLabels.get(i));
        }
        double at = Math.round(y(value)) + 0.5;
        grid.getElements().addAll(new MoveTo(x(0), at), new LineTo(x(1), at));
        Text label = yLabels.get(i);
        label.setVisible(true);
        label.setText(PlotArea.tick(value, decimals, 1));
        label.setLayoutX(LEFT * em - 0.6 * em - label.getLayoutBounds().getWidth());
        label.setLayoutY(at);
    }

    private void press(MouseEvent e) {
        if (is == null || is.rows() == 0) return;
        mark.requestFocus();
        dragging = true;
        if (e.getSource() == target) drag(e);
    }

    private void drag(MouseEvent e) {
        if (!dragging) return;
        Region source = (Region) e.getSource();
        double coverage = (e.getX() + source.getLayoutX() - x(0)) / plotWidth();
        onMove.accept(Math.max(0, Math.min(1, coverage)));
    }

    private void end() {
        dragging = false;
        onEnd.run();
    }

    private void key(KeyEvent e) {
        if (step == null || e.isShortcutDown()) return;
        KeyCode code = e.getCode();
        if (code == KeyCode.RIGHT || code == KeyCode.UP) by(FINE);
        else if (code == KeyCode.LEFT || code == KeyCode.DOWN) by(-FINE);
        else if (code == KeyCode.PAGE_UP) by(COARSE);
        else if (code == KeyCode.PAGE_DOWN) by(-COARSE);
        else if (code == KeyCode.HOME) by(1);
        else if (code == KeyCode.ESCAPE && dragging) {
            dragging = false;
            onCancel.run();
        } else return;
        e.consume();
    }

    private void by(double coverage) {
        onMove.accept(is.moved(step, coverage).coverage());
        onEnd.run();
    }
}

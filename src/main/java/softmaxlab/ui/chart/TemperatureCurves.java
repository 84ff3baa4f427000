package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import softmaxlab.engine.Evaluation;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TemperatureCurve;
import softmaxlab.lab.TemperatureCurve.Axis;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/**
 * NLL, ECE and accuracy, one panel each, over one logarithmic axis of temperatures, with one mark at the present one. The
 * mark is dragged, or moved by the arrow keys (1 %; 10 % with Page Up and Page Down; Home is T = 1).
 */
public final class TemperatureCurves extends Region {
    private static final double[] SHARES = {0.40, 0.34, 0.26};
    private static final double FLAG = 1.85;
    private static final double LABELS = 6.6;
    private static final double LABEL = 2.35;
    private static final double FOOT = 1.75;
    private static final double FINE = 1.01;
    private static final double COARSE = 1.1;

    private final Texts texts;
    private final List<CurvePanel> panels;
    private final Path axis = new Path();
    private final Line asIs = new Line();
    private final Line fittedLine = new Line();
    private final Text fittedWord;
    private final List<Text> ticks = new ArrayList<>();
    private final Text axisName;
    /** Never shown: tells how wide a label would be. */
    private final Text ruler = BinChart.note("");

    private final Region target = new Region();
    private final TemperatureMark mark = new TemperatureMark();
    private Axis scale = Axis.holding(1);
    private TemperatureCurve curve;
    private double fitted = Double.NaN;
    private double temperature = 1;
    private boolean dragging;
    private DoubleConsumer onMove = t -> {};
    private Runnable onRelease = () -> {};
    private Runnable onCancel = () -> {};

    public TemperatureCurves(Texts texts) {
        this.texts = texts;
        getStyleClass().add("temperature-curves");
        panels = List.of(
                new CurvePanel(texts.get("calibration.table.nll"), TemperatureCurve.Point::nll),
                new CurvePanel(texts.get("calibration.table.ece"), TemperatureCurve.Point::ece),
                new CurvePanel(texts.get("calibration.table.acc"), TemperatureCurve.Point::accuracy));
        axisName = BinChart.note(texts.get("calibration.curves.axis"));
        fittedWord = BinChart.note(texts.get("calibration.curves.fitted"));
        fittedLine.getStyleClass().add("curve-fitted");
        fittedLine.setManaged(false);
        axis.getStyleClass().add("chart-axis");
        asIs.getStyleClass().add("curve-as-is");
        axis.setManaged(false);
        asIs.setManaged(false);
        target.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(asIs, fittedLine, fittedWord, axis, axisName, ruler);
        getChildren().addAll(panels);
        getChildren().addAll(target, mark);
        panels.forEach(p -> getChildren().add(p.dot()));
        panels.forEach(p -> p.dot().setMouseTransparent(true));
        panels.forEach(p -> p.dot().setManaged(false));
        for (Region handle : List.of(target, mark)) {
            handle.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
            handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
            handle.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
        }
        mark.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Told of each temperature the mark is moved to. */
    public void onMove(DoubleConsumer listener) {
        onMove = listener;
    }

    /** @param released when the hand lets go; {@code cancelled} when Escape takes the drag back */
    public void onEnd(Runnable released, Runnable cancelled) {
        onRelease = released;
        onCancel = cancelled;
    }

    /** The mark, to be described and looked up. */
    public TemperatureMark mark() {
        return mark;
    }

    public void setLocked(boolean locked) {
        mark.setLocked(locked);
    }

    /** The axis stands, the curve may follow later: null while it is being computed. */
    public void show(Axis newScale, TemperatureCurve newCurve) {
        scale = newScale;
        curve = newCurve;
        panels.forEach(p -> p.show(curve));
        requestLayout();
    }

    /** The present temperature and what the judged rows say at it. */
    public void show(double newTemperature, Evaluation present) {
        temperature = newTemperature;
        mark.setText(texts.get("calibration.caption.t", Verdict.temperature(temperature)));
        panels.get(0).show(present.nll());
        panels.get(1).show(present.ece());
        panels.get(2).show(present.accuracy());
        requestLayout();
    }

    /** Where the fit found the lowest NLL of the rows it saw; NaN if there is no fit. */
    public void showFit(double t) {
        fitted = t;
        requestLayout();
    }

    /** Nats per doubling of T at the present temperature; NaN while there is no curve. */
    public double slope() {
        return curve == null ? Double.NaN : curve.slope(temperature);
    }

    private void press(MouseEvent e) {
        if (mark.isLocked()) return;
        mark.requestFocus();
        dragging = true;
        if (e.getSource() == target) drag(e);
    }

    private void drag(MouseEvent e) {
        if (!dragging) return;
        double x = sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
        double share = Math.min(1, Math.max(0, x / plotWidth()));
        move(scale.at(share));
    }

    private void release() {
        if (dragging) onRelease.run();
        dragging = false;
    }

    private void key(KeyEvent e) {
        if (mark.isLocked()) return;
        KeyCode code = e.getCode();
        if (code == KeyCode.ESCAPE && dragging) {
            dragging = false;
            onCancel.run();
        } else if (code == KeyCode.RIGHT || code == KeyCode.UP) step(temperature * FINE);
        else if (code == KeyCode.LEFT || code == KeyCode.DOWN) step(temperature / FINE);
        else if (code == KeyCode.PAGE_UP) step(temperature * COARSE);
        else if (code == KeyCode.PAGE_DOWN) step(temperature / COARSE);
        else if (code == KeyCode.HOME) step(1);
        else return;
        e.consume();
    }

    private void step(double t) {
        move(t);
        onRelease.run();
    }

    /** Three decimals are enough for a hand; below 0.1 three digits. */
    private void move(double t) {
        double unit = Math.pow(10, Math.min(-3, Math.floor(Math.log10(t)) - 2));
        double rounded = Math.rint(t / unit) * unit;
        onMove.accept(Knob.TEMPERATURE.clamp(Math.rint(rounded * 1e9) / 1e9));
    }

    private double em() {
        return axisName.getFont().getSize() / 0.9;
    }

    private double plotWidth() {
        return getWidth() - LABELS * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 17 * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 9 * em();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double width = plotWidth();
        double top = FLAG * em + 0.25 * em;
        double bottom = Math.round(getHeight() - FOOT * em);
        double at = width * Math.min(1, Math.max(0, scale.position(temperature)));
        placePanels(width, top, bottom, at, em);
        double one = Math.round(width * scale.position(1)) + 0.5;
        Shapes.place(asIs, one, top, one, bottom);
        placeFit(width, top, bottom, at, em);
        target.resizeRelocate(0, top, width, bottom - top);
        mark.place(at, bottom, 0.3 * em, getWidth());
        placeAxis(width, bottom, em);
    }

    /** The word stands on the side of its line where it touches neither the mark nor T = 1, and clear of the flag. */
    private void placeFit(double width, double top, double bottom, double at, double em) {
        double share = Double.isNaN(fitted) ? -1 : scale.position(fitted);
        fittedLine.setVisible(share >= 0 && share <= 1);
        double x = Math.round(width * share) + 0.5;
        Shapes.place(fittedLine, x, top, x, bottom);
        double gap = 0.3 * em;
        double word = fittedWord.getLayoutBounds().getWidth();
        double beside = Shapes.beside(x, word, gap, width, at, width * scale.position(1));
        // The mark itself says so where it stands on the line.
        fittedWord.setVisible(fittedLine.isVisible() && Math.abs(at - x) > gap && !Double.isNaN(beside));
        if (fittedWord.isVisible()) fittedWord.setLayoutX(beside);
        fittedWord.setLayoutY(top + 0.75 * em);
    }

    /** Panels share the height; their labels are pushed up where they would touch. */
    private void placePanels(double width, double top, double bottom, double at, double em) {
        double limit = bottom - 0.9 * em;
        double y = bottom;
        for (int i = panels.size() - 1; i >= 0; i--) {
            double height = (bottom - top) * SHARES[i];
            y -= height;
            panels.get(i).layout(0, y + 0.2 * em, width, height - 0.4 * em, at);
            if (i == 0) panels.get(0).layoutTangent(slope() * doublings(), width, height - 0.4 * em, 3 * em);
            double middle = Math.min(limit, y + height / 2);
            panels.get(i).layoutLabel(width + em, middle);
            limit = middle - LABEL * em;
        }
    }

    private double doublings() {
        return Math.log(scale.high() / scale.low()) / Math.log(2);
    }

    private void placeAxis(double width, double bottom, double em) {
        axis.getElements().setAll(new MoveTo(0, bottom + 0.5), new LineTo(width, bottom + 0.5));
        DoubleUnaryOperator x = v -> Math.round(width * scale.position(v));
        DoubleUnaryOperator wide = v -> widthOf(tickWords(v));
        // The first may be wider than what is left of it, and the last must not touch the name of the axis.
        DoubleUnaryOperator middle = v -> {
            double half = wide.applyAsDouble(v) / 2;
            return Math.max(half, Math.min(width + 0.4 * em - half, x.applyAsDouble(v)));
        };
        List<Double> values = LogTicks.of(scale.low(), scale.high(), middle, wide, 0.5 * em);
        while (ticks.size() < values.size()) {
            ticks.add(BinChart.note(""));
            getChildren().add(0, ticks.get(ticks.size() - 1));
        }
        for (int i = 0; i < ticks.size(); i++) ticks.get(i).setVisible(i < values.size());
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            double line = Math.min(width - 0.5, x.applyAsDouble(value) + 0.5);
            axis.getElements().addAll(new MoveTo(line, bottom), new LineTo(line, bottom + 5));
            ticks.get(i).setText(tickWords(value));
            double left = middle.applyAsDouble(value) - wide.applyAsDouble(value) / 2;
            Shapes.place(ticks.get(i), left, bottom + 1.15 * em);
        }
        axisName.setLayoutX(width + em);
        axisName.setLayoutY(bottom + 1.15 * em);
    }

    private String tickWords(double value) {
        return value == 1 ? texts.get("calibration.curves.one") : Numbers.plain(value);
    }

    private double widthOf(String words) {
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }
}

package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.TemperatureCurve;
import softmaxlab.lab.TemperatureCurve.Axis;
import softmaxlab.lab.TemperatureCurve.Case;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;
import softmaxlab.ui.chart.TemperatureCurves;

/** Temperature on one axis: the curves, the mark that is dragged, and the field it can be typed into. */
public final class CalibrationTemperatureController {
    private static final Object DRAG = "calibration.temperature";
    /** In em: below, the slope is left to what the mark says of itself. */
    private static final double ROOM_FOR_SLOPE = 27;

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final TemperatureCurves curves;
    private Answer<Case, TemperatureCurve> curve;
    private Case shown;

    @FXML
    private VBox root;

    @FXML
    private NumberField field;

    @FXML
    private Label slope;

    @FXML
    private Label none;

    public CalibrationTemperatureController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        curves = new TemperatureCurves(texts);
    }

    @FXML
    private void initialize() {
        root.getChildren().add(curves);
        VBox.setVgrow(curves, Priority.ALWAYS);
        none.managedProperty().bind(none.visibleProperty());
        slope.managedProperty().bind(slope.visibleProperty());
        root.widthProperty()
                .subscribe(w -> slope.setVisible(w.doubleValue() > ROOM_FOR_SLOPE * Look.em(root.getScene())));
        field.accept(Knob.TEMPERATURE.min(), Knob.TEMPERATURE.max(), 0.1, texts.get("calibration.curves.wrong"));
        field.setFormat(Verdict::temperature);
        field.onCommit(t -> lab.change(in -> in.withTemperature(t)));
        curves.onMove(t -> lab.change(DRAG, in -> in.withTemperature(t)));
        curves.onEnd(lab::endGesture, () -> lab.cancelGesture(DRAG));
        curve = new Answer<>(
                work, root, "status.curve", (c, loop, task) -> TemperatureCurve.of(c, loop, task::progress), answer -> {
                    curves.show(answer.basis().axis(), answer);
                    say(lab.snapshot().calibration(), lab.inputs().temperature());
                });
        lab.snapshotProperty().subscribe(this::show);
    }

    private void show(Snapshot s) {
        double t = s.inputs().temperature();
        field.show(t);
        Case wanted = Case.of(s.inputs().question(), Axis.holding(t));
        Calibration c = s.calibration();
        boolean table = wanted.hasCurve();
        none.setVisible(!table);
        curves.setVisible(table);
        curves.setLocked(s.inputs().guide().locks(Knob.TEMPERATURE));
        field.setDisable(!table || s.inputs().guide().locks(Knob.TEMPERATURE));
        if (c != null && table) {
            curves.show(t, c.after());
            curves.showFit(c.question().fit().isFitted() ? c.question().fit().temperature() : Double.NaN);
        }
        ask(wanted);
        if (table) say(c, t);
        else slope.setText("");
    }

    /** The slope stands beside the title and in what the mark says of itself. */
    private void say(Calibration c, double t) {
        if (c == null) return;
        double perDoubling = curves.slope();
        boolean there = Double.isFinite(perDoubling);
        String nats = there ? Numbers.signed(perDoubling, 4) : "";
        slope.setText(there ? texts.get("calibration.curves.slope", nats) : "");
        String sentence = there ? " " + texts.get("calibration.curves.slope.sentence", nats) : "";
        curves.mark().setAccessibleText(new FitWords(texts).atTemperature(c, t) + sentence);
    }

    /** Another case has no curve until its own is here. */
    private void ask(Case wanted) {
        if (!wanted.equals(shown)) curves.show(wanted.axis(), null);
        shown = wanted;
        curve.want(wanted.hasCurve() ? wanted : null);
    }
}

package softmaxlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Edges;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;

/** What is asked on the calibration bench: data, bins, edge rule, and where a fit takes its rows from. */
public final class CalibrationSetupController {
    private static final int MIN_BINS = 2;
    private static final int MAX_BINS = 50;
    private static final int NO_CHOICE = -1;

    private final Lab lab;
    private final Texts texts;
    private final FileOpener opener;
    private final List<DataSet> samples;
    private final MethodMenu methods;
    private final IntervalMenu intervals;
    private SplitPopOver splitPopOver;
    private DataSet other;
    private boolean showing;

    @FXML
    private ComboBox<String> data;

    @FXML
    private ComboBox<String> binning;

    @FXML
    private ValueSlider bins;

    @FXML
    private ToggleButton hi;

    @FXML
    private ToggleButton closed;

    @FXML
    private ToggleButton lo;

    @FXML
    private MenuButton interval;

    @FXML
    private ComboBox<String> fitOn;

    @FXML
    private Button split;

    @FXML
    private HBox fitting;

    @FXML
    private Button fit;

    @FXML
    private MenuButton method;

    public CalibrationSetupController(Lab lab, Texts texts, FileOpener opener) {
        this.lab = lab;
        this.texts = texts;
        this.opener = opener;
        methods = new MethodMenu(texts);
        intervals = new IntervalMenu(texts);
        DataSet shown = lab.inputs().question().data();
        samples = Stream.of(Samples.Classifier.values())
                .map(c -> c.key().equals(shown.name()) ? shown : new DataSet(c.key(), "", Samples.of(c)))
                .toList();
    }

    @FXML
    private void initialize() {
        for (Binning.Kind k : Binning.Kind.values())
            binning.getItems().add(texts.get("calibration.binning." + k.key()));
        methods.fill(method, this::choose);
        intervals.fill(interval, i -> lab.change(in -> Knob.BIN_INTERVAL.replace(in, i.key())));
        split.managedProperty().bind(split.visibleProperty());
        bins.setFormat(v -> Integer.toString((int) v));
        bins.track().setScale(SliderScale.linear(0, MAX_BINS, 1));
        bins.track().setResetValue(Binning.DEFAULT_BINS);
        bins.track().setAccessibleText(texts.get("calibration.bins"));
        bins.field().setAccessibleText(texts.get("calibration.bins"));
        bins.field().setWhole(true);
        bins.field().accept(MIN_BINS, MAX_BINS, 1, texts.get("calibration.bins.wrong"));
        bins.drive(lab, (in, v) -> Knob.BINS.replace(in, Math.max(MIN_BINS, Math.rint(v))));
        hi.setAccessibleHelp(texts.get("calibration.edges.hi.help"));
        closed.setAccessibleHelp(texts.get("calibration.edges.closed.help"));
        lo.managedProperty().bind(lo.visibleProperty());
        lab.snapshotProperty().map(s -> s.inputs().question()).subscribe(this::show);
        lab.snapshotProperty().map(s -> s.inputs().guide()).subscribe(this::guide);
    }

    /** A fit that stands is made anew with the other calibrator, rather than thrown away in silence. */
    private void choose(Method m) {
        if (!lab.inputs().question().isFitAsked()) {
            lab.change(in -> in.withNewQuestion(in.question().withMethod(m)));
            return;
        }
        lab.fit(m);
        // Until it is found, or if it is stopped, the one before stands.
        methods.show(method, lab.inputs().question().method());
    }

    private void show(Question q) {
        showing = true;
        binning.getSelectionModel().select(q.binning().kind().ordinal());
        bins.show(q.binning().bins());
        for (ToggleButton b : edges()) b.setSelected(rule(b) == q.binning().rule());
        lo.setVisible(q.binning().rule() == EdgeRule.LO);
        intervals.show(interval, q.binning().interval());
        if (!samples.contains(q.data())) other = q.data();
        showData(q.data());
        showFitOn(q);
        showSplit(q);
        showFit(q);
        showing = false;
    }

    private void showSplit(Question q) {
        split.setVisible(q.fitOn() == FitOn.PART);
        split.setText(SplitPopOver.words(q.split(), texts));
        split.setAccessibleText(texts.get("calibration.part.spoken", split.getText()));
        split.setDisable(q.data().predictions().kind() == Predictions.Kind.TOP1);
    }

    private void showFit(Question q) {
        boolean top1 = q.data().predictions().kind() == Predictions.Kind.TOP1;
        boolean few = q.fitRows().size() == 0 || q.data().rows() < 2;
        fit.setDisable(top1 || few);
        fit.setText(methods.button(q.method()));
        fit.setAccessibleHelp(fit.isDisabled() ? texts.get(few ? "calibration.fit.few" : "calibration.fit.top1") : "");
        methods.show(method, q.method());
        method.setDisable(top1);
    }

    private void showData(DataSet chosen) {
        List<String> names = Stream.concat(
                        choices().map(d -> d.title(texts)), Stream.of(texts.get("calibration.data.open")))
                .toList();
        if (!data.getItems().equals(names)) data.getItems().setAll(names);
        data.getSelectionModel().select(choices().toList().indexOf(chosen));
    }

    /** The samples, and what was opened last: a file or the set of a lesson. */
    private Stream<DataSet> choices() {
        return Stream.concat(samples.stream(), Stream.ofNullable(other));
    }

    private void showFitOn(Question q) {
        List<String> names = Stream.of(FitOn.values())
                .map(f -> f == FitOn.FILE && q.fitData() != null
                        ? q.fitData().title(texts)
                        : texts.get("calibration.fitOn." + f.key()))
                .collect(Collectors.toList());
        if (q.fitData() != null) names.add(texts.get("calibration.fitOn.other"));
        if (!fitOn.getItems().equals(names)) fitOn.getItems().setAll(names);
        fitOn.getSelectionModel().select(q.fitOn().ordinal());
        fitOn.setDisable(q.data().predictions().kind() == Predictions.Kind.TOP1);
    }

    @FXML
    private void chooseData() {
        int at = data.getSelectionModel().getSelectedIndex();
        if (showing || at == NO_CHOICE) return;
        List<DataSet> choices = choices().toList();
        if (at < choices.size()) {
            lab.change(in -> in.question().data() == choices.get(at)
                    ? in
                    : in.withNewQuestion(in.question().withData(choices.get(at))));
        } else {
            show(lab.inputs().question());
            opener.chooseJudged();
        }
    }

    @FXML
    private void chooseFitOn() {
        int at = fitOn.getSelectionModel().getSelectedIndex();
        if (showing || at == NO_CHOICE) return;
        Question q = lab.inputs().question();
        boolean otherFile = at >= FitOn.FILE.ordinal() && (q.fitData() == null || at > FitOn.FILE.ordinal());
        if (otherFile) {
            show(q);
            opener.chooseFitting();
        } else if (at != q.fitOn().ordinal()) {
            lab.change(in -> in.withNewQuestion(in.question().withFitOn(FitOn.values()[at], q.fitData())));
        }
    }

    /** Own edges start from those on show. */
    @FXML
    private void chooseBinning() {
        int at = binning.getSelectionModel().getSelectedIndex();
        if (showing || at == NO_CHOICE) return;
        Binning.Kind kind = Binning.Kind.values()[at];
        Calibration shown = lab.snapshot().calibration();
        lab.change(in -> {
            Binning b = in.question().binning();
            if (kind == b.kind()) return in;
            Edges edges =
                    shown == null ? b.equalWidth() : shown.after().reliability().edges();
            return in.withQuestion(in.question().withBinning(b.withKind(kind, edges.inner())));
        });
    }

    @FXML
    private void openSplit() {
        if (splitPopOver == null) splitPopOver = new SplitPopOver(lab, texts);
        splitPopOver.open(split);
    }

    @FXML
    private void chooseEdge(ActionEvent e) {
        EdgeRule rule = rule((ToggleButton) e.getSource());
        lab.change(in -> Knob.EDGE_RULE.replace(in, rule.key()));
        show(lab.inputs().question());
    }

    private static EdgeRule rule(ToggleButton b) {
        return EdgeRule.valueOf((String) b.getUserData());
    }

    private List<ToggleButton> edges() {
        return List.of(hi, closed, lo);
    }

    @FXML
    private void fit() {
        lab.fit();
    }

    private void guide(Guide guide) {
        bins.setLocked(guide.locks(Knob.BINS));
        edges().forEach(b -> b.setDisable(guide.locks(Knob.EDGE_RULE)));
        interval.setDisable(guide.locks(Knob.BIN_INTERVAL));
        data.setDisable(guide.locks(Knob.DATA));
        binning.setDisable(guide.locks(Knob.BINNING) || guide.locks(Knob.BINS));
        fitting.setVisible(!guide.locks(Knob.TEMPERATURE));
    }
}

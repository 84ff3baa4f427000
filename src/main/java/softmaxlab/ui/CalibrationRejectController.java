package softmaxlab.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.engine.RiskCoverage.Step;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.RiskCase;
import softmaxlab.lab.RiskCase.Curves;
import softmaxlab.lab.RiskWords;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.RiskCurve;

/** The view "Reject": how right the model is on what is kept when the least confident rows go to a person. */
public final class CalibrationRejectController {
    private static final double CURVE = 30;
    private static final double SIDE = 28.9;
    /** The share kept at first. */
    private static final double START = 0.9;

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final RiskWords words;
    private final RiskCurve curve;
    private Answer<RiskCase, Curves> answer;
    private Fading fading;
    private Curves shown;
    private double coverage = START;

    @FXML
    private VBox root;

    @FXML
    private ViewPages pages;

    @FXML
    private StackPane curvePart;

    @FXML
    private VBox side;

    @FXML
    private Text claim;

    @FXML
    private Text evidence;

    @FXML
    private NumberField target;

    @FXML
    private Label missed;

    @FXML
    private GridPane grid;

    @FXML
    private SentenceLine sentence;

    public CalibrationRejectController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new RiskWords(texts);
        curve = new RiskCurve(
                texts.get("calibration.reject.axis.coverage"),
                texts.get("calibration.reject.axis.accuracy"),
                Stream.of("perfect", "random", "before", "after", "both")
                        .map(k -> texts.get("calibration.reject.curve." + k))
                        .toList());
    }

    @FXML
    private void initialize() {
        curvePart.getChildren().setAll(curve);
        missed.managedProperty().bind(missed.visibleProperty());
        missed.visibleProperty().bind(missed.textProperty().isNotEmpty());
        pages.setUp(List.of(
                new ViewPages.Part(texts.get("calibration.reject.page.curve"), curvePart, CURVE, 1),
                new ViewPages.Part(texts.get("calibration.page.numbers"), side, SIDE, 0)));
        target.accept(0, 1, 0.005, texts.get("calibration.reject.target.wrong"));
        target.setFormat(v -> Numbers.fixed(v, 4));
        target.onCommit(this::aim);
        curve.onMove(this::keep);
        sentence.describe(curve.mark(), () -> shown == null ? rest() : words.sentence(step()));
        sentence.atRest(this::rest);
        fading = new Fading(pages);
        answer = new Answer<>(work, root, "status.reject", (c, loop, task) -> c.answer(), this::show);
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::ask);
    }

    private void ask(Calibration c) {
        if (c == null) return;
        RiskCase wanted = RiskCase.of(c, texts);
        fading.setStale(shown == null || !wanted.equals(shown.basis()));
        answer.want(wanted);
    }

    private String rest() {
        return texts.get("calibration.reject.rest");
    }

    private void show(Curves c) {
        shown = c;
        fading.setStale(false);
        curve.show(c.before(), c.after(), c.unchanged());
        present();
    }

    private Step step() {
        return shown.after().nearest(coverage);
    }

    private void keep(double share) {
        coverage = share;
        missed.setText("");
        present();
    }

    /** The largest share whose accuracy is at least this. */
    private void aim(double accuracy) {
        if (shown == null) return;
        Step s = shown.after().atAccuracy(accuracy);
        if (s.kept() > 0) keep(s.coverage());
        else present();
        missed.setText(s.kept() > 0 ? "" : texts.get("calibration.reject.target.missed", Numbers.fixed(accuracy, 4)));
    }

    private void present() {
        if (shown == null) return;
        Step s = step();
        boolean top1 = lab.inputs().question().data().predictions().kind() == Predictions.Kind.TOP1;
        claim.setText(words.claim(shown, s) + " ");
        evidence.setText(String.join(" ", words.evidence(shown, s, top1)));
        curve.show(s, words.flag(s));
        curve.mark().setAccessibleText(words.sentence(s));
        target.show(s.kept() == 0 ? 1 : s.accuracy());
        fill();
        sentence.refresh();
    }

    private void fill() {
        grid.getChildren().clear();
        line(0, "", (c, s) -> texts.get(c == shown.before() ? "calibration.table.before" : "calibration.table.after"));
        line(1, "aurc", (c, s) -> metric(c.aurc()));
        line(2, "excess", (c, s) -> metric(c.excessAurc()));
        line(3, "threshold", (c, s) -> words.threshold(s));
        line(4, "coverage", (c, s) -> metric(s.coverage()));
        line(5, "accuracy", (c, s) -> metric(s.accuracy()));
        line(6, "wrong", (c, s) -> Numbers.count(s.wrong()));
        line(7, "handed", (c, s) -> Numbers.count(s.handedOver()));
    }

    private String metric(double v) {
        return Double.isNaN(v) ? texts.get("calibration.table.none") : Numbers.fixed(v, 4);
    }

    /** One line of the table, both curves at the present coverage. */
    private void line(int at, String key, BiFunction<RiskCoverage, Step, String> value) {
        HBox rule = new HBox();
        if (!key.isEmpty()) rule.getStyleClass().add("metric-line");
        grid.add(rule, 0, at, 3, 1);
        Label rest = label("note", key.isEmpty() ? "" : texts.get("calibration.reject.table." + key + ".rule"));
        HBox.setHgrow(rest, Priority.ALWAYS);
        Label name = label("metric", key.isEmpty() ? "" : texts.get("calibration.reject.table." + key));
        name.setMinWidth(Label.USE_PREF_SIZE);
        HBox both = new HBox(name, rest);
        both.getStyleClass().add("metric-name");
        Step present = step();
        String style = key.isEmpty() ? "note" : "metric";
        String was = value.apply(shown.before(), shown.before().nearest(present.coverage()));
        String is = shown.unchanged() && key.isEmpty()
                ? texts.get("calibration.table.after")
                : value.apply(shown.after(), present);
        Label first = label(style, was);
        Label second = label(key.isEmpty() ? "note" : "strong", is);
        if (!key.isEmpty()) {
            first.setId("reject-before-" + key);
            second.setId("reject-" + key);
        }
        rule.setAccessibleText(String.join(" ", name.getText(), rest.getText(), was, is));
        grid.add(both, 0, at);
        grid.add(first, 1, at);
        grid.add(second, 2, at);
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}

package softmaxlab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.engine.RiskCoverage.Step;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.MetricWords;
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
    /** The lines of the table. */
    private static final List<String> LINES =
            List.of("aurc", "excess", "threshold", "coverage", "accuracy", "wrong", "handed");

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final RiskWords words;
    private final MetricWords metrics;
    private final RiskCurve curve;
    private Answer<RiskCase, Curves> answer;
    private Fading fading;
    private Curves shown;
    private final Map<String, FactTable.Fact> lines = new HashMap<>();

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
    private NumberField least;

    @FXML
    private Label missed;

    @FXML
    private FittingScroll numbers;

    @FXML
    private FactTable table;

    @FXML
    private SentenceLine sentence;

    public CalibrationRejectController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new RiskWords(texts);
        metrics = new MetricWords(texts);
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
                new ViewPages.Part(texts.get("calibration.reject.page.question"), side, SIDE, 0),
                new ViewPages.Part(texts.get("calibration.page.numbers"), numbers, () -> SIDE, SIDE, 0, true)));
        target.accept(0, 1, 0.005, texts.get("calibration.reject.target.wrong"));
        target.setFormat(v -> Numbers.fixed(v, 4));
        target.onCommit(this::aim);
        least.accept(0, 1, 0.005, texts.get("calibration.reject.least.wrong"));
        least.setFormat(RiskWords::confidence);
        least.onCommit(this::demand);
        curve.onMove(this::keep, lab::endGesture, () -> lab.cancelGesture(curve));
        table.heads(texts.get("calibration.table.before"), texts.get("calibration.table.after"));
        for (String key : LINES) {
            FactTable.Fact line = table.add("reject-" + key, texts.get("calibration.reject.table." + key));
            line.value(0).setId("reject-before-" + key);
            lines.put(key, line);
        }
        table.sayIn(sentence);
        sentence.describe(curve.mark(), () -> shown == null ? rest() : words.sentence(step()));
        sentence.atRest(this::rest);
        fading = new Fading(pages);
        answer = new Answer<>(work, root, "status.reject", (c, loop, task) -> c.answer(), this::show);
        lab.snapshotProperty().map(Snapshot::calibration).subscribe(this::ask);
        lab.snapshotProperty().map(s -> s.inputs().decisions().kept()).subscribe(share -> {
            missed.setText("");
            present();
        });
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
        missed.setText("");
        fading.setStale(false);
        curve.show(c.before(), c.after(), c.unchanged());
        present();
    }

    private Step step() {
        return shown.after().nearest(lab.inputs().decisions().kept());
    }

    /** A share that the mark was moved to; a drag is one undo entry. */
    private void keep(double share) {
        lab.change(curve, in -> in.withDecisions(in.decisions().withKept(share)));
    }

    /** The largest share whose accuracy is at least this. */
    private void aim(double accuracy) {
        if (type(r -> r.atAccuracy(accuracy))) return;
        missed.setText(texts.get("calibration.reject.target.missed", Numbers.fixed(accuracy, 4)));
    }

    /** The rows that are at least this sure. */
    private void demand(double confidence) {
        if (type(r -> r.atConfidence(confidence))) return;
        missed.setText(texts.get(
                "calibration.reject.least.missed",
                RiskWords.confidence(confidence),
                RiskWords.confidence(shown.after().highest())));
    }

    /** Keeps what a typed number allows; whether that is any row. */
    private boolean type(Function<RiskCoverage, Step> found) {
        if (shown == null) return true;
        Step s = found.apply(shown.after());
        boolean any = s.kept() > 0;
        if (any) lab.change(in -> in.withDecisions(in.decisions().withKept(s.coverage())));
        missed.setText("");
        present();
        return any;
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
        least.show(s.kept() == 0 ? 1 : s.confidence());
        fill();
        sentence.refresh();
    }

    private void fill() {
        line("aurc", (c, s) -> metrics.number(c.aurc()));
        line("excess", (c, s) -> metrics.number(c.excessAurc()));
        line("threshold", (c, s) -> words.threshold(s));
        line("coverage", (c, s) -> metrics.number(s.coverage()));
        line("accuracy", (c, s) -> metrics.number(s.accuracy()));
        line("wrong", (c, s) -> Numbers.count(s.wrong()));
        line("handed", (c, s) -> Numbers.count(s.handedOver()));
    }

    /** One line of the table, both curves at the present coverage. */
    private void line(String key, BiFunction<RiskCoverage, Step, String> value) {
        Step present = step();
        lines.get(key)
                .show(
                        texts.get("calibration.reject.table." + key + ".rule"),
                        value.apply(shown.before(), shown.before().nearest(present.coverage())),
                        value.apply(shown.after(), present));
    }
}

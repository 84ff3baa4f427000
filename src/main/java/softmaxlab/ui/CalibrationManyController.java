package softmaxlab.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.SmallSample;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.ManyWords;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.SmallSamplePlot;
import softmaxlab.ui.chart.StripPlot;

/** The view "Many ECEs": the same rows through many binnings, and a perfect model on few rows. */
public final class CalibrationManyController {
    private static final int REPETITIONS = 300;

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final ManyWords words;
    private final BinWords bins;
    private final StripPlot strip;
    private final SmallSamplePlot samples;
    private Answer<Outcomes, StripOf> stripAnswer;
    private Answer<SmallCase, SmallSample> smallAnswer;
    private StripOf known;
    private SmallCase small;
    private SmallCase smallOf;
    private Evaluation shown;
    private Fading fading;
    private Fading smallFading;
    private long seedValue = LuckCase.FIRST_SEED;
    private List<FactTable.Fact> lines;

    /** The strip of some rows. */
    private record StripOf(Outcomes outcomes, EceStrip strip) {}

    private record SmallCase(Binning binning, long seed) {}

    @FXML
    private VBox root;

    @FXML
    private FlowPane heads;

    @FXML
    private BeforeAfter which;

    @FXML
    private Label seed;

    @FXML
    private PlotView plots;

    @FXML
    private Label claim;

    @FXML
    private Label smallWords;

    @FXML
    private Label explained;

    @FXML
    private FactTable facts;

    public CalibrationManyController(Lab lab, Texts texts, Work work) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        words = new ManyWords(texts);
        bins = new BinWords(texts);
        strip = new StripPlot(texts);
        samples = new SmallSamplePlot(texts);
    }

    @FXML
    private void initialize() {
        plots.fill(
                explained,
                strip,
                samples,
                List.of(texts.get("calibration.many.plot.strip"), texts.get("calibration.many.plot.small")),
                List.of(texts.get("calibration.page.verdict"), texts.get("calibration.page.numbers")));
        heads.getChildren().add(1, plots.tabs());
        which.setUp(texts, "many", this::choose);
        plots.sentence().describe(strip, this::pointed);
        strip.pointedProperty().subscribe(at -> plots.sentence().refresh());
        strip.onNewMark(mark -> plots.sentence().describe(mark, this::pointed));
        strip.onChoose(this::chooseBins);
        samples.onNewMark(mark -> plots.sentence().describe(mark, mark::getAccessibleText));
        plots.atRest(() -> texts.get("calibration.many.rest"));
        lines = EceStrip.Line.ALL.stream()
                .map(line -> facts.add("many-" + EceStrip.Line.ALL.indexOf(line), words.measure(line)))
                .toList();
        facts.sayIn(plots.sentence());
        fading = new Fading(claim, facts);
        smallFading = new Fading(samples, smallWords);
        stripAnswer = new Answer<>(
                work, root, "status.strip", (o, loop, task) -> new StripOf(o, EceStrip.of(o, loop)), this::take);
        smallAnswer = new Answer<>(
                work,
                root,
                "status.small",
                (c, loop, task) -> SmallSample.of(c.binning(), REPETITIONS, c.seed(), loop),
                this::takeSmall);
        choose(true);
        WhileShown.follow(root, lab.snapshotProperty().map(Snapshot::calibration), c -> show());
    }

    /** What is near the pointer or has the focus. */
    private String pointed() {
        Node at = strip.pointedProperty().get();
        return at == null ? texts.get("calibration.many.rest") : at.getAccessibleText();
    }

    /** A lesson may hold bins and edges. */
    private void chooseBins(Binning binning) {
        Guide guide = lab.inputs().guide();
        if (guide.locks(Knob.BINS) || guide.locks(Knob.EDGE_RULE)) return;
        lab.change(in -> in.withQuestion(in.question()
                .withBinning(binning.withInterval(in.question().binning().interval()))));
    }

    private void choose(boolean after) {
        which.show(after);
        show();
    }

    @FXML
    private void again() {
        seedValue++;
        show();
    }

    private void show() {
        Calibration c = lab.snapshot().calibration();
        if (c == null) return;
        shown = which.of(c);
        seed.setText(texts.get("calibration.many.seed", Long.toString(seedValue)));
        samples.showPresent(shown.reliability(), words.present(shown.reliability()));
        showStrip();
        stripAnswer.want(shown.rows() == 0 ? null : shown.outcomes());
        small = new SmallCase(plain(), seedValue);
        smallFading.setStale(!small.equals(smallOf));
        smallAnswer.want(small);
    }

    /** As asked for, whatever interval is drawn of the bins. */
    private Binning plain() {
        return shown.reliability().binning().withInterval(BinInterval.DEFAULT);
    }

    private void showStrip() {
        if (shown.rows() == 0) known = null;
        EceStrip now = known == null ? null : known.strip;
        boolean stale = now != null && !known.outcomes.equals(shown.outcomes());
        strip.show(now, plain(), words::sentence);
        strip.setStale(stale);
        fading.setStale(stale);
        if (now == null) {
            lines.forEach(l -> l.show("", texts.get("calibration.table.none")));
            claim.setText(texts.get(shown.rows() == 0 ? "calibration.claim.no-rows" : "calibration.updating"));
        } else if (!stale) {
            for (int i = 0; i < lines.size(); i++) {
                EceStrip.Line line = EceStrip.Line.ALL.get(i);
                lines.get(i).show(words.rule(line), words.range(now, line));
            }
            claim.setText(words.claim(now, shown.reliability()));
        }
        plots.sentence().refresh();
    }

    private void take(StripOf answer) {
        known = answer;
        showStrip();
    }

    private void takeSmall(SmallSample answer) {
        String rule = bins.rule(shown.reliability());
        samples.show(answer, p -> words.small(p, rule));
        smallWords.setText(words.small(answer, rule));
        smallOf = small;
        smallFading.setStale(false);
    }
}

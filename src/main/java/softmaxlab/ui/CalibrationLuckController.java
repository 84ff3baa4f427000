package softmaxlab.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Luck;
import softmaxlab.lab.LuckWords;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.BinLink;
import softmaxlab.ui.chart.BinMark;
import softmaxlab.ui.chart.EceHistogram;
import softmaxlab.ui.chart.LuckDiagram;

/** The view "Luck": what a perfectly calibrated model with the same confidences would show, drawn set by set. */
public final class CalibrationLuckController {
    private static final int MAX_SEED = 999_999;

    private final Lab lab;
    private final Texts texts;
    private final Work work;
    private final WindowState window;
    private final LuckWords words;
    private final LuckDiagram diagram;
    private final EceHistogram histogram;
    private LuckPlayer player;
    private Answer<LuckCase, Luck> bandAnswer;
    private Answer<LuckCase, EceInterval> intervalAnswer;
    private LuckCase wanted;
    private LuckBand luck;
    /** The cases that luck and interval on show are answers to. */
    private LuckCase luckOf;

    private LuckCase intervalOf;
    private Evaluation shown;
    private Fading fading;
    private long seedValue = LuckCase.FIRST_SEED;
    private int next;
    private LuckFacts lines;

    @FXML
    private VBox root;

    @FXML
    private FlowPane heads;

    @FXML
    private BeforeAfter which;

    @FXML
    private Button once;

    @FXML
    private Button play;

    @FXML
    private Button stop;

    /** Says in the place of Play why it is not there, and what there is instead. */
    @FXML
    private Label still;

    @FXML
    private NumberField seed;

    @FXML
    private PlotView plots;

    @FXML
    private Label claim;

    @FXML
    private Label outside;

    @FXML
    private Label explained;

    @FXML
    private FactTable facts;

    public CalibrationLuckController(Lab lab, Texts texts, Work work, WindowState window) {
        this.lab = lab;
        this.texts = texts;
        this.work = work;
        this.window = window;
        words = new LuckWords(texts);
        diagram = new LuckDiagram(new BinLink(), texts);
        histogram = new EceHistogram(texts);
    }

    @FXML
    private void initialize() {
        plots.fill(
                explained,
                diagram,
                histogram,
                List.of(texts.get("calibration.luck.plot.diagram"), texts.get("calibration.luck.plot.draws")),
                List.of(texts.get("calibration.page.verdict"), texts.get("calibration.page.numbers")));
        heads.getChildren().add(1, plots.tabs());
        which.setUp(texts, "luck", this::choose);
        diagram.describe((r, bin) -> words.bin(r, luck, bin, classes()));
        diagram.onNewMark(mark -> plots.sentence().describe(mark, () -> describe(mark)));
        histogram.onNewMark(mark -> plots.sentence().describe(mark, mark::getAccessibleText));
        plots.atRest(() -> texts.get(luck == null ? "calibration.updating" : "calibration.luck.rest"));
        lines = new LuckFacts(facts, texts);
        facts.sayIn(plots.sentence());
        setUpDrawing();
        bandAnswer = new Answer<>(work, root, "status.luck", (c, loop, task) -> c.luck(loop), this::take);
        intervalAnswer =
                new Answer<>(work, root, "status.interval", (c, loop, task) -> c.interval(loop), this::takeInterval);
        fading = new Fading(claim, outside, histogram, facts);
        choose(true);
        WhileShown.follow(root, lab.snapshotProperty().map(Snapshot::calibration), c -> show());
    }

    private void setUpDrawing() {
        player = new LuckPlayer(root, this::drawOnce);
        play.visibleProperty()
                .bind(window.reducedMotionProperty()
                        .or(player.playingProperty())
                        .not());
        window.reducedMotionProperty().subscribe(still -> {
            if (still) player.stop();
        });
        stop.visibleProperty().bind(player.playingProperty());
        still.visibleProperty().bind(window.reducedMotionProperty());
        for (Node n : List.of(play, stop, still)) n.managedProperty().bind(n.visibleProperty());
        seed.setWhole(true);
        seed.accept(0, MAX_SEED, 1, texts.get("calibration.luck.seed.wrong"));
        seed.show(seedValue);
        seed.onCommit(s -> {
            seedValue = (long) s;
            show();
        });
    }

    private int classes() {
        return lab.inputs().question().data().predictions().classes();
    }

    private String describe(BinMark mark) {
        Reliability r = diagram.reliability();
        return mark.index() < r.bins().size() ? words.bin(r, luck, mark.index(), classes()) : "";
    }

    private void choose(boolean after) {
        which.show(after);
        show();
    }

    /** The rows at once; their luck when it is ready. */
    private void show() {
        Calibration c = lab.snapshot().calibration();
        if (c == null) return;
        shown = which.of(c);
        LuckCase was = wanted;
        wanted = LuckCase.of(shown, seedValue);
        if (wanted == null) luck = null;
        diagram.show(shown.reliability(), luck);
        once.setDisable(wanted == null);
        play.setDisable(wanted == null);
        lines.measured(shown.reliability());
        // The interval of this very case may be here before its luck.
        if (luck == null && (wanted == null || !wanted.equals(was))) empty();
        sayStale();
        plots.sentence().refresh();
        bandAnswer.want(wanted);
        intervalAnswer.want(wanted);
    }

    private void sayStale() {
        fading.setStale(wanted != null && !(wanted.equals(luckOf) && wanted.equals(intervalOf)));
    }

    private void empty() {
        player.stop();
        histogram.show(null);
        lines.empty();
        luckOf = null;
        intervalOf = null;
        claim.setText(texts.get(wanted == null ? "calibration.claim.no-rows" : "calibration.updating"));
        outside.setText("");
    }

    private void take(Luck answer) {
        luck = answer.band();
        luckOf = wanted;
        next = 0;
        diagram.show(shown.reliability(), luck);
        histogram.show(luck);
        claim.setText(words.claim(answer));
        outside.setText(words.outside(luck));
        lines.luck(luck);
        sayStale();
        plots.sentence().refresh();
    }

    private void takeInterval(EceInterval answer) {
        intervalOf = wanted;
        lines.interval(answer);
        sayStale();
    }

    /** Luck of an older case is not drawn into the present bins. */
    @FXML
    private void drawOnce() {
        if (luck == null || !luckOf.equals(wanted)) return;
        Reliability drawn = luck.draw(next++);
        diagram.add(drawn);
        histogram.mark(drawn.ece());
        lines.drawn(next, drawn);
    }

    @FXML
    private void play() {
        player.play();
        stop.requestFocus();
    }

    @FXML
    private void stop() {
        player.stop();
        play.requestFocus();
    }
}

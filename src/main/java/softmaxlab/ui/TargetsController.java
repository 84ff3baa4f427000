package softmaxlab.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import softmaxlab.lab.ClassLabel;
import softmaxlab.lab.GapCase;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.TargetTable;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.LossCurve;

/** The bench "Targets": hard and smoothed targets beside p, and the loss against the gap. */
public final class TargetsController {
    private static final double GAP_LIMIT = 10_000;
    private static final double ROW = 2.2;
    private static final double HIGHEST_ROW = 3.6;
    private static final double LOSS_ROW = 1.95;
    private static final double NARROW = 54;
    private static final int TABLE = 0;
    private static final int LOSSES = 1;
    private static final int CURVE = 2;

    private final Lab lab;
    private final Texts texts;
    private boolean showing;
    private int part;

    @FXML
    private VBox bench;

    @FXML
    private HBox titleRow;

    @FXML
    private ValueSlider epsilon;

    @FXML
    private NumberField classes;

    @FXML
    private Label following;

    @FXML
    private Button follow;

    @FXML
    private ValueSlider gap;

    @FXML
    private Choice parts;

    @FXML
    private Pane main;

    @FXML
    private VBox tables;

    @FXML
    private Sheet targets;

    @FXML
    private Node between;

    @FXML
    private Sheet losses;

    @FXML
    private LossCurve curve;

    @FXML
    private VerdictLine verdict;

    @FXML
    private SentenceLine sentence;

    public TargetsController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        setUpControls();
        targets.setUp(TargetsCells.columns(texts), ROW, HIGHEST_ROW, sentence);
        losses.setUp(TargetsCells.lossColumns(texts), LOSS_ROW, LOSS_ROW, sentence);
        losses.setMinHeight(Pane.USE_PREF_SIZE);
        curve.setUp(texts, sentence::describe);
        curve.onGap(v -> lab.change(curve, in -> in.withGap(v)), lab::endGesture, () -> lab.cancelGesture(curve));
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        verdict.visibleProperty().bind(sentence.textProperty().isEmpty());
        parts.setUp(
                "",
                List.of(
                        texts.get("targets.part.table"),
                        texts.get("targets.part.losses"),
                        texts.get("targets.part.curve")),
                i -> {
                    part = i;
                    arrange();
                });
        bench.widthProperty().addListener(o -> arrange());
        Reflow.watch(bench, r -> arrange());
        WhileShown.follow(bench, lab.snapshotProperty(), this::show);
    }

    private void setUpControls() {
        Knob knob = Knob.LABEL_SMOOTHING;
        epsilon.track().setScale(new SliderScale(knob.min(), knob.max(), false, 0.01, Double.NaN));
        epsilon.track().setResetValue(0.1);
        epsilon.track().setAccessibleText(texts.get("targets.epsilon"));
        epsilon.setFormat(WorkingsCells::temperature);
        epsilon.field().accept(knob.min(), knob.max(), 0.01, texts.get("targets.epsilonProblem"));
        epsilon.field().setAccessibleText(texts.get("targets.epsilon"));
        epsilon.drive(lab, (in, v) -> knob.replace(in, v));
        classes.setWhole(true);
        classes.accept(2, Inputs.MAX_CLASSES, 1, texts.get("targets.classesProblem"));
        classes.setAccessibleText(texts.get("targets.classes"));
        classes.onCommit(v -> {
            if (!showing) setClasses((int) v);
        });
        gap.track().setAccessibleText(texts.get("targets.gap"));
        gap.field().accept(-GAP_LIMIT, GAP_LIMIT, 0.1, texts.get("targets.gapProblem"));
        gap.field().setAccessibleText(texts.get("targets.gap"));
        gap.drive(lab, (in, v) -> in.withGap(v));
    }

    /** A K of its own keeps the gap on show. */
    private void setClasses(int k) {
        double present = lab.snapshot().targets().gap();
        lab.change(in -> in.withGapCase(new GapCase(k, present)));
    }

    @FXML
    private void follow() {
        lab.change(in -> in.withGapCase(GapCase.FOLLOW));
    }

    private void show(Snapshot s) {
        showing = true;
        Inputs in = s.inputs();
        TargetTable t = s.targets();
        List<ClassLabel> labels = in.targetClasses();
        TargetsCells cells = new TargetsCells(t, labels, texts, in.numerics().isDefault());
        targets.retitle(TargetsCells.NOW, cells.nowTitle());
        targets.show(t.classes(), cells::row, cells.sums());
        targets.markRow(cells.trueRow());
        losses.show(3, cells::loss, List.of());
        boolean locked = in.gapCase().follows() && in.guide().locks(Knob.LOGITS);
        curve.show(t, labels.get(t.trueClass()).name(), locked);
        verdict.show(new TargetsVerdict(t, in.smoothing().convention(), texts).verdict());
        showControls(in, t, locked);
        showGuide(in.guide());
        sentence.refresh();
        showing = false;
    }

    private void showControls(Inputs in, TargetTable t, boolean gapLocked) {
        epsilon.show(t.epsilon());
        epsilon.setLocked(in.guide().locks(Knob.LABEL_SMOOTHING));
        boolean follows = in.gapCase().follows();
        classes.show(t.classes());
        Nodes.show(following, follows);
        Nodes.show(follow, !follows);
        gap.track().setScale(gapScale(t.gap()));
        gap.show(t.gap());
        gap.setLocked(gapLocked);
    }

    /** 0 to 10, or as far as the gap is. */
    private static SliderScale gapScale(double gap) {
        double min = gap < 0 ? Math.min(-10, Math.floor(gap)) : 0;
        double max = Math.max(10, Math.ceil(gap));
        return SliderScale.linear(min, max, 0.1);
    }

    private void showGuide(Guide guide) {
        String focus = guide.focus().replaceAll("\\[.*", "");
        CellView.toggle(main, "pointed-at", focus.equals("panel.targets"));
        CellView.toggle(losses, "pointed-at", List.of("loss", "lossSmooth").contains(focus));
    }

    private void arrange() {
        if (bench.getScene() == null || bench.getWidth() <= 0) return;
        double em = Look.em(bench.getScene());
        double width = bench.getWidth() / em;
        boolean narrow = width < NARROW;
        CellView.toggle(bench, "tight", width < 62);
        Nodes.show(titleRow, !Reflow.of(bench.getScene()).low());
        Nodes.show(parts, narrow);
        parts.show(part);
        Nodes.show(tables, !narrow || part != CURVE);
        Nodes.show(targets, !narrow || part == TABLE);
        Nodes.show(losses, !narrow || part == LOSSES);
        Nodes.show(between, !narrow);
        Nodes.show(curve, !narrow || part == CURVE);
        double share = narrow ? 1 : 0.5;
        tables.setPrefWidth((width - 2.8) * em * share - (narrow ? 0 : em));
        tables.setMinWidth(Pane.USE_PREF_SIZE);
    }
}

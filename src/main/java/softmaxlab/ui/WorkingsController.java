package softmaxlab.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.lab.Experiment;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.LimitStrip;

/** The bench "Workings": the same logits by two formulas, cell by cell, and where exp stops working. */
public final class WorkingsController {
    private static final double ROW = 4.5;
    private static final double HIGHEST_ROW = 9;

    private final Lab lab;
    private final Texts texts;
    private WorkingsRoom room;
    private boolean showing;

    @FXML
    private VBox bench;

    @FXML
    private HBox titleRow;

    @FXML
    private Label subtitle;

    @FXML
    private Choice impl;

    @FXML
    private FlowPane controls;

    @FXML
    private LogitFields logits;

    @FXML
    private HBox temperatureGroup;

    @FXML
    private Label temperatureCaption;

    @FXML
    private NumberField temperature;

    @FXML
    private Choice dtype;

    @FXML
    private MenuButton presets;

    @FXML
    private Choice parts;

    @FXML
    private StackPane stage;

    @FXML
    private VBox body;

    @FXML
    private Label cover;

    @FXML
    private GridPane tables;

    @FXML
    private HBox naiveHead;

    @FXML
    private HBox stableHead;

    @FXML
    private Label naiveInUse;

    @FXML
    private Label stableInUse;

    @FXML
    private Sheet naive;

    @FXML
    private Sheet stable;

    @FXML
    private VerdictLine naiveVerdict;

    @FXML
    private VerdictLine stableVerdict;

    @FXML
    private SentenceLine sentence;

    @FXML
    private LimitStrip limits;

    public WorkingsController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        setUpControls();
        setUpTables();
        WorkingsRoom.Table left = new WorkingsRoom.Table(naiveHead, naive, naiveVerdict);
        WorkingsRoom.Table right = new WorkingsRoom.Table(stableHead, stable, stableVerdict);
        room = new WorkingsRoom(bench, new WorkingsRoom.Parts(parts, tables, left, right, limits));
        room.setHead(
                new WorkingsRoom.Head(titleRow, subtitle, impl, dtype, logits, controls),
                new WorkingsRoom.Spoken(sentence, body, stage));
        WhileShown.follow(bench, lab.snapshotProperty(), this::show);
    }

    private void setUpControls() {
        impl.setUp(
                texts.get("workings.appUses"),
                List.of(texts.get("workings.naive"), texts.get("workings.stable")),
                i -> set(Knob.IMPLEMENTATION, Implementation.values()[i].key()));
        dtype.setUp(
                texts.get("workings.numbers"),
                List.of(texts.get("workings.float64"), texts.get("workings.float32")),
                i -> set(Knob.DTYPE, Dtype.values()[i].key()));
        logits.setUp(lab, texts);
        logits.onChosen(() -> naive.reveal(logits.chosen()));
        temperature.setFormat(WorkingsCells::temperature);
        temperature.accept(
                Knob.TEMPERATURE.min(), Knob.TEMPERATURE.max(), 0.1, texts.get("workings.temperatureProblem"));
        temperature.setAccessibleText(texts.get("workings.temperatureSaid"));
        temperature.onCommit(v -> {
            if (!showing) set(Knob.TEMPERATURE, v);
        });
        for (WorkingsPresets.Preset preset : WorkingsPresets.ALL) {
            MenuItem item = new MenuItem(texts.get(preset.key()));
            item.setOnAction(e -> lab.change(preset.edit()));
            presets.getItems().add(item);
        }
        parts.setUp(
                "",
                List.of(
                        texts.get("workings.part.tables"),
                        texts.get("workings.part.naive"),
                        texts.get("workings.part.stable"),
                        texts.get("workings.part.limits")),
                i -> room.choose(i));
    }

    private void set(Knob knob, Object value) {
        lab.change(in -> knob.replace(in, value));
    }

    private void setUpTables() {
        naive.setUp(WorkingsCells.columns(Implementation.NAIVE, texts), ROW, HIGHEST_ROW, sentence);
        stable.setUp(WorkingsCells.columns(Implementation.STABLE, texts), ROW, HIGHEST_ROW, sentence);
        stable.firstProperty().bindBidirectional(naive.firstProperty());
        stable.linkedProperty().bindBidirectional(naive.linkedProperty());
        limits.setUp(texts, sentence::describe);
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    }

    private void show(Snapshot s) {
        showing = true;
        Inputs in = s.inputs();
        Experiment x = s.experiment();
        WorkingsCells cells = new WorkingsCells(in, x, texts);
        int k = in.logits().size();
        naive.show(k, i -> cells.row(Implementation.NAIVE, i), cells.sums(Implementation.NAIVE));
        stable.show(k, i -> cells.row(Implementation.STABLE, i), cells.sums(Implementation.STABLE));
        WorkingsVerdict verdict = new WorkingsVerdict(x, in.trueClass(), texts);
        naiveVerdict.show(verdict.naive());
        stableVerdict.show(verdict.stable());
        limits.show(x.naive().dtype(), x.naive().shifted(), x.stable().shifted());
        showControls(in);
        showGuide(in.guide(), in.numerics().implementation());
        room.show(k);
        sentence.refresh();
        showing = false;
    }

    private void showControls(Inputs in) {
        Guide guide = in.guide();
        impl.show(in.numerics().implementation().ordinal());
        impl.setLocked(guide.locks(Knob.IMPLEMENTATION));
        dtype.show(in.numerics().dtype().ordinal());
        dtype.setLocked(guide.locks(Knob.DTYPE));
        logits.show(in);
        temperature.show(in.temperature());
        boolean held = guide.locks(Knob.TEMPERATURE);
        temperature.setDisable(held);
        temperatureCaption.setGraphic(held ? Marks.padlock() : null);
        presets.setDisable(held || guide.locks(Knob.LOGITS) || guide.locks(Knob.DTYPE));
        boolean usesNaive = in.numerics().implementation() == Implementation.NAIVE;
        naiveInUse.setVisible(usesNaive);
        stableInUse.setVisible(!usesNaive);
    }

    private void showGuide(Guide guide, Implementation used) {
        boolean covered = guide.hides("workings");
        body.setVisible(!covered);
        cover.setVisible(covered);
        CellView.toggle(bench, "bars-hidden", guide.hides("bars"));
        String focus = guide.focus().replaceAll("\\[.*", "");
        point(logits, focus.equals("panel.logits"));
        point(temperatureGroup, focus.equals("panel.temperature"));
        point(tables, focus.equals("table.workings"));
        point(limits, focus.equals("panel.limits"));
        Sheet chosen = used == Implementation.NAIVE ? naive : stable;
        for (Sheet sheet : List.of(naive, stable)) {
            boolean on = focus.equals("pStable") ? sheet == stable : sheet == chosen;
            sheet.pointAt(on ? WorkingsCells.column(focus, sheet == naive) : -1, focus.equals("S"));
        }
        room.follow(focus, used);
    }

    private static void point(Node node, boolean on) {
        CellView.toggle(node, "pointed-at", on);
    }
}

package softmaxlab.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.PastedRow;
import softmaxlab.lab.Preset;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** The bench "Probabilities". */
public final class ProbabilitiesController {
    private static final PseudoClass GUIDED = PseudoClass.getPseudoClass("guided");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Lower benches show three read-outs and no sentence. */
    private static final double LOW_BENCH_EM = 31;

    private static final double TRACK_MIN = 0.05;
    private static final double TRACK_MAX = 100;
    private static final List<Double> TICKS = List.of(0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final List<Double> NAMED = List.of(0.05, 0.1, 10.0, 100.0);

    private final Lab lab;
    private final Texts texts;
    private final ClassEdits edits;
    private final ProbabilityWords words;
    private final PastePopOver paste;
    private boolean narrow;

    @FXML
    private VBox bench;

    @FXML
    private HBox titleRow;

    @FXML
    private MenuButton presets;

    @FXML
    private Button pasteButton;

    @FXML
    private Button addButton;

    @FXML
    private MenuButton more;

    @FXML
    private ClassTable table;

    @FXML
    private HBox temperatureRow;

    @FXML
    private ValueSlider temperature;

    @FXML
    private SentenceLine sentence;

    @FXML
    private Readouts readouts;

    public ProbabilitiesController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
        edits = new ClassEdits(lab);
        words = new ProbabilityWords(texts);
        paste = new PastePopOver(texts, edits::paste);
    }

    @FXML
    private void initialize() {
        table.use(edits, words, sentence);
        readouts.use(lab, new ReadoutWords(texts), sentence);
        temperature();
        sentence.atRest(() -> words.sentence(lab.snapshot(), lab.inputs().trueClass()));
        table.pointedProperty().subscribe(k -> readouts.link(k.intValue()));
        presets.getItems().setAll(presetItems());
        more.getItems().setAll(presetItems());
        more.getItems().addAll(new SeparatorMenuItem(), item(texts.get("probabilities.paste"), this::openPaste));
        more.getItems().add(item(texts.get("probabilities.add.long"), edits::add));
        bench.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Reflow.watch(bench, this::reflow);
        bench.heightProperty().addListener(o -> fold());
        lab.snapshotProperty().subscribe(this::show);
    }

    private void temperature() {
        SliderTrack track = temperature.track();
        track.setScale(SliderScale.logarithmic(TRACK_MIN, TRACK_MAX, 1));
        track.setFilled(false);
        track.setResetValue(1);
        Function<Double, String> label =
                t -> t == 1 ? texts.get("probabilities.T.trained") : NAMED.contains(t) ? Numbers.plain(t) : "";
        track.setTicks(TICKS.stream()
                .map(t -> new SliderTrack.Tick(t, label.apply(t), t == 1))
                .toList());
        temperature
                .field()
                .accept(Knob.TEMPERATURE.min(), Knob.TEMPERATURE.max(), 0.1, texts.get("probabilities.T.problem"));
        temperature.field().setAccessibleText(texts.get("probabilities.T"));
        temperature.setFormat(t -> Numbers.fixed(t, t >= 0.1 ? 3 : 4));
        temperature.drive(lab, Inputs::withTemperature);
        sentence.describe(temperatureRow, this::temperatureSentence);
        sentence.describe(track, this::temperatureSentence);
        sentence.describe(temperature.field(), this::temperatureSentence);
    }

    private String temperatureSentence() {
        double t = lab.inputs().temperature();
        String key =
                t == 1 ? "probabilities.T.say.one" : t > 1 ? "probabilities.T.say.above" : "probabilities.T.say.below";
        return texts.get(key, Numbers.plain(t));
    }

    private List<MenuItem> presetItems() {
        return Arrays.stream(Preset.values())
                .map(p -> item(texts.get(p.textKey()), () -> edits.apply(p)))
                .toList();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void show(Snapshot s) {
        Inputs in = s.inputs();
        table.show(s);
        readouts.show(s);
        temperature.show(in.temperature());
        temperature.setLocked(in.guide().locks(Knob.TEMPERATURE));
        temperature.track().setAccessibleText(temperatureSentence());
        temperatureRow.pseudoClassStateChanged(GUIDED, in.guide().focus().equals("panel.temperature"));
        boolean held = in.guide().locks(Knob.LOGITS);
        presets.setDisable(held);
        more.setDisable(held);
        pasteButton.setDisable(held);
        addButton.setDisable(!edits.canAdd());
        sentence.refresh();
    }

    private void reflow(Reflow room) {
        narrow = room.atMost(Reflow.Width.STRIP);
        bench.pseudoClassStateChanged(NARROW, narrow);
        Nodes.show(titleRow, !room.low());
        more.setVisible(room.low());
        table.setNarrow(narrow);
        fold();
    }

    private void fold() {
        boolean low = bench.getHeight() < LOW_BENCH_EM * Look.em(bench.getScene());
        readouts.setBrief(narrow || low);
        Nodes.show(sentence, !narrow && !low);
    }

    @FXML
    private void openPaste() {
        paste.open(titleRow.isVisible() ? pasteButton : more, "");
    }

    @FXML
    private void addClass() {
        edits.add();
    }

    private void key(KeyEvent e) {
        boolean wantsPaste = e.isShortcutDown() && e.getCode() == KeyCode.V;
        if (!wantsPaste || e.getTarget() instanceof TextInputControl || pasteButton.isDisabled()) return;
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && PastedRow.parse(text) instanceof PastedRow.Logits pasted) edits.paste(pasted.row());
        else paste.open(titleRow.isVisible() ? pasteButton : more, text == null ? "" : text);
        e.consume();
    }
}

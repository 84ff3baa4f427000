package softmaxlab.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Smoothing;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.Em;

/** The ten read-outs of one row; where there is little room three of them and a link to all. */
public final class Readouts extends StackPane {
    private static final PseudoClass GUIDED = PseudoClass.getPseudoClass("guided");
    private static final double[] WIDTHS = {22.7, 18.2, 20.3, 20.3, 18.5};
    private static final int COLUMNS = 5;

    private final Map<ReadoutKind, Readout> all = new EnumMap<>(ReadoutKind.class);
    private final GridPane grid = new GridPane();
    private final RightWrong verdict = new RightWrong();
    private final ValueSlider epsilon = new ValueSlider();
    private final Label cover = new Label();
    private final Hyperlink more = new Hyperlink();
    private final BriefReadouts brief = new BriefReadouts(more);
    private ReadoutWords words;
    private Snapshot snapshot;
    private boolean isBrief;

    public Readouts() {
        getStyleClass().add("readouts");
        grid.getStyleClass().add("readout-grid");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        cover.getStyleClass().add("cover");
        cover.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cover.setVisible(false);
        getChildren().setAll(grid, cover);
        more.setOnAction(e -> openAll());
    }

    void use(Lab lab, ReadoutWords newWords, SentenceLine sentence) {
        words = newWords;
        Texts texts = words.texts();
        for (ReadoutKind kind : ReadoutKind.values()) {
            Readout readout = new Readout();
            Explainer.attach(readout, () -> words.of(kind, snapshot));
            sentence.describe(readout, () -> sentence(kind));
            all.put(kind, readout);
            grid.add(readout, kind.ordinal() % COLUMNS, kind.ordinal() / COLUMNS);
        }
        all.get(ReadoutKind.PREDICTED).setAside(verdict);
        all.get(ReadoutKind.EPSILON).setControl(epsilon);
        verdict.use(texts);
        brief.use(texts);
        cover.setText(texts.get("probabilities.covered"));
        more.setText(texts.get("readout.more"));
        HBox.setHgrow(epsilon, Priority.ALWAYS);
        epsilon.track().setScale(SliderScale.linear(0, 0.5, 0.01));
        epsilon.track().setResetValue(Smoothing.DEFAULT.epsilon());
        epsilon.field().accept(0, 0.5, 0.01, texts.get("readout.eps.problem"));
        epsilon.field().setAccessibleText(texts.get("readout.eps.name"));
        epsilon.drive(
                lab, (in, e) -> in.withSmoothing(new Smoothing(e, in.smoothing().convention())));
    }

    private String sentence(ReadoutKind kind) {
        Texts texts = words.texts();
        if (isCovered()) return texts.get("probabilities.covered");
        return texts.get(
                "readout.sentence", words.name(kind, snapshot), kind.figure(snapshot), words.meaning(kind, snapshot));
    }

    private boolean isCovered() {
        return snapshot.inputs().guide().hides("readouts");
    }

    void show(Snapshot s) {
        snapshot = s;
        Inputs in = s.inputs();
        Texts texts = words.texts();
        for (ReadoutKind kind : ReadoutKind.values()) showOne(kind);
        verdict.show(s.prediction());
        epsilon.show(in.smoothing().epsilon());
        epsilon.setLocked(in.guide().locks(Knob.LABEL_SMOOTHING));
        epsilon.track().setAccessibleText(sentence(ReadoutKind.EPSILON));
        boolean covered = isCovered();
        cover.setVisible(covered);
        grid.setVisible(!covered);
        brief.setVisible(!covered);
        brief.show(s);
        pseudoClassStateChanged(GUIDED, in.guide().focus().equals("panel.readouts"));
    }

    private void showOne(ReadoutKind kind) {
        Readout readout = all.get(kind);
        readout.setLabel(label(kind));
        readout.show(kind.figure(snapshot), unit(kind));
        readout.setGuided(snapshot.inputs().guide().focus().equals(kind.key()));
        readout.setAccessibleText(sentence(kind));
    }

    private String label(ReadoutKind kind) {
        if (kind != ReadoutKind.CROSS_ENTROPY || ReadoutWords.isApartFromP(kind, snapshot)) {
            return words.name(kind, snapshot);
        }
        Inputs in = snapshot.inputs();
        return words.texts()
                .get("readout.loss.label", in.classes().get(in.trueClass()).name());
    }

    private String unit(ReadoutKind kind) {
        Texts texts = words.texts();
        return switch (kind) {
            case ENTROPY, CROSS_ENTROPY, SMOOTHED_K, SMOOTHED_K_MINUS_1 -> texts.get("readout.unit.nats");
            case PERPLEXITY ->
                texts.get(
                        "readout.unit.of",
                        Numbers.count(snapshot.inputs().logits().size()));
            case BRIER -> texts.get("readout.unit.brier");
            default -> "";
        };
    }

    /** Lights up what belongs to the class pointed at; −1 for none. */
    void link(int k) {
        if (snapshot == null) return;
        all.get(ReadoutKind.CROSS_ENTROPY).setLinked(k == snapshot.inputs().trueClass());
        boolean predicted = k >= 0 && k == snapshot.prediction().predicted();
        all.get(ReadoutKind.PREDICTED).setLinked(predicted);
        all.get(ReadoutKind.CONFIDENCE).setLinked(predicted);
    }

    /** Shows three read-outs and a link to all ten. */
    void setBrief(boolean nowBrief) {
        if (nowBrief == isBrief) return;
        isBrief = nowBrief;
        getChildren().setAll(isBrief ? brief : grid, cover);
    }

    private void openAll() {
        VBox box = new VBox(grid);
        box.getStyleClass().addAll("explanation", "all-readouts");
        box.setStyle("-fx-font-size: " + Look.em(getScene()) + "px;");
        box.setPrefWidth(Region.USE_COMPUTED_SIZE);
        PopOver open = new PopOver(box);
        open.setAnimated(false);
        open.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        // What is measured in em asks its scene, and a pop-over has one of its own.
        Em.set(open.getScene(), Look.em(getScene()));
        open.show(more);
    }
}

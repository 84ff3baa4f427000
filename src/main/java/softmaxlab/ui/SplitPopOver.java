package softmaxlab.ui;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import softmaxlab.engine.Split;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;

/** Which rows a fit uses and which are judged: the share, how they are chosen, and the seed. Made when first opened. */
final class SplitPopOver {
    private static final double LEAST = 5;
    private static final double MOST = 95;
    private static final double MAX_SEED = 999_999;

    private final Lab lab;
    private final Texts texts;
    private final Choice kind = new Choice();
    private final ValueSlider share = new ValueSlider();
    private final NumberField seed = new NumberField();
    private final HBox seedRow;
    private final Label comes = new Label();
    private final VBox box = new VBox();
    private final PopOver popOver = new PopOver(box);

    SplitPopOver(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
        kind.setUp(
                texts.get("calibration.part.kind"),
                Stream.of(Split.Kind.values())
                        .map(k -> texts.get("calibration.part.kind." + k.key()))
                        .toList(),
                i -> change(this, split().withKind(Split.Kind.values()[i])));
        setUpShare();
        seed.setId("split-seed");
        seed.setWhole(true);
        seed.accept(0, MAX_SEED, 1, texts.get("calibration.part.seed.wrong"));
        seed.setAccessibleText(texts.get("calibration.part.seed"));
        seed.onCommit(v -> change(seed, split().withSeed((long) v)));
        seedRow = row("calibration.part.seed", seed);
        Label rule = new Label(texts.get("calibration.part.rule"));
        rule.setWrapText(true);
        rule.getStyleClass().add("note");
        comes.setWrapText(true);
        box.getStyleClass().addAll("explanation", "split-box");
        box.getChildren().setAll(kind, row("calibration.part.share", share), seedRow, comes, rule);
        popOver.setAnimated(false);
        popOver.setTitle(texts.get("calibration.part.title"));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        lab.snapshotProperty().map(s -> s.inputs().question()).subscribe(this::show);
    }

    private void setUpShare() {
        share.setId("split-share");
        share.setFormat(v -> Numbers.fixed(v, 0));
        share.track().setScale(SliderScale.linear(0, 100, 1));
        share.track().setResetValue(50);
        share.track().setAccessibleText(texts.get("calibration.part.share"));
        share.field().setAccessibleText(texts.get("calibration.part.share"));
        share.field().setWhole(true);
        share.field().accept(LEAST, MOST, 5, texts.get("calibration.part.share.wrong"));
        share.onMove(v -> change(share, split().withFraction(Math.min(MOST, Math.max(LEAST, Math.rint(v))) / 100)));
        share.onRelease(lab::endGesture);
        share.onCancel(() -> lab.cancelGesture(share));
    }

    private HBox row(String key, Node control) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("split-name");
        HBox row = new HBox(name, control);
        row.getStyleClass().add("setting");
        if (control == share) HBox.setHgrow(control, Priority.ALWAYS);
        return row;
    }

    private Split split() {
        return lab.inputs().question().split();
    }

    /** Another split is another question: what was fitted no longer counts. */
    private void change(Object gesture, Split next) {
        if (next.equals(split())) return;
        lab.change(gesture, (Inputs in) -> in.withNewQuestion(in.question().withSplit(next)));
    }

    private void show(Question q) {
        kind.show(q.split().kind().ordinal());
        share.show(percent(q.split()));
        seed.show(q.split().seed());
        seedRow.setDisable(q.split().kind() == Split.Kind.FIRST);
        BinWords words = new BinWords(texts);
        int fitted = q.parts().fitted().size();
        int judged = q.parts().judged().size();
        comes.setText(texts.get("calibration.part.comes", words.rows(fitted), Numbers.count(judged)));
    }

    private static double percent(Split s) {
        return Math.rint(s.fraction() * 100);
    }

    /** Opens below {@code owner}. */
    void open(Node owner) {
        box.setStyle("-fx-font-size: " + Look.em(owner.getScene()) + "px;");
        popOver.show(owner);
        kind.option(split().kind().ordinal()).requestFocus();
    }

    /** "first 50 %", "random 30 %, seed 7". */
    static String words(Split s, Texts texts) {
        String key = "calibration.part." + s.kind().key();
        return texts.get(key, Numbers.fixed(percent(s), 0), Long.toString(s.seed()));
    }
}

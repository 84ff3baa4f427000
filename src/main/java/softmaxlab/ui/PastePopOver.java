package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import softmaxlab.engine.Row;
import softmaxlab.lab.PastedRow;
import softmaxlab.lab.Texts;

/** Asks for a row of logits as text. What is no row is refused in one sentence, and the text stays to be mended. */
final class PastePopOver {
    private static final KeyCombination USE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final Consumer<Row> take;
    private final TextArea area = new TextArea();
    private final Label problem = new Label();
    private final Button use = new Button();
    private final VBox box = new VBox();
    private final PopOver popOver = new PopOver(box);

    PastePopOver(Texts texts, Consumer<Row> take) {
        this.texts = texts;
        this.take = take;
        Label ask = new Label(texts.get("probabilities.paste.ask"));
        ask.setWrapText(true);
        area.setPrefRowCount(4);
        area.setWrapText(true);
        area.setPromptText(texts.get("probabilities.paste.example"));
        area.setAccessibleText(texts.get("probabilities.paste.ask"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (USE.match(e)) accept();
        });
        problem.getStyleClass().add("tone-bad");
        problem.setWrapText(true);
        use.setText(texts.get("probabilities.paste.use"));
        use.getStyleClass().add("accent");
        use.setDefaultButton(true);
        use.setOnAction(e -> accept());
        HBox foot = new HBox(use);
        foot.getStyleClass().add("paste-foot");
        box.getStyleClass().addAll("explanation", "paste-box");
        box.getChildren().setAll(ask, area, problem, foot);
        popOver.setAnimated(false);
        popOver.setTitle(texts.get("probabilities.paste"));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    }

    /** Opens below {@code owner}; with {@code text} already refused, it is there to be mended. */
    void open(Node owner, String text) {
        box.setStyle("-fx-font-size: " + Look.em(owner.getScene()) + "px;");
        area.setText(text);
        problem.setText("");
        if (!text.isBlank()) accept();
        popOver.show(owner);
        area.requestFocus();
    }

    private void accept() {
        PastedRow pasted = PastedRow.parse(area.getText());
        if (pasted instanceof PastedRow.Refused refused) {
            problem.setText(refused.sentence(texts));
            problem.setGraphic(Marks.warning(Marks.Tone.BAD));
        } else if (pasted instanceof PastedRow.Logits logits) {
            popOver.hide();
            take.accept(logits.row());
        }
    }
}

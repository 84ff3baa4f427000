package softmaxlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;

/** One answer of a question: to be chosen, or judged, with the reason under it. */
final class ChoiceRow extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final String id;
    private final Texts texts;
    private final Spoken spoken;
    private final ButtonBase toggle;
    private final BooleanProperty selected;
    private final HBox box = new HBox();
    private final StackPane mark = new StackPane();
    private final RichTextFlow text;
    private final Label said;
    private final Label verdict = new Label();
    private final HBox action = new HBox();
    private final RichTextFlow why;

    ChoiceRow(String id, boolean multi, Texts texts, Spoken spoken) {
        this.id = id;
        this.texts = texts;
        this.spoken = spoken;
        RadioButton radio = new RadioButton();
        CheckBox check = new CheckBox();
        toggle = multi ? check : radio;
        selected = multi ? check.selectedProperty() : radio.selectedProperty();
        text = new RichTextFlow(spoken, "choice-text");
        why = new RichTextFlow(spoken, "choice-why", "note");
        said = new Label(texts.get("drawer.choice.said"));
        said.getStyleClass().addAll("chip", "chip-said");
        verdict.getStyleClass().addAll("chip", "chip-verdict");
        mark.getStyleClass().add("choice-mark");
        action.getStyleClass().add("choice-action");
        for (Region part : new Region[] {said, verdict, action, mark}) part.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        box.getChildren().setAll(mark, text, said, verdict, action);
        box.getStyleClass().add("choice");
        Nodes.show(action, false);
        box.setOnMouseClicked(e -> {
            if (isOpen()) pick();
        });
        selected.addListener((o, was, is) -> box.pseudoClassStateChanged(CHOSEN, is));
        getStyleClass().add("choice-row");
        getChildren().setAll(box, why);
    }

    private void pick() {
        toggle.requestFocus();
        toggle.fire();
    }

    String id() {
        return id;
    }

    /** The radio button or check box. */
    ButtonBase toggle() {
        return toggle;
    }

    BooleanProperty selectedProperty() {
        return selected;
    }

    /** Whether it can be chosen now. */
    boolean isOpen() {
        return mark.getChildren().contains(toggle);
    }

    /** What to read out once it is judged: the reason, or the answer itself if none is given. */
    RichTextFlow feedback() {
        return why.isVisible() ? why : text;
    }

    /** Takes the Commit button, or gives it away. */
    void offer(Node button) {
        if (button == null) action.getChildren().clear();
        else action.getChildren().setAll(button);
        Nodes.show(action, button != null);
    }

    void show(PlayerState.Question question, PlayerState.Choice choice) {
        boolean right = choice.verdict() == PlayerState.Verdict.RIGHT;
        // Of several answers a wrong one may be taken back; then only its reason stays.
        boolean wrong = choice.verdict() == PlayerState.Verdict.WRONG && (choice.chosen() || !question.multi());
        boolean open = !question.answered() && !question.kept() && (!wrong || question.multi());
        text.show(choice.text());
        mark.getChildren().setAll(open ? toggle : still(choice, right, wrong));
        Nodes.show(said, question.prediction() && question.answered() && choice.chosen());
        verdict.setText(verdict(question, right, wrong));
        Nodes.show(verdict, !verdict.getText().isEmpty());
        why.show(choice.why());
        box.pseudoClassStateChanged(CHOSEN, open ? selected.get() : choice.chosen() && !wrong);
        box.pseudoClassStateChanged(RIGHT, right);
        box.pseudoClassStateChanged(WRONG, wrong);
        describe(choice, open);
    }

    private static Region still(PlayerState.Choice choice, boolean right, boolean wrong) {
        if (right) return Marks.tick(Marks.Tone.GOOD);
        if (wrong) return Marks.cross(Marks.Tone.BAD);
        Region ring = new Region();
        ring.getStyleClass().add(choice.chosen() ? "choice-ring-chosen" : "choice-ring");
        return ring;
    }

    private String verdict(PlayerState.Question question, boolean right, boolean wrong) {
        if (wrong) return texts.get("drawer.choice.notYet");
        if (!right) return "";
        return question.prediction() ? texts.get("drawer.choice.did") : texts.get("drawer.choice.right");
    }

    private void describe(PlayerState.Choice choice, boolean open) {
        StringBuilder words = new StringBuilder(spoken.of(choice.text().plain()));
        for (Label chip : new Label[] {said, verdict}) {
            if (chip.isVisible()) words.append(", ").append(chip.getText());
        }
        text.setAccessibleText(words.toString());
        toggle.setAccessibleText(words.toString());
        if (!choice.why().isEmpty() && verdict.isVisible()) {
            why.setAccessibleText(
                    verdict.getText() + ": " + spoken.of(choice.why().plain()));
        }
        box.setAccessibleRole(open ? AccessibleRole.PARENT : AccessibleRole.TEXT);
        box.setAccessibleText(open ? null : words.toString());
    }
}

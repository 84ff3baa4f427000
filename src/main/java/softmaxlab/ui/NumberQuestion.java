package softmaxlab.ui;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;

/** A question whose answer is a number: field, Check, and what is said to it. */
final class NumberQuestion extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final Spoken spoken;
    private final Predicate<String> answer;
    private final SectionHead head = new SectionHead();
    private final RichTextFlow ask;
    private final TextField field = new TextField();
    private final Label unit = new Label();
    private final Button check = new Button();
    private final Label verdict = new Label();
    private final Label problem = new Label();
    private final RichTextFlow why;
    private PlayerState.Number shown;

    /** @param answer judges what was typed; false if it is no number */
    NumberQuestion(Texts texts, Spoken spoken, Predicate<String> answer) {
        this.texts = texts;
        this.spoken = spoken;
        this.answer = answer;
        head.show(texts.get("drawer.kind.check"), texts.get("drawer.note.number"));
        ask = new RichTextFlow(spoken);
        why = new RichTextFlow(spoken, "choice-why", "note");
        check.setText(texts.get("drawer.check"));
        check.getStyleClass().addAll("accent", "commit");
        check.setOnAction(e -> commit());
        field.setOnAction(e -> commit());
        field.textProperty().addListener((o, was, is) -> complain(false));
        field.getStyleClass().add("lesson-number");
        verdict.getStyleClass().add("chip");
        problem.setText(texts.get("drawer.number.notNumber"));
        problem.setWrapText(true);
        problem.getStyleClass().addAll("note", "tone-bad");
        HBox line = new HBox(field, unit, check, verdict);
        line.getStyleClass().add("number-line");
        for (Label l : new Label[] {unit, verdict, problem}) {
            l.managedProperty().bind(l.visibleProperty());
        }
        check.managedProperty().bind(check.visibleProperty());
        problem.setVisible(false);
        getStyleClass().addAll("lesson-section", "question");
        getChildren().setAll(head, ask, line, problem, why);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    RichTextFlow ask() {
        return ask;
    }

    /** What to read out after an answer: the reason, or the question if there is none. */
    RichTextFlow feedback() {
        return why.isVisible() ? why : ask;
    }

    void show(Optional<PlayerState.Number> number) {
        setVisible(number.isPresent());
        number.ifPresentOrElse(this::show, () -> shown = null);
    }

    private void show(PlayerState.Number number) {
        if (shown == null || !shown.given().equals(number.given())) field.setText(number.given());
        shown = number;
        boolean right = number.verdict() == PlayerState.Verdict.RIGHT;
        boolean wrong = number.verdict() == PlayerState.Verdict.WRONG;
        ask.show(number.ask());
        field.setAccessibleText(spoken.of(number.ask().plain()));
        field.setEditable(!right);
        field.pseudoClassStateChanged(WRONG, wrong);
        unit.setText(number.unit());
        unit.setVisible(!number.unit().isEmpty());
        check.setVisible(!right);
        verdict.setVisible(right || wrong);
        verdict.setText(texts.get(right ? "drawer.choice.right" : "drawer.choice.notYet"));
        verdict.setGraphic(right ? Marks.tick(Marks.Tone.GOOD) : Marks.cross(Marks.Tone.BAD));
        verdict.pseudoClassStateChanged(WRONG, wrong);
        why.show(number.why());
        if (why.isVisible() && verdict.isVisible()) {
            why.setAccessibleText(
                    verdict.getText() + ": " + spoken.of(number.why().plain()));
        }
    }

    private void commit() {
        if (shown != null && field.isEditable()) complain(!answer.test(field.getText()));
    }

    private void complain(boolean noNumber) {
        problem.setVisible(noNumber);
        field.pseudoClassStateChanged(WRONG, noNumber || shown != null && shown.verdict() == PlayerState.Verdict.WRONG);
    }
}

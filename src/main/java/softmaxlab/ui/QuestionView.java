package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.PlayerState;

/** A prediction or a check: the question, its answers, and the button that commits. */
final class QuestionView extends VBox {
    private final Texts texts;
    private final Spoken spoken;
    private final Consumer<Set<String>> answer;
    private final SectionHead head = new SectionHead();
    private final RichTextFlow ask;
    private final VBox list = new VBox();
    private final Button commit = new Button();
    private final Label missing = new Label();
    private List<ChoiceRow> rows = List.of();
    private ToggleGroup group = new ToggleGroup();
    private PlayerState.Question shown;

    /** @param answer gets the ids that were chosen, when the learner commits to them */
    QuestionView(Texts texts, Spoken spoken, Consumer<Set<String>> answer) {
        this.texts = texts;
        this.spoken = spoken;
        this.answer = answer;
        ask = new RichTextFlow(spoken);
        list.getStyleClass().add("choices");
        commit.getStyleClass().addAll("accent", "commit");
        commit.setOnAction(e -> commit());
        missing.setText(texts.get("drawer.check.missing"));
        missing.setWrapText(true);
        missing.getStyleClass().addAll("note", "tone-bad");
        missing.managedProperty().bind(missing.visibleProperty());
        getStyleClass().addAll("lesson-section", "question");
        getChildren().setAll(head, ask, list);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    RichTextFlow ask() {
        return ask;
    }

    /** What to read out after an answer. */
    RichTextFlow feedback() {
        return shown.choices().stream()
                .filter(c -> c.chosen() && c.verdict() != PlayerState.Verdict.OPEN)
                .findFirst()
                .flatMap(c -> row(c.id()))
                .map(ChoiceRow::feedback)
                .orElse(ask);
    }

    void show(Optional<PlayerState.Question> question) {
        setVisible(question.isPresent());
        question.ifPresentOrElse(this::show, () -> rows = List.of());
    }

    /** Forgets what is chosen but not committed. */
    void clear() {
        rows.forEach(r -> r.selectedProperty().set(false));
    }

    private void show(PlayerState.Question question) {
        boolean other = !rows.stream()
                .map(ChoiceRow::id)
                .toList()
                .equals(question.choices().stream().map(PlayerState.Choice::id).toList());
        boolean anew = shown != null && shown.tries() > 0 && question.tries() == 0;
        if (other || shown.multi() != question.multi() || !shown.ask().equals(question.ask())) build(question);
        else if (anew) clear();
        shown = question;
        head.show(kind(question), note(question));
        ask.show(question.ask());
        for (int i = 0; i < rows.size(); i++)
            rows.get(i).show(question, question.choices().get(i));
        missing.setVisible(question.tries() > 0
                && question.multi()
                && !question.answered()
                && question.choices().stream().noneMatch(c -> c.chosen() && c.verdict() == PlayerState.Verdict.WRONG));
        offer();
    }

    private void build(PlayerState.Question question) {
        group = new ToggleGroup();
        rows = new ArrayList<>();
        for (PlayerState.Choice choice : question.choices()) {
            ChoiceRow row = new ChoiceRow(choice.id(), question.multi(), texts, spoken);
            row.selectedProperty().addListener((o, was, is) -> offer());
            row.toggle().addEventFilter(KeyEvent.KEY_PRESSED, e -> enter(row, e));
            if (row.toggle() instanceof RadioButton radio) radio.setToggleGroup(group);
            rows.add(row);
        }
        list.getChildren().setAll(rows);
        if (question.multi()) list.getChildren().addAll(missing, commit);
    }

    /** Enter chooses, and commits what is chosen already. */
    private void enter(ChoiceRow row, KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER) return;
        if (row.selectedProperty().get()) commit();
        else row.selectedProperty().set(true);
        e.consume();
    }

    /** Puts the button where it belongs: into the row that is chosen, or under the list. */
    private void offer() {
        if (shown == null) return;
        for (ChoiceRow row : rows) {
            boolean open = row.isOpen();
            if (row.toggle() instanceof RadioButton radio) radio.setToggleGroup(open ? group : null);
            boolean here = !shown.multi() && open && row.selectedProperty().get();
            row.offer(here ? commit : null);
        }
        commit.setText(texts.get(shown.prediction() ? "drawer.commit" : "drawer.check"));
        commit.setVisible(!shown.answered() && !shown.kept());
        commit.setDisable(shown.multi() && chosen().isEmpty());
    }

    private void commit() {
        Set<String> chosen = chosen();
        if (!chosen.isEmpty()) answer.accept(chosen);
    }

    private Set<String> chosen() {
        return rows.stream()
                .filter(r -> r.isOpen() && r.selectedProperty().get())
                .map(ChoiceRow::id)
                .collect(Collectors.toSet());
    }

    private Optional<ChoiceRow> row(String id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private String kind(PlayerState.Question question) {
        if (!question.prediction()) return texts.get("drawer.kind.check");
        return texts.get(question.answered() ? "drawer.kind.kept" : "drawer.kind.predict");
    }

    private String note(PlayerState.Question question) {
        if (question.prediction()) return question.answered() ? "" : texts.get("drawer.note.notGraded");
        return question.multi() ? texts.get("drawer.note.multi") : "";
    }
}

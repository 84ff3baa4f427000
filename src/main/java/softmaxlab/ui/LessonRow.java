package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import softmaxlab.lesson.Lesson;

/** A lesson to choose: short name, title and a note on one line, what one can do afterwards below. */
final class LessonRow extends VBox {
    private final Lesson lesson;
    private final Consumer<Lesson> chosen;

    /** @param aside how long it takes, or where the learner is in it */
    LessonRow(Lesson lesson, String aside, Consumer<Lesson> chosen) {
        this.lesson = lesson;
        this.chosen = chosen;
        Label code = label(lesson.code(), "lesson-code");
        Label title = label(lesson.title(), "strong");
        Label note = label(aside, "note");
        Label objective = label(lesson.objective(), "note");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        objective.setWrapText(true);
        code.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(code, title, note);
        head.getStyleClass().add("lesson-row-head");
        getStyleClass().add("lesson-row");
        getChildren().setAll(head, objective);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(String.join(", ", lesson.code() + " " + lesson.title(), aside, lesson.objective()));
        setOnMouseClicked(e -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
        e.consume();
        choose();
    }

    private void choose() {
        chosen.accept(lesson);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) choose();
        else super.executeAccessibleAction(action, parameters);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

package softmaxlab.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;

/** One line of the list of lessons: code and title, how long it takes, what one can do afterwards, and Start. */
final class LessonEntry extends HBox {
    private final Lesson lesson;
    private final Texts texts;
    private final Label openNow = label("", "strong");
    private final Button start = new Button();

    LessonEntry(Lesson lesson, Texts texts, Runnable begin) {
        this.lesson = lesson;
        this.texts = texts;
        openNow.setText(texts.get("lessons.open"));
        openNow.setGraphic(Marks.pennant());
        openNow.setMinWidth(USE_PREF_SIZE);
        openNow.managedProperty().bind(openNow.visibleProperty());
        HBox head = new HBox(label(title(), "strong"), label(minutes(), "note"), openNow);
        head.getStyleClass().add("lesson-entry-head");
        VBox words = new VBox(head, label(lesson.objective(), "lesson-objective"));
        HBox.setHgrow(words, Priority.ALWAYS);
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(e -> begin.run());
        getStyleClass().add("lesson-entry");
        getChildren().setAll(words, start);
        showOpen(false);
    }

    Lesson lesson() {
        return lesson;
    }

    /** Marks it as the lesson that is open, or not. */
    void showOpen(boolean open) {
        openNow.setVisible(open);
        start.setText(texts.get(open ? "lessons.again" : "lessons.start"));
        String state = open ? texts.get("lessons.open") + ". " : "";
        start.setAccessibleText(start.getText() + " " + title() + ". " + state + lesson.objective() + " " + minutes());
    }

    private String title() {
        return lesson.code() + "  " + lesson.title();
    }

    private String minutes() {
        return texts.get("lessons.minutes", String.valueOf(lesson.minutes()));
    }

    /** A text that wraps. */
    static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

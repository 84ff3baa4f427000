package softmaxlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import softmaxlab.file.lesson.LessonFile;
import softmaxlab.file.lesson.LessonProblem;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.ui.WindowState.Overlay;

/** The list of lessons to choose from; one that cannot be used says why. */
public final class LessonsController {
    private final List<LessonFile> files;
    private final LessonPlayer player;
    private final Texts texts;
    private final WindowState window;

    @FXML
    private VBox list;

    public LessonsController(List<LessonFile> files, LessonPlayer player, Texts texts, WindowState window) {
        this.files = files;
        this.player = player;
        this.texts = texts;
        this.window = window;
    }

    @FXML
    private void initialize() {
        files.forEach(
                file -> list.getChildren().add(file.lesson().map(this::entry).orElseGet(() -> broken(file))));
    }

    /** Code and title, how long it takes, what one can do afterwards, and Start. */
    private Node entry(Lesson lesson) {
        Label title = label(lesson.code() + "  " + lesson.title(), "strong");
        Label minutes = label(texts.get("lessons.minutes", String.valueOf(lesson.minutes())), "note");
        HBox head = new HBox(title, minutes);
        head.getStyleClass().add("lesson-entry-head");
        VBox words = new VBox(head, label(lesson.objective(), "lesson-objective"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button start = new Button(texts.get("lessons.start"));
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setAccessibleText(texts.get("lessons.start") + " " + title.getText() + ". " + lesson.objective() + " "
                + minutes.getText());
        start.setOnAction(e -> {
            close();
            player.start(lesson);
        });
        HBox entry = new HBox(words, start);
        entry.getStyleClass().add("lesson-entry");
        return entry;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node broken(LessonFile file) {
        String why = file.problems().stream()
                .filter(LessonProblem::isError)
                .map(p -> p.text(texts))
                .collect(Collectors.joining("\n"));
        HBox entry = new HBox(label(file.id() + "\n" + texts.get("lessons.broken", why), "note"));
        entry.getStyleClass().add("lesson-entry");
        return entry;
    }

    @FXML
    private void close() {
        window.overlayProperty().set(Overlay.NONE);
    }
}

package softmaxlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
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

    /** A whole entry is one button: code and title, what one can do afterwards, how long it takes. */
    private Node entry(Lesson lesson) {
        Label title = new Label(lesson.code() + "  " + lesson.title());
        title.getStyleClass().add("strong");
        Label minutes = new Label(texts.get("lessons.minutes", String.valueOf(lesson.minutes())));
        minutes.getStyleClass().add("note");
        BorderPane head = new BorderPane(null, null, minutes, null, title);
        Label objective = new Label(lesson.objective());
        objective.setWrapText(true);
        Button button = new Button(null, new VBox(head, objective));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("lesson-entry");
        button.setAccessibleText(title.getText() + ". " + lesson.objective() + " " + minutes.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        ((Region) button.getGraphic())
                .prefWidthProperty()
                .bind(list.widthProperty().subtract(40));
        button.setOnAction(e -> {
            close();
            player.start(lesson);
        });
        return button;
    }

    private Node broken(LessonFile file) {
        String why = file.problems().stream()
                .filter(LessonProblem::isError)
                .map(p -> p.text(texts))
                .collect(Collectors.joining("\n"));
        Label label = new Label(file.id() + "\n" + texts.get("lessons.broken", why));
        label.setWrapText(true);
        label.getStyleClass().addAll("lesson-entry", "note");
        return label;
    }

    @FXML
    private void close() {
        window.overlayProperty().set(Overlay.NONE);
    }
}

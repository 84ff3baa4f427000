package softmaxlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import softmaxlab.file.lesson.LessonFile;
import softmaxlab.file.lesson.LessonProblem;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.PlayerState;
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
        player.stateProperty().map(LessonsController::open).subscribe(this::mark);
    }

    private Node entry(Lesson lesson) {
        return new LessonEntry(lesson, texts, () -> {
            close();
            player.start(lesson);
        });
    }

    /** The id of the lesson that is open; empty if none is. */
    private static String open(PlayerState state) {
        return state.mode() == PlayerState.Mode.CLOSED ? "" : state.lesson().id();
    }

    private void mark(String open) {
        for (Node node : list.getChildren()) {
            if (node instanceof LessonEntry entry)
                entry.showOpen(entry.lesson().id().equals(open));
        }
    }

    private Node broken(LessonFile file) {
        String why = file.problems().stream()
                .filter(LessonProblem::isError)
                .map(p -> p.text(texts))
                .collect(Collectors.joining("\n"));
        HBox entry = new HBox(LessonEntry.label(file.id() + "\n" + texts.get("lessons.broken", why), "note"));
        entry.getStyleClass().add("lesson-entry");
        return entry;
    }

    @FXML
    private void close() {
        window.overlayProperty().set(Overlay.NONE);
    }
}

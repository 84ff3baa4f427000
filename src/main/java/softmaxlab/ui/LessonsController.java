package softmaxlab.ui;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;

/** The lessons there are. Choosing the one that is open goes back to it, any other one is opened at its start. */
public final class LessonsController {
    private final LessonPlayer player;
    private final Lessons lessons;
    private final Runnable leave;
    private final LessonList list;

    @FXML
    private VBox place;

    /** @param leave called when the list is to be left */
    public LessonsController(LessonPlayer player, Lessons lessons, Texts texts, Runnable leave) {
        this.player = player;
        this.lessons = lessons;
        this.leave = leave;
        list = new LessonList(texts, new StepWords(texts, new Spoken(texts)), this::choose);
    }

    @FXML
    private void initialize() {
        place.getChildren().setAll(list);
        player.stateProperty().subscribe(s -> list.show(lessons.all(), s));
    }

    private void choose(Lesson lesson) {
        if (!Objects.equals(player.state().lesson(), lesson)) player.start(lesson);
        leave.run();
    }

    @FXML
    private void close() {
        leave.run();
    }
}

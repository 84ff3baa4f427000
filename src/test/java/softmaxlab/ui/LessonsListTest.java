package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.Parts;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lesson.Lesson;

class LessonsListTest {
    @BeforeAll
    static void needsText() {
        Fx.assumeText();
    }

    @Test
    void theLessonThatIsOpenIsMarkedAndSaidToBe() throws Exception {
        Fx.run(() -> {
            Problems problems = new Problems(p -> {});
            Parts parts = new Parts(Runnable::run, Runnable::run, problems, FileDialogs.NONE, new TourClock());
            Stage stage = Fx.show(parts.views().load("lessons"), Look.DEFAULT, 1280, 720);
            List<LessonEntry> entries = stage.getScene().getRoot().lookupAll(".lesson-entry").stream()
                    .map(LessonEntry.class::cast)
                    .toList();
            assertTrue(entries.stream().noneMatch(LessonsListTest::isMarked));
            Lesson second = LessonFiles.usable(LessonFiles.shipped()).all().get(1);
            parts.player().start(second);
            for (LessonEntry entry : entries) {
                boolean open = entry.lesson().id().equals(second.id());
                assertEquals(open, isMarked(entry), entry.lesson().id());
                assertEquals(open, start(entry).getAccessibleText().contains("Open now"));
            }
            parts.player().close();
            assertFalse(entries.stream().anyMatch(LessonsListTest::isMarked));
            stage.close();
        });
    }

    private static boolean isMarked(LessonEntry entry) {
        return entry.lookup(".mark-pennant").getParent().isVisible();
    }

    private static Button start(LessonEntry entry) {
        return (Button) entry.getChildren().get(1);
    }
}

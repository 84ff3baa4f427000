package softmaxlab.ui;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import softmaxlab.lesson.Lesson;

/** A window with the small lesson that has a step of every kind. */
abstract class SmallLessonJourney {
    static Lesson small;
    LessonWindow window;

    @BeforeAll
    static void text() throws Exception {
        Fx.assumeText();
        small = LessonWindow.small();
    }

    @BeforeEach
    void open() throws Exception {
        window = Fx.call(() -> new LessonWindow(100, 1280, 720));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
    }

    void play(Runnable journey) throws Exception {
        Fx.run(() -> {
            window.player().start(small);
            window.settle();
            journey.run();
        });
    }

    void skipTo(int step) {
        while (window.player().state().index() < step) {
            if (window.canClick("Next")) window.click("Next");
            else window.click("Skip");
        }
    }
}

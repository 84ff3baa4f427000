package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.PlayerState.Mode;
import softmaxlab.lesson.Step;

/** Plays the lessons that ship by what is on the screen. */
class ShippedLessonsTest {
    private static final int MOST_CLICKS = 200;

    private LessonWindow window;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        window = Fx.call(() -> new LessonWindow(100, 1280, 720));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
    }

    static Stream<Lesson> lessons() {
        return LessonFiles.usable(LessonFiles.shipped()).all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isPlayedFromTheFirstStepToTheLastByItsButtons(Lesson lesson) throws Exception {
        Fx.run(() -> {
            window.player().start(lesson);
            window.settle();
            int steps = lesson.steps().size();
            for (int clicks = 0; window.player().state().mode() == Mode.STEP; clicks++) {
                PlayerState before = window.player().state();
                assertTrue(clicks < MOST_CLICKS, "stuck at " + window.label("place"));
                assertEquals("Step " + (before.index() + 1) + " of " + steps, window.label("place"));
                goOn(before);
                assertNotEquals(before, window.player().state(), window.label("place"));
            }
            assertEquals("All " + steps + " steps done", window.label("place"));
            long predictions = lesson.steps().stream()
                    .filter(Step.Predict.class::isInstance)
                    .count();
            assertEquals(
                    predictions,
                    window.seen("chip").stream().filter("you said"::equals).count());
            assertEquals(lessons().count() - 1, window.heard("lesson-row").size());
        });
    }

    private void goOn(PlayerState state) {
        if (window.canClick("Next")) {
            window.click("Next");
        } else if (window.canClick("Finish")) {
            window.click("Finish");
        } else if (state.step() instanceof Step.Predict predict) {
            choose(state, predict.options());
            window.click("Commit");
        } else if (state.step() instanceof Step.Check check) {
            choose(state, check.options());
            window.click("Check");
        } else {
            window.click("Show me");
        }
    }

    /** The right one; its words as they are read out. */
    private void choose(PlayerState state, List<Option> options) {
        List<String> right =
                options.stream().filter(Option::right).map(Option::id).toList();
        state.question().orElseThrow().choices().stream()
                .filter(c -> right.contains(c.id()))
                .forEach(c -> window.choose(new Spoken(new Texts()).of(c.text().plain())));
    }
}

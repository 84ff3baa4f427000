package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.PlayerState.Mode;

class LessonDrawerTest {
    private static final String LESSON = """
            format: 1
            id: x1-small
            version: 1
            title: "Small"
            objective: "See every kind of step."
            misconception: "There are more kinds."
            requires: []
            minutes: 3
            sources: ["test"]
            steps:
              - id: guess
                kind: predict
                set: { z: [1000, 999, 998], T: 1, impl: naive, dtype: f64 }
                say: "The first p is {{p[0]}}."
                ask: "Which one?"
                options:
                  - { id: a, text: "one" }
                  - { id: b, text: "two", right: true }
                reveal:
                  table:
                    - { head: "how", cell: "{{impl}}" }
                    - { head: "p", cell: "{{p[0]}}" }
                  stages:
                    - { say: "First it is {{p[0]}}." }
                    - { set: { impl: stable }, say: "Then it is {{p[0]|3}}." }
              - id: warm
                kind: goal
                set: { z: [5, 1, 0.5], y: 1, T: 1, impl: stable }
                say: "Move T."
                goals:
                  - { id: cheap, text: "Loss under 1.3", present: "{{loss|3}}", when: "loss < 1.3 && near(z[0], 5, 0.01)" }
                witness: { T: 8 }
                hints: ["Up.", "Far up."]
              - id: pick
                kind: check
                ask: "Which is right?"
                options:
                  - { id: w, text: "left", why: "Left is the other side." }
                  - { id: r, text: "right", right: true, why: "So it is." }
                  - { id: u, text: "up", why: "Up is up." }
              - id: both
                kind: check
                multi: true
                ask: "Which are even?"
                options:
                  - { id: two, text: "2", right: true, why: "2 is." }
                  - { id: three, text: "3", why: "3 is odd." }
                  - { id: four, text: "4", right: true, why: "4 is." }
              - id: count
                kind: number
                ask: "How much is 1/4?"
                answers:
                  - { value: 0.25, tol: 0.001, right: true, why: "A quarter." }
                  - { value: 4, tol: 0.001, why: "That is the other way round." }
                otherwise: "Divide."
            """;

    @TempDir
    private static Path folder;

    private static Lesson small;
    private LessonWindow window;

    @BeforeAll
    static void text() throws IOException {
        Fx.assumeText();
        Path file = folder.resolve("x1-small.yaml");
        Files.writeString(file, LESSON);
        small = LessonFiles.read(file).get(0).lesson().orElseThrow();
    }

    @BeforeEach
    void open() throws Exception {
        window = Fx.call(() -> new LessonWindow(100, 1280, 720));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
    }

    private void play(Runnable journey) throws Exception {
        Fx.run(() -> {
            window.player().start(small);
            window.settle();
            journey.run();
        });
    }

    private void skipTo(int step) {
        while (window.player().state().index() < step) {
            if (window.canClick("Next")) window.click("Next");
            else window.click("Skip");
        }
    }

    @Test
    void aStepIsReadOutWhenItIsEntered() throws Exception {
        play(() -> {
            assertInstanceOf(RichTextFlow.class, window.focused());
            assertEquals(
                    "Step 1 of 5. The first p is not a number. Predict. Which one?",
                    window.focused().getAccessibleText());
            assertEquals(List.of("Step 1 of 5"), window.heard("step-segments"));
        });
    }

    @Test
    void aPredictionIsKeptBesideWhatHappened() throws Exception {
        play(() -> {
            assertFalse(window.canClick("Next"));
            assertFalse(window.canClick("Commit"));
            window.choose("one");
            window.click("Commit");
            assertEquals(List.of("one, you said", "two, it did"), window.heard("choice"));
            assertEquals(List.of("Your prediction, kept", "What happened"), window.seen("section-kind"));
            assertEquals("First it is not a number.", window.focused().getAccessibleText());
            assertEquals(List.of("how, p", "how naive, p not a number", "stable, shown next"), window.heard("band"));
            window.click("Next");
            assertEquals(
                    List.of("how, p", "how naive, p not a number", "how stable, p 0.665"),
                    window.heard("band"),
                    "softmax of [2, 1, 0] begins with 0.665");
            assertTrue(window.canClick("Next"));
        });
    }

    @Test
    void aGoalFollowsTheLabAndIsTickedOnce() throws Exception {
        play(() -> {
            skipTo(1);
            assertEquals(List.of("open: Loss under 1.3 now 4.029"), window.heard("goal"));
            window.lab().change(in -> in.withTemperature(4));
            window.settle();
            // -ln softmax([5, 1, 0.5] / 4)[1] = 1.5255
            assertEquals(List.of("open: Loss under 1.3 now 1.526"), window.heard("goal"));
            assertFalse(window.canClick("Next"));
            window.lab().change(in -> in.withTemperature(10));
            window.settle();
            assertEquals(List.of("reached: Loss under 1.3"), window.heard("goal"));
            window.lab().change(in -> in.withTemperature(1));
            window.settle();
            assertEquals(List.of("reached: Loss under 1.3"), window.heard("goal"));
            assertTrue(window.canClick("Next"));
        });
    }

    @Test
    void hintsComeOneByOneAndShowMeReachesTheGoal() throws Exception {
        play(() -> {
            skipTo(1);
            window.click("Hint 1 of 2");
            assertEquals("Hint 1 Up.", window.focused().getAccessibleText());
            window.click("Hint 2 of 2");
            assertEquals("Hint 2 Far up.", window.focused().getAccessibleText());
            assertFalse(window.canClick("Hint 2 of 2"));
            window.click("Show me");
            assertEquals(List.of("reached: Loss under 1.3"), window.heard("goal"));
            assertEquals(8, window.lab().inputs().temperature());
            assertFalse(window.canClick("Show me"));
        });
    }

    @Test
    void aWrongAnswerSaysWhyAndLeavesTheOthersOpen() throws Exception {
        play(() -> {
            skipTo(2);
            window.choose("left");
            window.click("Check");
            assertEquals(List.of("left, not yet"), window.heard("choice"));
            assertEquals("not yet: Left is the other side.", window.focused().getAccessibleText());
            assertFalse(window.canClick("Next"));
            window.choose("right");
            window.click("Check");
            assertEquals(List.of("left, not yet", "right, right", "up"), window.heard("choice"));
            assertTrue(window.canClick("Next"));
        });
    }

    @Test
    void severalAnswersAreWantedTogether() throws Exception {
        play(() -> {
            skipTo(3);
            String missing = "Not yet: what is chosen is right, but something is missing.";
            check(0);
            window.click("Check");
            assertTrue(window.seen("note").contains(missing));
            check(1);
            window.click("Check");
            assertFalse(window.seen("note").contains(missing));
            assertTrue(window.seen("chip").contains("not yet"));
            check(1);
            check(2);
            window.click("Check");
            assertTrue(window.canClick("Next"));
        });
    }

    private void check(int row) {
        ((CheckBox) window.root().lookupAll(".question .check-box").toArray()[row]).fire();
        window.settle();
    }

    @Test
    void aNumberIsJudgedAndWhatIsNoneIsSaid() throws Exception {
        play(() -> {
            skipTo(4);
            TextField field = (TextField) window.root().lookup(".lesson-number");
            String problem = "A number is needed, such as 0.5, 1/3 or 97 %.";
            answer(field, "a quarter");
            assertTrue(window.seen("note").contains(problem));
            answer(field, "4");
            assertFalse(window.seen("note").contains(problem));
            assertEquals(
                    "not yet: That is the other way round.", window.focused().getAccessibleText());
            answer(field, "1/4");
            assertEquals("right: A quarter.", window.focused().getAccessibleText());
            assertTrue(window.canClick("Finish"));
        });
    }

    private void answer(TextField field, String text) {
        field.setText(text);
        window.click("Check");
    }

    @Test
    void freePlayWaitsAndReturns() throws Exception {
        play(() -> {
            skipTo(1);
            window.click("Free play");
            assertEquals("Waiting at step 2 of 5", window.label("place"));
            assertFalse(window.canClick("Next"));
            window.lab().change(in -> in.withTemperature(50));
            window.settle();
            window.click("Return to lesson");
            assertEquals("Step 2 of 5", window.label("place"));
            assertEquals(1, window.lab().inputs().temperature());
        });
    }

    @Test
    void undoMovesTheLessonButNotTheHand() throws Exception {
        play(() -> {
            skipTo(1);
            window.root().lookup(".slider-track").requestFocus();
            var hand = window.focused();
            window.lab().undo();
            window.settle();
            assertEquals("Step 1 of 5", window.label("place"));
            assertEquals(hand, window.focused());
        });
    }

    @Test
    void theEndShowsPredictionsBesideOutcomesAndCloses() throws Exception {
        play(() -> {
            window.choose("one");
            window.click("Commit");
            skipTo(5);
            assertEquals(Mode.DONE, window.player().state().mode());
            assertEquals("All 5 steps done", window.label("place"));
            assertEquals(List.of("one, you said", "two, it did"), window.heard("choice"));
            assertEquals(2, window.heard("lesson-row").size());
            window.click("Close");
            assertEquals(Mode.CLOSED, window.player().state().mode());
            assertEquals(List.of(), window.seen("lesson-title"));
        });
    }

    @Test
    void everyKindOfStepIsDoneByKeysAlone() throws Exception {
        play(() -> {
            window.tabTo("one");
            window.key(KeyCode.SPACE);
            window.key(KeyCode.DOWN);
            window.key(KeyCode.ENTER);
            assertEquals(List.of("one", "two, you said, it did"), window.heard("choice"));
            window.key(KeyCode.ENTER);
            window.key(KeyCode.ENTER);
            assertEquals("Step 2 of 5", window.label("place"));
            window.tabTo("Show me");
            window.key(KeyCode.SPACE);
            window.tabTo("Next");
            window.key(KeyCode.SPACE);
            assertEquals("Step 3 of 5", window.label("place"));
            window.tabTo("right");
            window.key(KeyCode.ENTER);
            window.key(KeyCode.ENTER);
            assertEquals("right: So it is.", window.focused().getAccessibleText());
            window.key(KeyCode.ENTER);
            window.tabTo("2");
            window.key(KeyCode.SPACE);
            window.tabTo("4");
            window.key(KeyCode.SPACE);
            window.key(KeyCode.ENTER);
            window.key(KeyCode.ENTER);
            assertEquals("Step 5 of 5", window.label("place"));
            window.tabTo("How much is 1/4?");
            ((TextField) window.focused()).setText("0,25");
            window.key(KeyCode.ENTER);
            window.key(KeyCode.ENTER);
            assertEquals(Mode.DONE, window.player().state().mode());
        });
    }

    @Test
    void tabLeavesTheDrawer() throws Exception {
        play(() -> {
            boolean left = false;
            for (int i = 0; i < 60; i++) {
                window.key(KeyCode.TAB);
                left |= window.focused().getStyleClass().contains("rail-item");
            }
            assertTrue(left);
        });
    }

    @Test
    void theStripOfASmallWindowUnfoldsToTheDrawer() throws Exception {
        LessonWindow strip = Fx.call(() -> new LessonWindow(200, 1280, 720));
        try {
            Fx.run(() -> {
                strip.player().start(small);
                strip.settle();
                assertEquals(List.of("X1, step 1 of 5.", ""), strip.seen("strip-place"));
                strip.click("Answer");
                strip.choose("two");
                strip.click("Commit");
                strip.click("Less");
                assertEquals(List.of("X1, step 1 of 5.", "\u201ctwo\u201d"), strip.seen("strip-place"));
                assertEquals(List.of("First it is not a number."), strip.heard("strip-sentence"));
                strip.click("Next");
                assertEquals(List.of("Then it is 0.665."), strip.heard("strip-sentence"));
            });
        } finally {
            Fx.run(strip::close);
        }
    }
}

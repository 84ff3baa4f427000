package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import softmaxlab.lesson.PlayerState.Mode;

class LessonDrawerTest extends SmallLessonJourney {
    @Test
    void aPredictionIsKeptBesideWhatHappened() throws Exception {
        play(() -> {
            assertFalse(window.canClick("Next"));
            assertFalse(window.canClick("Commit"));
            window.choose("one");
            window.click("Commit");
            assertEquals(List.of("one, you said", "two, so it was"), window.heard("choice"));
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
    void aShutNextSaysWhatItWaitsFor() throws Exception {
        List<String> reasons = List.of(
                "Next waits until you commit a prediction.",
                "Next waits until the goal is reached.",
                "Next waits for the right answer.",
                "Next waits for the right answer.",
                "Next waits for the right number.");
        play(() -> {
            for (int step = 0; step < reasons.size(); step++) {
                skipTo(step);
                assertEquals(List.of(reasons.get(step)), window.seen("lesson-waits"));
                assertEquals("Next. " + reasons.get(step), next().getAccessibleText());
                assertTrue(next().isDisabled());
            }
        });
    }

    @Test
    void aNextThatGoesOnSaysNothingMore() throws Exception {
        play(() -> {
            double place = next().localToScene(0, 0).getY();
            window.choose("one");
            window.click("Commit");
            assertEquals(List.of(), window.seen("lesson-waits"));
            assertNull(next().getAccessibleText());
            assertEquals(place, next().localToScene(0, 0).getY(), "the button stays where it was");
        });
    }

    private Button next() {
        return (Button) window.root().lookup(".lesson #next");
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
            assertEquals(List.of("2, right", "3", "4, right"), window.heard("choice"));
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
            String problem = "A number is needed, such as 0.5, 1/3 or 97\u00a0%.";
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
    void theEndShowsPredictionsBesideOutcomesAndCloses() throws Exception {
        play(() -> {
            window.choose("one");
            window.click("Commit");
            skipTo(5);
            assertEquals(Mode.DONE, window.player().state().mode());
            assertEquals("All 5 steps done", window.label("place"));
            assertEquals(List.of("one, you said", "two, so it was"), window.heard("choice"));
            assertEquals(2, window.heard("lesson-row").size());
            window.click("Close");
            assertEquals(Mode.CLOSED, window.player().state().mode());
            assertEquals(List.of(), window.seen("lesson-title"));
        });
    }
}

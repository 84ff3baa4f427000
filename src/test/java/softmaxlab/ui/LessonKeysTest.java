package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import softmaxlab.lesson.PlayerState.Mode;

class LessonKeysTest extends SmallLessonJourney {
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
    void spaceOnTheTextGoesOnAsEnterDoes() throws Exception {
        play(() -> {
            window.key(KeyCode.SPACE);
            assertEquals("Step 1 of 5", window.label("place"), "a prediction is asked for first");
            window.tabTo("one");
            window.key(KeyCode.SPACE);
            window.key(KeyCode.ENTER);
            assertInstanceOf(RichTextFlow.class, window.focused());
            window.key(KeyCode.SPACE);
            window.key(KeyCode.SPACE);
            assertEquals("Step 2 of 5", window.label("place"));
            window.key(KeyCode.SPACE);
            assertEquals("Step 2 of 5", window.label("place"), "the goals are not reached");
        });
    }

    @Test
    void everyKindOfStepIsDoneByKeysAlone() throws Exception {
        play(() -> {
            window.tabTo("one");
            window.key(KeyCode.SPACE);
            window.key(KeyCode.DOWN);
            window.key(KeyCode.ENTER);
            assertEquals(List.of("one", "two, you said, so it was"), window.heard("choice"));
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
    void whatIsSaidToAnAnswerComesIntoView() throws Exception {
        LessonWindow low = Fx.call(() -> new LessonWindow(200, 1280, 560));
        try {
            Fx.run(() -> {
                low.player().start(small);
                low.settle();
                low.click("More");
                while (low.player().state().index() < 2) low.click(low.canClick("Next") ? "Next" : "Skip");
                low.choose("up");
                low.click("Check");
                assertEquals("not yet: Up is up.", low.focused().getAccessibleText());
                var view = low.root().lookup(".lesson-scroll");
                var seen = view.localToScene(view.getLayoutBounds());
                var said = low.focused().localToScene(low.focused().getLayoutBounds());
                assertTrue(said.getMinY() >= seen.getMinY() - 1 && said.getMaxY() <= seen.getMaxY() + 1);
            });
        } finally {
            Fx.run(low::close);
        }
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
                strip.click("Next");
                String waits = "Next waits until the goal is reached.";
                assertEquals(List.of("X1, step 2 of 5.", waits), strip.seen("strip-place"));
                assertEquals(
                        "Next. " + waits,
                        strip.root().lookup(".strip-bar #next").getAccessibleText());
                strip.lab().change(in -> in.withTemperature(10));
                strip.settle();
                assertEquals(List.of("X1, step 2 of 5.", "reached"), strip.seen("strip-place"));
                assertTrue(strip.canClick("Next"));
            });
        } finally {
            Fx.run(strip::close);
        }
    }
}

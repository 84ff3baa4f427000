package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;

class ShellTest extends ShellWindow {
    private final List<Problems.Unexpected> log = new ArrayList<>();

    @Override
    void unexpected(Problems.Unexpected problem) {
        log.add(problem);
    }

    @Test
    void keysChooseTheBench() throws Exception {
        Fx.run(() -> {
            Node first = bench();
            press(KeyCode.DIGIT3, "3", true, false);
            assertEquals(Bench.TARGETS, parts.window().benchProperty().get());
            assertTrue(railItem("targets").isSelected());
            press(KeyCode.DIGIT1, "1", true, false);
            assertSame(first, bench(), "a bench is kept");
        });
    }

    @Test
    void keysChangeTheTextSize() throws Exception {
        Fx.run(() -> {
            press(KeyCode.EQUALS, "=", true, false);
            assertEquals(110, parts.window().look().textSize());
            press(KeyCode.ADD, "+", true, false);
            assertEquals(125, parts.window().look().textSize());
            assertEquals(17.5, Look.em(stage.getScene()));
            press(KeyCode.MINUS, "-", true, false);
            press(KeyCode.DIGIT0, "0", true, false);
            assertEquals(100, parts.window().look().textSize());
        });
    }

    @Test
    void theButtonsOfTheTextSizeStayUnderTheMouseUntilItLeaves() throws Exception {
        Fx.run(() -> {
            Node sizes = stage.getScene().lookup("#sizes");
            Button larger = (Button) stage.getScene().lookup("#larger");
            Button smaller = (Button) stage.getScene().lookup("#smaller");
            Pictures.of(stage.getScene());
            Bounds at = onScreen(larger);
            Bounds other = onScreen(smaller);
            Hand.mouse(sizes, MouseEvent.MOUSE_ENTERED, 5, 5, 0);
            while (!larger.isDisabled()) larger.fire();
            Pictures.of(stage.getScene());
            assertEquals(200, parts.window().look().textSize());
            assertEquals(28, Look.em(stage.getScene()));
            assertEquals(at, onScreen(larger));
            while (!smaller.isDisabled()) smaller.fire();
            Pictures.of(stage.getScene());
            assertEquals(80, parts.window().look().textSize());
            assertEquals(other, onScreen(smaller));
            Hand.mouse(sizes, MouseEvent.MOUSE_EXITED, 5, 5, 0);
            Pictures.of(stage.getScene());
            assertEquals(at.getWidth() * 0.8, onScreen(larger).getWidth(), 1, "the bar takes the size");
        });
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theNamesOfTheBenchesFitTheirPlacesInTheRail() throws Exception {
        Fx.run(() -> {
            for (int percent : new int[] {100, 125, 150, 200}) {
                Look look = new Look(Look.Theme.LIGHT, percent);
                Stage rail = Fx.show(parts.views().load("rail"), look, (int) (90 * look.em()), 720);
                for (Bench bench : Bench.values()) {
                    parts.window().benchProperty().set(bench);
                    Pictures.of(rail.getScene());
                    ToggleButton item = railItem(rail, bench.key());
                    double pill =
                            item.getBackground().getFills().get(1).getInsets().getLeft();
                    Bounds at = item.lookup(".text").getBoundsInParent();
                    double room = 0.3 * look.em();
                    assertTrue(at.getMinX() - pill > room, percent + " " + bench + " " + at);
                    assertTrue(item.getWidth() - pill - at.getMaxX() > room, percent + " " + bench + " " + at);
                }
                rail.close();
            }
        });
    }

    @Test
    void reducedMotionIsASettingInTheMenu() throws Exception {
        Fx.run(() -> {
            MenuButton more = (MenuButton) stage.getScene().lookup("#more");
            more.getOnShowing().handle(null);
            List<MenuItem> shown =
                    more.getItems().stream().filter(MenuItem::isVisible).toList();
            assertEquals(2, shown.size(), "a wide tool bar holds the rest");
            CheckMenuItem motion = (CheckMenuItem) shown.get(1);
            assertFalse(motion.isSelected());
            motion.setSelected(true);
            assertTrue(parts.window().reducedMotionProperty().get());
            parts.window().reducedMotionProperty().set(false);
            assertFalse(motion.isSelected());
        });
    }

    @Test
    void undoAndRedoByKeyAndButton() throws Exception {
        Fx.run(() -> {
            Button undo = (Button) stage.getScene().lookup("#undo");
            assertTrue(undo.isDisabled());
            parts.lab().change(in -> in.withTemperature(2));
            assertFalse(undo.isDisabled());
            press(KeyCode.Z, "z", true, false);
            assertEquals(1, parts.lab().inputs().temperature());
            press(KeyCode.Z, "Z", true, true);
            assertEquals(2, parts.lab().inputs().temperature());
        });
    }

    @Test
    void theBenchFollowsTheLesson() throws Exception {
        Fx.run(() -> {
            focus("panel.calibration");
            assertEquals(Bench.CALIBRATION, parts.window().benchProperty().get());
            focus("table.workings");
            focus("p");
            assertEquals(Bench.WORKINGS, parts.window().benchProperty().get(), "it shows p too");
            focus("loss");
            assertEquals(Bench.PROBABILITIES, parts.window().benchProperty().get());
        });
    }

    @Test
    void anExpectedProblemStaysUntilItIsClosed() throws Exception {
        Fx.run(() -> {
            Node banner = stage.getScene().lookup(".banner");
            assertFalse(banner.isVisible());
            problems.expected("x.csv:17: expected 10 numbers, found 9");
            parts.lab().change(in -> in.withTemperature(2));
            assertTrue(banner.isVisible());
            assertEquals(
                    "x.csv:17: expected 10 numbers, found 9",
                    ((Label) stage.getScene().lookup("#sentence")).getText());
            press(KeyCode.ESCAPE, "", false, false);
            assertFalse(banner.isVisible());
        });
    }

    @Test
    void anUnexpectedProblemHasACodeAndIsLoggedOnce() throws Exception {
        Fx.run(() -> {
            RuntimeException fault = new IllegalStateException("what it was");
            problems.unexpected(fault);
            problems.dismissUnexpected();
            problems.unexpected(fault);
            assertEquals(1, log.size());
            String code = log.get(0).code();
            assertTrue(code.matches("SL-[0-9A-F]{8}"), code);
            assertTrue(log.get(0).details().contains("what it was"));
            Node overlay = stage.getScene().lookup(".overlay-bad");
            assertNotNull(overlay);
            assertTrue(((Label) overlay.lookup("#title")).getText().contains(code));
            press(KeyCode.ESCAPE, "", false, false);
            assertNull(stage.getScene().lookup(".overlay-bad"));
        });
    }

    @Test
    void helpComesAndGoes() throws Exception {
        Fx.run(() -> {
            parts.lab().change(in -> in.withTemperature(3));
            Node before = stage.getScene().getFocusOwner();
            assertNotNull(before);
            press(KeyCode.F1, "", false, false);
            assertNotNull(stage.getScene().lookup(".overlay"));
            Inputs under = parts.lab().inputs();
            press(KeyCode.Z, "", true, false);
            assertSame(under, parts.lab().inputs(), "nothing changes behind it");
            press(KeyCode.F1, "", false, false);
            assertNull(stage.getScene().lookup(".overlay"));
            assertSame(before, stage.getScene().getFocusOwner(), "the keyboard is where it was");
        });
    }

    @Test
    void everyButtonOfTheShellHasAName() throws Exception {
        Fx.run(() -> {
            Set<Node> buttons = stage.getScene().getRoot().lookupAll(".bar-button");
            assertTrue(buttons.size() >= 10);
            for (Node node : buttons) {
                boolean named = node.getAccessibleText() != null
                        || node instanceof Button button && !button.getText().isEmpty();
                assertTrue(named, node.toString());
            }
        });
    }

    private void focus(String target) {
        parts.lab().change(in -> in.withGuide(new Guide("x", "y", Set.of(), Set.of(), target)));
    }

    private Node bench() {
        return stage.getScene().lookup(".bench");
    }

    private ToggleButton railItem(String key) {
        return railItem(stage, key);
    }

    private static ToggleButton railItem(Stage window, String key) {
        return window.getScene().getRoot().lookupAll(".rail-item").stream()
                .filter(n -> key.equals(n.getUserData()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(KeyCode code, String character, boolean shortcut, boolean shift) {
        Node target = stage.getScene().getFocusOwner();
        Event.fireEvent(
                target == null ? stage.getScene().getRoot() : target,
                new KeyEvent(KeyEvent.KEY_PRESSED, character, character, code, shift, shortcut, false, false));
    }
}

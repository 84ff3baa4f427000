package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import softmaxlab.ui.WindowState.Overlay;

/** The keys of the calibration bench, in the whole window. */
class BenchKeysTest extends ShellWindow {
    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private CalibrationView opened() {
        return parts.window().calibrationViewProperty().get();
    }

    private void toCalibration() {
        parts.window().benchProperty().set(Bench.CALIBRATION);
        Pictures.of(stage.getScene());
    }

    private List<ToggleButton> buttons(String of) {
        return stage.getScene().getRoot().lookupAll(of + " .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    private static List<ToggleButton> stops(List<ToggleButton> buttons) {
        return buttons.stream().filter(Node::isFocusTraversable).toList();
    }

    @Test
    void theTabsAreOneStopOfTabAndArrowsChoose() throws Exception {
        Fx.run(() -> {
            toCalibration();
            parts.window().calibrationViewProperty().set(CalibrationView.ROWS);
            List<ToggleButton> tabs = buttons("#views");
            assertEquals(List.of(tabs.get(CalibrationView.ROWS.ordinal())), stops(tabs));
            stops(tabs).get(0).requestFocus();
            Hand.key(focused(), KeyCode.RIGHT);
            assertEquals(CalibrationView.REJECT, opened());
            assertEquals(stops(tabs), List.of(focused()));
            Hand.key(focused(), KeyCode.END);
            assertEquals(CalibrationView.NUMBERS, opened());
            Hand.key(focused(), KeyCode.RIGHT);
            assertEquals(CalibrationView.DIAGRAM, opened());
            assertEquals(stops(tabs), List.of(focused()));
            Node views = stage.getScene().lookup("#views");
            assertSame(focused(), views.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
            assertEquals(10, views.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT));
        });
    }

    @Test
    void theEdgeRuleIsOneStopAndChosenByArrows() throws Exception {
        Fx.run(() -> {
            toCalibration();
            ToggleButton hi = (ToggleButton) stage.getScene().lookup("#edge-hi");
            ToggleButton closed = (ToggleButton) stage.getScene().lookup("#edge-closed");
            assertTrue(hi.isFocusTraversable() && !closed.isFocusTraversable());
            hi.requestFocus();
            Hand.key(hi, KeyCode.RIGHT);
            assertSame(closed, focused());
            assertTrue(closed.isSelected() && closed.isFocusTraversable() && !hi.isFocusTraversable());
            parts.lab().undo();
            assertTrue(hi.isFocusTraversable() && hi.isSelected(), "Tab follows what is chosen");
        });
    }

    @Test
    void controlPageDownTurnsTheViewsAndNothingElsewhere() throws Exception {
        Fx.run(() -> {
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.PAGE_DOWN, true);
            assertEquals(CalibrationView.DIAGRAM, opened(), "another bench");
            toCalibration();
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.PAGE_UP, true);
            assertEquals(CalibrationView.NUMBERS, opened());
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.PAGE_DOWN, true);
            assertEquals(CalibrationView.DIAGRAM, opened());
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.PAGE_DOWN, false);
            assertEquals(CalibrationView.DIAGRAM, opened(), "plain Page Down is the clicker's");
            ToggleButton open = (ToggleButton) stage.getScene().lookup("#views .toggle-button");
            open.requestFocus();
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.PAGE_DOWN, true);
            ToggleButton next = (ToggleButton) stage.getScene().getFocusOwner();
            assertTrue(next != open && next.isSelected(), "the focus goes with the open view");
        });
    }

    @Test
    void controlEnterFitsAndControlSOpensTheSaveMenu() throws Exception {
        Fx.run(() -> {
            toCalibration();
            NumberField bins = (NumberField) stage.getScene().lookup("#bins").lookup(".text-field");
            bins.requestFocus();
            bins.setText("20");
            Hand.keyDown(bins, KeyCode.ENTER, true);
            assertTrue(parts.lab().inputs().question().fit().isFitted());
            assertEquals(20, parts.lab().inputs().question().binning().bins(), "what was typed is taken first");
            MenuButton save = (MenuButton) stage.getScene().lookup("#save-menu");
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.S, true);
            assertTrue(save.isShowing());
            save.hide();
            parts.window().toggle(Overlay.HELP);
            Hand.keyDown(stage.getScene().getRoot(), KeyCode.S, true);
            assertFalse(save.isShowing(), "something lies over it");
        });
    }

    /** From the rail, where the focus is at the start. */
    @Test
    void aFileThatWasOpenedIsWhereTheFocusIs() throws Exception {
        Path file = Files.writeString(folder.resolve("one.csv"), "a,b,label\n2.5,-1,0\n0.25,1.75,1\n");
        Fx.run(() -> {
            parts.opener().open(file);
            Pictures.of(stage.getScene());
            assertEquals(stops(buttons("#views")), List.of(focused()));
            Node elsewhere = stage.getScene().lookup("#data");
            elsewhere.requestFocus();
            parts.lab().undo();
            parts.lab().redo();
            assertSame(elsewhere, focused(), "undo leaves it");
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValueSliderTest {
    private final List<String> heard = new ArrayList<>();
    private ValueSlider slider;
    private Stage stage;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        stage = Fx.call(() -> {
            slider = new ValueSlider();
            slider.onMove(v -> {
                heard.add("move " + v);
                slider.show(v);
            });
            slider.onRelease(() -> heard.add("release"));
            slider.onCancel(() -> heard.add("cancel"));
            slider.show(2);
            return Fx.show(new StackPane(slider), Look.DEFAULT, 400, 60);
        });
        Fx.run(() -> stage.getScene().getRoot().layout());
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::close);
    }

    private void key(KeyCode code) throws Exception {
        Fx.run(() -> {
            Event.fireEvent(slider.track(), key(KeyEvent.KEY_PRESSED, code));
            Event.fireEvent(slider.track(), key(KeyEvent.KEY_RELEASED, code));
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    private void mouse(EventType<MouseEvent> type, double x, int clicks) {
        double y = slider.track().getHeight() / 2;
        Event.fireEvent(
                slider.track(),
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    @Test
    void showingAValueIsNoEvent() throws Exception {
        Fx.run(() -> slider.show(7));
        assertEquals(List.of(), heard);
        assertEquals("7.000", slider.field().getText());
    }

    @Test
    void arrowKeysStepAndHomeAndEndGoToTheEnds() throws Exception {
        key(KeyCode.RIGHT);
        key(KeyCode.PAGE_DOWN);
        key(KeyCode.HOME);
        key(KeyCode.END);
        assertEquals(
                List.of("move 2.1", "release", "move 1.1", "release", "move -10.0", "release", "move 10.0", "release"),
                heard);
    }

    @Test
    void aDragIsManyMovesAndOneRelease() throws Exception {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, slider.track().xOf(2), 1);
            mouse(MouseEvent.MOUSE_DRAGGED, slider.track().xOf(5), 1);
            mouse(MouseEvent.MOUSE_DRAGGED, slider.track().xOf(-4), 1);
            mouse(MouseEvent.MOUSE_RELEASED, slider.track().xOf(-4), 1);
        });
        assertEquals(List.of("move 5.0", "move -4.0", "release"), heard);
    }

    @Test
    void escapeGivesADragUpAndTheRestOfItIsIgnored() throws Exception {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, slider.track().xOf(2), 1);
            mouse(MouseEvent.MOUSE_DRAGGED, slider.track().xOf(5), 1);
            Event.fireEvent(slider.track(), key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE));
            mouse(MouseEvent.MOUSE_DRAGGED, slider.track().xOf(8), 1);
            mouse(MouseEvent.MOUSE_RELEASED, slider.track().xOf(8), 1);
        });
        assertEquals(List.of("move 5.0", "cancel"), heard);
    }

    @Test
    void zeroCatchesTheThumbAndADoubleClickResets() throws Exception {
        Fx.run(() -> {
            slider.track().setResetValue(4.5);
            mouse(MouseEvent.MOUSE_PRESSED, slider.track().xOf(0) + 2, 1);
            mouse(MouseEvent.MOUSE_RELEASED, slider.track().xOf(0) + 2, 1);
            mouse(MouseEvent.MOUSE_PRESSED, slider.track().xOf(0), 2);
            mouse(MouseEvent.MOUSE_RELEASED, slider.track().xOf(0), 2);
        });
        assertEquals(List.of("move 0.0", "release", "move 4.5", "release"), heard);
    }

    @Test
    void aTypedValueCountsOnceAndMayLieBeyondTheTrack() throws Exception {
        Fx.run(() -> {
            slider.field().requestFocus();
            slider.field().setText("\u221212,5");
            slider.field().fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(List.of("move -12.5", "release"), heard);
        assertEquals("\u221212.500", slider.field().getText());
    }

    @Test
    void aLockedSliderKeepsItsValueAndDropsWhatWasBeingTyped() throws Exception {
        Fx.run(() -> {
            slider.field().requestFocus();
            slider.field().setText("9");
            slider.setLocked(true);
        });
        assertEquals(List.of(), heard);
        assertTrue(slider.track().isDisabled());
        assertFalse(slider.field().isVisible());
        Fx.run(() -> slider.setLocked(false));
        assertEquals("2.000", slider.field().getText());
    }

    @Test
    void assistiveTechnologyHearsTheValueAndTheRange() throws Exception {
        assertEquals(2.0, slider.track().queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(-10.0, slider.track().queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE));
        assertEquals(10.0, slider.track().queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    }
}

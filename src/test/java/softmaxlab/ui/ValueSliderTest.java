package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
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
        Fx.run(() -> Hand.key(slider.track(), code));
    }

    private void press(double value, int clicks) {
        Hand.press(slider.track(), slider.track().xOf(value), 10, clicks);
    }

    private void drag(double value) {
        Hand.drag(slider.track(), slider.track().xOf(value), 10);
    }

    private void release(double value) {
        Hand.release(slider.track(), slider.track().xOf(value), 10);
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
            press(2, 1);
            drag(5);
            drag(-4);
            release(-4);
        });
        assertEquals(List.of("move 5.0", "move -4.0", "release"), heard);
    }

    @Test
    void escapeGivesADragUpAndTheRestOfItIsIgnored() throws Exception {
        Fx.run(() -> {
            press(2, 1);
            drag(5);
            Hand.keyDown(slider.track(), KeyCode.ESCAPE, false);
            drag(8);
            release(8);
        });
        assertEquals(List.of("move 5.0", "cancel"), heard);
    }

    @Test
    void zeroCatchesTheThumbAndADoubleClickResets() throws Exception {
        Fx.run(() -> {
            slider.track().setResetValue(4.5);
            Hand.press(slider.track(), slider.track().xOf(0) + 2, 10, 1);
            Hand.release(slider.track(), slider.track().xOf(0) + 2, 10);
            press(0, 2);
            release(0);
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

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberFieldTest {
    private Button other;
    private NumberField field;
    private Stage stage;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        stage = Fx.call(() -> {
            other = new Button("other");
            field = new NumberField();
            field.accept(0, 10, 1, "a number from 0 to 10");
            field.show(2);
            return Fx.show(new VBox(field, other), Look.DEFAULT, 400, 100);
        });
        Fx.run(field::requestFocus);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::close);
    }

    private void enter(String text) throws Exception {
        Fx.run(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private boolean isMarked() {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }

    private boolean isExplained() throws Exception {
        return Fx.call(() -> Window.getWindows().stream().anyMatch(Popup.class::isInstance));
    }

    @Test
    void aShareMayBeTypedInPercentOnce() throws Exception {
        Fx.run(() -> field.accept(0, 1, 0.1, "a number from 0 to 1"));
        enter("5 %");
        assertFalse(isMarked());
        assertEquals("0.050", field.getText());
        enter("5%%");
        assertTrue(isMarked());
    }

    @Test
    void escapeBringsTheValueBackAndClearsTheMark() throws Exception {
        enter("abc");
        assertTrue(isMarked());
        assertTrue(isExplained());
        Fx.run(() -> Hand.key(field, KeyCode.ESCAPE));
        assertEquals("2.000", field.getText());
        assertFalse(isMarked());
        assertFalse(isExplained());
        Fx.run(other::requestFocus);
        assertEquals("2.000", field.getText());
        assertFalse(isMarked());
    }

    @Test
    void textThatWasRefusedGivesWayWhenTheFocusLeaves() throws Exception {
        enter("abc");
        Fx.run(other::requestFocus);
        assertEquals("2.000", field.getText());
        assertFalse(isMarked());
        assertFalse(isExplained());
    }

    @Test
    void theSentenceIsThereOnlyWithTheFocus() throws Exception {
        Fx.run(() -> field.setText("11"));
        Fx.run(other::requestFocus);
        assertTrue(isMarked());
        assertFalse(isExplained());
        Fx.run(field::requestFocus);
        assertTrue(isExplained());
        Fx.run(other::requestFocus);
        assertEquals("2.000", field.getText());
        assertFalse(isExplained());
    }
}

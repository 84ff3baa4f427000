package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Inputs;

/** The panel that shows what was understood of a file. */
class DoctorTest extends ShellWindow {
    private static final String CLEAR = "a,b,c,label\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n";
    private static final String TWO = "a,b,label,target\n2.5,-1,0,1\n0.25,1.75,1,1\n";

    private Path chosen;

    @Override
    FileDialogs dialogs() {
        return new Answering(() -> chosen, name -> null);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <N extends Node> N node(Class<N> type, String id) {
        stage.getScene().getRoot().applyCss();
        Node found = stage.getScene().lookup("#" + id);
        assertNotNull(found, id);
        return type.cast(found);
    }

    private boolean isOpen() {
        return stage.getScene().lookup("#doctor") != null;
    }

    private void press(KeyCode code) {
        Node target = stage.getScene().getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void pick(String id, int at) {
        ((ComboBox<?>) node(FoundChoice.class, id).box()).getSelectionModel().select(at);
    }

    @Test
    void aClearFileGoesStraightInAndCanBeAdjusted() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("clear.csv", CLEAR));
            assertFalse(isOpen());
            assertEquals("clear.csv", data().name());
            Button adjust = node(Button.class, "adjust");
            assertTrue(adjust.isVisible());
            adjust.fire();
            assertTrue(isOpen());
            assertEquals(4, node(TableView.class, "doctor-table").getItems().size());
            assertEquals(
                    "3 rows × 3 classes, logits, labels in column 'label'",
                    node(Label.class, "doctor-understood").getText());
            press(KeyCode.ESCAPE);
            assertFalse(isOpen());
            parts.window().benchProperty().set(Bench.PROBABILITIES);
            assertFalse(adjust.isVisible());
        });
    }

    @Test
    void aSampleCannotBeAdjusted() throws Exception {
        Fx.run(() -> {
            parts.window().benchProperty().set(Bench.CALIBRATION);
            assertFalse(node(Button.class, "adjust").isVisible());
        });
    }

    @Test
    void anAmbiguousFileAsksAndAnAnswerByKeyboardTakesItIn() throws Exception {
        Fx.run(() -> {
            Inputs before = parts.lab().inputs();
            parts.opener().open(file("two.csv", TWO));
            assertTrue(isOpen());
            assertSame(before, parts.lab().inputs(), "nothing is taken in yet");
            assertTrue(node(Button.class, "doctor-load").isDisabled());
            assertEquals(
                    "Which column holds the labels?",
                    node(Label.class, "doctor-ask").getText());
            assertEquals(
                    "two.csv: More than one column may hold the labels: 'label', 'target'.",
                    node(Label.class, "doctor-problem").getText());
            assertEquals(
                    "How two.csv is read\nWhich column holds the labels?\n"
                            + "two.csv: More than one column may hold the labels: 'label', 'target'.",
                    stage.getScene().lookup("#doctor").getAccessibleText());
            Button second = (Button)
                    node(FlowPane.class, "doctor-answers").getChildren().get(1);
            second.requestFocus();
            press(KeyCode.ENTER);
            assertFalse(node(Label.class, "doctor-ask").getParent().isVisible());
            assertSame(node(Button.class, "doctor-load"), stage.getScene().getFocusOwner());
            node(TableView.class, "doctor-table").requestFocus();
            press(KeyCode.ENTER);
            assertFalse(isOpen());
            assertEquals(1, data().predictions().label(0), "column target");
        });
    }

    @Test
    void everyChangeShowsWhatItMakesOfTheFile() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("clear.csv", CLEAR));
            parts.opener().adjust();
            pick("doctor-base", 2);
            assertEquals(
                    "clear.csv:2:4: The label is 0, but labels counted from 1 run from 1 to 3.",
                    node(Label.class, "doctor-problem").getText());
            assertEquals(
                    "Line 2:  2.5  |  −1  |  0.5  |  0".replace('−', '-'),
                    node(Label.class, "doctor-line").getText());
            assertTrue(node(Button.class, "doctor-load").isDisabled());
            pick("doctor-base", 0);
            assertFalse(node(Button.class, "doctor-load").isDisabled());
            pick("doctor-input", 2);
            assertTrue(node(Label.class, "doctor-problem").getText().contains("is not a probability"));
            pick("doctor-input", 0);
            pick("doctor-delimiter", 2);
            assertEquals(1, node(TableView.class, "doctor-table").getItems().size());
            pick("doctor-delimiter", 0);
            TableView<?> table = node(TableView.class, "doctor-table");
            table.getSelectionModel().clearAndSelect(2);
            node(Button.class, "doctor-role-ignored").fire();
            assertTrue(node(Label.class, "doctor-problem").getText().contains("The label is 2"));
            node(Button.class, "doctor-role-auto").fire();
            pick("doctor-header", 2);
            assertEquals(
                    "clear.csv: There is no header and neither the first nor the last column holds class labels.",
                    node(Label.class, "doctor-problem").getText());
        });
    }

    @Test
    void labelsComeFromAnotherFile() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("scores.csv", "a,b\n2.5,-1\n0.25,1.75\n"));
            assertTrue(isOpen());
            assertSame(
                    node(Button.class, "doctor-other-labels"), stage.getScene().getFocusOwner());
            chosen = file("labels.csv", "label\n1\n0\n");
            node(Button.class, "doctor-other-labels").fire();
            node(Button.class, "doctor-load").fire();
            assertFalse(isOpen());
            assertEquals(1, data().predictions().label(0));
            parts.opener().adjust();
            assertEquals(
                    "Labels come from labels.csv.",
                    node(Label.class, "doctor-labels").getText());
        });
    }

    @Test
    void rowsThatSumToNinetyPercentCanBeDivided() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("p.csv", "p_a,p_b,label\n0.45,0.45,0\n0.72,0.18,1\n"));
            ((Button) node(FlowPane.class, "doctor-answers").getChildren().get(1)).fire();
            node(Button.class, "doctor-load").fire();
            assertEquals(Predictions.Kind.PROBABILITIES, data().predictions().kind());
            assertEquals(0.8, data().predictions().score(1, 0), 1e-15);
            assertTrue(data().description().contains("Each row was divided by its sum"));
        });
    }

    @Test
    void whatCannotBeMendedIsASentence() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("ragged.csv", "a,b,label\n1.5,2.5,0\n1.5\n"));
            assertFalse(isOpen());
            assertEquals(
                    "ragged.csv:3: Expected 3 fields, found 1. The file before it is still open.",
                    problems.sentenceProperty().get());
            Button look = node(Button.class, "look");
            assertTrue(look.isVisible(), "it can be looked at");
            look.fire();
            assertEquals("Line 3:  1.5", node(Label.class, "doctor-line").getText());
            press(KeyCode.ESCAPE);
            parts.opener().open(folder);
            assertFalse(look.isVisible(), "a folder cannot");
            assertNull(parts.opener().review().diagnosisProperty().get());
        });
    }

    @Test
    void aFileThatTurnsOutBadFurtherDownStaysOpenForReview() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("long.csv", TWO + "1.5,2.5,0,1\n".repeat(30_000) + "1.5,x,0,1\n"));
            ((Button) node(FlowPane.class, "doctor-answers").getChildren().get(0)).fire();
            assertFalse(node(Button.class, "doctor-load").isDisabled(), "its head is good");
            node(Button.class, "doctor-load").fire();
            assertTrue(isOpen());
            assertEquals(
                    "Line 30004:  1.5  |  x  |  0  |  1",
                    node(Label.class, "doctor-line").getText());
        });
    }

    @Test
    void tabGoesRoundInThePanel() throws Exception {
        Fx.run(() -> {
            parts.opener().open(file("clear.csv", CLEAR));
            parts.opener().adjust();
            Button load = node(Button.class, "doctor-load");
            assertSame(load, stage.getScene().getFocusOwner());
            node(Button.class, "adjust").requestFocus();
            assertSame(stage.getScene().lookup("#doctor"), stage.getScene().getFocusOwner(), "from there Tab begins");
        });
    }

    @Test
    void at200PercentNothingIsCutOff() throws Exception {
        Fx.run(() -> {
            parts.window().lookProperty().set(new Look(Look.Theme.DARK, 200));
            parts.opener().open(file("two.csv", TWO));
            Pictures.of(stage.getScene());
            Node load = node(Button.class, "doctor-load");
            assertTrue(load.localToScene(load.getLayoutBounds()).getMaxY() <= 720);
            Label ask = node(Label.class, "doctor-ask");
            assertTrue(ask.getHeight() >= ask.prefHeight(ask.getWidth()) - 0.5);
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Edges;
import softmaxlab.engine.Method;
import softmaxlab.engine.Split;
import softmaxlab.engine.VectorScaling;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Lab;

/** The row of settings: what is asked, and that it fits. */
class CalibrationSetupTest {
    private BenchWindow window;
    private Lab lab;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            window = new BenchWindow("calibration", 100, 1186, 647);
            lab = window.lab();
        });
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) Fx.run(window::close);
    }

    private void choose(Method m) {
        MenuButton menu = window.find("method", MenuButton.class);
        menu.getItems().get(m.ordinal()).fire();
        window.settle();
    }

    private String verdict() {
        return window.said("verdict");
    }

    @Test
    void anotherCalibratorIsFittedAndSpokenOf() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withTemperature(2));
            choose(Method.VECTOR);
            Button fit = window.find("fit", Button.class);
            assertEquals("Fit vector scaling", fit.getText());
            assertTrue(((RadioMenuItem)
                            window.find("method", MenuButton.class).getItems().get(2))
                    .isSelected());
            fit.fire();
            window.settle();
            Calibration c = lab.snapshot().calibration();
            assertTrue(c.question().fit().calibrator() instanceof VectorScaling);
            assertEquals(1, lab.inputs().temperature(), "T goes back to 1");
            assertTrue(verdict().contains("Vector scaling, fitted on the first 2,000 rows, cuts ECE from "), verdict());
            assertFalse(verdict().contains("Accuracy cannot change"), verdict());
            assertTrue(verdict().contains("Accuracy can change with it"), verdict());
            lab.change(in -> in.withTemperature(2));
            assertTrue(verdict().contains("and then T = 2, set by hand, raises ECE"), verdict());
            lab.undo();
            lab.undo();
            assertEquals(2, lab.inputs().temperature(), "one undo takes the fit back");
        });
    }

    @Test
    void whatFollowsTemperatureSaysThatAccuracyCannotChange() throws Exception {
        Fx.run(() -> {
            window.find("fit", Button.class).fire();
            assertTrue(verdict().endsWith("Accuracy cannot change."), verdict());
        });
    }

    @Test
    void binsOfAnotherKindAndOwnEdgesFromThoseOnShow() throws Exception {
        Fx.run(() -> {
            ComboBox<?> kind = window.find("binning", ComboBox.class);
            kind.getSelectionModel().select(Binning.Kind.EQUAL_MASS.ordinal());
            assertEquals(
                    Binning.Kind.EQUAL_MASS, lab.inputs().question().binning().kind());
            Edges shown = lab.snapshot().calibration().after().reliability().edges();
            kind.getSelectionModel().select(Binning.Kind.CUSTOM.ordinal());
            assertEquals(shown.inner(), lab.inputs().question().binning().inner());
            lab.undo();
            assertEquals(
                    Binning.Kind.EQUAL_MASS.ordinal(), kind.getSelectionModel().getSelectedIndex());
        });
    }

    @Test
    void theSplitIsSaidAndSetInItsOwnPanel() throws Exception {
        Fx.run(() -> {
            Button split = window.find("split", Button.class);
            assertEquals("first 50\u00a0%", split.getText());
            split.fire();
            Node share = inPopUp("split-share");
            ((ValueSlider) share).field().setText("30");
            ((ValueSlider) share).field().fireEvent(new javafx.event.ActionEvent());
            assertEquals(
                    new Split(Split.Kind.FIRST, 0.3, 1), lab.inputs().question().split());
            button("random").fire();
            NumberField seed = (NumberField) inPopUp("split-seed");
            seed.setText("7");
            seed.fireEvent(new javafx.event.ActionEvent());
            assertEquals(
                    new Split(Split.Kind.RANDOM, 0.3, 7),
                    lab.inputs().question().split());
            assertEquals("random 30\u00a0%, seed 7", split.getText());
            window.find("fit", Button.class).fire();
            assertTrue(verdict().contains("fitted on 1,200 rows drawn at random, seed 7"), verdict());
            Window.getWindows().stream()
                    .filter(w -> !(w instanceof Stage))
                    .toList()
                    .forEach(Window::hide);
            window.find("fit-on", ComboBox.class).getSelectionModel().select(FitOn.ALL.ordinal());
            assertFalse(split.isVisible());
        });
    }

    private static Node inPopUp(String id) {
        Node found = Window.getWindows().stream()
                .map(w -> w.getScene().getRoot().lookup("#" + id))
                .filter(n -> n != null)
                .findFirst()
                .orElse(null);
        assertNotNull(found, id);
        return found;
    }

    private static ToggleButton button(String text) {
        return Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(".toggle-button").stream())
                .map(n -> (ToggleButton) n)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRowFitsOnOneLine() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withQuestion(in.question().withSplit(new Split(Split.Kind.RANDOM, 0.3, 7))));
            for (Method m : Method.values()) {
                choose(m);
                Pane row = (Pane) window.find("data", ComboBox.class).getParent();
                double[] middles = row.getChildren().stream()
                        .map(n -> n.getBoundsInParent())
                        .mapToDouble(b -> b.getCenterY())
                        .map(Math::rint)
                        .distinct()
                        .toArray();
                assertEquals(1, middles.length, m + " " + Arrays.toString(middles));
                assertTrue(window.isInside("fitting"));
            }
        });
    }

    @Test
    void aSecondWindowAtDoubleTextKeepsFitInTheHeadAndTheRestOnAPage() throws Exception {
        Fx.run(() -> {
            window.close();
            window = new BenchWindow("calibration", 200, 1186, 647);
            assertTrue(BenchWindow.isShown(window.find("fit", Button.class)));
            assertTrue(BenchWindow.isShown(window.find("method", MenuButton.class)));
            ToggleButton settings = window.find("settings", ToggleButton.class);
            settings.fire();
            window.settle();
            assertTrue(BenchWindow.isShown(window.find("split", Button.class)));
            assertTrue(window.isInside("calibration-setup"));
            Button back = window.find("setup-back", Button.class);
            assertEquals("Back to Reliability", back.getText());
            assertTrue(window.isInside("setup-back"));
            back.requestFocus();
            back.fire();
            window.settle();
            assertFalse(BenchWindow.isShown(window.find("split", Button.class)), "closed");
            assertSame(settings, settings.getScene().getFocusOwner(), "back where it came from");
        });
    }
}

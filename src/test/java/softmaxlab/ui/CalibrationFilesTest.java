package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.Parts;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.ui.chart.BinMark;

/** The bench with large text and with files. */
class CalibrationFilesTest {
    private static final Path REAL = Path.of("../shared/data/real");

    private Parts parts;
    private Lab lab;
    private Stage stage;
    private Parent view;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            parts = new Parts(Runnable::run, Runnable::run, e -> {
                throw new IllegalStateException(e);
            });
            lab = parts.lab();
            view = parts.views().load("calibration");
            stage = Fx.show(view, Look.DEFAULT, 1186, 648);
            Pictures.of(stage.getScene());
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    private <N extends Node> N node(Class<N> type, String id) {
        Node found = view.lookup("#" + id);
        assertNotNull(found, id);
        return type.cast(found);
    }

    private String text(String id) {
        return node(Label.class, id).getText();
    }

    @Test
    void at200PercentThePagesTakeTurns() throws Exception {
        Fx.run(() -> {
            new Look(Look.Theme.LIGHT, 200).apply(stage.getScene());
            Pictures.of(stage.getScene());
            assertTrue(view.lookup("#verdict").getParent().isVisible());
            ((ToggleButton) view.lookup("#curvesTab")).fire();
            Pictures.of(stage.getScene());
            assertFalse(view.lookup("#verdict").getParent().isVisible());
            assertTrue(view.lookup("#temperature-mark").getParent().getParent().isVisible());
            for (Node n : view.lookupAll(".label")) {
                if (n instanceof Labeled l && isShown(l) && l.lookup(".text") instanceof Text drawn) {
                    assertFalse(
                            drawn.getText().endsWith("...") || drawn.getText().endsWith("…"), l.getText());
                }
            }
        });
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return true;
    }

    @Test
    void theRealFilesShowTheNumbersOfTheGoldens() throws Exception {
        Path test = REAL.resolve("densenet40_c10_test.csv");
        Path val = REAL.resolve("densenet40_c10_val.csv");
        Assumptions.assumeTrue(Files.exists(test), test.toString());
        Assumptions.assumeTrue(Files.exists(val), val.toString());
        Fx.run(() -> {
            parts.opener().open(test);
            parts.opener().openFitting(val);
            node(Button.class, "fit").fire();
            assertEquals("0.0550", text("before-ece"));
            assertEquals("0.0095", text("after-ece"));
            assertEquals("0.4301", text("before-nll"));
            assertEquals("0.2251", text("after-nll"));
            assertEquals("T = 2.883", ((Label) view.lookup(".curve-flag")).getText());
            assertEquals(
                    "Bin (0.800, 0.867]: 130 rows, confidence 0.834, accuracy 0.500 (95 %: 0.415 to 0.585),"
                            + " over-confident by 0.334.",
                    node(BinMark.class, "before-bin-12").getAccessibleText());
        });
    }

    @Test
    void aRefusedFileChangesNothing() throws Exception {
        Path bad = REAL.resolveSibling("hostile").resolve("01_ragged_short.csv");
        Assumptions.assumeTrue(Files.exists(bad), bad.toString());
        Fx.run(() -> {
            Inputs before = lab.inputs();
            parts.opener().open(bad);
            assertSame(before, lab.inputs());
            assertFalse(lab.canUndoProperty().get());
        });
    }
}

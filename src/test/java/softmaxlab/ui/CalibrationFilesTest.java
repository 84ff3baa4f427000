package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Inputs;
import softmaxlab.ui.chart.BinMark;

/** The bench with large text and with files. */
class CalibrationFilesTest extends CalibrationWindow {
    private static final Path REAL = Path.of("../shared/data/real");

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
                    "Bin (0.800, 0.867]: 130 rows, confidence 0.834, accuracy 0.500 (95\u00a0%, Wilson: 0.415 to 0.585),"
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

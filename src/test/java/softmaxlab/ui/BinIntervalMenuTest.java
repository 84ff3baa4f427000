package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.lab.Numbers;

/** The interval of each bin is chosen in the window, and named wherever it is shown. */
class BinIntervalMenuTest {
    @Test
    void theExactIntervalIsChosenAndNamed() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow w = new BenchWindow("calibration", 100, 1186, 647);
            MenuButton menu = w.find("bin-interval", MenuButton.class);
            assertTrue(BenchWindow.isShown(menu));
            assertEquals("95\u00a0%: Wilson", menu.getText());
            menu.getItems().get(1).fire();
            w.settle();
            assertEquals(
                    BinInterval.CLOPPER_PEARSON,
                    w.lab().inputs().question().binning().interval());
            assertEquals("95\u00a0%: Clopper–Pearson", menu.getText());
            Bin bin = w.lab()
                    .snapshot()
                    .calibration()
                    .before()
                    .reliability()
                    .bins()
                    .get(14);
            // The engine's own numbers are tested against scipy; here they have to be those on show.
            var exact = BinInterval.CLOPPER_PEARSON.of(bin.count(), bin.right());
            String said = "(95\u00a0%, Clopper–Pearson: " + Numbers.fixed(exact.lower(), 3) + " to "
                    + Numbers.fixed(exact.upper(), 3) + ")";
            Node mark = w.root().lookup("#before-bin-14");
            assertTrue(mark.getAccessibleText().contains(said), mark.getAccessibleText());
            boolean legend = w.root().lookupAll(".label").stream()
                    .anyMatch(n -> n instanceof Label l && l.getText().equals("95\u00a0% interval (Clopper–Pearson)"));
            assertTrue(legend);
            w.close();
        });
    }

    /** Before the rows of the fit, as a window that was never wide has it. */
    @Test
    void aWindowMadeNarrowerHasItWhereItWasAmongTheSettings() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow w = new BenchWindow("calibration", 100, 1186, 647);
            MenuButton menu = w.find("bin-interval", MenuButton.class);
            Parent head = menu.getParent();
            w.root().resize(900, 647);
            assertNotEquals(head, menu.getParent());
            List<Node> settings = menu.getParent().getChildrenUnmodifiable();
            assertTrue(settings.indexOf(menu)
                    < settings.indexOf(w.find("fit-on", Node.class).getParent()));
            w.root().resize(1186, 647);
            assertEquals(head, menu.getParent());
            w.close();
        });
    }

    @Test
    void atDoubleTextItStandsOnThePageOfSettings() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow w = new BenchWindow("calibration", 200, 1186, 647);
            w.find("settings", javafx.scene.control.ToggleButton.class).fire();
            w.settle();
            assertTrue(BenchWindow.isShown(w.find("bin-interval", MenuButton.class)));
            assertTrue(w.isInside("bin-interval"));
            w.close();
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Knob;
import softmaxlab.ui.chart.BinMark;

/** Equal-mass bins stand side by side, however close their edges. */
class EqualMassDiagramTest {
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> window = new BenchWindow("calibration", 100, 1186, 647));
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) Fx.run(window::close);
    }

    @Test
    void everyBinIsAsWideAsItsRows() throws Exception {
        Fx.run(() -> {
            Node diagonal = window.root().lookup("#before-bin .chart-diagonal");
            assertTrue(diagonal == null || diagonal.isVisible());
            window.lab().change(in -> Knob.BINNING.replace(in, "equal-mass"));
            window.settle();
            double whole = 0;
            for (int i = 0; i < 15; i++) {
                BinMark mark = window.find("before-bin-" + i, BinMark.class);
                whole += mark.getWidth();
            }
            BinMark first = window.find("before-bin-0", BinMark.class);
            BinMark last = window.find("before-bin-14", BinMark.class);
            // 4,000 rows in 15 bins: 266 or 267 each, so all widths agree to a pixel.
            assertEquals(whole / 15, first.getWidth(), 1.01);
            assertEquals(whole / 15, last.getWidth(), 1.01);
            assertFalse(window.find("before-bin-edge", Node.class).isVisible(), "no edges to drag");
        });
    }
}

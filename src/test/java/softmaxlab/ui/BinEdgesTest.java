package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.lab.Inputs;

/** The edges of bins in the hand. */
class BinEdgesTest {
    private BenchWindow bench;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> bench = new BenchWindow("calibration", 100, 1186, 648));
    }

    @AfterEach
    void close() throws Exception {
        if (bench != null) Fx.run(bench::close);
    }

    private void shiftPress(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false));
        bench.settle();
    }

    @Test
    void anEdgeIsMovedByKeysAndBecomesOnesOwn() throws Exception {
        Fx.run(() -> {
            Inputs before = bench.lab().inputs();
            Node edge = bench.root().lookup("#before-bin-edge-11");
            Node other = bench.root().lookup("#before-bin-edge-3").lookup(".chart-edge");
            assertFalse(other.isVisible(), "edges that nobody set are out of sight");
            edge.requestFocus();
            assertTrue(edge.lookup(".chart-edge").isVisible());
            bench.press(edge, KeyCode.RIGHT);
            assertTrue(other.isVisible(), "one's own are in sight");
            Binning own = bench.lab().inputs().question().binning();
            assertEquals(Binning.Kind.CUSTOM, own.kind());
            assertEquals(0.81, own.inner().get(11), 1e-12);
            assertEquals(10 / 15.0, own.inner().get(9), 1e-12, "the others stay");
            shiftPress(edge, KeyCode.LEFT);
            assertEquals(
                    0.809, bench.lab().inputs().question().binning().inner().get(11), 1e-12);
            bench.release(edge, KeyCode.LEFT);
            bench.lab().undo();
            assertEquals(before, bench.lab().inputs(), "one entry until the key is let go");
        });
    }

    @Test
    void anEdgeIsDraggedTakenBackJoinedAndABinSplit() throws Exception {
        Fx.run(() -> {
            Inputs before = bench.lab().inputs();
            Node strip = bench.root().lookup("#before-bin-edge");
            Node edge = bench.root().lookup("#before-bin-edge-6");
            double x = edge.getLayoutX() + edge.getLayoutBounds().getWidth() / 2;
            Hand.press(strip, x, 4, 1);
            assertTrue(edge.isFocused());
            Hand.drag(strip, x + 6, 4);
            Hand.drag(strip, x + 900, 4);
            bench.settle();
            Binning own = bench.lab().inputs().question().binning();
            assertEquals(8 / 15.0 - 0.001, own.inner().get(6), 1e-12, "stops before its neighbour");
            bench.press(edge, KeyCode.ESCAPE);
            assertEquals(before, bench.lab().inputs());
            Hand.press(strip, x, 4, 2);
            bench.settle();
            assertEquals(14, bench.lab().inputs().question().binning().bins(), "joined by a double click");
            Node mark = bench.root().lookup("#before-bin-6");
            mark.requestFocus();
            bench.press(mark, KeyCode.INSERT);
            assertEquals(15, bench.lab().inputs().question().binning().bins());
            assertEquals(
                    7 / 15.0, bench.lab().inputs().question().binning().inner().get(6), 1e-12);
            assertNotEquals(before, bench.lab().inputs());
        });
    }
}

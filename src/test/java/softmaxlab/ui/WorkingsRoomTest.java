package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Implementation;
import softmaxlab.lab.Knob;

/** The bench "Workings" in windows, text sizes and numbers of classes of all kinds. */
class WorkingsRoomTest {
    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @Test
    void aThousandClassesScroll() throws Exception {
        Fx.run(() -> {
            BenchWindow w = new BenchWindow("workings", 100, 1186, 648);
            w.logits(IntStream.range(0, 1000).mapToDouble(i -> i * 0.8).toArray());
            Sheet naive = w.sheet("naive");
            assertTrue(naive.rowsInView() >= 10 && naive.rowsInView() < 40, "rows: " + naive.rowsInView());
            naive.reveal(999);
            w.settle();
            assertEquals("class 1000", naive.cell(999, 0).text());
            assertEquals("class 1000", w.sheet("stable").cell(999, 0).text());
            assertEquals("∞ overflow", w.cell("naive", 999, 2));
            NumberField which = (NumberField) w.root().lookup(".logit-fields .number-field");
            w.type(which, "1000");
            w.type(w.find("logits", LogitFields.class).field(0), "3");
            assertEquals(3, w.lab().inputs().logits().get(999));
            w.close();
        });
    }

    @Test
    void nothingLeavesTheWindow() throws Exception {
        int[][] sizes = {{100, 1186, 648}, {100, 843, 648}, {150, 1193, 644}, {200, 1193, 644}};
        for (int[] size : sizes) {
            Fx.run(() -> {
                BenchWindow other = new BenchWindow("workings", size[0], size[1], size[2]);
                for (int k : new int[] {2, 3, 12}) {
                    other.logits(IntStream.range(0, k)
                            .mapToDouble(i -> 1000 - 500 * i)
                            .toArray());
                    for (String part :
                            List.of("cell-view", "bench-verdict", "limit-strip", "number-field", "toggle-button")) {
                        assertTrue(other.isInside(part), part + " at " + List.of(size[0], size[1], size[2], k));
                    }
                }
                other.close();
            });
        }
    }

    @Test
    void atTwiceTheTextTheTablesTakeTurns() throws Exception {
        Fx.run(() -> {
            BenchWindow other = new BenchWindow("workings", 200, 1193, 644);
            assertFalse(BenchWindow.isShown(other.sheet("naive")));
            assertTrue(BenchWindow.isShown(other.sheet("stable")));
            other.find("impl", Choice.class).option(0).fire();
            assertTrue(BenchWindow.isShown(other.sheet("naive")));
            other.find("parts", Choice.class).option(3).fire();
            assertFalse(BenchWindow.isShown(other.sheet("naive")));
            assertTrue(BenchWindow.isShown(other.root().lookup(".limit-strip")));
            assertEquals(
                    Implementation.NAIVE.key(),
                    Knob.IMPLEMENTATION.read(other.lab().inputs()));
            other.close();
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.lab.GapCase;
import softmaxlab.lab.Guide;

/** Expected numbers: traps C21 to C23, and for K = 10 the ln 91 = 4.511 and ln 81 = 4.394; mpmath elsewhere. */
class TargetsBenchTest {
    private BenchWindow w;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        w = Fx.call(() -> new BenchWindow("targets", 100, 1186, 648));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(w::close);
    }

    private List<String> losses(int row) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(c -> w.cell("losses", row, c))
                .toList();
    }

    private String verdict() {
        return w.find("verdict", VerdictLine.class).text();
    }

    private Node flag() {
        return w.root().lookup(".gap-flag");
    }

    private ValueSlider gap() {
        return w.find("gap", ValueSlider.class);
    }

    @Test
    void c21BothConventions() throws Exception {
        Fx.run(() -> {
            w.logits(2, 1, 0.1);
            assertEquals(List.of("1", "0", "0", "1"), w.column("targets", 3, 1));
            assertEquals(List.of("0.9333", "0.0333", "0.0333", "1.0000"), w.column("targets", 3, 2));
            assertEquals(List.of("0.9000", "0.0500", "0.0500", "1.0000"), w.column("targets", 3, 3));
            assertEquals(List.of("+0.0333", "−0.0167", "−0.0167", "0.0000"), w.column("targets", 3, 4));
            assertEquals(List.of("0.6590", "0.2424", "0.0986", "1.0000"), w.column("targets", 3, 5));
            assertEquals(List.of("0.417", "0", "∞"), losses(0));
            assertEquals(List.of("0.514", "0.291", "3.332"), losses(1));
            assertEquals(List.of("0.562", "0.394", "2.890"), losses(2));
        });
    }

    @Test
    void c22SevenClassesSumToOne() throws Exception {
        Fx.run(() -> {
            w.logits(0, 0, 0, 0, 0, 0, 0);
            assertEquals("0.9143", w.cell("targets", 0, 2));
            assertEquals("0.0143", w.cell("targets", 6, 2));
            assertEquals("1.0000", w.cell("targets", 7, 2));
        });
    }

    @Test
    void tenClassesAsInTheDesign() throws Exception {
        Fx.run(() -> {
            w.logits(7, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            assertEquals(List.of("0.008", "0", "∞"), losses(0));
            assertEquals(List.of("0.638", "0.500", "4.511"), losses(1));
            assertEquals(List.of("0.708", "0.545", "4.394"), losses(2));
            assertEquals("9.04 × 10^−4", w.cell("targets", 9, 5));
            assertTrue(verdict().startsWith("Too sure. Past a gap of 4.511"), verdict());
            List<String> minima = w.root().lookupAll(".curve-label").stream()
                    .filter(Node::isVisible)
                    .map(n -> ((Label) n).getText())
                    .toList();
            assertTrue(minima.contains("ln 91 = 4.511") && minima.contains("ln 81 = 4.394"), minima.toString());
            assertEquals(
                    "Gap 7.000: loss 0.008 with the hard target, 0.638 with ε/K, 0.708 with ε/(K−1), nats. The arrow"
                            + " keys move it.",
                    flag().getAccessibleText());
        });
    }

    @Test
    void unequalOthersAreSaid() throws Exception {
        Fx.run(() -> {
            w.logits(2, 1, 0.1);
            assertTrue(
                    verdict()
                            .endsWith("The other logits differ: that costs 0.007, so the dots stand above the"
                                    + " curves."),
                    verdict());
        });
    }

    @Test
    void anOwnKAndTheWayBack() throws Exception {
        Fx.run(() -> {
            Button follow = w.find("follow", Button.class);
            assertFalse(follow.isVisible());
            w.type(w.find("classes", NumberField.class), "10");
            assertEquals(10, w.lab().inputs().gapCase().classes());
            assertEquals(4.26621916952, w.lab().inputs().gapCase().gap(), 1e-10);
            assertEquals(3, w.lab().inputs().logits().size());
            assertTrue(follow.isVisible());
            follow.fire();
            assertEquals(GapCase.FOLLOW, w.lab().inputs().gapCase());
            assertEquals("3", w.find("classes", NumberField.class).getText());
            w.lab().undo();
            w.lab().undo();
            assertFalse(w.lab().canUndoProperty().get());
        });
    }

    @Test
    void theFlagMovesTheTrueLogitAsOneEntry() throws Exception {
        Fx.run(() -> {
            w.lab().change(in -> in.withGap(4.3));
            for (int i = 0; i < 3; i++) w.press(flag(), KeyCode.RIGHT);
            w.release(flag(), KeyCode.RIGHT);
            assertEquals(4.6, w.lab().snapshot().targets().gap(), 1e-12);
            assertEquals(Row.of(-1.2, 0.8), w.lab().inputs().logits().without(0));
            w.lab().undo();
            assertEquals(4.3, w.lab().snapshot().targets().gap(), 1e-12);
        });
    }

    @Test
    void aTypedGapMovesAnOwnKOnly() throws Exception {
        Fx.run(() -> {
            w.type(w.find("classes", NumberField.class), "10");
            w.type(gap().field(), "12.5");
            assertEquals(new GapCase(10, 12.5), w.lab().inputs().gapCase());
            assertEquals(Row.of(4.5, -1.2, 0.8), w.lab().inputs().logits());
            assertEquals(13, gap().track().scale().max());
        });
    }

    @Test
    void smoothingByTypingAndItsEnd() throws Exception {
        Fx.run(() -> {
            ValueSlider epsilon = w.find("epsilon", ValueSlider.class);
            w.type(epsilon.field(), "0.6");
            assertEquals(0.1, w.lab().inputs().smoothing().epsilon());
            w.type(epsilon.field(), "0");
            assertEquals(0, w.lab().inputs().smoothing().epsilon());
            assertTrue(verdict().startsWith("Nothing to smooth."), verdict());
            assertEquals(List.of("0.028", "0", "∞"), losses(1));
        });
    }

    @Test
    void aThousandClassesHaveTheTrueOneOnTop() throws Exception {
        Fx.run(() -> {
            w.logits(IntStream.range(0, 1000).mapToDouble(i -> i == 500 ? 9 : 0).toArray());
            w.lab().change(in -> in.withTrueClass(500));
            w.settle();
            Sheet sheet = w.sheet("targets");
            assertTrue(sheet.rowsInView() >= 10 && sheet.rowsInView() < 40, "rows: " + sheet.rowsInView());
            assertEquals("class 501", sheet.cell(0, 0).text());
            assertTrue(sheet.cell(0, 0).flagged());
            assertEquals("cat", sheet.cell(1, 0).text());
            assertEquals("0.9001", sheet.cell(0, 2).text());
            assertEquals("1.0000", sheet.cell(1000, 2).text());
            sheet.reveal(999);
            w.settle();
            assertEquals("class 1000", sheet.cell(999, 0).text());
        });
    }

    @Test
    void aLessonLocksWhatItHolds() throws Exception {
        Fx.run(() -> {
            w.lab().change(in -> in.withGuide(new Guide("e2", "s", Set.of("z", "eps"), Set.of(), "panel.targets")));
            w.settle();
            assertTrue(gap().field().isDisabled());
            assertTrue(w.find("epsilon", ValueSlider.class).field().isDisabled());
            w.press(flag(), KeyCode.RIGHT);
            assertEquals(4.5, w.lab().inputs().logits().get(0));
            assertTrue(w.root().lookup(".main").getStyleClass().contains("pointed-at"));
        });
    }

    @Test
    void everyCellOfAClassSaysItsRow() throws Exception {
        Fx.run(() -> {
            w.logits(2, 1, 0.1);
            String said = "cat, the true class: hard target 1, ε/K 0.9333, ε/(K−1) 0.9000; p is now 0.6590.";
            assertEquals(said, w.sheet("targets").cell(0, 3).sentence());
            assertEquals(
                    "Cross-entropy with the target ε/K: 0.514\u00a0nats now, lowest possible 0.291, at a gap of 3.332.",
                    w.sheet("losses").cell(1, 1).sentence());
        });
    }

    @Test
    void nothingLeavesTheWindow() throws Exception {
        int[][] sizes = {{100, 1186, 648}, {100, 843, 648}, {150, 1193, 644}, {200, 1193, 644}, {200, 1193, 508}};
        for (int[] size : sizes) {
            Fx.run(() -> {
                BenchWindow other = new BenchWindow("targets", size[0], size[1], size[2]);
                for (int part = 0; part < 3; part++) {
                    other.find("parts", Choice.class).option(part).fire();
                    for (int k : new int[] {0, 2, 12, 1000}) {
                        // 0 is for the sliders' own three, whose verdict is the longest.
                        other.lab().change(in -> in.withGapCase(k == 0 ? GapCase.FOLLOW : new GapCase(k, 5)));
                        other.settle();
                        for (String style :
                                List.of("cell-view", "bench-verdict", "loss-curve", "number-field", "flag")) {
                            assertTrue(other.isInside(style), style + " at " + List.of(size[0], size[1], size[2], k));
                        }
                    }
                }
                other.close();
            });
        }
    }
}

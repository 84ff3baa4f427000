package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.lab.Guide;
import softmaxlab.ui.Marks.Tone;

/** Expected cells: traps C1 to C3 and curriculum D1 to D3; the right p of [1000, 1001, 1002] as published in C1. */
class WorkingsBenchTest {
    private static final int EXP = 2;
    private static final int P = 3;
    private static final int LOG = 4;
    private BenchWindow w;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        w = Fx.call(() -> new BenchWindow("workings", 100, 1186, 648));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(w::close);
    }

    @Test
    void c1OverflowsInOneColumnAndIsRightInTheOther() throws Exception {
        Fx.run(() -> {
            w.logits(1000, 1001, 1002);
            assertEquals(List.of("∞ overflow", "∞ overflow", "∞ overflow", "∞ ∞ + ∞ + ∞"), w.column("naive", 3, EXP));
            assertEquals(List.of("NaN ∞ ÷ ∞", "NaN ∞ ÷ ∞", "NaN ∞ ÷ ∞", "NaN"), w.column("naive", 3, P));
            assertEquals(List.of("NaN ln NaN", "NaN ln NaN", "NaN ln NaN", ""), w.column("naive", 3, LOG));
            assertEquals(List.of("0.090", "0.245", "0.665", "1.000"), w.column("stable", 3, P + 1));
            assertEquals(Tone.BAD, w.sheet("naive").cell(0, P).tone());
            assertEquals(Tone.PLAIN, w.sheet("stable").cell(0, P + 1).tone());
        });
    }

    @Test
    void everyFlaggedCellBearsAMark() throws Exception {
        Fx.run(() -> {
            w.logits(1000, 0, 0);
            w.settle();
            for (String sheet : List.of("naive", "stable")) {
                for (Node view : w.sheet(sheet).lookupAll(".cell-view")) {
                    boolean flagged = ((CellView) view).cell().tone().isWarning();
                    Node mark = view.lookup(".mark-warning");
                    assertEquals(flagged, mark.isVisible());
                    if (flagged) assertTrue(mark.getLayoutBounds().getWidth() > 8, view.getAccessibleText());
                }
            }
        });
    }

    @Test
    void c1OneOverflowLeavesZeros() throws Exception {
        Fx.run(() -> {
            w.logits(800, 1, 1);
            assertEquals(List.of("NaN ∞ ÷ ∞", "0 ÷ ∞", "0 ÷ ∞", "NaN"), w.column("naive", 3, P));
            assertEquals(Tone.WARN, w.sheet("naive").cell(1, P).tone());
            assertEquals(List.of("1.000", "0 underflow", "0 underflow", "1.000"), w.column("stable", 3, P + 1));
        });
    }

    @Test
    void c2LargeNegativeLogits() throws Exception {
        Fx.run(() -> {
            w.logits(-10000, -10000);
            assertEquals(List.of("0 underflow", "0 underflow", "0 0 + 0"), w.column("naive", 2, EXP));
            assertEquals(List.of("NaN 0 ÷ 0", "NaN 0 ÷ 0", "NaN"), w.column("naive", 2, P));
            assertEquals(List.of("0.500", "0.500", "1.000"), w.column("stable", 2, P + 1));
        });
    }

    @Test
    void c3LogSoftmaxKeepsWhatLnPLoses() throws Exception {
        Fx.run(() -> {
            w.logits(0, 800);
            assertEquals("−800 ln\u00a0p is −∞", w.cell("stable", 0, LOG + 1));
            assertEquals("−∞ ln 0", w.cell("naive", 0, LOG));
            w.logits(0, 1000);
            assertEquals("−1000 ln\u00a0p is −∞", w.cell("stable", 0, LOG + 1));
            assertTrue(w.find("stableVerdict", VerdictLine.class).text().startsWith("Finite, but ln\u00a0p is lost."));
        });
    }

    @Test
    void d2LostDigitsAndSumOverflow() throws Exception {
        Fx.run(() -> {
            w.logits(-740, -741, -742);
            assertEquals(
                    List.of("0.6693 digits lost", "0.2441 digits lost", "0.0866 digits lost", "1.000"),
                    w.column("naive", 3, P));
            w.logits(709, 709, 709);
            assertEquals(List.of("0 ÷ ∞", "0 ÷ ∞", "0 ÷ ∞", "0"), w.column("naive", 3, P));
            assertEquals("∞ overflow", w.cell("naive", 3, EXP));
        });
    }

    @Test
    void everyCellSaysASentence() throws Exception {
        Fx.run(() -> {
            w.logits(1000, 999, 998);
            assertEquals(
                    "cat: exp(1000) = ∞, overflow: above 709.78 exp is beyond the largest float64.",
                    w.sheet("naive").cell(0, EXP).sentence());
            assertEquals(
                    "dog: p = 0.368 ÷ 1.503 ≈ 0.245.",
                    w.sheet("stable").cell(1, P + 1).sentence());
            for (String sheet : List.of("naive", "stable")) {
                for (Node cell : w.sheet(sheet).lookupAll(".cell-view")) {
                    if (((CellView) cell).cell().text().isEmpty()
                            || cell.getParent().getStyleClass().contains("sums")) {
                        continue;
                    }
                    assertTrue(cell.getAccessibleText().endsWith("."), cell.getAccessibleText());
                }
            }
        });
    }

    @Test
    void typingIsOneUndoEntry() throws Exception {
        Fx.run(() -> {
            NumberField first = w.find("logits", LogitFields.class).field(0);
            w.type(first, "710");
            assertEquals(710, w.lab().inputs().logits().get(0));
            assertEquals("∞ overflow", w.cell("naive", 0, EXP));
            w.lab().undo();
            assertEquals(4.5, w.lab().inputs().logits().get(0));
            assertEquals("4.5", first.getText());
            assertFalse(w.lab().canUndoProperty().get());
        });
    }

    @Test
    void whatIsNoLogitIsRefused() throws Exception {
        Fx.run(() -> {
            NumberField first = w.find("logits", LogitFields.class).field(0);
            for (String text : List.of("5,,2", "10001", "NaN")) {
                w.type(first, text);
                assertTrue(first.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")), text);
                assertEquals(4.5, w.lab().inputs().logits().get(0));
            }
            w.type(first, "−10000");
            assertEquals(-10000, w.lab().inputs().logits().get(0));
        });
    }

    @Test
    void temperatureTakesAnyDigits() throws Exception {
        Fx.run(() -> {
            w.logits(8, 1, 0);
            NumberField t = w.find("temperature", NumberField.class);
            // Trap C1: with z = [8, 1, 0] naive breaks below T = 0.0112711.
            w.type(t, "0.0112712");
            assertEquals("0.0112712", t.getText());
            assertFalse(w.cell("naive", 0, EXP).contains("∞"));
            w.type(t, "0.01127");
            assertEquals("∞ overflow", w.cell("naive", 0, EXP));
        });
    }

    @Test
    void switchesChangeFormatAndFormula() throws Exception {
        Fx.run(() -> {
            w.logits(100, 0, 0);
            w.find("dtype", Choice.class).option(1).fire();
            assertEquals(Dtype.F32, w.lab().inputs().numerics().dtype());
            assertEquals("∞ overflow", w.cell("naive", 0, EXP));
            w.find("impl", Choice.class).option(0).fire();
            assertEquals(Implementation.NAIVE, w.lab().inputs().numerics().implementation());
            assertTrue(Double.isNaN(w.lab().snapshot().prediction().p().get(0)));
            assertTrue(BenchWindow.isShown(w.find("naiveInUse", Label.class)));
            w.lab().undo();
            assertEquals(1, w.find("impl", Choice.class).chosen());
        });
    }

    @Test
    void presetsAreOneEntryEach() throws Exception {
        Fx.run(() -> {
            MenuButton presets = w.find("presets", MenuButton.class);
            presets.getItems().stream()
                    .filter(i -> i.getText().startsWith("[88, 88, 88]"))
                    .forEach(i -> i.fire());
            assertEquals(Row.of(88, 88, 88), w.lab().inputs().logits());
            assertEquals(Dtype.F32, w.lab().inputs().numerics().dtype());
            w.lab().undo();
            assertEquals(Row.of(4.5, -1.2, 0.8), w.lab().inputs().logits());
            assertFalse(w.lab().canUndoProperty().get());
        });
    }

    @Test
    void aLessonLocksAndCovers() throws Exception {
        Fx.run(() -> {
            Set<String> all = Set.of("z", "T", "impl", "dtype");
            w.lab().change(in -> in.withGuide(new Guide("d1", "vote", all, Set.of("bars", "workings"), "")));
            w.settle();
            assertTrue(w.find("logits", LogitFields.class).field(0).isDisabled());
            assertTrue(w.find("temperature", NumberField.class).isDisabled());
            assertTrue(w.find("impl", Choice.class).option(0).isDisabled());
            assertTrue(w.find("dtype", Choice.class).option(0).isDisabled());
            assertTrue(w.find("presets", MenuButton.class).isDisabled());
            assertFalse(BenchWindow.isShown(w.sheet("naive")));
            assertFalse(BenchWindow.isShown(w.root().lookup(".limit-strip")));
            w.lab().change(in -> in.withGuide(new Guide("d1", "cure", Set.of("z", "T", "dtype"), Set.of(), "p[0..2]")));
            w.settle();
            assertTrue(BenchWindow.isShown(w.sheet("naive")));
            assertFalse(w.find("impl", Choice.class).option(0).isDisabled());
            assertTrue(w.sheet("stable").lookup(".pointed-at").isVisible());
            assertFalse(w.sheet("naive").lookup(".pointed-at").isVisible());
        });
    }

    @Test
    void lockingWhileSomethingIsTypedHandsNothingIn() throws Exception {
        Fx.run(() -> {
            NumberField first = w.find("logits", LogitFields.class).field(0);
            first.requestFocus();
            first.setText("77");
            w.lab().change(in -> in.withGuide(new Guide("l", "s", Set.of("z"), Set.of(), "")));
            assertEquals(4.5, w.lab().inputs().logits().get(0));
        });
    }

    @Test
    void arrowKeysGoFromCellToCell() throws Exception {
        Fx.run(() -> {
            w.logits(1000, 999, 998);
            CellView start = (CellView) w.sheet("naive").lookupAll(".cell-view").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow();
            start.requestFocus();
            w.press(start, KeyCode.DOWN);
            CellView next = (CellView) w.root().getScene().getFocusOwner();
            assertEquals("dog", next.cell().text());
            w.press(next, KeyCode.END);
            CellView sum = (CellView) w.root().getScene().getFocusOwner();
            assertEquals("sum", sum.cell().text());
            w.press(sum, KeyCode.UP);
            w.press(w.root().getScene().getFocusOwner(), KeyCode.RIGHT);
            SentenceLine line = w.find("sentence", SentenceLine.class);
            assertEquals("bird: z / T = 998 ÷ 1 = 998.", line.getText());
            assertTrue(line.isVisible());
        });
    }
}

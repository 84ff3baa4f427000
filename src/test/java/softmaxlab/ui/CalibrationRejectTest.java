package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;

/** The view "Reject" as a learner meets it. */
class CalibrationRejectTest {
    private BenchWindow bench;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            bench = BenchWindow.calibration(CalibrationView.REJECT);
        });
    }

    @AfterEach
    void close() throws Exception {
        if (bench != null) Fx.run(bench::close);
    }

    @Test
    void theThresholdIsMovedByKeysAndByTheAccuracyWanted() throws Exception {
        Fx.run(() -> {
            bench.press(bench.root().lookup("#threshold-mark"), KeyCode.HOME);
            IntStream.range(0, 10).forEach(i -> bench.press(bench.root().lookup("#threshold-mark"), KeyCode.LEFT));
            assertEquals("0.9000", bench.label("reject-coverage"));
            assertEquals("400", bench.label("reject-handed"));
            Node mark = bench.root().lookup("#threshold-mark");
            bench.press(mark, KeyCode.LEFT);
            assertEquals("0.8900", bench.label("reject-coverage"));
            bench.press(mark, KeyCode.HOME);
            assertTrue(bench.said("reject-verdict").startsWith("All rows are kept"), bench.said("reject-verdict"));
            NumberField target = bench.find("reject-target", NumberField.class);
            bench.type(target, "0.8");
            assertTrue(Double.parseDouble(bench.label("reject-accuracy")) >= 0.8);
            bench.type(target, "1");
            assertTrue(bench.root().lookup("#reject-missed").isVisible()
                    || bench.label("reject-accuracy").equals("1.0000"));
            bench.lab().change(in -> in.withTemperature(3));
            assertTrue(
                    bench.said("reject-verdict").contains("T = 3 changes no row's class, but "),
                    bench.said("reject-verdict"));
        });
    }

    /** atConfidence of the engine, and what it keeps by hand: all rows of the sample with a confidence of 0.8 or more. */
    @Test
    void aTypedThresholdKeepsWhatIsAsSureAndUndoTakesItBack() throws Exception {
        Fx.run(() -> {
            Outcomes o = bench.lab().snapshot().calibration().after().outcomes();
            long sure = IntStream.range(0, o.rows())
                    .filter(i -> o.confidence(i) >= 0.8)
                    .count();
            String before = bench.label("reject-handed");
            bench.type(bench.find("reject-least", NumberField.class), "0.8");
            assertEquals(Numbers.count(o.rows() - sure), bench.label("reject-handed"));
            bench.lab().undo();
            bench.settle();
            assertEquals(before, bench.label("reject-handed"));
        });
    }

    /** By hand: the surer of two rows is wrong, so no coverage is right more often than half the time. */
    @Test
    void thatAnAccuracyIsOutOfReachIsSaidOfNoOtherRows() throws Exception {
        Fx.run(() -> {
            Predictions two = Predictions.logits(List.of("a", "b"), new double[] {5, 0, 1, 0}, new int[] {1, 0});
            bench.lab().change(in -> in.withNewQuestion(Question.of(new DataSet("two", "two", two))));
            bench.type(bench.find("reject-target", NumberField.class), "0.9");
            assertTrue(bench.root().lookup("#reject-missed").isVisible());
            bench.lab().undo();
            assertFalse(bench.root().lookup("#reject-missed").isVisible());
        });
    }

    /** Both marks that are dragged by what stands under the pointer. */
    @Test
    void escapeBeforeAMarkHasMovedTakesNothingElseBack() throws Exception {
        Fx.run(() -> {
            bench.lab().change(in -> in.withTemperature(3));
            Node threshold = bench.root().lookup("#threshold-mark");
            Hand.press(threshold, 3, 3, 1);
            Hand.keyDown(threshold, KeyCode.ESCAPE, false);
            assertEquals(3, bench.lab().inputs().temperature());
            bench.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
            bench.settle();
            Node temperature = bench.root().lookup(".temperature-mark");
            Hand.press(temperature, 3, 3, 1);
            Hand.keyDown(temperature, KeyCode.ESCAPE, false);
            assertEquals(3, bench.lab().inputs().temperature());
        });
    }

    @Test
    void aConfidenceThatNoRowReachesIsSaidAndTheFieldsStay() throws Exception {
        Fx.run(() -> {
            NumberField least = bench.find("reject-least", NumberField.class);
            double top = least.localToScene(0, 0).getY();
            String before = bench.label("reject-handed");
            bench.type(least, "1");
            bench.settle();
            String said = bench.label("reject-missed");
            assertTrue(said.startsWith("No row reaches 1.0000: the surest has 0.99"), said);
            assertEquals(before, bench.label("reject-handed"));
            assertEquals(top, least.localToScene(0, 0).getY());
            bench.type(least, "80 %");
            bench.settle();
            assertTrue(Double.parseDouble(least.getText()) >= 0.8, least.getText());
            assertTrue(!before.equals(bench.label("reject-handed")));
            bench.type(least, "0");
            bench.settle();
            assertEquals("0", bench.label("reject-handed"));
            assertEquals(top, least.localToScene(0, 0).getY());
        });
    }

    /** Every number can be seen at every text size: whole, or by scrolling. */
    @Test
    void numbersHaveAPageOfTheirOwnInLargeText() throws Exception {
        for (int percent : new int[] {150, 200}) {
            Fx.run(() -> {
                bench.close();
                bench = new BenchWindow("calibration", percent, 1186, 647);
                bench.window().calibrationViewProperty().set(CalibrationView.REJECT);
                bench.settle();
                bench.find("part-2", ToggleButton.class).fire();
                bench.settle();
                FittingScroll numbers = bench.find("reject-numbers", FittingScroll.class);
                Bounds room = numbers.localToScene(numbers.getLayoutBounds());
                assertTrue(room.getMaxY()
                        <= bench.find("reject-sentence", Node.class)
                                .localToScene(0, 0)
                                .getY());
                Node last = bench.find("reject-handed", Node.class);
                numbers.reveal(last);
                bench.settle();
                assertTrue(room.contains(last.localToScene(last.getLayoutBounds())), percent + " %");
            });
        }
    }

    /** The names of the curves, of the axes and the flag, wherever the mark is. */
    @Test
    void wordsOfTheRejectCurveNeverOverlap() throws Exception {
        Fx.run(() -> {
            bench.lab().change(in -> in.withTemperature(3));
            for (double kept : new double[] {0.01, 0.1, 0.25, 0.4, 0.6, 0.9, 1}) {
                bench.lab().change(in -> in.withDecisions(in.decisions().withKept(kept)));
                bench.settle();
                List<Bounds> words = bench.root().lookupAll(".risk-curve .tick").stream()
                        .filter(n -> n instanceof Text && BenchWindow.isShown(n))
                        .map(n -> n.localToScene(n.getLayoutBounds()))
                        .collect(Collectors.toCollection(ArrayList::new));
                Node flag = bench.root().lookup(".risk-curve .curve-flag");
                words.add(flag.localToScene(flag.getLayoutBounds()));
                assertTrue(words.size() > 12, words.size() + " words");
                for (Bounds a : words) {
                    for (Bounds b : words) assertTrue(a == b || !a.intersects(b), kept + ": " + a + " " + b);
                }
            }
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.ui.chart.EceHistogram;
import softmaxlab.ui.chart.LuckDiagram;
import softmaxlab.ui.chart.StripPlot;

/** The views "Luck" and "Many ECEs" in a window. */
class LuckViewTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {});
    }

    private interface Scenario {
        void play(BenchWindow w) throws Exception;
    }

    private static void in(String view, int percent, Scenario scenario) throws Exception {
        Fx.call(() -> {
            BenchWindow w = new BenchWindow(view, percent, 1186, 647);
            try {
                w.lab().fit();
                w.settle();
                scenario.play(w);
            } finally {
                w.close();
            }
            return null;
        });
    }

    private static String text(BenchWindow w, String id) {
        return w.find(id, Label.class).getText();
    }

    private static Evaluation after(BenchWindow w) {
        return w.lab().snapshot().calibration().after();
    }

    @Test
    void theNumbersAreThoseOfTheEngine() throws Exception {
        in("calibration-luck", 100, w -> {
            LuckBand luck = LuckBand.of(after(w).outcomes(), Binning.DEFAULT, 9999, 1, Loop.SERIAL);
            assertEquals(Numbers.fixed(luck.measured().ece(), 4), text(w, "luck-measured"));
            assertEquals(Numbers.fixed(luck.expectedEce(), 4), text(w, "luck-expected"));
            assertEquals(Numbers.fixed(luck.pValue(), 4), text(w, "luck-p"));
            assertTrue(text(w, "luck-interval").matches("0\\.\\d{4} to 0\\.\\d{4}"), text(w, "luck-interval"));
            String afterClaim = text(w, "luck-claim");
            w.find("luck-before", ToggleButton.class).fire();
            w.settle();
            assertNotEquals(afterClaim, text(w, "luck-claim"));
            assertTrue(text(w, "luck-claim").endsWith("so nearly all of it is real."), text(w, "luck-claim"));
        });
    }

    @Test
    void labelSetsAreDrawnOneByOneAndAnotherSeedBeginsAnew() throws Exception {
        in("calibration-luck", 100, w -> {
            LuckBand luck = LuckBand.of(after(w).outcomes(), Binning.DEFAULT, 10, 1, Loop.SERIAL);
            LuckDiagram diagram = (LuckDiagram) w.root().lookup("#luck-bin");
            Button once = w.find("luck-once", Button.class);
            once.fire();
            assertEquals(Numbers.fixed(luck.eces().get(0), 4), text(w, "luck-draw"));
            once.fire();
            assertEquals(Numbers.fixed(luck.eces().get(1), 4), text(w, "luck-draw"));
            assertEquals(2, diagram.drawn());
            String p = text(w, "luck-p");
            w.type(w.find("luck-seed", NumberField.class), "2");
            assertEquals(0, diagram.drawn());
            assertNotEquals(p, text(w, "luck-p"));
            once.fire();
            assertNotEquals(Numbers.fixed(luck.eces().get(0), 4), text(w, "luck-draw"));
        });
    }

    @Test
    void aLabelSetOfOlderBinsIsNotDrawnIntoThePresentOnes() throws Exception {
        Fx.run(() -> {
            List<Runnable> waiting = new ArrayList<>();
            BenchWindow w = new BenchWindow("calibration-luck", 100, 1186, 647, waiting::add);
            while (!waiting.isEmpty()) waiting.remove(0).run();
            Button once = w.find("luck-once", Button.class);
            LuckDiagram diagram = (LuckDiagram) w.root().lookup("#luck-bin");
            once.fire();
            assertEquals(1, diagram.drawn());
            w.lab().change(in -> in.withQuestion(in.question().withBinning(new Binning(10, EdgeRule.HI))));
            // The rows in their bins, but not yet their luck.
            waiting.remove(0).run();
            assertEquals(10, diagram.reliability().bins().size());
            once.fire();
            assertEquals(0, diagram.drawn());
            while (!waiting.isEmpty()) waiting.remove(0).run();
            once.fire();
            assertEquals(1, diagram.drawn());
            w.close();
        });
    }

    /** With two workers the interval may be here before the luck. */
    @Test
    void anIntervalThatCameFirstStays() throws Exception {
        Fx.run(() -> {
            List<Runnable> waiting = new ArrayList<>();
            BenchWindow w = new BenchWindow("calibration-luck", 100, 1186, 647, waiting::add);
            for (int i = 0; i < 5 && waiting.size() == 1; i++) waiting.remove(0).run();
            while (waiting.size() > 1) waiting.remove(waiting.size() - 1).run();
            String interval = text(w, "luck-interval");
            assertTrue(interval.matches("0\\.\\d{4} to 0\\.\\d{4}"), interval);
            w.find("luck-after", ButtonBase.class).fire();
            assertEquals(interval, text(w, "luck-interval"));
            w.close();
        });
    }

    /** A temperature that is dragged in one view costs the others nothing. */
    @Test
    void aViewThatIsAwayCatchesUpWhenItIsBack() throws Exception {
        in("calibration", 100, w -> {
            for (CalibrationView view : List.of(CalibrationView.LUCK, CalibrationView.MANY, CalibrationView.ROWS)) {
                String id = Map.of(CalibrationView.LUCK, "luck-measured", CalibrationView.MANY, "many-claim")
                        .getOrDefault(view, "rows-bin-4");
                w.window().calibrationViewProperty().set(view);
                w.settle();
                Node there = w.root().lookup("#" + id);
                String before = there.toString() + there.getAccessibleText();
                w.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
                w.lab().change(in -> in.withTemperature(3 + view.ordinal()));
                assertEquals(before, there.toString() + there.getAccessibleText(), id);
                w.window().calibrationViewProperty().set(view);
                w.settle();
                assertNotEquals(before, there.toString() + there.getAccessibleText(), id);
            }
        });
    }

    @Test
    void withoutRowsNoNumberOfTheRowsBeforeIsLeft() throws Exception {
        Question none = Question.of(
                new DataSet("none", "none", Predictions.logits(List.of("a", "b"), new double[0], new int[0])));
        assertEquals(0, none.judged().size());
        for (String view : List.of("calibration-luck", "calibration-many")) {
            in(view, 100, w -> {
                w.lab().change(in -> in.withNewQuestion(none));
                w.settle();
                assertEquals("No rows to judge.", text(w, view.substring(12) + "-claim"));
                String old = w.root().lookupAll(".fact-table .strong").stream()
                        .map(n -> ((Label) n).getText())
                        .filter(t -> !t.equals("–"))
                        .collect(Collectors.joining(" "));
                assertEquals("", old);
            });
        }
    }

    @Test
    void withReducedMotionNothingIsPlayed() throws Exception {
        in("calibration-luck", 100, w -> {
            Button play = w.find("luck-play", Button.class);
            Button stop = w.find("luck-stop", Button.class);
            play.fire();
            w.window().reducedMotionProperty().set(true);
            assertFalse(play.isVisible() || stop.isVisible(), "what played has stopped");
            Node still = w.find("luck-still", Node.class);
            assertTrue(still.isVisible(), "says why");
            int drawn = ((LuckDiagram) w.root().lookup("#luck-bin")).drawn();
            w.find("luck-once", Button.class).fire();
            assertEquals(drawn + 1, ((LuckDiagram) w.root().lookup("#luck-bin")).drawn(), "draw by draw");
            w.window().reducedMotionProperty().set(false);
            assertTrue(play.isVisible() && !still.isVisible());
        });
    }

    @Test
    void playDrawsAndStopStopsAndOnlyOneOfThemIsThere() throws Exception {
        in("calibration-luck", 100, w -> {
            Button play = w.find("luck-play", Button.class);
            Button stop = w.find("luck-stop", Button.class);
            assertTrue(play.isVisible() && !stop.isVisible());
            play.fire();
            assertEquals(1, ((LuckDiagram) w.root().lookup("#luck-bin")).drawn(), "the first at once");
            assertTrue(stop.isVisible() && !play.isVisible());
            stop.fire();
            assertTrue(play.isVisible() && !stop.isVisible());
        });
    }

    @Test
    void binsAndBarsAreWalkedByArrowKeysAndDescribed() throws Exception {
        in("calibration-luck", 100, w -> {
            Node bin = w.root().lookup("#luck-bin-14");
            bin.requestFocus();
            w.press(bin, KeyCode.LEFT);
            Node next = w.root().lookup("#luck-bin-13");
            assertTrue(next.isFocused());
            assertTrue(
                    next.getAccessibleText().startsWith("Bin (0.867, 0.933]: ")
                            && next.getAccessibleText().contains("luck alone reaches from"),
                    next.getAccessibleText());
            Node measured = w.root().lookup("#luck-mark-measured");
            measured.requestFocus();
            w.press(measured, KeyCode.LEFT);
            assertTrue(w.root().lookup("#luck-mark-expected").isFocused());
            assertTrue(
                    w.root().lookup(".sentence-line").toString().contains("Expected ECE " + text(w, "luck-expected")));
        });
    }

    @Test
    void enterOnADotTakesItsBinning() throws Exception {
        in("calibration-many", 100, w -> {
            StripPlot strip = (StripPlot) w.root().lookup("#strip");
            Node present = strip.lookupAll(".strip-dot").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow();
            // 15 bins are the eleventh of 5 to 50 in the first band.
            assertEquals("strip-10", present.getId());
            present.requestFocus();
            w.press(present, KeyCode.RIGHT);
            w.press(w.root().lookup("#strip-11"), KeyCode.DOWN);
            w.press(w.root().lookup("#strip-57"), KeyCode.DOWN);
            Node dot = w.root().lookup("#strip-103");
            assertTrue(dot.isFocused());
            String said = dot.getAccessibleText();
            w.press(dot, KeyCode.ENTER);
            Binning taken = w.lab().inputs().question().binning();
            assertEquals(new Binning(16, EdgeRule.HI).withKind(Binning.Kind.EQUAL_MASS, Row.of()), taken);
            String ece = Numbers.fixed(after(w).ece(), 4);
            assertEquals("ECE " + ece + " by 16 equal-mass bins, (lo, hi]. Enter or a click takes this binning.", said);
            assertTrue(text(w, "many-claim").contains(": here " + ece + ", by 16 equal-mass bins, (lo, hi]."));
        });
    }

    @Test
    void againDrawsFromTheNextSeed() throws Exception {
        in("calibration-many", 100, w -> {
            String before = w.root().lookup("#small-0").getAccessibleText();
            assertTrue(before.startsWith("A perfectly calibrated model on 20 rows: ECE 0.1"), before);
            w.find("many-again", Button.class).fire();
            assertEquals("small samples from seed 2", text(w, "many-seed"));
            assertNotEquals(before, w.root().lookup("#small-0").getAccessibleText());
        });
    }

    @Test
    void atTwiceTheTextSizeNothingLeavesTheWindow() throws Exception {
        for (String view : List.of("calibration-luck", "calibration-many")) {
            in(view, 200, w -> {
                for (String style : List.of("segments", "button", "label", "chart-frame", "strip-dot")) {
                    assertTrue(w.isInside(style), view + ": " + style);
                }
                assertTrue(w.root().lookup("#page-tab-1").isVisible(), "one page at a time");
                Node histogram = w.root().lookup(".ece-histogram");
                if (histogram instanceof EceHistogram) assertFalse(histogram.isVisible(), "one plot at a time");
            });
        }
    }
}

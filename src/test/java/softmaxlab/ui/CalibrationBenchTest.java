package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Samples;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.ui.chart.BinMark;

/** The bench as a learner meets it: found by id, driven by keys and buttons. */
class CalibrationBenchTest extends CalibrationWindow {
    private String verdict() {
        return BenchWindow.said(node(TextFlow.class, "verdict"));
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void everyMarkHoldsTheNumbersOfTheEngine() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withTemperature(2.5));
            Samples.Classifier over = Samples.Classifier.OVER_CONFIDENT;
            for (String side : new String[] {"before", "after"}) {
                double t = side.equals("before") ? 1 : 2.5;
                Evaluation e = Evaluation.of(
                        Samples.of(over), t, lab.inputs().question().binning());
                for (int i = 0; i < 15; i++) {
                    Bin bin = e.reliability().bins().get(i);
                    assertSameBin(bin, node(BinMark.class, side + "-bin-" + i).bin());
                    assertSameBin(bin, node(BinMark.class, side + "-rows-" + i).bin());
                }
            }
        });
    }

    /** Sums are added up part by part, so the last digit may differ. */
    private static void assertSameBin(Bin expected, Bin shown) {
        assertEquals(expected.count(), shown.count());
        assertEquals(expected.right(), shown.right());
        assertEquals(expected.confidence(), shown.confidence(), 1e-12);
    }

    @Test
    void barsEndWhereTheNumbersSay() throws Exception {
        Fx.run(() -> {
            Pictures.of(stage.getScene());
            BinMark mark = node(BinMark.class, "before-bin-14");
            javafx.scene.shape.Rectangle bar = (javafx.scene.shape.Rectangle) mark.lookup(".bin-bar");
            assertEquals(mark.bin().accuracy(), bar.getHeight() / mark.getHeight(), 1e-9, "bar to the accuracy");
            javafx.scene.shape.Rectangle gap = (javafx.scene.shape.Rectangle) mark.lookup(".bin-gap");
            assertEquals(Math.abs(mark.bin().gap()), gap.getHeight() / mark.getHeight(), 1e-9, "gap to the confidence");
        });
    }

    @Test
    void arrowKeysWalkTheBinsAndTheSentenceFollows() throws Exception {
        Fx.run(() -> {
            BinMark first = node(BinMark.class, "before-bin-3");
            first.requestFocus();
            press(first, KeyCode.RIGHT);
            BinMark second = node(BinMark.class, "before-bin-4");
            assertTrue(second.isFocused());
            String sentence = ((SentenceLine) view.lookup(".sentence-line")).getText();
            assertTrue(sentence.startsWith("Bin (0.267, 0.333]: "), sentence);
            assertEquals(sentence, second.getAccessibleText());
            press(second, KeyCode.HOME);
            assertTrue(node(BinMark.class, "before-bin-0").isFocused());
            press(node(BinMark.class, "before-bin-0"), KeyCode.END);
            assertTrue(node(BinMark.class, "before-bin-14").isFocused());
        });
    }

    @Test
    void theSameBinLightsUpInAllFourCharts() throws Exception {
        Fx.run(() -> {
            node(BinMark.class, "after-bin-9").requestFocus();
            for (String chart : new String[] {"before-bin-", "after-bin-", "before-rows-", "after-rows-"}) {
                assertTrue(pointed(chart + 9), chart);
                assertFalse(pointed(chart + 8), chart);
            }
        });
    }

    private boolean pointed(String id) {
        return node(BinMark.class, id).getPseudoClassStates().stream()
                .anyMatch(p -> p.getPseudoClassName().equals("pointed"));
    }

    @Test
    void aFitOnHalfIsJudgedOnTheRestAndUndoneInOneStep() throws Exception {
        Fx.run(() -> {
            Inputs before = lab.inputs();
            node(Button.class, "fit").fire();
            assertEquals(2000, lab.snapshot().calibration().after().rows());
            assertTrue(verdict().contains("fitted on the first 2,000 rows"), verdict());
            assertTrue(captions().contains("judged on rows the fit never saw"), captions());
            lab.undo();
            assertEquals(before, lab.inputs());
            assertEquals(4000, lab.snapshot().calibration().after().rows());
        });
    }

    @Test
    void aFitOnAllRowsIsCalledOptimistic() throws Exception {
        Fx.run(() -> {
            node(ComboBox.class, "fit-on").getSelectionModel().select(FitOn.ALL.ordinal());
            node(Button.class, "fit").fire();
            assertEquals(4000, lab.snapshot().calibration().after().rows());
            assertTrue(verdict().contains("fitted on these same rows (optimistic)"), verdict());
            assertTrue(captions().contains("optimistic: judged on its own rows"), captions());
        });
    }

    /** All texts inside the two diagrams. */
    private String captions() {
        Pictures.of(stage.getScene());
        return view.lookupAll(".judged-diagram").stream()
                .flatMap(d -> d.lookupAll(".tick").stream())
                .map(t -> ((Text) t).getText())
                .collect(Collectors.joining("|"));
    }

    @Test
    void binsAndEdgeRuleAreSetFromTheHeader() throws Exception {
        Fx.run(() -> {
            node(ToggleButton.class, "edge-closed").fire();
            assertEquals(EdgeRule.CLOSED, lab.inputs().question().binning().rule());
            NumberField bins = node(ValueSlider.class, "bins").field();
            bins.setText("20");
            bins.getOnAction().handle(null);
            assertEquals(20, lab.inputs().question().binning().bins());
            assertNotNull(view.lookup("#after-bin-19"));
            bins.setText("8");
            bins.getOnAction().handle(null);
            assertFalse(view.lookup("#after-bin-8").isVisible());
            lab.undo();
            lab.undo();
            assertEquals(15, lab.inputs().question().binning().bins());
            assertTrue(node(ToggleButton.class, "edge-closed").isSelected());
        });
    }

    @Test
    void theMarkMovesTheTemperatureByKeyAndTheFieldTakesADigit() throws Exception {
        Fx.run(() -> {
            Node mark = view.lookup("#temperature-mark");
            press(mark, KeyCode.RIGHT);
            assertEquals(1.01, lab.inputs().temperature(), 1e-12);
            press(mark, KeyCode.PAGE_UP);
            assertEquals(1.111, lab.inputs().temperature(), 1e-12);
            press(mark, KeyCode.HOME);
            assertEquals(1, lab.inputs().temperature());
            NumberField field = node(NumberField.class, "temperature-field");
            field.setText("2.5");
            field.getOnAction().handle(null);
            assertEquals(2.5, lab.inputs().temperature());
            assertTrue(verdict().contains("T = 2.500, set by hand"), verdict());
        });
    }

    @Test
    void anotherSampleTakesAFittedTemperatureBackToOne() throws Exception {
        Fx.run(() -> {
            node(Button.class, "fit").fire();
            assertTrue(lab.inputs().temperature() > 2);
            node(ComboBox.class, "data").getSelectionModel().select(1);
            assertEquals("under-confident", lab.inputs().question().data().name());
            assertEquals(1, lab.inputs().temperature());
            assertSame(
                    TemperatureFit.Status.UNAVAILABLE,
                    lab.inputs().question().fit().status());
        });
    }

    @Test
    void aTop1FileHasNoTemperatureAndSaysWhy() throws Exception {
        Fx.run(() -> {
            lab.change(in ->
                    in.withQuestion(in.question().withData(new DataSet("hand10", "", Samples.lessonSet("hand10")))));
            assertEquals("–", text("after-nll"));
            assertEquals("–", text("before-brier"));
            assertTrue(node(Button.class, "fit").isDisabled());
            assertTrue(node(NumberField.class, "temperature-field").isDisabled());
            assertFalse(view.lookup("#temperature-mark").getParent().isVisible());
            assertTrue(verdict().contains("NLL, Brier score and T need all classes"), verdict());
        });
    }

    @Test
    void whatALessonHoldsCannotBeMoved() throws Exception {
        Fx.run(() -> {
            lab.change(in ->
                    in.withGuide(new Guide("x", "y", Set.of("bins", "edge", "T"), Set.of(), "panel.calibration")));
            assertTrue(node(ToggleButton.class, "edge-hi").isDisabled());
            assertTrue(node(ValueSlider.class, "bins").field().isDisabled());
            press(view.lookup("#temperature-mark"), KeyCode.RIGHT);
            assertEquals(1, lab.inputs().temperature());
        });
    }
}

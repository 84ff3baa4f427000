package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.file.NumpySnippet;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;
import softmaxlab.lab.Numbers;

/** The view of all numbers. */
class CalibrationMetricsTest {
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            window = BenchWindow.calibration(CalibrationView.NUMBERS);
        });
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) Fx.run(window::close);
    }

    @Test
    void everyNumberIsThatOfTheTable() throws Exception {
        Fx.run(() -> {
            window.lab().fit();
            Calibration c = window.lab().snapshot().calibration();
            for (Metric m : Metric.values()) {
                double was = m.value(MetricBasis.of(10, c.before(), Loop.SERIAL));
                double is = m.value(MetricBasis.of(10, c.after(), Loop.SERIAL));
                assertEquals(Numbers.fixed(was, 4), window.label("metric-before-" + m.key()), m.key());
                assertEquals(Numbers.fixed(is, 4), window.label("metric-after-" + m.key()), m.key());
            }
        });
    }

    /** Pale after a moment, so that a short wait does not flicker. */
    @Test
    void numbersOfAnOlderAnswerArePaleUntilTheirOwnAreHere() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        BenchWindow slow = Fx.call(() -> {
            BenchWindow w = new BenchWindow("calibration-metrics", 100, 1186, 647, waiting::add);
            while (!waiting.isEmpty()) waiting.remove(0).run();
            w.lab().change(in -> in.withTemperature(3));
            waiting.remove(0).run();
            assertFalse(w.lab().snapshot().isCalibrationStale());
            return w;
        });
        Node grid = slow.root().lookup(".metric-grid");
        for (int i = 0; i < 200 && Fx.call(grid::getOpacity) == 1; i++) Thread.sleep(25);
        Fx.run(() -> {
            assertTrue(grid.getOpacity() < 1, "the numbers of T = 1");
            while (!waiting.isEmpty()) waiting.remove(0).run();
            assertEquals(1, grid.getOpacity());
            slow.close();
        });
    }

    /** From the small table of the view Reliability, by click and by key. */
    @Test
    void oneStepGoesFromANumberToItsSource() throws Exception {
        Fx.run(() -> {
            window.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
            window.settle();
            window.find("after-brier", Label.class).getOnMouseClicked().handle(null);
            window.settle();
            assertEquals(
                    CalibrationView.NUMBERS,
                    window.window().calibrationViewProperty().get());
            assertEquals("Brier", window.label("metricName"));
            window.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
            window.settle();
            Node line = window.root().lookupAll(".metric-line").stream()
                    .filter(n -> n.getAccessibleText() != null
                            && n.getAccessibleText().startsWith("NLL"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.isFocusTraversable());
            window.press(line, KeyCode.ENTER);
            assertEquals(
                    CalibrationView.NUMBERS,
                    window.window().calibrationViewProperty().get());
            assertEquals("NLL", window.label("metricName"));
        });
    }

    @Test
    void arrowKeysWalkTheNumbersAndThePanelFollows() throws Exception {
        Fx.run(() -> {
            Node ece = window.find("metric-ece", Node.class);
            ece.requestFocus();
            window.press(ece, KeyCode.DOWN);
            assertEquals("ECE, equal mass", window.label("metricName"));
            window.press(window.find("metric-eceEqualMass", Node.class), KeyCode.END);
            assertEquals("Accuracy", window.label("metricName"));
            Calibration c = window.lab().snapshot().calibration();
            String right =
                    Numbers.count(Math.round(c.after().accuracy() * c.after().rows()));
            assertTrue(
                    window.label("metricNumbers").startsWith(right + " of 4,000 rows"), window.label("metricNumbers"));
        });
    }

    @Test
    void theProgramIsCopiedWhole() throws Exception {
        Fx.run(() -> {
            DataSet set = new DataSet("binary4", "", Samples.lessonSet("binary4"));
            window.lab().change(in -> in.withNewQuestion(in.question().withData(set)));
            window.settle();
            window.find("metricCopy", Button.class).fire();
            String wanted = NumpySnippet.of(Metric.ECE, window.lab().inputs().question(), 1);
            assertEquals(wanted, Clipboard.getSystemClipboard().getString());
            assertEquals("Copied", window.label("metricCopied"));
        });
    }

    @Test
    void whatIsNotThereSaysWhy() throws Exception {
        Fx.run(() -> {
            DataSet top1 = new DataSet("ones10", "", Samples.lessonSet("ones10"));
            window.lab().change(in -> in.withNewQuestion(in.question().withData(top1)));
            window.settle();
            Node nll = window.find("metric-nll", Node.class);
            window.press(nll, KeyCode.HOME);
            window.press(window.find("metric-avgConf", Node.class), KeyCode.DOWN);
            assertEquals("NLL", window.label("metricName"));
            assertTrue(window.label("metricNumbers").contains("needs all classes"));
            assertTrue(window.find("metricCopy", Button.class).isDisabled());
            assertFalse(BenchWindow.isShown(window.find("metricSnippet", Node.class)));
        });
    }

    @Test
    void pagingStopsAtTheEndsAndLeavesTheChosenNumber() throws Exception {
        Fx.run(() -> {
            window.close();
            window = new BenchWindow("calibration", 200, 1186, 647);
            window.window().calibrationViewProperty().set(CalibrationView.NUMBERS);
            window.settle();
            page(0);
            Metric chosen = window.window().metricProperty().get();
            Button back = window.find("metricsBack", Button.class);
            Button on = window.find("metricsOn", Button.class);
            int pages = 1;
            while (!back.isDisabled()) back.fire();
            assertTrue(window.label("metricsPage").contains("1"), window.label("metricsPage"));
            for (; !on.isDisabled(); pages++) on.fire();
            assertTrue(
                    pages > 1 && window.label("metricsPage").contains(Integer.toString(pages)),
                    window.label("metricsPage"));
            assertFalse(back.isDisabled());
            assertEquals(chosen, window.window().metricProperty().get());
        });
    }

    /** Table and formula of each number fit at every text size without a bar; programs may scroll. */
    @Test
    void pagesFitAtEveryTextSize() throws Exception {
        for (int percent : new int[] {100, 125, 150, 200}) {
            Fx.run(() -> {
                window.close();
                window = new BenchWindow("calibration", percent, 1186, 647);
                window.window().calibrationViewProperty().set(CalibrationView.NUMBERS);
                window.settle();
                for (Metric m : Metric.values()) {
                    page(0);
                    Node row = window.find("metric-" + m.key(), Node.class);
                    for (int i = 0; i < Metric.values().length; i++)
                        window.find("metricsBack", Button.class).fire();
                    for (int i = 0; i < Metric.values().length && !row.isManaged(); i++)
                        window.find("metricsOn", Button.class).fire();
                    window.settle();
                    assertTrue(row.isManaged(), m + " at " + percent);
                    assertTrue(window.isInside("metric-row"), m + " at " + percent);
                    row.fireEvent(new MouseEvent(
                            MouseEvent.MOUSE_PRESSED,
                            0,
                            0,
                            0,
                            0,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
                    page(1);
                    assertTrue(window.isInside("metric-formula"), m + " at " + percent);
                    boolean bar = window.root().lookupAll(".metric-pages .scroll-bar").stream()
                            .anyMatch(BenchWindow::isShown);
                    assertFalse(bar, m + " at " + percent);
                }
            });
        }
    }

    private void page(int at) {
        ToggleButton tab = window.find("metrics-page-" + at, ToggleButton.class);
        if (BenchWindow.isShown(tab)) tab.fire();
        window.settle();
    }

    @Test
    void downGoesOnOnTheNextPage() throws Exception {
        Fx.run(() -> {
            window.close();
            window = new BenchWindow("calibration", 200, 1186, 647);
            window.window().calibrationViewProperty().set(CalibrationView.NUMBERS);
            window.settle();
            assertEquals("1 of 5", window.label("metricsPage"));
            Node ece = window.find("metric-ece", Node.class);
            ece.requestFocus();
            window.press(ece, KeyCode.DOWN);
            assertEquals("2 of 5", window.label("metricsPage"));
            assertTrue(window.find("metric-eceEqualMass", Node.class).isFocused());
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.Parts;
import softmaxlab.engine.Binning;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;
import softmaxlab.engine.ScoredRows;
import softmaxlab.engine.Split;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;

/** The view that compares: every number from the engine, words where there is none, results that stay. */
class CalibrationCompareTest {
    private Parts parts;
    private Lab lab;
    private Parent root;
    private Stage stage;
    private final Queue<Runnable> worker = new ArrayDeque<>();

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> show(Runnable::run));
    }

    private void show(Executor executor) {
        parts = new Parts(executor, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        lab = parts.lab();
        parts.window().calibrationViewProperty().set(CalibrationView.COMPARE);
        reopen(100, 1186, 647);
    }

    private void reopen(int percent, int width, int height) {
        if (stage != null) stage.close();
        root = parts.views().load("calibration");
        stage = Fx.show(root, Look.DEFAULT.withTextSize(percent), width, height);
        Pictures.of(stage.getScene());
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    private <N extends Node> N node(Class<N> type, String id) {
        Node found = root.lookup("#" + id);
        assertNotNull(found, id);
        return type.cast(found);
    }

    private static Bounds at(Node n) {
        return n.localToScene(n.getLayoutBounds());
    }

    private String cell(String id) {
        return node(Label.class, id).getText();
    }

    private String number(String id) {
        return cell(id).replace("≈\u200A", "");
    }

    private String verdict() {
        return BenchWindow.said(node(TextFlow.class, "compare-verdict"));
    }

    private void judge(String name, Predictions data) {
        lab.change(in -> in.withNewQuestion(in.question().withData(new DataSet(name, "x", data))));
    }

    @Test
    void everyRowHoldsTheNumbersOfTheEngine() throws Exception {
        Fx.run(() -> {
            Predictions data = lab.inputs().question().data().predictions();
            Split.Parts rows = Split.HALF.of(data);
            for (Method m : Method.values()) {
                CalibratorFit fit = CalibratorFit.of(m, data, rows.fitted(), Loop.SERIAL);
                Evaluation e = Evaluation.of(
                        ScoredRows.through(data, rows.judged(), fit.calibrator(), fit.temperatureOr1()),
                        Binning.DEFAULT,
                        Loop.SERIAL);
                assertEquals(Numbers.fixed(e.nll(), 4), number("nll-" + m.key()));
                assertEquals(Numbers.fixed(e.ece(), 4), number("ece-" + m.key()));
                assertEquals(Numbers.fixed(e.accuracy(), 4), number("acc-" + m.key()));
            }
            assertTrue(verdict().contains("All fitted on 2,000 rows and judged on the same 2,000 rows"), verdict());
        });
    }

    /** Of the sample, T and vector scaling are alike: mean difference of NLL 0.0035, standard error 0.0021. */
    @Test
    void whatLuckExplainsIsNotCalledBest() throws Exception {
        Fx.run(() -> {
            assertTrue(verdict().contains("temperature or vector scaling, within luck"), verdict());
            assertEquals("≈\u200A" + nll(Method.VECTOR), cell("nll-vector"));
            assertEquals(nll(Method.PLATT), cell("nll-platt"));
            String vector = node(Label.class, "nll-vector").getAccessibleText();
            assertTrue(vector.startsWith("Vector scaling: NLL " + nll(Method.VECTOR) + ", "), vector);
            assertTrue(vector.endsWith(", within luck."), vector);
            String asItIs = node(Label.class, "nll-identity").getAccessibleText();
            assertTrue(asItIs.endsWith(", beyond luck."), asItIs);
            assertFalse(cell("mce-temperature").contains("≈"), "not tested");
        });
    }

    /** Judged on its own rows, isotonic regression, which bends most, is best by Brier score and accuracy. */
    @Test
    void theBestBeyondLuckIsSaidInWordsToo() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
            long best = root.lookupAll(".compare-cell").stream()
                    .filter(n -> n.getPseudoClassStates().stream()
                            .anyMatch(p -> p.getPseudoClassName().equals("best")))
                    .map(Node::getAccessibleText)
                    .filter(t -> t.endsWith("best of its column beyond luck."))
                    .count();
            assertTrue(best >= 1, best + " best cells: " + verdict());
            assertTrue(verdict().contains("beyond luck: "), verdict());
        });
    }

    @Test
    void numbersAreWalkedByKeysAndTheLineSaysHowTheyStand() throws Exception {
        Fx.run(() -> {
            Label first = node(Label.class, "nll-temperature");
            first.requestFocus();
            assertEquals(first.getAccessibleText(), cell("compare-sentence"));
            first.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
            assertEquals(node(Label.class, "nll-vector").getAccessibleText(), cell("compare-sentence"));
        });
    }

    private String nll(Method m) {
        Predictions data = lab.inputs().question().data().predictions();
        Split.Parts rows = Split.HALF.of(data);
        CalibratorFit fit = CalibratorFit.of(m, data, rows.fitted(), Loop.SERIAL);
        return Numbers.fixed(
                Evaluation.of(
                                ScoredRows.through(data, rows.judged(), fit.calibrator(), fit.temperatureOr1()),
                                Binning.DEFAULT,
                                Loop.SERIAL)
                        .nll(),
                4);
    }

    @Test
    void checkedRowsAreDrawnAndCurvesAreWalkedByKeys() throws Exception {
        Fx.run(() -> {
            assertTrue(node(Node.class, "curve-1").isVisible());
            node(CheckBox.class, "draw-vector").fire();
            assertTrue(node(Node.class, "curve-2").isVisible());
            node(CheckBox.class, "draw-identity").fire();
            assertFalse(node(Node.class, "curve-2").isVisible());
            Pictures.of(stage.getScene());
            Node curve = node(Node.class, "curve-0");
            curve.requestFocus();
            String first = cell("compare-sentence");
            assertTrue(first.startsWith("Temperature: Bin "), first);
            curve.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, false, false, false));
            String last = cell("compare-sentence");
            assertTrue(last.contains("Bin (0.933, 1.000]"), last);
            assertEquals(last, curve.getAccessibleText());
        });
    }

    @Test
    void keptResultsStayWhenAnotherFileComesAndUndoTakesThemBack() throws Exception {
        Fx.run(() -> {
            lab.fit();
            String ece = Numbers.fixed(lab.snapshot().calibration().after().ece(), 4);
            node(Button.class, "keep").fire();
            assertEquals(2, lab.inputs().kept().size());
            node(Button.class, "keep").fire();
            assertEquals(2, lab.inputs().kept().size(), "the same is kept once");
            judge("other", Samples.of(Samples.Classifier.UNDER_CONFIDENT));
            assertEquals(ece, cell("ece-kept-1"));
            lab.undo();
            lab.undo();
            assertEquals(0, lab.inputs().kept().size());
            assertNull(root.lookup("#ece-kept-1"));
        });
    }

    @Test
    void whatHasNoAnswerSaysWhyAndOwnRowsAreOptimistic() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
            assertTrue(verdict().contains("optimistic"), verdict());
            judge("right", Predictions.logits(List.of("a", "b"), new double[] {2, 0, 0, 1, 0, 3}, new int[] {0, 1, 1}));
            String all = answers();
            assertTrue(all.contains("No answer: There is no best T: the true class is on top"), all);
            assertTrue(all.contains("No answer: There is no best vector scaling: the scores"), all);
            judge("top", Predictions.top1(new double[] {0.5, 0.9}, new int[] {0, 1}, new int[] {0, 1}));
            assertEquals("–", cell("nll-identity"));
            assertTrue(answers().contains("a top-1 file holds no logits"), answers());
        });
    }

    /** Rows and all of the words can be seen in large text. */
    @Test
    void largeTextGivesTheTableAPageOfItsOwn() throws Exception {
        for (int percent : new int[] {150, 200}) {
            Fx.run(() -> {
                reopen(percent, 1186, 647);
                node(ToggleButton.class, "part-2").fire();
                Pictures.of(stage.getScene());
                for (Method m : List.of(Method.IDENTITY, Method.TEMPERATURE, Method.VECTOR)) {
                    assertTrue(isInSight("ece-" + m.key()), m + " at " + percent);
                }
                node(ToggleButton.class, "part-1").fire();
                Pictures.of(stage.getScene());
                assertTrue(at(root.lookup("#compare-words")).contains(at(root.lookup("#compare-notes"))), "notes");
            });
        }
    }

    private boolean isInSight(String id) {
        return at(root.lookup(".compare-scroll")).contains(at(node(Label.class, id)));
    }

    private String answers() {
        return root.lookupAll(".compare-answer").stream()
                .filter(Node::isVisible)
                .map(n -> ((Label) ((HBox) n).getChildren().get(0)).getText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void slowOnesWaitAndOneThatRunsCanBeStopped() throws Exception {
        Fx.run(() -> {
            show(worker::add);
            drain();
            // 50,010 rows of 40 classes: more numbers than are fitted without being asked for.
            double[] z = new double[50_010 * 40];
            for (int i = 0; i < 50_010; i++) z[i * 40 + i % 40] = 1;
            judge("large", Predictions.logits(Collections.nCopies(40, "class"), z, new int[50_010]));
            drain();
            assertTrue(node(Label.class, "nll-identity").isVisible());
            assertFalse(node(Label.class, "nll-histogram").isVisible());
            Button act = node(Button.class, "act-histogram");
            assertEquals("Compute", act.getText());
            act.fire();
            assertEquals("Stop", act.getText());
            act.fire();
            assertEquals("Compute", act.getText());
            drain();
            assertFalse(node(Label.class, "nll-histogram").isVisible());
            act.fire();
            drain();
            assertTrue(node(Label.class, "nll-histogram").isVisible());
        });
    }

    private void drain() {
        while (!worker.isEmpty()) worker.remove().run();
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.SetCase;

/** The view of prediction sets as a learner meets it. */
class CalibrationSetsTest {
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            window = BenchWindow.calibration(CalibrationView.SETS);
        });
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) Fx.run(window::close);
    }

    private String verdict() {
        return window.said("setsVerdict");
    }

    private List<ConformalSets> engine(double target) {
        SetCase c = SetCase.of(
                window.lab().inputs().question(), window.lab().inputs().temperature(), target);
        return ConformalSets.of(c.fit(), c.judged(), target, c.seed(), Loop.SERIAL, done -> {});
    }

    /** Of the arg max the accuracy is all there is to compute, and random terms are drawn otherwise in NumPy. */
    @Test
    void theProgramIsCopiedWhereThereIsOne() throws Exception {
        Fx.run(() -> {
            SetsProgram program = window.find("setsProgram", SetsProgram.class);
            for (ConformalScore score : ConformalScore.values()) {
                window.lab().change(in -> in.withDecisions(in.decisions().withSets(score)));
                boolean there = score == ConformalScore.LAC || score == ConformalScore.APS;
                assertEquals(there, program.isVisible(), score.key());
                assertEquals("Copy as NumPy", program.getText());
                if (!there) continue;
                program.fire();
                assertEquals("Copied; save the probabilities after first", program.getText());
                String text = Clipboard.getSystemClipboard().getString();
                assertTrue(text.contains("rank = int(np.ceil(round((len(best) + 1) * 0.9, 9)))"), text);
            }
        });
    }

    @Test
    void theWordsHoldTheNumbersOfTheEngine() throws Exception {
        Fx.run(() -> {
            ConformalSets lac = engine(0.9).get(ConformalScore.LAC.ordinal());
            String said = verdict();
            String size = Numbers.fixed(lac.meanSize(), 2);
            assertTrue(said.startsWith("Asked for 90 %, sets of " + size + " classes on average hold the true "), said);
            // scipy.stats.betabinom.ppf((.025, .975), 2000, 1801, 200)/2000
            assertTrue(said.contains("within luck: 95 % of such files give 88.1 % to 91.8 %"), said);
            assertTrue(said.contains(Numbers.percent(lac.coverage(), 1).replace('\u00a0', ' ')), said);
            assertTrue(said.contains("No fit was asked for"), said);
            assertTrue(window.find("set-size-1", Node.class)
                    .getAccessibleText()
                    .startsWith("1 class: " + Numbers.count(lac.singletons()) + " rows"));
        });
    }

    @Test
    void aShutButtonSaysWhy() throws Exception {
        Fx.run(() -> {
            window.find("sets-argmax", ToggleButton.class).fire();
            assertTrue(window.find("setsSeveral", Button.class).isDisabled());
            String said = window.find("setsRowWords", Label.class).getText();
            assertTrue(said.endsWith("No set holds several classes."), said);
            window.find("sets-lac", ToggleButton.class).fire();
            assertFalse(window.find("setsSeveral", Button.class).isDisabled());
            assertFalse(window.find("setsRowWords", Label.class).getText().contains("several"));
        });
    }

    /** Where the words are a page, they do not begin as the end of another. */
    @Test
    void wordsOnAPageOfTheirOwnBeginWithoutASpace() throws Exception {
        Fx.run(() -> {
            window.close();
            window = new BenchWindow("calibration", 200, 1186, 647);
            window.window().calibrationViewProperty().set(CalibrationView.SETS);
            window.settle();
            window.find("setsWordsTab", ToggleButton.class).fire();
            Text evidence = (Text)
                    window.find("setsVerdict", TextFlow.class).getChildren().get(1);
            assertTrue(evidence.isVisible());
            assertEquals(evidence.getText().strip(), evidence.getText());
        });
    }

    @Test
    void aTypedTargetAndAnotherWayChangeEverything() throws Exception {
        Fx.run(() -> {
            ValueSlider target = window.find("setsTarget", ValueSlider.class);
            window.type(target.field(), "0.95");
            window.find("sets-aps", ToggleButton.class).fire();
            ConformalSets aps = engine(0.95).get(ConformalScore.APS.ordinal());
            assertTrue(verdict().startsWith("Asked for 95 %"), verdict());
            assertTrue(verdict().contains("sets of " + Numbers.fixed(aps.meanSize(), 2) + " classes"), verdict());
            assertEquals(
                    "APS: coverage " + Numbers.percent(aps.coverage(), 1) + ", mean size "
                            + Numbers.fixed(aps.meanSize(), 2) + ", one class in " + Numbers.count(aps.singletons())
                            + ", empty in 0.",
                    window.find("sets-table-aps-line", Node.class).getAccessibleText());
        });
    }

    @Test
    void anotherTargetMovesNothingAndIsTakenBackByUndo() throws Exception {
        Fx.run(() -> {
            ValueSlider target = window.find("setsTarget", ValueSlider.class);
            List<Double> before = tops();
            for (String t : List.of("0.5", "0.999", "0.9")) {
                window.type(target.field(), t);
                assertEquals(before, tops(), "at " + t);
            }
            window.lab().undo();
            window.settle();
            assertEquals(0.999, target.value());
            assertTrue(verdict().startsWith("Asked for 99.9 %"), verdict());
            window.find("sets-aps", ToggleButton.class).fire();
            window.lab().undo();
            assertTrue(window.find("sets-lac", ToggleButton.class).isSelected());
        });
    }

    private List<Double> tops() {
        return Stream.of("setsTarget", "sets-lac", "setsVerdict", "sets-table-lac-line")
                .map(id -> window.find(id, Node.class).localToScene(0, 0).getY())
                .toList();
    }

    /** Nothing is cut and no bar scrolls, at any text size: each page fits. */
    @Test
    void pagesFitAtEveryTextSize() throws Exception {
        for (int percent : List.of(100, 125, 150, 200)) {
            Fx.run(() -> {
                window.close();
                window = new BenchWindow("calibration", percent, 1186, 647);
                window.window().calibrationViewProperty().set(CalibrationView.SETS);
                window.settle();
                for (String page : List.of("Question", "Words", "Numbers")) {
                    ToggleButton tab = window.find("sets" + page + "Tab", ToggleButton.class);
                    if (BenchWindow.isShown(tab)) tab.fire();
                    window.settle();
                    String at = page + " at " + percent;
                    for (Node bar : window.root().lookupAll(".sets-side .scroll-bar")) {
                        assertFalse(BenchWindow.isShown(bar), at);
                    }
                    assertTrue(window.isInside("sets-side"), at);
                }
            });
        }
    }

    @Test
    void enterOnASizeShowsSuchARow() throws Exception {
        Fx.run(() -> {
            window.press(window.find("set-size-3", Node.class), KeyCode.ENTER);
            assertTrue(window.find("setsRowWords", Label.class).getText().startsWith("3 classes; "));
            window.find("setsNext", Button.class).fire();
            window.find("setsSeveral", Button.class).fire();
            assertFalse(window.find("setsRowWords", Label.class).getText().startsWith("1 class"));
            assertTrue(window.find("set-bar-0", Node.class).getAccessibleText().contains("in the set"));
        });
    }

    @Test
    void itsOwnRowsAreCalledOptimisticAndTop1IsToldWhy() throws Exception {
        Fx.run(() -> {
            window.lab().change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
            assertTrue(verdict().contains("Optimistic"), verdict());
            DataSet top1 = new DataSet("hand10", "", Samples.lessonSet("hand10"));
            window.lab().change(in -> in.withNewQuestion(in.question().withData(top1)));
            window.settle();
            assertFalse(BenchWindow.isShown(window.find("setsVerdict", Node.class)));
            DataSet few = new DataSet("binary4", "", Samples.lessonSet("binary4"));
            window.lab()
                    .change(in -> in.withNewQuestion(
                            in.question().withFitOn(FitOn.PART, null).withData(few)));
            window.settle();
            assertTrue(verdict().contains("takes at least 9 rows to fit on, and there are 5"), verdict());
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;

/** Luck in the verdict, in a window. */
class CalibrationVerdictTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {});
    }

    private static void inDiagram(Consumer<BenchWindow> scenario) throws Exception {
        Fx.call(() -> {
            BenchWindow w = new BenchWindow("calibration-diagram", 100, 1186, 647);
            try {
                w.lab().fit();
                w.settle();
                scenario.accept(w);
            } finally {
                w.close();
            }
            return null;
        });
    }

    @Test
    void theVerdictSetsLuckAgainstTheMeasuredEce() throws Exception {
        inDiagram(w -> {
            LuckBand luck = LuckBand.of(
                    w.lab().snapshot().calibration().after().outcomes(), Binning.DEFAULT, 9999, 1, Loop.SERIAL);
            String verdict = w.root().lookup("#verdict").getAccessibleText();
            String expected = Numbers.fixed(luck.expectedEce(), 4);
            assertTrue(verdict.contains(" Luck alone would give about " + expected + " (95\u00a0%: "), verdict);
            assertTrue(verdict.endsWith(". Accuracy cannot change."), verdict);
        });
    }

    /** P(b) is 0.5 in 200 rows of which 60 are b, and a wins the ties: scipy 2·binom.cdf(60, 200, 0.5) = 1.5e-8. */
    @Test
    void theTickIsThereOnlyWhereNoClassIsBeyondLuck() throws Exception {
        inDiagram(w -> {
            List<Node> icons = ((StackPane) w.root().lookup(".calibration-verdict-icon")).getChildren();
            assertTrue(icons.get(0).isVisible(), "the sample after its fit");
            double[] p = new double[400];
            Arrays.fill(p, 0.5);
            int[] labels = new int[200];
            Arrays.fill(labels, 0, 60, 1);
            DataSet halves = new DataSet("halves", "", Predictions.probabilities(List.of("a", "b"), p, labels));
            w.lab().change(in -> in.withTemperature(1).withQuestion(Question.of(halves)));
            w.settle();
            String verdict = w.root().lookup("#verdict").getAccessibleText();
            String yet = " Yet class b gets p\u00a00.500 on average and is true in 0.300 of 200 rows, beyond luck: ";
            assertTrue(verdict.contains(yet), verdict);
            assertFalse(icons.get(0).isVisible());
            assertTrue(icons.get(1).isVisible());
        });
    }

    @Test
    void aMovedTemperatureKeepsItsLuckPaleUntilItRests() throws Exception {
        inDiagram(w -> {
            Node luck = w.root().lookup("#verdict-luck");
            assertEquals(1, luck.getOpacity());
            w.lab().change(in -> in.withTemperature(3));
            assertTrue(luck.getOpacity() < 1, "the numbers are those of the temperature before");
            w.lab().change(in -> in.withQuestion(in.question().withBinning(new Binning(10, EdgeRule.HI))));
            assertEquals(1, luck.getOpacity(), "another question is asked at once");
        });
    }
}

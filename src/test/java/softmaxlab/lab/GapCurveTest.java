package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;

/** Expected values: mpmath, 40 digits, −Σ q ln p with p from a gap over equal others. */
class GapCurveTest {
    private static final double TOLERANCE = 1e-12;

    private static Inputs inputs() {
        return Inputs.start(new DataSet("s", "", Samples.of(Samples.Classifier.OVER_CONFIDENT)));
    }

    @Test
    void threeTargetsOnTheSameGaps() {
        GapCurve curve = GapCurve.of(3, 0.3, 0, 5, 3);
        same(curve.gaps(), 0, 2.5, 5);
        same(curve.hard(), 1.09861228866811, 0.152008384391135, 0.0133859017214489);
        same(curve.overK(), 1.09861228866811, 0.652008384391135, 1.01338590172145);
        same(curve.overKMinus1(), 1.09861228866811, 0.902008384391135, 1.51338590172145);
    }

    @Test
    void tenClassesAtSevenAsInTheDesign() {
        GapCurve curve = GapCurve.of(10, 0.1, -3, 7, 2);
        same(curve.hard(), 5.2027412290779, 0.00817344390634652);
        same(curve.overK(), 4.9327412290779, 0.638173443906347);
        same(curve.overKMinus1(), 4.9027412290779, 0.708173443906347);
    }

    private static void same(Row actual, double... expected) {
        assertEquals(expected.length, actual.size());
        for (int i = 0; i < expected.length; i++) assertEquals(expected[i], actual.get(i), TOLERANCE);
    }

    @Test
    void aGapOfTheSlidersMovesTheTrueLogitOnly() {
        Inputs in = inputs().withGap(4.4);
        assertEquals(4.63378083048, in.logits().get(0), 1e-10);
        assertEquals(Row.of(-1.2, 0.8), in.logits().without(0));
        assertEquals(GapCase.FOLLOW, in.gapCase());
    }

    @Test
    void aGapBeyondWhatALogitCanBeStopsThere() {
        assertEquals(1e6, inputs().withGap(3e6).logits().get(0));
    }

    @Test
    void aGapOfAnOwnKLeavesTheSlidersAlone() {
        Inputs in = inputs().withGapCase(new GapCase(10, 1)).withGap(7);
        assertEquals(new GapCase(10, 7), in.gapCase());
        assertEquals(Row.of(4.5, -1.2, 0.8), in.logits());
    }

    @Test
    void anOwnKGoesOnWithTheNamesOfTheSliders() {
        Inputs in = inputs().withName(1, "wolf").withGapCase(new GapCase(14, 1));
        assertEquals(14, in.targetClasses().size());
        assertEquals("wolf", in.targetClasses().get(1).name());
        assertEquals("class 14", in.targetClasses().get(13).name());
        assertEquals(3, in.withGapCase(GapCase.FOLLOW).targetClasses().size());
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Confusion.Pair;

class ClassReliabilityTest {
    private static final double TINY = 1e-12;

    /** classwise_ece_15_per_class of goldens.json. */
    private static final double[] GOLDEN = {
        0.008111671181972278, 0.0033682928205834265, 0.011455282694483261, 0.019612751888986132, 0.00960622446783136,
        0.016753300177740175, 0.008872894198465564, 0.005361600421145376, 0.00544284576718753, 0.004776790279271992
    };

    private static ClassReliability of(Predictions data) {
        return ClassReliability.of(ScoredRows.at(data, Rows.all(data), 1), Binning.DEFAULT, Loop.SERIAL);
    }

    /** The rest by numpy. */
    @Test
    void aRealModelClassByClass() throws IOException {
        Predictions data = RealTable.densenetVal();
        ClassReliability r = ClassReliability.of(
                ScoredRows.through(data, Rows.all(data), Calibrator.IDENTITY, 1), Binning.DEFAULT, Loop.SERIAL);
        for (int k = 0; k < 10; k++) assertEquals(GOLDEN[k], r.classes().get(k).ece(), 1e-9, "class " + k);
        assertEquals(0.009336165389766709, r.meanEce(), 1e-9);
        OneClass cat = r.classes().get(3);
        assertEquals(3, r.worstFirst().get(0).index());
        assertEquals(523, cat.rows());
        assertEquals(523 / 5000.0, cat.share(), TINY);
        assertEquals(0.09744199814816228, cat.meanP(), TINY);
        assertEquals(484, cat.chosen());
        assertEquals(441 / 523.0, cat.recall(), TINY);
        assertEquals(441 / 484.0, cat.precision(), TINY);
        assertEquals(0.9691632477945447 - 441 / 484.0, cat.gap(), TINY);
        assertEquals(44, r.confusion().rows(3, 5));
        assertEquals(new Pair(3, 5, 44), r.confusion().mostFrequent(1).get(0));
        assertEquals(3, r.confusion().lowestRecall());
    }

    @Test
    void theMeanIsTheClasswiseEceOfTheEvaluation() {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        ClassReliability r =
                ClassReliability.of(ScoredRows.at(data, Rows.range(0, 3000), 1.7), Binning.DEFAULT, Loop.SERIAL);
        Evaluation e = Evaluation.of(data, Rows.range(0, 3000), 1.7, Binning.DEFAULT, Loop.SERIAL);
        assertEquals(e.classwiseEce(), r.meanEce(), TINY);
    }

    /**
     * p of class b 0.2, 0.4, 0.9 and truth a, b, b. Two bins: (0, 0.5] holds 0.2 and 0.4, mean 0.3, share 1/2; (0.5, 1]
     * holds 0.9, share 1. ECE 2/3·0.2 + 1/3·0.1. Class b is chosen once, rightly, with 0.9.
     */
    @Test
    void threeRowsByHand() {
        Predictions data = Predictions.probabilities(
                List.of("a", "b"), new double[] {0.8, 0.2, 0.6, 0.4, 0.1, 0.9}, new int[] {0, 1, 1});
        ClassReliability r =
                ClassReliability.of(ScoredRows.at(data, Rows.all(data), 1), new Binning(2, EdgeRule.HI), Loop.SERIAL);
        OneClass b = r.classes().get(1);
        assertEquals(2 / 3.0 * 0.2 + 1 / 3.0 * 0.1, b.ece(), TINY);
        assertEquals(0.5, b.meanP(), TINY);
        assertEquals(2 / 3.0, b.share(), TINY);
        assertEquals(0.5, b.recall(), TINY);
        assertEquals(1, b.precision(), TINY);
        assertEquals(-0.1, b.gap(), TINY);
        assertFalse(r.top1());
    }

    /** imb100: 90 rows say majority at 0.92, 87 of them right; 10 say minority at 0.91, 4 of them right. */
    @Test
    void aRareClassStandsOutWhereItIsChosen() {
        ClassReliability r = of(Samples.lessonSet("imb100"));
        assertEquals(0.92 - 87 / 90.0, r.classes().get(0).gap(), 1e-9);
        assertEquals(0.91 - 0.4, r.classes().get(1).gap(), 1e-9);
        assertEquals(7, r.classes().get(1).rows());
    }

    /** Class 1 is chosen with 0.9 and 0.7, once rightly; class 2 is a true class only. */
    @Test
    void aTop1FileIsJudgedWhereAClassIsChosen() {
        Predictions data = Predictions.top1(new double[] {0.9, 0.7, 0.6}, new int[] {1, 1, 0}, new int[] {1, 2, 0});
        ClassReliability r = of(data);
        assertTrue(r.top1());
        assertEquals(3, r.classes().size());
        OneClass one = r.classes().get(1);
        assertEquals(2, one.chosen());
        assertEquals(1, one.rows());
        assertEquals(0.8, one.meanP(), TINY);
        assertEquals(0.5, one.share(), TINY);
        // 0.9 and right, 0.7 and wrong, in bins of their own: (0.1 + 0.7)/2
        assertEquals(0.4, one.ece(), TINY);
        assertTrue(Double.isNaN(r.classes().get(2).ece()), "never chosen");
        assertEquals(2, r.worstFirst().get(2).index(), "what cannot be judged comes last");
        assertEquals(0, r.classes().get(2).recall());
    }

    @Test
    void noRows() {
        Predictions data = Samples.lessonSet("imb100");
        ClassReliability r =
                ClassReliability.of(ScoredRows.at(data, Rows.range(0, 0), 1), Binning.DEFAULT, Loop.SERIAL);
        assertTrue(Double.isNaN(r.classes().get(0).ece()));
        assertTrue(Double.isNaN(r.meanEce()));
        assertEquals(-1, r.confusion().lowestRecall());
    }

    @Test
    void confusionsAreCountedAndSorted() {
        Confusion c = Confusion.of(3, new int[] {0, 0, 1, 2, 2, 2}, new int[] {0, 1, 0, 1, 1, 2});
        assertEquals(List.of(new Pair(2, 1, 2), new Pair(0, 1, 1), new Pair(1, 0, 1)), c.mostFrequent(9));
        assertEquals(2, c.truth(0));
        assertEquals(3, c.chosen(1));
        assertEquals(0, c.precision(1));
        assertEquals(1, c.lowestRecall());
        assertEquals(c, Confusion.of(3, new int[] {0, 0, 1, 2, 2, 2}, new int[] {0, 1, 0, 1, 1, 2}));
    }
}

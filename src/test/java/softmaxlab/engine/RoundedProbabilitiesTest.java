package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Probabilities of few decimals lie on the edges of bins; a fit beside them must not push them over. */
class RoundedProbabilitiesTest {
    private static final Binning TEN = new Binning(10, EdgeRule.HI);
    private static final List<String> ABC = List.of("a", "b", "c");

    private static Evaluation besideAFit(Predictions data) {
        return Evaluation.of(ScoredRows.through(data, Rows.all(data), Calibrator.IDENTITY, 1), TEN, Loop.SERIAL);
    }

    private static Predictions of(double[] p, int... labels) {
        return Predictions.probabilities(ABC, p, labels);
    }

    /** All rows of three probabilities in steps of 0.01 that sum to 1; their sums in doubles are 1 ± 2^−53 at most. */
    @Test
    void rowsThatSumToOneKeepTheirBins() {
        List<Double> p = new ArrayList<>();
        for (int a = 1; a <= 98; a++)
            for (int b = 1; a + b <= 99; b++) p.addAll(List.of(a / 100.0, b / 100.0, (100 - a - b) / 100.0));
        int[] labels = new int[p.size() / 3];
        for (int i = 0; i < labels.length; i++) labels[i] = i % 3;
        Predictions data = of(p.stream().mapToDouble(x -> x).toArray(), labels);
        Evaluation given = Evaluation.of(data, 1, TEN);
        Evaluation beside = besideAFit(data);
        assertEquals(given.reliability(), beside.reliability());
        assertEquals(given.classwiseEce(), beside.classwiseEce());
        assertEquals(
                given.classwiseEce(),
                ClassReliability.of(ScoredRows.through(data, Rows.all(data), Calibrator.IDENTITY, 1), TEN, Loop.SERIAL)
                        .meanEce(),
                1e-12);
    }

    /** 0.33, 0.55 and 0.11 sum to 0.99: 1/3, 5/9 and 1/9. */
    @Test
    void otherRowsAreMadeToSumToOne() {
        Evaluation e = besideAFit(of(new double[] {0.33, 0.55, 0.11}, 0));
        assertEquals(5 / 9.0, e.meanConfidence(), 1e-15);
        assertEquals(Math.log(3), e.nll(), 1e-14);
        assertEquals(4 / 9.0 + 25 / 81.0 + 1 / 81.0, e.brier(), 1e-14);
        assertEquals(Math.log(1.25), e.outcomes().logOdds(0), 1e-14);
        assertTrue(e.rowSumError() < 1e-15);
    }

    /** 1 − 2^−60 is no double: the log odds come from the other classes, ln 2^60. */
    @Test
    void nearlyCertainRowsKeepTheirOrder() {
        double rest = Math.scalb(1.0, -61);
        Evaluation e = besideAFit(of(new double[] {1, rest, rest, 1, 0, 0}, 0, 1));
        assertEquals(60 * Math.log(2), e.outcomes().logOdds(0), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, e.outcomes().logOdds(1));
        assertEquals(Double.POSITIVE_INFINITY, e.nll());
        assertEquals(1, e.zeroTrue());
    }

    /** A temperature near 1 joins on: softmax(log p) is p over its sum. */
    @Test
    void aTemperatureNearOneJoinsOn() {
        Predictions data = of(new double[] {0.33, 0.55, 0.11}, 0);
        Evaluation near = Evaluation.of(data, Rows.all(data), 1 + 1e-12, TEN, Loop.SERIAL);
        assertEquals(besideAFit(data).nll(), near.nll(), 1e-10);
    }
}

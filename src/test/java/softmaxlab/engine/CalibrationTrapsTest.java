package softmaxlab.engine;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.TemperatureFit.Status;

/** The rows of ../shared/traps.md about many predictions: bins, fits and data; the expected values stand there. */
class CalibrationTrapsTest {
    private static final double TINY = 1e-12;

    private static Evaluation binned(int bins, EdgeRule rule, double[] confidence, int... right) {
        int[] labels = IntStream.of(right).map(r -> 1 - r).toArray();
        return Evaluation.of(Predictions.top1(confidence, new int[right.length], labels), 1, new Binning(bins, rule));
    }

    private static Predictions logits(double[][] rows, int... labels) {
        int k = rows[0].length;
        double[] flat = new double[rows.length * k];
        for (int i = 0; i < flat.length; i++) flat[i] = rows[i / k][i % k];
        return Predictions.logits(names(k), flat, labels);
    }

    private static Predictions probabilities(double[][] rows, int... labels) {
        int k = rows[0].length;
        double[] flat = new double[rows.length * k];
        for (int i = 0; i < flat.length; i++) flat[i] = rows[i / k][i % k];
        return Predictions.probabilities(names(k), flat, labels);
    }

    private static List<String> names(int k) {
        return IntStream.range(0, k).mapToObj(Integer::toString).toList();
    }

    private static TemperatureFit fit(Predictions data) {
        return TemperatureFit.of(data, Rows.all(data), Loop.SERIAL);
    }

    @Test
    void c4AnImpossibleTrueClassCostsInfinityNotAClip() {
        Evaluation e = Evaluation.of(probabilities(new double[][] {{1, 0}, {1, 0}}, 0, 1), 1, Binning.DEFAULT);
        assertEquals(POSITIVE_INFINITY, e.nll());
        assertEquals(1, e.zeroTrue());
    }

    @Test
    void c6TheFitConverges() {
        Predictions data = logits(new double[][] {{4, 0}, {4, 0}, {4, 0}, {4, 0}}, 0, 0, 0, 1);
        TemperatureFit fit = fit(data);
        assertEquals(4 / Math.log(3), fit.value(), 4e-9);
        Evaluation before = Evaluation.of(data, 1, Binning.DEFAULT);
        Evaluation after = Evaluation.of(data, fit.value(), Binning.DEFAULT);
        assertEquals(1.018150, before.nll(), 5e-7);
        // H(0.75) = −0.75 ln 0.75 − 0.25 ln 0.25
        assertEquals(0.5623351446188083, after.nll(), TINY);
        assertEquals(0.232014, before.ece(), 5e-7);
        assertEquals(0, after.ece(), 1e-9);
    }

    @Test
    void c7NoOptimumIsAWordNotANumber() {
        assertEquals(
                Status.TO_INFINITY,
                fit(logits(new double[][] {{2, 0}, {2, 0}}, 1, 1)).status());
        assertEquals(
                Status.TO_ZERO,
                fit(logits(new double[][] {{2, 0}, {3, 0}}, 0, 0)).status());
        assertEquals(
                Status.FLAT, fit(logits(new double[][] {{1, 1}, {5, 5}}, 0, 1)).status());
        assertEquals(NaN, fit(logits(new double[][] {{2, 0}, {2, 0}}, 1, 1)).value());
        // A coin flip: two of four right at the same gap is exactly chance, whatever the number of classes.
        double[][] coin = {{3, 0.1, 0.1}, {3, 0.1, 0.1}, {3, 0.1, 0.1}};
        assertEquals(Status.TO_INFINITY, fit(logits(coin, 0, 1, 2)).status());
    }

    @Test
    void c8EceCanRiseWhileNllFalls() {
        Predictions data = logits(new double[][] {{3, 0}, {4, 0}, {5, 0}, {3, 0}}, 0, 0, 1, 0);
        Binning ten = new Binning(10, EdgeRule.HI);
        double t = fit(data).value();
        assertEquals(5.643344, t, 5e-7);
        assertEquals(1.280510, Evaluation.of(data, 1, ten).nll(), 5e-7);
        assertEquals(0.639006, Evaluation.of(data, t, ten).nll(), 5e-7);
        assertEquals(0.220117, Evaluation.of(data, 1, ten).ece(), 5e-7);
        assertEquals(0.444554, Evaluation.of(data, t, ten).ece(), 5e-7);
    }

    @Test
    void c9ConfidenceOneFallsInTheLastBin() {
        for (EdgeRule rule : List.of(EdgeRule.HI, EdgeRule.CLOSED)) {
            assertEquals(
                    1, binned(10, rule, new double[] {1, 1, 1, 1}, 0, 0, 0, 0).ece());
            assertEquals(0.475, binned(10, rule, new double[] {0.95, 1}, 1, 0).ece(), TINY);
        }
        assertEquals(
                0,
                binned(10, EdgeRule.LO, new double[] {1, 1, 1, 1}, 0, 0, 0, 0).ece());
    }

    @Test
    void c10ConfidenceZeroFallsInTheFirstBin() {
        assertEquals(1, binned(10, EdgeRule.HI, new double[] {0}, 1).ece());
        Evaluation e = binned(2, EdgeRule.HI, new double[] {1, 1, 1, 1, 0}, 0, 0, 1, 1, 1);
        assertEquals(0.6, e.ece(), TINY);
        assertEquals(1, e.mce());
    }

    @Test
    void c11TheEdgeRuleMatters() {
        assertEquals(
                0.05, binned(2, EdgeRule.CLOSED, new double[] {0.5, 0.6}, 0, 1).ece(), TINY);
        assertEquals(0.45, binned(2, EdgeRule.HI, new double[] {0.5, 0.6}, 0, 1).ece(), TINY);
    }

    @Test
    void c12EdgesAreTheNearestDoubles() {
        assertEquals(3, new Binning(10, EdgeRule.CLOSED).equalWidth().binOf(0.3));
        assertEquals(2, new Binning(10, EdgeRule.HI).equalWidth().binOf(0.3));
        Edges hundred = new Binning(100, EdgeRule.CLOSED).equalWidth();
        assertEquals(29, hundred.binOf(0.29));
        assertEquals(57, hundred.binOf(0.57));
        assertEquals(58, hundred.binOf(0.58));
        double[] confidence = {.5, .5, .65, .7, .7, .75, .85, .9, .9, .95};
        int[] right = {1, 0, 1, 1, 0, 0, 1, 1, 0, 0};
        assertEquals(0.24, binned(5, EdgeRule.CLOSED, confidence, right).ece(), TINY);
        assertEquals(0.34, binned(10, EdgeRule.CLOSED, confidence, right).ece(), TINY);
        assertEquals(0.24, binned(10, EdgeRule.HI, confidence, right).ece(), TINY);
        assertEquals(0.34, binned(15, EdgeRule.CLOSED, confidence, right).ece(), TINY);
    }

    @Test
    void c13EmptyBinsAreKeptAndCountForNothing() {
        Evaluation e = binned(3, EdgeRule.HI, new double[] {.9, .8, .2}, 1, 1, 0);
        assertEquals(3, e.reliability().bins().size());
        assertTrue(e.reliability().bins().get(1).isEmpty());
        // (1/3)·|0.2 − 0| + (2/3)·|0.85 − 1| = 1/15 + 1/10
        assertEquals(1 / 15.0 + 0.1, e.ece(), TINY);
        assertEquals(0.2, e.mce(), TINY);
    }

    @Test
    void c19HotterIsLessSure() {
        Row z = Row.of(2, 1, 0.1);
        assertEquals(0.863777, Softmax.of(z, 0.5).max(), 5e-7);
        assertEquals(0.659001, Softmax.of(z, 1).max(), 5e-7);
        assertEquals(0.501688, Softmax.of(z, 2).max(), 5e-7);
        assertTrue(fit(Samples.of(Samples.Classifier.OVER_CONFIDENT)).value() > 1);
        assertTrue(fit(Samples.of(Samples.Classifier.UNDER_CONFIDENT)).value() < 1);
    }

    @Test
    void c24TiesGoToTheLowestIndex() {
        assertEquals(0, Row.of(1, 1, 0).argmax());
        Predictions tie = logits(new double[][] {{1, 1, 0}}, 1);
        assertEquals(0, Evaluation.of(tie, 1, Binning.DEFAULT).accuracy());
        assertEquals(0, Evaluation.of(tie, 7, Binning.DEFAULT).accuracy());
    }

    @Test
    void c26InfinitiesInTheData() {
        assertThrows(IllegalArgumentException.class, () -> logits(new double[][] {{POSITIVE_INFINITY, 0}}, 0));
        assertThrows(IllegalArgumentException.class, () -> logits(new double[][] {{NaN, 0}}, 0));
        double[][] masked = {{NEGATIVE_INFINITY, NEGATIVE_INFINITY}};
        assertThrows(IllegalArgumentException.class, () -> logits(masked, 0));
        assertEquals(Row.of(0, 1), Softmax.of(Row.of(NEGATIVE_INFINITY, 0), 1));
        Evaluation e = Evaluation.of(logits(new double[][] {{NEGATIVE_INFINITY, 0}}, 1), 1, Binning.DEFAULT);
        assertEquals(0, e.nll());
    }

    @Test
    void c30TheIntervalStaysHonestAtZero() {
        var bins = binned(1, EdgeRule.HI, new double[10], 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .reliability()
                .bins();
        assertEquals(0, bins.get(0).interval().lower(), TINY);
        // Wilson, 0 of 10: z²/(n + z²) with z = 1.959964: 3.841459/13.841459
        assertEquals(
                3.841458820694124 / 13.841458820694124, bins.get(0).interval().upper(), 1e-9);
    }
}

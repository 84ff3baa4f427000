package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every true value of ../shared/lessons/errata.md, to its last printed digit. */
class ErrataTest {
    private static final double SIX = 5e-7 + 1e-12;

    private static Row row(String numbers) {
        String[] words = numbers.split(" ");
        double[] v = new double[words.length];
        for (int i = 0; i < v.length; i++) v[i] = Double.parseDouble(words[i]);
        return Row.of(v);
    }

    @ParameterizedTest
    @CsvSource({
        "2.1 0.3 -0.8, 1, 0.819456 0.135455 0.045089",
        "2 1 0.5, 1, 0.628532 0.231224 0.140244",
        "102 101 100.5, 1, 0.628532 0.231224 0.140244",
        "2 1 0.1, 1, 0.659001 0.242433 0.098566",
        "5 1 0.5, 1, 0.971416 0.017792 0.010791",
        "3 1 0.2 -0.5 2.5, 1, 0.545591 0.073838 0.033177 0.016475 0.330918",
        "1 0, 1, 0.731059 0.268941",
        "11 10, 1, 0.731059 0.268941",
        "2 0, 1, 0.880797 0.119203",
        "5 0, 1, 0.993307 0.006693",
        "10 0, 1, 0.9999546 0.0000454",
        "1000 999 998, 1, 0.665241 0.244728 0.090031",
        "3 1.5 0.5, 0.3, 0.993070 0.006691 0.000239",
        "3 1.5 0.5, 1, 0.766157 0.170953 0.062890",
        "3 1.5 0.5, 2, 0.568546 0.268562 0.162891",
        "0.1 0 0, 1, 0.355913 0.322043 0.322043"
    })
    void probabilities(String logits, double temperature, String expected) {
        assertArrayEquals(
                row(expected).toArray(), Softmax.of(row(logits), temperature).toArray(), SIX);
    }

    @ParameterizedTest
    @CsvSource({
        "4.5 -1.2 0.8, 1, 0.972697",
        "5 2, 1, 0.952574",
        "5 1 0.5, 0.5, 0.999541",
        "5 1 -0.5, 0.5, 0.999648",
        "5 1 -0.5, 1, 0.978088",
        "0.04 0, 1, 0.509999"
    })
    void confidence(String logits, double temperature, double expected) {
        assertEquals(expected, Softmax.of(row(logits), temperature).get(0), 1.1 * SIX);
    }

    @ParameterizedTest
    @CsvSource({"2 1 0.5, 0, 0.464369", "5 1 0.5, 1, 4.029000", "0.2 0.1 0.1, 0, 1.033069", "1.0 0.9 -3.0, 1, 0.753966"
    })
    void crossEntropy(String logits, int trueClass, double expected) {
        assertEquals(expected, Losses.crossEntropy(row(logits), 1, trueClass), SIX);
    }

    @Test
    @DisplayName("exp, sums and logs of the worked examples")
    void workings() {
        Workings w = Workings.of(row("4.5 -1.2 0.8"), 1, Implementation.NAIVE, Dtype.F64);
        assertArrayEquals(new double[] {90.0171, 0.301194, 2.22554}, w.exp().toArray(), 5e-5);
        assertEquals(92.54387, w.sum(), 5e-6);
        w = Workings.of(row("2 1 0.5"), 1, Implementation.NAIVE, Dtype.F64);
        assertArrayEquals(new double[] {7.389056, 2.718282, 1.648721}, w.exp().toArray(), SIX);
        assertEquals(11.756059, w.sum(), SIX);
        w = Workings.of(row("1000 999 998"), 1, Implementation.STABLE, Dtype.F64);
        assertArrayEquals(new double[] {1, 0.367879, 0.135335}, w.exp().toArray(), SIX);
    }

    @Test
    void smoothedTargetsTheirGapsAndFloors() {
        assertEquals(0.91, Targets.top(10, 0.1, Convention.OVER_K), 1e-15);
        assertEquals(0.01, Targets.other(10, 0.1, Convention.OVER_K), 1e-15);
        assertEquals(0.90, Targets.top(10, 0.1, Convention.OVER_K_MINUS_1), 1e-15);
        assertEquals(0.011111, Targets.other(10, 0.1, Convention.OVER_K_MINUS_1), SIX);
        assertEquals(4.510860, Targets.optimalGap(10, 0.1, Convention.OVER_K), SIX);
        assertEquals(0.500288, Targets.lowestLoss(10, 0.1, Convention.OVER_K), SIX);
        assertEquals(4.394449, Targets.optimalGap(10, 0.1, Convention.OVER_K_MINUS_1), SIX);
        assertEquals(0.544805, Targets.lowestLoss(10, 0.1, Convention.OVER_K_MINUS_1), SIX);
    }

    @Test
    void whatSmoothingAdds() {
        Row z = row("2 1 0.5");
        assertEquals(0.547702, Losses.smoothed(z, 1, 0, 0.1, Convention.OVER_K), SIX);
        // the second term: ε(ln K + KL(u‖p)) = 0.129770
        assertEquals(0.129770, 0.1 * (Math.log(3) + Losses.klUniform(z, 1)), SIX);
        assertEquals(0.90596, Losses.entropy(Softmax.of(z, 1)), 5e-6);
    }

    @Test
    void gradients() {
        Row g = Losses.gradient(Softmax.of(row("2 1 0.5"), 1), 0);
        assertArrayEquals(new double[] {-0.371468, 0.231224, 0.140244}, g.toArray(), SIX);
        assertEquals(-0.982, Losses.gradient(Softmax.of(row("5 1 0.5"), 1), 1).get(1), 5e-4);
    }

    @Test
    void softmaxTwice() {
        Row best = Row.of(1000, 0, 0);
        assertEquals(0.576117, Softmax.of(Softmax.of(best, 1), 1).get(0), SIX);
        assertEquals(0.551445, Losses.doubled(best, 1, 0), SIX);
        assertEquals(1.461150, Losses.doubled(Row.filled(10, 0).with(0, 1000), 1, 0), SIX);
        assertEquals(1.5235, Losses.doubled(row("5 1 0.5"), 1, 1), 5e-5);
    }

    @Test
    void float32ReachesOneAtThePrintedGaps() {
        assertTrue(float32(16.63, 2) < 1);
        assertEquals(1, float32(16.65, 2));
        assertEquals(1, float32(18.84, 10));
    }

    private static double float32(double gap, int classes) {
        Row z = Row.filled(classes, 0).with(0, gap);
        return Workings.of(z, 1, Implementation.STABLE, Dtype.F32).p().get(0);
    }

    @Test
    void theEdgeBugsOfThePublishedCode() {
        Predictions ones = Samples.lessonSet("ones10");
        Predictions mix = Samples.lessonSet("mix10");
        Predictions hand = Samples.lessonSet("hand10");
        assertEquals(0.0, ece(ones, 15, EdgeRule.LO), 1e-15);
        assertEquals(0.5, ece(ones, 15, EdgeRule.HI), 1e-15);
        assertEquals(0.0, ece(mix, 10, EdgeRule.LO), 1e-15);
        assertEquals(0.3, ece(mix, 10, EdgeRule.CLOSED), 1e-15);
        assertEquals(0.24, ece(hand, 5, EdgeRule.LO), 1e-12);
        assertEquals(0.34, ece(hand, 10, EdgeRule.LO), 1e-12);
        assertEquals(0.24, ece(hand, 10, EdgeRule.HI), 1e-12);
        assertEquals(0.34, ece(hand, 15, EdgeRule.LO), 1e-12);
    }

    private static double ece(Predictions data, int bins, EdgeRule rule) {
        return Evaluation.of(data, 1, new Binning(bins, rule)).ece();
    }

    @Test
    void theRareClassHidesInThePooledNumber() {
        Predictions data = Samples.lessonSet("imb100");
        // pooled: |90·0.92 + 10·0.91 − 91| / 100 = |91.9 − 91| / 100, all in one bin of ten
        assertEquals(0.009, ece(data, 10, EdgeRule.CLOSED), 1e-12);
    }
}

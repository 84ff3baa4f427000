package softmaxlab.engine;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The rows of ../shared/traps.md about one row of logits; the expected values stand there. */
class TrapsTest {
    private static final double TINY = 1e-12;

    private static Workings naive(Dtype dtype, double temperature, double... z) {
        return Workings.of(Row.of(z), temperature, Implementation.NAIVE, dtype);
    }

    @Test
    void c1NaiveSoftmaxOverflowsAndTheShiftedOneDoesNot() {
        assertEquals(Row.of(NaN, 0, 0), naive(Dtype.F64, 1, 800, 1, 1).p());
        assertArrayEquals(
                new double[] {1, 0, 0}, Softmax.of(Row.of(800, 1, 1), 1).toArray(), 1e-300);
        assertArrayEquals(
                new double[] {0.0900305732, 0.2447284711, 0.6652409558},
                Softmax.of(Row.of(1000, 1001, 1002), 1).toArray(),
                1e-10);
        assertEquals(POSITIVE_INFINITY, naive(Dtype.F64, 1, 709.7828, 0).exp().get(0));
        assertTrue(naive(Dtype.F64, 1, 709.7827, 0).exp().get(0) < POSITIVE_INFINITY);
        assertEquals(POSITIVE_INFINITY, naive(Dtype.F32, 1, 88.7229, 0).exp().get(0));
        assertTrue(naive(Dtype.F32, 1, 88.7228, 0).exp().get(0) < POSITIVE_INFINITY);
        assertEquals(0, naive(Dtype.F64, 0.0112712, 8, 1, 0).nanCount());
        assertEquals(1, naive(Dtype.F64, 0.0112710, 8, 1, 0).nanCount());
    }

    @Test
    void c2TheMaximumStartsAtMinusInfinity() {
        assertEquals(Row.of(0.5, 0.5), Softmax.of(Row.of(-10000, -10000), 1));
        assertEquals(-10000, Row.of(-10000, -10001).max());
        assertEquals(NEGATIVE_INFINITY, Row.of().max());
    }

    @Test
    void c3LogSoftmaxKeepsWhatLogOfSoftmaxLoses() {
        assertEquals(800, Losses.crossEntropy(Row.of(0, 800), 1, 0), TINY);
        assertEquals(1000, Losses.crossEntropy(Row.of(0, 1000), 1, 0), TINY);
        assertEquals(
                NEGATIVE_INFINITY,
                Workings.of(Row.of(0, 800), 1, Implementation.STABLE, Dtype.F64)
                        .logP()
                        .get(0));
    }

    @Test
    void c5ZeroTimesLogZeroIsZero() {
        assertEquals(0, Losses.entropy(Row.of(1, 0)));
        Row masked = Row.of(0, NEGATIVE_INFINITY);
        assertEquals(0, Losses.crossEntropy(masked, 1, Row.of(1, 0)));
        assertEquals(0, Losses.smoothed(masked, 1, 0, 0, Convention.OVER_K));
    }

    @Test
    void c17DoubleSoftmaxHasAFloor() {
        double[] z = new double[10];
        z[0] = 10;
        Row row = Row.of(z);
        assertEquals(0.999592, Softmax.of(row, 1).get(0), 5e-7);
        assertEquals(0.000409, Losses.crossEntropy(row, 1, 0), 5e-7);
        assertEquals(0.231888, Softmax.of(Softmax.of(row, 1), 1).get(0), 5e-7);
        assertEquals(1.461499, Losses.doubled(row, 1, 0), 5e-7);
        for (int k : new int[] {2, 3, 10, 1000}) {
            double floor = Losses.doubled(Row.filled(k, 0).with(0, 1000), 1, 0);
            assertEquals(Math.log(1 + (k - 1) / Math.E), floor, TINY);
        }
        Row logP = LogSoftmax.of(row, 1);
        assertEquals(logP.get(3), LogSoftmax.of(logP, 1).get(3), TINY);
    }

    @Test
    void c18TemperatureActsOnLogits() {
        double[] expected = {0.501688, 0.304289, 0.194023};
        Row z = Row.of(2, 1, 0.1);
        assertArrayEquals(expected, Softmax.of(z, 2).toArray(), 5e-7);
        assertArrayEquals(expected, Softmax.of(LogSoftmax.of(z, 1), 2).toArray(), 5e-7);
        double[] wrong = Softmax.of(Softmax.of(z, 1), 2).toArray();
        assertArrayEquals(new double[] {0.389469, 0.316240, 0.294291}, wrong, 5e-7);
    }

    @Test
    void c20TemperatureZeroIsTheLimit() {
        assertEquals(Row.of(1, 0, 0), Softmax.of(Row.of(2, 1, 0.1), 0));
        assertEquals(Row.of(0.5, 0.5, 0), Softmax.of(Row.of(1, 1, 0), 0));
        assertThrows(IllegalArgumentException.class, () -> Softmax.of(Row.of(1, 0), -1));
        assertThrows(IllegalArgumentException.class, () -> Softmax.of(Row.of(1, 0), NaN));
    }

    @Test
    void c21TheTwoSmoothingConventionsDiffer() {
        Row z = Row.of(2, 1, 0.1);
        double[] overK = Targets.smoothed(3, 0, 0.1, Convention.OVER_K).toArray();
        assertArrayEquals(new double[] {2.8 / 3, 0.1 / 3, 0.1 / 3}, overK, TINY);
        double[] others = Targets.smoothed(3, 0, 0.1, Convention.OVER_K_MINUS_1).toArray();
        assertArrayEquals(new double[] {0.9, 0.05, 0.05}, others, TINY);
        assertEquals(0.513697, Losses.smoothed(z, 1, 0, 0.1, Convention.OVER_K), 5e-7);
        assertEquals(0.562030, Losses.smoothed(z, 1, 0, 0.1, Convention.OVER_K_MINUS_1), 5e-7);
        assertEquals(0.417030, Losses.crossEntropy(z, 1, 0), 5e-7);
    }

    @Test
    void c22SmoothedTargetsSumToOne() {
        Row seven = Targets.smoothed(7, 0, 0.1, Convention.OVER_K);
        assertEquals(0.914286, seven.get(0), 5e-7);
        assertEquals(0.0142857, seven.get(6), 5e-8);
        for (int k : new int[] {2, 3, 7, 10, 1000}) {
            for (Convention c : Convention.values()) {
                assertEquals(1, Targets.smoothed(k, k - 1, 0.1, c).sum(), TINY);
            }
        }
    }

    @Test
    void c23TheFloorOfTheSmoothedLossIsTheTargetsEntropy() {
        assertEquals(0.291140, Targets.lowestLoss(3, 0.1, Convention.OVER_K), 5e-7);
        double loss = Losses.smoothed(Row.of(2, 1, 0.1), 1, 0, 0.1, Convention.OVER_K);
        assertEquals(0.222557, loss - Targets.lowestLoss(3, 0.1, Convention.OVER_K), 5e-7);
    }

    @Test
    void c25Float32SaturatesAtOne() {
        Row z = Row.of(17, 0);
        assertEquals(1, Workings.of(z, 1, Implementation.STABLE, Dtype.F32).p().get(0));
        assertNotEquals(
                1, Workings.of(z, 1, Implementation.STABLE, Dtype.F64).p().get(0));
        assertEquals(1, Softmax.of(Row.of(37, 0), 1).get(0));
    }

    @Test
    void c28TheBrierScoreIsTheSumForm() {
        assertEquals(0.14, Losses.brier(Row.of(0.7, 0.2, 0.1), 0), TINY);
        assertEquals(0.18, Losses.brier(Row.of(0.7, 0.3), 0), TINY);
    }

    @Test
    void c33SmallProbabilitiesAreNotRenormalisedAway() {
        assertEquals(0.01, Softmax.of(Row.filled(100, 3), 1).get(99), 1e-16);
    }
}

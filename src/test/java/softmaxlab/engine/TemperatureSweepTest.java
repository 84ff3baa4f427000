package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Many temperatures at little cost give what the full evaluation gives, within the bound that is promised. */
class TemperatureSweepTest {
    private static final double BOUND_10 = 1.165026591828977e-9;
    private static final double BOUND_1000 = 1.1512654642974861e-7;

    /** How the logits of a row are spread. */
    private enum Shape {
        NORMAL,
        /** One winner, all others alike: the sums that change fastest with T. */
        TWO_LEVELS,
        TIES,
        MASKED,
        WIDE,
        NARROW;

        double logit(Random random, int k) {
            return switch (this) {
                case NORMAL -> 2 * random.nextGaussian();
                case TWO_LEVELS -> k == 0 ? 7 : random.nextInt(50) == 0 ? 3 : 0;
                case TIES -> random.nextInt(3);
                case MASKED ->
                    random.nextBoolean()
                            ? random.nextGaussian()
                            : random.nextBoolean() ? -1e9 : Double.NEGATIVE_INFINITY;
                case WIDE -> 1e3 * random.nextGaussian();
                case NARROW -> 1e-7 * random.nextGaussian();
            };
        }
    }

    record Case(Shape shape, int rows, int classes, long seed, double temperature) {
        Predictions data() {
            Random random = new Random(seed);
            double[] z = new double[rows * classes];
            for (int i = 0; i < z.length; i++) z[i] = shape.logit(random, i % classes);
            int[] y = new int[rows];
            for (int i = 0; i < rows; i++) {
                y[i] = random.nextInt(classes);
                if (z[i * classes + y[i]] == Double.NEGATIVE_INFINITY) z[i * classes + y[i]] = 0;
            }
            return Predictions.logits(Collections.nCopies(classes, "class"), z, y);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.of(Shape.values()),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(2, 3, 10, 300),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(-3, 3).map(e -> Math.pow(10, e)))
                .as(Case::new);
    }

    @Property(tries = 400)
    void agreesWithTheFullEvaluation(@ForAll("cases") Case c) {
        Predictions data = c.data();
        Evaluation full = Evaluation.of(data, c.temperature(), Binning.DEFAULT);
        Evaluation quick = TemperatureSweep.of(data, Rows.all(data), Calibrator.IDENTITY, Loop.SERIAL)
                .evaluation(c.temperature(), Binning.DEFAULT, Loop.SERIAL);
        // The terms next to the largest count as 1: at T = 0.001 that is 2^-32 · 1000 of each.
        double bound = TemperatureSweep.bound(c.classes()) + 1e-12 + 0x1p-32 / c.temperature();
        assertEquals(full.accuracy(), quick.accuracy());
        assertEquals(full.zeroTrue(), quick.zeroTrue());
        assertEquals(full.nll(), quick.nll(), bound * (1 + full.nll()));
        assertEquals(full.brier(), quick.brier(), 6 * bound);
        for (int i = 0; i < c.rows(); i++) {
            double p = full.outcomes().confidence(i);
            assertEquals(p, quick.outcomes().confidence(i), bound * p);
            assertEquals(full.outcomes().right(i), quick.outcomes().right(i));
        }
    }

    @Test
    void theBoundIsWhatTheFormulaSays() {
        // The largest value of (y/9)^10/10! · e^(y/9) · K e^-y/(1 + K e^-y), by scipy.optimize.minimize_scalar.
        assertEquals(BOUND_10, TemperatureSweep.bound(10), 1e-5 * BOUND_10);
        assertEquals(BOUND_1000, TemperatureSweep.bound(1000), 1e-5 * BOUND_1000);
    }

    @Test
    void aTrueClassOfProbabilityZeroMakesTheLossInfinite() {
        Predictions data = Predictions.probabilities(
                Collections.nCopies(3, "class"), new double[] {0.5, 0.5, 0, 0.2, 0.3, 0.5}, new int[] {2, 2});
        Evaluation quick = sweep(data).evaluation(1, Binning.DEFAULT, Loop.SERIAL);
        assertEquals(1, quick.zeroTrue());
        assertEquals(Double.POSITIVE_INFINITY, quick.nll());
        // By hand: (1 + 0.5² + 0.5²) and (0.2² + 0.3² + 0.5²), halved.
        assertEquals((1.5 + 0.38) / 2, quick.brier(), 1e-12);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        Predictions data = Predictions.logits(
                Collections.nCopies(3, "class"), new double[] {1e308, -1e308, 1e308, 5, 5, 5}, new int[] {0, 1});
        Evaluation quick = sweep(data).evaluation(1, Binning.DEFAULT, Loop.SERIAL);
        assertEquals(0.5, quick.outcomes().confidence(0));
        assertEquals(1 / 3.0, quick.outcomes().confidence(1), 1e-15);
        // By hand: ln 2 and ln 3.
        assertEquals((Math.log(2) + Math.log(3)) / 2, quick.nll(), 1e-15);
    }

    @Test
    void someRowsThroughACalibrator() {
        double[] z = {3, 1, 0, 0, 1, 3, 2, 2, 2};
        Predictions data = Predictions.logits(Collections.nCopies(3, "class"), z, new int[] {0, 0, 1});
        Calibrator turned = row -> {
            for (int k = 0; k < row.length; k++) row[k] = -row[k];
            return true;
        };
        Rows rows = Rows.of(1, 0);
        Evaluation quick =
                TemperatureSweep.of(data, rows, turned, Loop.SERIAL).evaluation(2, Binning.DEFAULT, Loop.SERIAL);
        Evaluation full = Evaluation.of(ScoredRows.through(data, rows, turned, 2), Binning.DEFAULT, Loop.SERIAL);
        assertEquals(full.nll(), quick.nll(), 1e-12);
        assertEquals(full.ece(), quick.ece(), 1e-12);
        assertEquals(0.5, quick.accuracy());
    }

    @Test
    void refusesWhatHasNoTemperature() {
        Predictions top = Predictions.top1(new double[] {0.5}, new int[] {0}, new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> sweep(top));
        Predictions data = Predictions.logits(Arrays.asList("a", "b"), new double[] {1, 2}, new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> sweep(data).evaluation(0, Binning.DEFAULT, Loop.SERIAL));
        assertThrows(
                IllegalArgumentException.class, () -> sweep(data).evaluation(Double.NaN, Binning.DEFAULT, Loop.SERIAL));
    }

    private static TemperatureSweep sweep(Predictions data) {
        return TemperatureSweep.of(data, Rows.all(data), Calibrator.IDENTITY, Loop.SERIAL);
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calibrator on every table. */
class CalibratorPropertiesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    /** Logits on a coarse grid, so that there are ties, with a masked class here and there. */
    private static Predictions table(int classes, int rows, long seed) {
        Random r = new Random(seed);
        double[] z = new double[classes * rows];
        int[] y = new int[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = r.nextInt(classes);
            for (int k = 0; k < classes; k++) {
                boolean masked = k != y[i] && r.nextInt(30) == 0;
                z[i * classes + k] = masked ? Double.NEGATIVE_INFINITY : r.nextInt(17) / 2.0 - 4 + (k == y[i] ? 1 : 0);
            }
        }
        return Predictions.logits(NAMES.subList(0, classes), z, y);
    }

    @Property(tries = 150)
    void everyCalibratedRowIsADistribution(
            @ForAll Method method,
            @ForAll @IntRange(min = 2, max = 5) int classes,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll long seed) {
        Predictions data = table(classes, rows, seed);
        CalibratorFit fit = CalibratorFit.of(method, data, Rows.all(data), Loop.SERIAL);
        Predictions other = table(classes, 20, seed + 1);
        double[] z = new double[classes];
        for (int i = 0; i < 20; i++) {
            other.logitsInto(i, z);
            fit.calibrator().apply(z);
            assertEquals(1, Softmax.of(Row.of(z), 1).sum(), 1e-12);
        }
        Evaluation e = Evaluation.of(
                ScoredRows.through(other, Rows.all(other), fit.calibrator(), 1), Binning.DEFAULT, Loop.SERIAL);
        assertTrue(e.nll() >= 0 && e.ece() >= 0 && e.ece() <= 1 && e.brier() <= 2);
        assertEquals(e.nll() == Double.POSITIVE_INFINITY, e.zeroTrue() > 0);
    }

    @Property(tries = 100)
    void aFitIsNeverWorseThanTheModelOnItsOwnRows(
            @ForAll @IntRange(min = 2, max = 5) int classes,
            @ForAll @IntRange(min = 20, max = 80) int rows,
            @ForAll long seed) {
        Predictions data = table(classes, rows, seed);
        CalibratorFit vector = CalibratorFit.of(Method.VECTOR, data, Rows.all(data), Loop.SERIAL);
        if (!vector.isFitted()) return;
        double before = Evaluation.of(data, 1, Binning.DEFAULT).nll();
        double after = Evaluation.of(
                        ScoredRows.through(data, Rows.all(data), vector.calibrator(), 1), Binning.DEFAULT, Loop.SERIAL)
                .nll();
        assertTrue(after <= before + 1e-12, before + " to " + after);
    }

    @Property(tries = 100)
    void stepsRiseAndTheirMeanIsTheShareOfTrueRows(@ForAll @IntRange(min = 1, max = 60) int rows, @ForAll long seed) {
        Predictions data = table(3, rows, seed);
        CalibratorFit fit = CalibratorFit.of(Method.ISOTONIC, data, Rows.all(data), Loop.SERIAL);
        OddsTable odds = OddsTable.of(data, Rows.all(data), Loop.SERIAL);
        for (int k = 0; k < 3; k++) {
            ClassMap.Steps steps =
                    (ClassMap.Steps) ((OneVsRest) fit.calibrator()).maps().get(k);
            for (int s = 1; s < steps.from().size(); s++) {
                assertTrue(steps.from().get(s) > steps.from().get(s - 1));
                assertTrue(steps.value().get(s) > steps.value().get(s - 1));
            }
            ClassColumn column = odds.column(k);
            double sum = 0;
            for (double x : column.odds()) sum += Math.exp(steps.logQ(x));
            assertEquals(column.trueRows(), sum, 1e-9);
        }
    }

    @Property(tries = 50)
    void theIdentityChangesNothing(@ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
        Predictions data = table(classes, 1, seed);
        double[] z = new double[classes];
        data.logitsInto(0, z);
        double[] was = z.clone();
        assertTrue(CalibratorFit.of(Method.IDENTITY, data, Rows.all(data), Loop.SERIAL)
                .calibrator()
                .apply(z));
        assertArrayEquals(was, z);
        // One class after another kept: the same probabilities by another way.
        new OneVsRest(java.util.Collections.nCopies(classes, new ClassMap.Kept())).apply(z);
        Row p = Softmax.of(Row.of(was), 1);
        Row q = Softmax.of(Row.of(z), 1);
        for (int k = 0; k < classes; k++) assertEquals(p.get(k), q.get(k), 1e-14);
    }
}

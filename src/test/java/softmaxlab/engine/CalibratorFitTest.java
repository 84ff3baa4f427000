package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import softmaxlab.engine.TemperatureFit.Status;

/** Calibrators on a few rows that can be worked out by hand, and where there is no answer. */
class CalibratorFitTest {
    private static final double NO = Double.NEGATIVE_INFINITY;

    private static Predictions logits(double[][] z, int... y) {
        int classes = z[0].length;
        double[] flat = new double[z.length * classes];
        for (int i = 0; i < z.length; i++) System.arraycopy(z[i], 0, flat, i * classes, classes);
        return Predictions.logits(List.of("a", "b", "c", "d").subList(0, classes), flat, y);
    }

    private static CalibratorFit fit(Method method, Predictions data) {
        return CalibratorFit.of(method, data, Rows.all(data), Loop.SERIAL);
    }

    private static Evaluation judge(Predictions data, CalibratorFit fit) {
        return Evaluation.of(
                ScoredRows.through(data, Rows.all(data), fit.calibrator(), 1), Binning.DEFAULT, Loop.SERIAL);
    }

    private static ClassColumn column(double[] odds, int... isTrue) {
        boolean[] y = new boolean[odds.length];
        for (int i = 0; i < y.length; i++) y[i] = isTrue[i] == 1;
        return new ClassColumn(odds, y);
    }

    @Test
    void violatorsArePooledAndTiesAreOnePoint() {
        // In order: 0, then 1 and 0 pooled to 1/2, then 1. The two rows at 7 are one point with share 1/2.
        ClassMap.Steps steps = Isotonic.fit(column(new double[] {3, 1, 2, 4}, 0, 0, 1, 1));
        assertEquals(Row.of(1, 2, 4), steps.from());
        assertEquals(Row.of(0, 0.5, 1), steps.value());
        assertEquals(
                Row.of(0.5), Isotonic.fit(column(new double[] {7, 7}, 1, 0)).value());
        assertEquals(
                Row.of(0.5), Isotonic.fit(column(new double[] {7, 7}, 0, 1)).value());
        // Between two points the lower step holds, below them all the first one.
        assertEquals(NO, steps.logQ(1.999));
        assertEquals(Math.log(0.5), steps.logQ(2));
        assertEquals(Math.log(0.5), steps.logQ(3.999));
        assertEquals(0, steps.logQ(Double.POSITIVE_INFINITY));
        assertEquals(NO, steps.logQ(NO));
    }

    @Test
    void aFallingClassIsOneStep() {
        assertEquals(
                Row.of(0.5),
                Isotonic.fit(column(new double[] {1, 2, 3, 4}, 1, 1, 0, 0)).value());
    }

    @Test
    void plattsTargetsStayOffZeroAndOne() {
        // Constant log odds: only the mean target counts, (3 · 4/5 + 1/3)/4 = 0.683333.
        ClassMap.Platt p = (ClassMap.Platt) ClassFits.platt(column(new double[] {0, 0, 0, 0}, 1, 1, 1, 0));
        assertEquals(Math.log(0.68333333333333333 / 0.31666666666666667), p.intercept(), 1e-9);
        // Never true among three: every target is 1/5.
        ClassMap.Platt never = (ClassMap.Platt) ClassFits.platt(column(new double[] {-2, 0, 1}, 0, 0, 0));
        assertEquals(0, never.slope(), 1e-9);
        assertEquals(Math.log(0.25), never.intercept(), 1e-9);
    }

    @Test
    void betaHoldsItsParametersAtZero() {
        // True in the middle, so that a free fit would bend down at one end.
        ClassMap.Beta b = (ClassMap.Beta)
                ClassFits.beta(column(new double[] {-3, -2, -1, 0, 1, 2, 3, 4}, 0, 0, 1, 1, 1, 1, 0, 0));
        assertTrue(b.a() >= 0 && b.b() >= 0, b.toString());
        // Falling: both are 0, and c is the log odds of 2 in 4.
        ClassMap.Beta falling = (ClassMap.Beta) ClassFits.beta(column(new double[] {-2, -1, 1, 2}, 1, 1, 0, 0));
        assertEquals(new ClassMap.Beta(0, 0, 0), falling);
    }

    @Test
    void anEmptyBinAnswersWithItsMiddle() {
        // p = 1/4 and 3/4 in five bins (lo, hi]: bins 1 and 3 hold rows.
        double[] odds = {-Math.log(3), -Math.log(3), Math.log(3)};
        ClassMap.Bins bins = (ClassMap.Bins) ClassFits.histogram(column(odds, 0, 1, 1), new Binning(5, EdgeRule.HI));
        double[] expected = {0.1, 0.5, 0.5, 1, 0.9};
        for (int b = 0; b < 5; b++) assertEquals(expected[b], bins.value().get(b), 1e-15);
    }

    @Test
    void theLogOddsKeepTheirDigits() {
        RowOdds odds = new RowOdds();
        double[] z = {0, 800, 1};
        odds.read(z);
        // ln(e^800/(1 + e)) and ln(1/(e^800 + e)), both far outside what p can say.
        assertEquals(800 - Math.log1p(Math.E), odds.of(1, 800), 1e-12);
        assertEquals(-800, odds.of(0, 0), 1e-12);
        odds.read(new double[] {NO, 3, NO});
        assertEquals(Double.POSITIVE_INFINITY, odds.of(1, 3));
        assertEquals(NO, odds.of(0, NO));
    }

    @Test
    void aRowWithoutAnyProbabilityIsMadeEvenAndCounted() {
        Predictions fitted = logits(new double[][] {{0, 0, 4}, {0, 0, -4}, {0, 0, -4}}, 2, 0, 1);
        CalibratorFit fit = fit(Method.ISOTONIC, fitted);
        // Between the fitted rows each class is still on its lowest step, which is 0.
        Predictions between = logits(new double[][] {{0, 0, 1}}, 1);
        Evaluation e = judge(between, fit);
        assertEquals(1, e.unanswered());
        assertEquals(0, e.zeroTrue());
        assertEquals(Math.log(3), e.nll(), 1e-15);
        assertEquals(0, judge(fitted, fit).unanswered());
    }

    @Test
    void aTrueClassWithShareZeroMakesTheLossInfiniteAndIsCounted() {
        Predictions fitted = logits(new double[][] {{3, 0}, {0, 3}}, 0, 1);
        Evaluation e = judge(logits(new double[][] {{3, 0}, {0, 3}}, 1, 1), fit(Method.ISOTONIC, fitted));
        assertEquals(Double.POSITIVE_INFINITY, e.nll());
        assertEquals(1, e.zeroTrue());
        assertEquals(2, e.brier() * 2);
    }

    @Test
    void rowsThatAreAllRightHaveNoBestWeights() {
        Predictions right = logits(new double[][] {{2, 0}, {1, 0}, {0, 1}}, 0, 0, 1);
        assertEquals(Status.SEPARABLE, fit(Method.VECTOR, right).status());
        assertSame(Calibrator.IDENTITY, fit(Method.VECTOR, right).calibrator());
        assertEquals(Status.SEPARABLE, fit(Method.BETA, right).status());
        assertEquals(Status.FITTED, fit(Method.PLATT, right).status());
    }

    @Test
    void separableRowsHaveNoBestWeightsEvenWhenSomeAreWrong() {
        // Every row is wrong, and a bias of 5 for class b tells all three apart.
        Predictions wrong = logits(new double[][] {{2, 1}, {2, 1}, {9, 1}}, 1, 1, 0);
        assertEquals(Status.SEPARABLE, fit(Method.VECTOR, wrong).status());
        // No logit alone parts the classes, but their difference does: |z_a − z_b − 10| ≥ 1.
        Predictions difference =
                logits(new double[][] {{11, 0}, {5, -6}, {15, 4}, {9, 0}, {13, 4}, {3, -6}}, 0, 0, 0, 1, 1, 1);
        assertEquals(Status.SEPARABLE, fit(Method.VECTOR, difference).status());
    }

    @Test
    void aClassThatIsNeverTrueKeepsItsPlaceAndIsCounted() {
        double[][] z = {{2, 0, -1}, {1.5, 0, -2}, {0, 1, -1}, {0.2, 0.5, -1}, {1, 0.8, -3}, {0, 0.1, -1}};
        Predictions data = logits(z, 0, 1, 1, 0, 0, 1);
        CalibratorFit vector = fit(Method.VECTOR, data);
        assertEquals(Status.FITTED, vector.status());
        assertEquals(1, vector.missing());
        assertEquals(1, vector.kept());
        assertEquals(1, ((VectorScaling) vector.calibrator()).weight().get(2));
        CalibratorFit beta = fit(Method.BETA, data);
        assertEquals(new ClassMap.Kept(), ((OneVsRest) beta.calibrator()).maps().get(2));
        assertEquals(1, beta.kept());
        assertEquals(0, fit(Method.ISOTONIC, data).kept());
        assertEquals(1, fit(Method.ISOTONIC, data).missing());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void oneRowNeverBreaksAnything(Method method) {
        Predictions one = logits(new double[][] {{2, 0, -1, 3}}, 1);
        CalibratorFit fit = fit(method, one);
        Evaluation e = judge(one, fit);
        assertTrue(e.nll() >= 0, method + " " + e.nll());
        if (!method.keepsOrder() && fit.isFitted()) assertEquals(3, fit.missing());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void topOneAndNoRowsHaveNone(Method method) {
        Predictions top = Predictions.top1(new double[] {0.5}, new int[] {0}, new int[] {0});
        assertEquals(Status.UNAVAILABLE, fit(method, top).status());
        Predictions two = logits(new double[][] {{1, 0}}, 0);
        if (method != Method.IDENTITY) {
            assertEquals(
                    Status.UNAVAILABLE,
                    CalibratorFit.of(method, two, Rows.range(0, 0), Loop.SERIAL).status());
        }
    }

    @Test
    void aTrueClassWithoutProbabilityLeavesOnlyTheStepFunctions() {
        double[] p = {1, 0, 0.5, 0.5, 0.75, 0.25, 0, 1};
        Predictions data = Predictions.probabilities(List.of("a", "b"), p, new int[] {1, 0, 0, 1});
        for (Method m : List.of(Method.VECTOR, Method.PLATT, Method.BETA)) {
            assertEquals(Status.UNDEFINED, fit(m, data).status(), m.key());
        }
        for (Method m : List.of(Method.ISOTONIC, Method.HISTOGRAM)) {
            assertEquals(Status.FITTED, fit(m, data).status(), m.key());
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void probabilitiesOfZeroElsewhereAreHarmless(Method method) {
        double[] p = {0.7, 0.3, 0, 0.6, 0.4, 0, 0.2, 0.5, 0.3, 0.1, 0.2, 0.7, 0.4, 0.3, 0.3, 0.2, 0.2, 0.6};
        Predictions data = Predictions.probabilities(List.of("a", "b", "c"), p, new int[] {0, 1, 1, 2, 2, 0});
        CalibratorFit fit = fit(method, data);
        assertEquals(Status.FITTED, fit.status());
        double[] z = {Math.log(0.7), Math.log(0.3), NO};
        assertTrue(fit.calibrator().apply(z));
        for (double v : z) assertTrue(v < Double.POSITIVE_INFINITY, method.key());
        if (method != Method.HISTOGRAM && method != Method.ISOTONIC) assertEquals(NO, z[2]);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void extremeLogitsGiveNoNaN(Method method) {
        Predictions data = logits(new double[][] {{1e308, -1e308}, {-1e308, 1e308}, {1e300, 0}, {3, 1}}, 0, 0, 1, 1);
        Evaluation e = judge(data, fit(method, data));
        assertTrue(e.nll() >= 0, method + " " + e.nll());
        assertTrue(e.ece() >= 0 && e.brier() >= 0);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theOrderOfThePartsChangesNothing(Method method) {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        Loop backwards = (parts, body) -> {
            for (int i = parts - 1; i >= 0; i--) body.accept(i);
        };
        assertEquals(fit(method, data), CalibratorFit.of(method, data, Rows.all(data), backwards));
    }

    /** Shares of a hundred come back from their log odds as they were written, and so stay on their edges. */
    @Test
    void aShareOnAnEdgeStaysThere() {
        for (int i = 1; i < 100; i++) {
            double p = i / 100.0;
            assertEquals(p, ClassMap.Bins.share(Math.log(p) - Math.log(1 - p)), 0.0);
        }
        assertEquals(0, ClassMap.Bins.share(Double.NEGATIVE_INFINITY));
        assertEquals(1, ClassMap.Bins.share(Double.POSITIVE_INFINITY));
    }

    @Test
    void itSaysHowFarItIs() {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        for (Method m : List.of(Method.VECTOR, Method.ISOTONIC)) {
            List<Double> told = new ArrayList<>();
            CalibratorFit.of(m, data, Rows.all(data), Binning.DEFAULT, Loop.SERIAL, told::add);
            assertEquals(1, told.get(told.size() - 1), 1e-12);
            assertTrue(told.stream().allMatch(t -> t >= 0 && t <= 1));
        }
    }

    /** The same data a hundred thousand times as large have the same answer, its weights as much smaller. */
    @Test
    void vectorScalingOfHugeLogits() {
        Predictions one = sample(1);
        CalibratorFit huge = fit(Method.VECTOR, sample(1e5));
        assertTrue(huge.isFitted(), huge.status().key());
        assertEquals(0, huge.kept());
        assertEquals(
                judge(one, fit(Method.VECTOR, one)).nll(),
                judge(sample(1e5), huge).nll(),
                1e-9);
    }

    /** 500 rows of the over-confident sample. */
    private static Predictions sample(double scale) {
        Predictions all = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        double[] z = new double[500 * all.classes()];
        for (int i = 0; i < z.length; i++) z[i] = scale * all.score(i / all.classes(), i % all.classes());
        return Predictions.logits(
                all.classNames(), z, IntStream.range(0, 500).map(all::label).toArray());
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class ConformalSetsTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    private static ScoredRows rows(int[] labels, double... p) {
        Predictions data = Predictions.probabilities(THREE, p, labels);
        return ScoredRows.of(data, Rows.all(data));
    }

    private static ConformalSets sets(ConformalScore score, ScoredRows fit, ScoredRows judged, double target) {
        return ConformalSets.of(fit, judged, target, 1, Loop.SERIAL, done -> {}).get(score.ordinal());
    }

    /** Four rows whose true class has 0.9, 0.6, 0.3, 0.1; the same four are judged. */
    private static final ScoredRows FOUR =
            rows(new int[] {0, 0, 1, 2}, 0.9, 0.06, 0.04, 0.6, 0.3, 0.1, 0.6, 0.3, 0.1, 0.5, 0.4, 0.1);

    /**
     * rank = ⌈5 · 0.6⌉ = 3: the third best of 0.9, 0.6, 0.3, 0.1 is 0.3. Sets at p ≥ 0.3: {a}, {a, b}, {a, b}, {a, b}:
     * 3 of 4 hold the true class, 7 classes in all.
     */
    @Test
    void lacByHand() {
        ConformalSets s = sets(ConformalScore.LAC, FOUR, FOUR, 0.6);
        assertEquals(3, s.rank());
        assertEquals(0.3, s.threshold());
        assertEquals(List.of(0, 1, 3, 0), s.sizes());
        assertEquals(0.75, s.coverage());
        assertEquals(1.75, s.meanSize());
        assertEquals(1, s.singletons());
        assertEquals(0, s.empty());
        assertEquals(2, s.worstClass());
        assertEquals(0, s.classes().get(2).covered());
    }

    /**
     * Tail masses of the true classes: 1 (top), 1 (top), 0.1 + 0.3 = 0.4, 0.1; the third best is 0.4. Tails at least 0.4: row
     * 1 {a}; rows 2 and 3 {a, b}; row 4 {a, b} (0.1 + 0.4 = 0.5).
     */
    @Test
    void apsByHand() {
        ConformalSets s = sets(ConformalScore.APS, FOUR, FOUR, 0.6);
        assertEquals(0.4, s.threshold(), 1e-15);
        assertEquals(List.of(0, 1, 3, 0), s.sizes());
        assertEquals(3, s.covered());
    }

    /** u = 0.25: v = 0.75 of the own mass counts: 0.1 + 0.75·0.3, and for the top 0.4 + 0.75·0.6. */
    @Test
    void theRandomTermTakesAShareOfTheOwnMass() {
        Row conformity = ConformalScore.APS_RANDOM.of(Row.of(0.6, 0.3, 0.1), 0, 0.75);
        assertEquals(0.85, conformity.get(0), 1e-15);
        assertEquals(0.325, conformity.get(1), 1e-15);
        assertEquals(0.075, conformity.get(2), 1e-15);
    }

    /** One row at the threshold exactly: in, with all that tie with it. LAC sets are empty where nobody reaches 0.5. */
    @Test
    void tiesAreIn() {
        ScoredRows fit = rows(new int[] {0, 0}, 0.5, 0.3, 0.2, 0.8, 0.1, 0.1);
        ScoredRows judged = rows(new int[] {1, 2, 0}, 0.5, 0.5, 0, 0.4, 0.3, 0.3, 0.4, 0.4, 0.2);
        ConformalSets s = sets(ConformalScore.LAC, fit, judged, 0.6);
        assertEquals(2, s.rank(), "⌈3 · 0.6⌉");
        assertEquals(List.of(2, 0, 1, 0), s.sizes());
        assertEquals(1, s.covered());
        Row aps = ConformalScore.APS.of(Row.of(0.4, 0.3, 0.3), 0, 1);
        assertEquals(Row.of(1, 0.6, 0.6), aps, "equal probabilities conform equally");
    }

    /** ⌈(n + 1)(1 − α)⌉ is above n: no threshold can promise that, so every set holds everything. */
    @Test
    void tooFewRowsMeanAllClasses() {
        ConformalSets s = sets(ConformalScore.LAC, FOUR, FOUR, 0.9);
        assertEquals(5, s.rank());
        assertTrue(s.isEverything());
        assertEquals(List.of(0, 0, 0, 4), s.sizes());
        assertEquals(1, s.coverage());
    }

    @Test
    void theRankIsNotThrownByRounding() {
        assertEquals(55, ConformalSets.rank(99, 0.55), "100 · 0.55 is 55.000000000000007 in double");
        assertEquals(900, ConformalSets.rank(999, 0.9));
        assertEquals(10, ConformalSets.rank(10, 0.9), "⌈9.9⌉");
        assertEquals(1, ConformalSets.rank(0, 0.9));
    }

    @Test
    void deepTailsKeepTheirOrder() {
        Predictions z = Predictions.logits(THREE, new double[] {0, -60, -120}, new int[] {1});
        ScoredRows one = ScoredRows.of(z, Rows.all(z));
        ConformalSets s = sets(ConformalScore.APS, one, one, 0.5);
        assertEquals(List.of(0, 0, 1, 0), s.sizes(), "1 − 10⁻²⁶ and 1 − 10⁻⁵² are the same double, the tails are not");
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> sets(ConformalScore.LAC, FOUR, FOUR, 1));
        Predictions top = Predictions.top1(new double[] {1}, new int[1], new int[1]);
        assertThrows(
                IllegalArgumentException.class,
                () -> sets(ConformalScore.APS, ScoredRows.of(top, Rows.all(top)), FOUR, 0.5));
    }

    /** scipy.stats.betabinom.ppf((.025, .975), m, k, n + 1 − k), k = ⌈(n + 1)·target⌉. */
    @Test
    void luckIsBetaBinomial() {
        assertLuck(1762, 1836, 2000, 2000, 0.9);
        assertLuck(32, 47, 50, 50, 0.8);
        assertLuck(663, 998, 9, 1000, 0.9);
        assertLuck(24_907, 25_000, 999, 25_000, 0.999);
        assertLuck(22_367, 22_630, 25_000, 25_000, 0.9);
        // P(X ≤ 1762) of the first: betabinom.cdf = 0.02700; of 1761: 0.02700 − pmf 0.00290
        BetaBinomial first = new BetaBinomial(2000, 1801, 200);
        assertEquals(1762, first.quantile(0.027000355261));
        assertEquals(1763, first.quantile(0.027000355262));
        assertEquals(1762, first.quantile(0.024099474373));
        assertEquals(1761, first.quantile(0.024099474371));
    }

    private static void assertLuck(int lower, int upper, int fitted, int judged, double target) {
        ConformalSets s = counted(fitted, judged, judged, target, ConformalScore.LAC);
        assertEquals((double) lower / judged, s.luck().lower());
        assertEquals((double) upper / judged, s.luck().upper());
    }

    private static ConformalSets counted(int fitted, int judged, int covered, double target, ConformalScore score) {
        List<ConformalSets.ClassCoverage> one = List.of(new ConformalSets.ClassCoverage(judged, covered, judged));
        long rank = ConformalSets.rank(fitted, target);
        return new ConformalSets(score, target, fitted, rank, 0.5, List.of(0, judged), List.of(), one);
    }

    @Test
    void coverageIsHeldAgainstLuck() {
        assertEquals(ConformalSets.Standing.BELOW, standing(1761, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, standing(1762, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, standing(1836, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.ABOVE, standing(1837, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, standing(5, ConformalScore.ARG_MAX), "which promises nothing");
        ConformalSets everything = counted(4, 10, 10, 0.9, ConformalScore.LAC);
        assertEquals(1, everything.luck().lower());
        assertEquals(ConformalSets.Standing.WITHIN, everything.standing());
    }

    private static ConformalSets.Standing standing(int covered, ConformalScore score) {
        return counted(2000, 2000, covered, 0.9, score).standing();
    }

    /**
     * scipy.stats.betabinom(60, 541, 60): P(X ≤ 45) = 0.00122, P(X ≤ 46) = 0.00327, P(X ≥ 60) = 0.00247, P(X ≥ 59) =
     * 0.0173; the limit is 0.0025 for ten classes. Alone, 0.025: P(X ≤ 48) = 0.0190, P(X ≤ 49) = 0.0411.
     */
    @Test
    void aClassIsHeldAgainstLuckAsOneOfMany() {
        assertEquals(ConformalSets.Standing.BELOW, lowest(10, 45, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, lowest(10, 46, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, lowest(10, 59, ConformalScore.APS));
        assertEquals(ConformalSets.Standing.ABOVE, lowest(10, 60, ConformalScore.APS));
        assertEquals(ConformalSets.Standing.BELOW, lowest(1, 48, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, lowest(1, 49, ConformalScore.LAC));
        assertEquals(ConformalSets.Standing.WITHIN, lowest(10, 0, ConformalScore.ARG_MAX), "which promises nothing");
    }

    /** The first of so many classes with 60 rows each, and one without. */
    private static ConformalSets.Standing lowest(int classes, int covered, ConformalScore score) {
        List<ConformalSets.ClassCoverage> all =
                new ArrayList<>(Collections.nCopies(classes, new ConformalSets.ClassCoverage(60, 54, 60)));
        all.set(0, new ConformalSets.ClassCoverage(60, covered, 60));
        all.add(new ConformalSets.ClassCoverage(0, 0, 0));
        return new ConformalSets(score, 0.9, 600, 541, 0.5, List.of(0, 60 * classes), List.of(), all).standing(0);
    }

    /** No row is sorted where sets are counted; each row's own set is found by sorting. 300 classes, some of them equal. */
    @Property(tries = 10)
    void countingFindsTheSetsThatSortingFinds(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int k = 300;
        double width = 1 + 60 * random.nextDouble();
        double[] z = random.doubles(40L * k)
                .map(u -> Math.rint(100 * width * u) / 100)
                .toArray();
        Predictions data = Predictions.logits(
                Collections.nCopies(k, "c"), z, random.ints(40, 0, k).toArray());
        ScoredRows fit = ScoredRows.of(data, Rows.range(0, 20));
        ScoredRows judged = ScoredRows.of(data, Rows.range(20, 40));
        double target = 0.3 + 0.65 * random.nextDouble();
        for (ConformalSets s : ConformalSets.of(fit, judged, target, seed, Loop.SERIAL, done -> {})) {
            for (int i = 0; i < 20; i++) {
                assertEquals(s.set(judged, i, seed).size(), s.rowSizes().get(i), s.score() + " row " + i);
            }
        }
    }

    @Test
    void noJudgedRowsGiveNoNumbers() {
        ScoredRows none = ScoredRows.of(FOUR.data(), Rows.range(0, 0));
        ConformalSets s = sets(ConformalScore.APS, FOUR, none, 0.5);
        assertTrue(Double.isNaN(s.coverage()));
        assertEquals(-1, s.worstClass());
    }

    @Test
    void theSetOfARowIsTheOneThatWasCounted() {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        Split.Parts parts = Split.HALF.of(data);
        ScoredRows fit = ScoredRows.of(data, parts.fitted());
        ScoredRows judged = ScoredRows.of(data, parts.judged());
        for (ConformalSets s : ConformalSets.of(fit, judged, 0.95, 7, Loop.SERIAL, done -> {})) {
            int covered = 0;
            for (int i = 0; i < judged.size(); i++) {
                ConformalSets.RowSet row = s.set(judged, i, 7);
                assertEquals(s.rowSizes().get(i), row.size(), s.score().key());
                if (row.covers()) covered++;
            }
            assertEquals(s.covered(), covered, s.score().key());
        }
    }

    @Test
    void theArgMaxCoversWhatItGetsRight() {
        Predictions data = Samples.of(Samples.Classifier.UNDER_CONFIDENT);
        ScoredRows all = ScoredRows.of(data, Rows.all(data));
        ConformalSets s = sets(ConformalScore.ARG_MAX, all, all, 0.95);
        assertEquals(Evaluation.of(data, 1, Binning.DEFAULT).accuracy(), s.coverage());
        assertEquals(data.rows(), s.singletons());
    }

    /**
     * 400 draws of n = 50 exchangeable rows to fit on and m = 50 to judge. Each draw's coverage has mean between 1 − α and 1
     * − α + 1/(n + 1) for scores without ties, and a variance of at most c(1 − c)(1/m + 1/(n + 2)) (Beta-binomial); the
     * mean of 400 is allowed 4 standard errors.
     */
    @Property(tries = 3)
    void coverageIsAsPromisedOnExchangeableRows(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int n = 50;
        int draws = 400;
        double[] mean = new double[ConformalScore.values().length];
        for (int d = 0; d < draws; d++) {
            double[] z = random.doubles(2L * n * 3).map(u -> 6 * u).toArray();
            int[] y = IntStream.range(0, 2 * n)
                    .map(i -> random.nextDouble() < 0.5 ? 0 : random.nextInt(3))
                    .toArray();
            Predictions data = Predictions.logits(THREE, z, y);
            ScoredRows fit = ScoredRows.of(data, Rows.range(0, n));
            ScoredRows judged = ScoredRows.of(data, Rows.range(n, 2 * n));
            List<ConformalSets> all = ConformalSets.of(fit, judged, 0.8, seed + d, Loop.SERIAL, done -> {});
            for (int s = 0; s < mean.length; s++) mean[s] += all.get(s).coverage() / draws;
        }
        double slack = 4 * Math.sqrt(0.8 * 0.2 * (1.0 / n + 1.0 / (n + 2)) / draws);
        for (ConformalScore score : ConformalScore.values()) {
            if (score == ConformalScore.ARG_MAX) continue;
            double c = mean[score.ordinal()];
            assertTrue(c >= 0.8 - slack, score + " covers " + c);
            boolean exact = score != ConformalScore.APS;
            assertTrue(!exact || c <= 0.8 + 1.0 / (n + 1) + slack, score + " covers " + c);
        }
    }

    @Property(tries = 20)
    void setsGrowWithTheTarget(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[] z = random.doubles(60 * 3).map(u -> 4 * u).toArray();
        int[] y = random.ints(60, 0, 3).toArray();
        Predictions data = Predictions.logits(THREE, z, y);
        ScoredRows fit = ScoredRows.of(data, Rows.range(0, 30));
        ScoredRows judged = ScoredRows.of(data, Rows.range(30, 60));
        for (ConformalScore score : ConformalScore.values()) {
            double size = 0;
            int covered = 0;
            for (double target = 0.5; target < 1; target += 0.0625) {
                ConformalSets s = sets(score, fit, judged, target);
                assertTrue(s.meanSize() >= size && s.covered() >= covered, score + " at " + target);
                size = s.meanSize();
                covered = s.covered();
            }
        }
    }
}

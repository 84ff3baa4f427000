package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Differences of two models on the same rows; expected values from scipy.stats (ttest_rel, binomtest) and by hand. */
class PairedDifferenceTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void meansHaveStudentsPairedInterval() {
        // d = a − b; d.mean() ∓ t.ppf(.975, 5)·d.std(ddof=1)/√6; the library's quantile has nine digits
        PairedDifference d = PairedDifference.ofMeans(
                new double[] {0.2, 1.5, 0.9, 2.1, 0.05, 0.7}, new double[] {0.1, 1.2, 1.1, 1.6, 0.04, 0.3});
        assertEquals(0.185, d.difference(), 1e-12);
        assertEquals(-0.0905642946705549, d.lower(), 1e-9);
        assertEquals(0.4605642946705548, d.upper(), 1e-9);
        assertFalse(d.isBeyondLuck());
    }

    @Test
    void accuraciesAreToldApartByMcNemar() {
        // binomtest(6, 6).pvalue = 0.031, proportion_ci(.95, 'exact') = (0.541, 1): (2c − 1)·6/20
        PairedDifference six = accuracies(20, 6, 0);
        assertEquals(0.3, six.difference(), 1e-12);
        assertEquals(0.024445124136059704, six.lower(), 1e-9);
        assertEquals(0.3, six.upper(), 1e-9);
        assertTrue(six.isBeyondLuck());
        // binomtest(5, 5).pvalue = 0.0625
        PairedDifference five = accuracies(20, 5, 0);
        assertEquals(-0.010911875052490722, five.lower(), 1e-9);
        assertFalse(five.isBeyondLuck());
        PairedDifference both = accuracies(40, 9, 2);
        assertEquals(0.175, both.difference(), 1e-12);
        assertEquals(-0.009765718798068507, both.lower(), 1e-9);
        assertEquals(0.26244284093502246, both.upper(), 1e-9);
    }

    /** Rows that only the first has right, rows that only the second has right, and rows that both have right. */
    private static PairedDifference accuracies(int rows, int won, int lost) {
        boolean[] a = new boolean[rows];
        boolean[] b = new boolean[rows];
        Arrays.fill(a, true);
        Arrays.fill(b, true);
        Arrays.fill(b, 0, won, false);
        Arrays.fill(a, won, won + lost, false);
        double[] p = new double[rows];
        return PairedDifference.ofAccuracy(Outcomes.of(p, a), Outcomes.of(p, b));
    }

    @Test
    void whatCannotBeToldHasNoInterval() {
        PairedDifference same = PairedDifference.ofMeans(new double[] {1, 2, INF}, new double[] {1, 2, INF});
        assertFalse(same.isBeyondLuck());
        assertTrue(PairedDifference.ofMeans(new double[] {1, 2}, new double[] {1, 2})
                .isSame());
        assertTrue(accuracies(5, 0, 0).isSame());
        PairedDifference one = PairedDifference.ofMeans(new double[] {3}, new double[] {1});
        assertEquals(2, one.difference());
        assertTrue(Double.isNaN(one.lower()));
        // Two rows that differ by the same: a width of zero would be a false certainty.
        assertTrue(Double.isNaN(PairedDifference.ofMeans(new double[] {3, 4}, new double[] {1, 2})
                .lower()));
        assertTrue(Double.isNaN(
                PairedDifference.ofMeans(new double[] {}, new double[] {}).difference()));
        assertThrows(
                IllegalArgumentException.class, () -> PairedDifference.ofMeans(new double[] {1}, new double[] {1, 2}));
    }

    @Test
    void anInfiniteLossOfOneIsBeyondLuck() {
        PairedDifference worse = PairedDifference.ofMeans(new double[] {1, INF}, new double[] {1, 2});
        assertEquals(INF, worse.difference());
        assertTrue(worse.isBeyondLuck());
        PairedDifference better = PairedDifference.ofMeans(new double[] {1, 2}, new double[] {1, INF});
        assertEquals(-INF, better.difference());
        assertTrue(better.isBeyondLuck());
    }

    @Test
    void anOverConfidentModelIsToldFromAPerfectOne() {
        Outcomes perfect = drawn(0, false);
        PairedDifference d = eces(perfect, drawn(0.15, false)).get(1);
        assertTrue(d.isBeyondLuck(), d.toString());
        assertTrue(d.lower() < d.difference() && d.difference() < d.upper());
        assertTrue(eces(perfect, perfect).get(0).isSame());
    }

    /**
     * Two perfect models, one of them with few confidences: luck alone gives the other a larger ECE in nearly every file,
     * and the bootstrap alone would call that beyond luck.
     */
    @Test
    void ofTwoPerfectModelsNoneIsBetter() {
        for (PairedDifference d : eces(drawn(0, false), drawn(0, true))) assertFalse(d.isBeyondLuck(), d.toString());
    }

    private static List<PairedDifference> eces(Outcomes... all) {
        List<Evaluation> judged = Arrays.stream(all)
                .map(o -> new Evaluation(1, o.rows(), 0, 0, 0, 0, 0, 0, 0, 0, Reliability.of(o, Binning.DEFAULT), o))
                .toList();
        return PairedEces.to(0, judged, 200, 7, Loop.SERIAL, share -> {});
    }

    /** 1,000 rows, p uniform on [0.5, 1], right with probability p; said is p + over, or the mean p of its quarter. */
    private static Outcomes drawn(double over, boolean coarse) {
        SplittableRandom random = new SplittableRandom(3);
        double[] said = new double[1000];
        boolean[] right = new boolean[1000];
        for (int i = 0; i < said.length; i++) {
            double p = 0.5 + random.nextDouble() / 2;
            right[i] = random.nextDouble() < p;
            said[i] = coarse ? (p < 0.75 ? 0.625 : 0.875) : Math.min(1, p + over);
        }
        return Outcomes.of(said, right);
    }

    /** One row, and rows that all differ by the same: each draw gives the very same difference, which proves nothing. */
    @Test
    void drawsThatNeverDifferGiveNoInterval() {
        for (int n : new int[] {1, 8}) {
            double[] high = new double[n];
            double[] low = new double[n];
            java.util.Arrays.fill(high, 0.9);
            java.util.Arrays.fill(low, 0.6);
            PairedDifference d = eces(Outcomes.of(low, new boolean[n]), Outcomes.of(high, new boolean[n]))
                    .get(1);
            assertEquals(0.3, d.difference(), 1e-12);
            assertTrue(Double.isNaN(d.lower()) && Double.isNaN(d.upper()));
            assertFalse(d.isBeyondLuck());
        }
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Reliability.Interval;

/** Luck by hand on the smallest cases, and against numpy on 300 rows: goldens/luck.txt. */
class LuckTest {
    private static final double TINY = 1e-12;
    private static final Binning ONE = new Binning(1, EdgeRule.HI);
    private static final int DRAWS = 20_000;

    private static Outcomes rows(double[] confidence, int... right) {
        boolean[] hit = new boolean[right.length];
        for (int i = 0; i < hit.length; i++) hit[i] = right[i] == 1;
        return Outcomes.of(confidence, hit);
    }

    private static LuckBand luck(Outcomes o, Binning binning) {
        return LuckBand.of(o, binning, DRAWS, 7, Loop.SERIAL);
    }

    @Test
    void oneRowByHand() {
        // One row at 0.8: right (0.8) gives ECE 0.2, wrong (0.2) gives 0.8; mean 2·0.8·0.2.
        LuckBand wrong = luck(rows(new double[] {0.8}, 0), ONE);
        assertEquals(0.32, wrong.expectedEce(), TINY);
        assertEquals(0.2, wrong.eceLower(), TINY);
        assertEquals(0.8, wrong.eceUpper(), TINY);
        assertEquals(new Interval(0, 1), wrong.interval(0));
        // P(ECE ≥ 0.8) = 0.2; three standard errors of 20,000 draws are 0.0085
        assertEquals(0.2, wrong.pValue(), 0.0085);
        assertEquals(1, luck(rows(new double[] {0.8}, 1), ONE).pValue(), TINY);
    }

    @Test
    void twoRowsByHand() {
        // 0.9 and 0.6 in one bin: both right 0.54, one right 0.36 + 0.06 = 0.42, none 0.04; Σ conf = 1.5.
        // |Σ conf − right|/2: 0.25, 0.25, 0.75; mean 0.96·0.25 + 0.04·0.75 = 0.27
        LuckBand none = luck(rows(new double[] {0.9, 0.6}, 0, 0), ONE);
        assertEquals(0.27, none.expectedEce(), TINY);
        // P(0 right) = 0.04 is above 2.5 %, so even 0 of 2 is inside.
        assertEquals(new Interval(0, 1), none.interval(0));
        assertFalse(none.isOutside(0));
        assertEquals(0, none.chanceOutside(0), TINY);
        assertEquals(0.04, none.pValue(), 0.0042);
        // One right or two give the same ECE 0.25, and everything is at least that.
        assertEquals(1, luck(rows(new double[] {0.9, 0.6}, 1, 0), ONE).pValue(), TINY);
        assertEquals(1, luck(rows(new double[] {0.9, 0.6}, 1, 1), ONE).pValue(), TINY);
    }

    @Test
    void aRowThatIsSureHasNoLuck() {
        LuckBand sure = luck(rows(new double[] {1, 1, 1}, 1, 0, 1), ONE);
        assertEquals(0, sure.expectedEce());
        assertEquals(new Interval(1, 1), sure.interval(0));
        assertTrue(sure.isOutside(0));
        assertEquals(1.0 / (1 + DRAWS), sure.pValue(), TINY);
    }

    @Test
    void fairCoinsFollowTheBinomial() {
        // 10 coins: P(≤ 1) = 11/1024 = 0.0107, P(≤ 2) = 56/1024 = 0.0547, so 2 to 8; outside 22/1024.
        double[] half = IntStream.range(0, 10).mapToDouble(i -> 0.5).toArray();
        LuckBand coins = luck(rows(half, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ONE);
        assertEquals(new Interval(0.2, 0.8), coins.interval(0));
        assertEquals(22.0 / 1024, coins.chanceOutside(0), TINY);
        assertTrue(coins.isOutside(0));
        // E|X − 5|/10 of B(10, ½) = 5·C(10,5)/2^10/10 = 0.123046875
        assertEquals(0.123046875, coins.expectedEce(), TINY);
    }

    @Test
    void noRowsAreNoNumbers() {
        Outcomes none = rows(new double[0]);
        LuckBand luck = luck(none, Binning.DEFAULT);
        assertTrue(Double.isNaN(luck.expectedEce()));
        assertTrue(Double.isNaN(luck.eceLower()));
        assertTrue(Double.isNaN(luck.pValue()));
        assertFalse(EceInterval.of(none, Binning.DEFAULT, 100, 1, Loop.SERIAL).exists());
        assertTrue(Double.isNaN(EceStrip.of(none, Loop.SERIAL).eceRange().lower()));
    }

    @Test
    void theRuleThatDropsOnesLeavesThemOut() {
        LuckBand dropped = luck(rows(new double[] {1, 0.8}, 0, 1), new Binning(1, EdgeRule.LO));
        // The row at 1 is in no bin; the other gives 0.2 or 0.8 of half the rows.
        assertEquals(0.16, dropped.expectedEce(), TINY);
    }

    @Test
    void luckAgreesWithNumpy() throws Exception {
        LuckBand luck = luck(LuckGoldens.rows(), Binning.DEFAULT);
        LuckGoldens golden = LuckGoldens.read();
        assertEquals(golden.one("measured"), luck.measured().ece(), TINY);
        assertEquals(golden.one("expected"), luck.expectedEce(), TINY);
        for (double[] band : golden.all("band")) {
            int bin = (int) band[0];
            int n = luck.measured().bins().get(bin).count();
            assertEquals(band[1] / n, luck.interval(bin).lower(), TINY);
            assertEquals(band[2] / n, luck.interval(bin).upper(), TINY);
            assertEquals(band[3], luck.chanceOutside(bin), TINY);
        }
        // sd of one ECE 0.0142; of a mean of 20,000 0.0001; of its outer quantiles about 0.0003
        assertEquals(golden.one("expected"), luck.eces().stream().average().orElseThrow(), 0.0004);
        assertEquals(golden.all("drawn95").get(0)[0], luck.eceLower(), 0.001);
        assertEquals(golden.all("drawn95").get(0)[1], luck.eceUpper(), 0.001);
        assertEquals(golden.one("p"), luck.pValue(), 0.0036);
    }

    @Test
    void oneDrawIsTheOneInTheList() {
        LuckBand luck = luck(LuckGoldens.rows(), Binning.DEFAULT);
        for (int k : List.of(0, 1, 63, 64, DRAWS - 1)) {
            assertEquals(luck.eces().get(k), luck.draw(k).ece());
        }
        assertNotEquals(luck.draw(0), luck.draw(1));
        LuckBand next = LuckBand.of(LuckGoldens.rows(), Binning.DEFAULT, 2, 8, Loop.SERIAL);
        assertNotEquals(luck.draw(1), next.draw(0), "another seed is no shifted list");
        assertEquals(luck.measured().edges(), luck.draw(5).edges());
    }

    @Test
    void threadsChangeNothing() {
        Loop parallel = new ParallelLoop(2);
        Outcomes rows = LuckGoldens.rows();
        assertEquals(luck(rows, Binning.DEFAULT), LuckBand.of(rows, Binning.DEFAULT, DRAWS, 7, parallel));
        assertEquals(
                EceInterval.of(rows, Binning.DEFAULT, 200, 3, Loop.SERIAL),
                EceInterval.of(rows, Binning.DEFAULT, 200, 3, parallel));
        assertEquals(EceStrip.of(rows, Loop.SERIAL), EceStrip.of(rows, parallel));
        assertEquals(
                SmallSample.of(Binning.DEFAULT, 5, 3, Loop.SERIAL), SmallSample.of(Binning.DEFAULT, 5, 3, parallel));
    }

    @Test
    void theIntervalOfWhatMayBeLuckReachesFromZeroToTheResamples() throws Exception {
        LuckGoldens golden = LuckGoldens.read();
        EceInterval interval = EceInterval.of(LuckGoldens.rows(), Binning.DEFAULT, 10_000, 3, Loop.SERIAL);
        // p = 0.029 leaves a perfect model in, so the interval begins at 0
        assertEquals(0, interval.lower());
        // 2·0.0804 − 0.0525 = 0.1083 is less than the upper end of the resamples
        assertEquals(golden.all("resampled95").get(0)[1], interval.upper(), 0.002);
    }

    @Test
    void theIntervalOfRealErrorLeavesZeroOut() {
        // 400 rows at 0.9, 280 right: one bin, gap 0.2. Resampling is B(400, 0.7): 2.5 % and 97.5 % quantiles 262 and
        // 298 (scipy.stats.binom), so ECE 0.245 and 0.155, mirrored at 0.2 the same two.
        double[] p = new double[400];
        Arrays.fill(p, 0.9);
        int[] right = IntStream.range(0, 400).map(i -> i < 280 ? 1 : 0).toArray();
        EceInterval interval = EceInterval.of(rows(p, right), ONE, 20_000, 5, Loop.SERIAL);
        assertEquals(0.2, interval.measured(), TINY);
        assertEquals(0.155, interval.lower(), 0.0026);
        assertEquals(0.245, interval.upper(), 0.0026);
    }

    @Test
    void c30AWidthOfZeroIsNoInterval() {
        double[] p = new double[10];
        Arrays.fill(p, 0.9);
        EceInterval none = EceInterval.of(rows(p, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ONE, 1000, 5, Loop.SERIAL);
        assertEquals(0.9, none.measured(), TINY);
        assertFalse(none.exists());
        assertTrue(Double.isNaN(none.upper()));
    }

    @Test
    void c11TheEdgeRuleMovesTheNumber() {
        // 0.5 wrong, 0.6 right, and an even number of bins puts 0.5 on an edge.
        EceStrip strip = EceStrip.of(rows(new double[] {0.5, 0.6}, 0, 1), Loop.SERIAL);
        // 6 bins: (lo, hi] parts them: (0.5 + 0.4)/2; [lo, hi) holds both in [0.5, 0.667): |0.55 − 0.5|
        assertEquals(0.45, value(strip, 0, 6), TINY);
        assertEquals(0.05, value(strip, 1, 6), TINY);
    }

    @Test
    void c14EqualConfidencesStayTogetherInEveryBinning() {
        double[] p = {0.8, 0.8, 0.8, 0.8};
        EceStrip strip = EceStrip.of(rows(p, 1, 1, 0, 0), Loop.SERIAL);
        for (EceStrip.Point point : strip.points()) {
            // debiased: 0.3² − 0.5·0.5/3
            double expected = point.line().measure() == EceStrip.Measure.ECE ? 0.3 : Math.sqrt(0.09 - 0.25 / 3);
            assertEquals(expected, point.value(), TINY);
        }
    }

    private static double value(EceStrip strip, int line, int bins) {
        return strip.line(EceStrip.Line.ALL.get(line)).stream()
                .filter(p -> p.binning().bins() == bins)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void theStripSaysWhatEachBinningSays() {
        Outcomes rows = LuckGoldens.rows();
        EceStrip strip = EceStrip.of(rows, Loop.SERIAL);
        assertEquals(6 * 46, strip.points().size());
        for (EceStrip.Point p : strip.points()) {
            Reliability r = Reliability.of(rows, p.binning());
            boolean ece = p.line().measure() == EceStrip.Measure.ECE;
            assertEquals(ece ? r.ece() : r.debiasedRmsce(), p.value(), TINY);
        }
    }

    @Test
    void aPerfectModelLooksBadOnFewRows() throws Exception {
        SmallSample small = SmallSample.of(Binning.DEFAULT, 2000, 1, new ParallelLoop(2));
        for (double[] golden : LuckGoldens.read().all("perfect")) {
            SmallSample.Point at = small.points().stream()
                    .filter(p -> p.rows() == golden[0])
                    .findFirst()
                    .orElseThrow();
            // sd of one ECE is about a quarter of the spread; four standard errors of a mean of 2,000
            double sd = (golden[3] - golden[2]) / 4;
            assertEquals(golden[1], at.mean(), 4 * sd / Math.sqrt(2000));
            assertEquals(golden[2], at.spread().lower(), sd / 5);
            assertEquals(golden[3], at.spread().upper(), sd / 5);
        }
        // ../shared/features.md, section 4, item 5
        assertEquals(0.19, small.points().get(0).mean(), 0.005);
        assertEquals(0.09, small.points().get(2).mean(), 0.005);
        assertEquals(0.028, small.points().get(4).mean(), 0.0005);
    }
}

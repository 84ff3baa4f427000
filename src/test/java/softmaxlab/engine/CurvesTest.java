package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for the curves whatever the rows, and small cases worked out by hand. */
class CurvesTest {
    private static final double TINY = 1e-12;

    private static Outcomes outcomes(double[] confidence, int... right) {
        boolean[] hits = new boolean[right.length];
        for (int i = 0; i < hits.length; i++) hits[i] = right[i] == 1;
        return Outcomes.of(confidence, hits);
    }

    private static SmoothEce smooth(Outcomes o) {
        return SmoothEce.of(o, Loop.SERIAL);
    }

    @Provide
    Arbitrary<Outcomes> anyRows() {
        Arbitrary<Double> confidence = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(0, 10).map(i -> i / 10.0),
                Arbitraries.of(1.0, Math.nextDown(1.0), 0.0));
        return Combinators.combine(
                        confidence.list().ofMinSize(1).ofMaxSize(60),
                        Arbitraries.of(0, 1).list().ofSize(60))
                .as((p, y) -> outcomes(
                        p.stream().mapToDouble(v -> v).toArray(),
                        IntStream.range(0, p.size()).map(y::get).toArray()));
    }

    /** C29: p = [0.5, 0.6], y = [0, 1], one bin. */
    @Test
    void c29TheThreePartsOfMurphyDoNotAddUp() {
        Outcomes o = outcomes(new double[] {0.5, 0.6}, 0, 1);
        Corp corp = Corp.of(o);
        assertEquals(0.205, corp.brier(), TINY);
        assertEquals(0.205, corp.mcb(), TINY);
        assertEquals(0.25, corp.dsc(), TINY);
        assertEquals(0.25, corp.unc(), TINY);
        Murphy murphy = Murphy.of(o, Reliability.of(o, new Binning(1, EdgeRule.HI)));
        assertEquals(0.0025, murphy.rel(), TINY);
        assertEquals(0, murphy.res(), TINY);
        assertEquals(0.25, murphy.unc(), TINY);
        assertEquals(0.2525, murphy.three(), TINY);
        // The variance 0.0025 less twice the covariance 0.025.
        assertEquals(-0.0475, murphy.within(), TINY);
        assertEquals(0.205, murphy.brier(), TINY);
    }

    /** By hand: 0.2 wrong; 0.4 right and 0.6 wrong pool to 1/2; 0.9 right. */
    @Test
    void stepsPoolWhatFalls() {
        Corp corp = Corp.of(outcomes(new double[] {0.9, 0.4, 0.6, 0.2}, 1, 1, 0, 0));
        assertEquals(
                List.of(
                        new Corp.Step(0.2, 0.2, 1, 0, 0.2),
                        new Corp.Step(0.4, 0.6, 2, 1, 0.5),
                        new Corp.Step(0.9, 0.9, 1, 1, 0.9)),
                corp.steps());
    }

    /** By hand: one right row at 0.2 and two wrong ones at 0.5 pool to 1/3, at the mean of all three, 1.2/3. */
    @Test
    void aStepIsAtTheMeanOfItsRows() {
        List<Corp.Step> steps =
                Corp.of(outcomes(new double[] {0.5, 0.2, 0.5}, 0, 1, 0)).steps();
        assertEquals(1, steps.size());
        assertEquals(0.4, steps.get(0).confidence(), TINY);
        assertEquals(1.0 / 3, steps.get(0).accuracy(), TINY);
    }

    /** Wilson's formula at a = 0.7 and n = 2.5, to 30 digits. */
    @Test
    void theBandOfASmoothCurveIsWilsonsForItsShareOfRows() {
        Reliability.Interval band = new SmoothCurve.Point(0.5, 0.6, 0.7, 1, 2.5, false).interval();
        assertEquals(0.20216369333903933, band.lower(), TINY);
        assertEquals(0.95552872859024042, band.upper(), TINY);
    }

    /** C14: the same rows in another order are the same curve. */
    @Test
    void tiesArePooledFirst() {
        double[] same = {0.8, 0.8, 0.8, 0.8};
        for (Outcomes o : List.of(outcomes(same, 1, 1, 0, 0), outcomes(same, 1, 0, 1, 0))) {
            assertEquals(1, Corp.of(o).steps().size());
            assertEquals(0.3, smooth(o).value(), TINY);
            CumulativeDifference c = CumulativeDifference.of(o);
            assertEquals(2, c.points());
            assertEquals(0.3, c.ks(), TINY);
            assertEquals(0.3, c.kuiper(), TINY);
        }
    }

    @Property(tries = 300)
    void theDecompositionAddsUp(@ForAll("anyRows") Outcomes o) {
        Corp corp = Corp.of(o);
        assertEquals(corp.brier(), corp.mcb() - corp.dsc() + corp.unc(), TINY);
        assertTrue(corp.mcb() >= 0 && corp.dsc() >= 0, corp::toString);
        Murphy murphy = Murphy.of(o, Reliability.of(o, Binning.DEFAULT));
        assertEquals(corp.brier(), murphy.brier(), TINY);
        assertEquals(o.rows(), corp.steps().stream().mapToInt(Corp.Step::rows).sum());
        for (int i = 1; i < corp.steps().size(); i++) {
            assertTrue(corp.steps().get(i - 1).accuracy() < corp.steps().get(i).accuracy());
        }
    }

    /** No calibration function is better than the steps, the overall accuracy and the confidences among them. */
    @Property(tries = 100)
    void noOtherRisingCurveIsBetter(@ForAll("anyRows") Outcomes o) {
        Corp corp = Corp.of(o);
        double calibrated = corp.brier() - corp.mcb();
        for (double power : new double[] {0.25, 0.5, 2, 4}) {
            double sum = 0;
            for (int i = 0; i < o.rows(); i++) {
                double off = Math.pow(o.confidence(i), power) - (o.right(i) ? 1 : 0);
                sum += off * off / o.rows();
            }
            assertTrue(calibrated <= sum + TINY);
        }
    }

    /** A kernel that keeps its mass cannot hide the mean gap, nor add to the gaps of single confidences. */
    @Property(tries = 150)
    void smoothEceLiesBetweenTheMeanGapAndTheSingleGaps(@ForAll("anyRows") Outcomes o) {
        Ties ties = Ties.of(o);
        double sum = IntStream.range(0, ties.size()).mapToDouble(ties::gap).sum();
        double size = IntStream.range(0, ties.size())
                .mapToDouble(i -> Math.abs(ties.gap(i)))
                .sum();
        SmoothEce smooth = smooth(o);
        assertTrue(smooth.value() >= Math.abs(sum) - 1e-9, smooth::toString);
        assertTrue(smooth.value() <= size + 1e-9, smooth::toString);
        double off = smooth.bandwidth() - smooth.value();
        assertTrue(smooth.bandwidth() > 2 * SmoothEce.LEAST_BANDWIDTH ? Math.abs(off) < 1e-9 : off >= -1e-9);
    }

    @Property(tries = 150)
    void cumulativeEndsAtTheMeanGap(@ForAll("anyRows") Outcomes o) {
        CumulativeDifference c = CumulativeDifference.of(o);
        double gap = 0;
        for (int i = 0; i < o.rows(); i++) gap += (o.confidence(i) - (o.right(i) ? 1 : 0)) / o.rows();
        assertEquals(gap, c.sum(c.points() - 1), TINY);
        assertEquals(o.rows(), c.rank(c.points() - 1));
        assertTrue(c.kuiper() >= c.ks() - TINY && c.kuiper() <= 2 * c.ks() + TINY);
        assertTrue(c.ksPValue() >= -TINY && c.ksPValue() <= 1 && c.kuiperPValue() >= -TINY && c.kuiperPValue() <= 1);
    }

    /** The curve of local means never leaves the unit square, and its interval holds it. */
    @Property(tries = 50)
    void smoothCurveStaysInTheSquare(@ForAll("anyRows") Outcomes o) {
        for (double sigma : new double[] {0.01, 0.2, 1}) {
            for (SmoothCurve.Point p : SmoothCurve.of(o, sigma, Loop.SERIAL).points()) {
                assertTrue(p.confidence() >= 0 && p.confidence() <= 1 + TINY);
                assertTrue(p.accuracy() >= 0 && p.accuracy() <= 1);
                assertTrue(p.rows() >= 1 - 1e-9 && p.rows() <= o.rows() * (1 + 1e-9));
                assertTrue(p.interval().lower() <= p.accuracy() + TINY
                        && p.interval().upper() >= p.accuracy() - TINY);
            }
        }
    }

    /** Integer weights are plain rows: Wilson for 10 rows of which none is right, [0, 0.2775] (C30). */
    @Test
    void theBandIsWilsons() {
        Outcomes none = outcomes(new double[10], new int[10]);
        SmoothCurve.Point p = SmoothCurve.of(none, 0.05, Loop.SERIAL).points().get(0);
        assertEquals(10, p.rows(), 1e-9);
        assertEquals(0, p.interval().lower());
        assertEquals(0.2775, p.interval().upper(), 5e-5);
    }

    /** Many rows are taken together where they are close: no difference that could be seen. */
    @Test
    void poolingCloseRowsChangesNothingVisible() {
        int n = 4000;
        double[] p =
                IntStream.range(0, n).mapToDouble(i -> Math.sqrt((i + 0.5) / n)).toArray();
        Ties ties = Ties.of(outcomes(
                p, IntStream.range(0, n).map(i -> i * 7 % 10 < 6 ? 1 : 0).toArray()));
        Ties pooled = ties.pooled(0.05 / 256);
        assertTrue(pooled.size() < 3000, () -> "" + pooled.size());
        var exact = SmoothCurve.of(ties, 0.05, Loop.SERIAL).points();
        var near = SmoothCurve.of(pooled, 0.05, Loop.SERIAL).points();
        for (int i = 0; i < exact.size(); i++) {
            assertEquals(exact.get(i).confidence(), near.get(i).confidence(), 1e-5);
            assertEquals(exact.get(i).accuracy(), near.get(i).accuracy(), 1e-5);
            assertEquals(exact.get(i).rows(), near.get(i).rows(), 1e-5 * n);
        }
    }

    /** Where there are no rows, the curve breaks. */
    @Test
    void theCurveBreaksBetweenFarRows() {
        SmoothCurve curve = SmoothCurve.of(outcomes(new double[] {0.2, 0.9}, 0, 1), 0.02, Loop.SERIAL);
        assertEquals(2, curve.points().stream().filter(p -> !p.isJoined()).count());
    }

    /** Half of the rows at exactly 1, all other things equal: nothing is lost at the border. */
    @Test
    void smoothEceCountsRowsAtOneInFull() {
        assertEquals(
                0.5, smooth(outcomes(new double[] {1, 1, 1, 1}, 1, 0, 1, 0)).value(), TINY);
        assertEquals(0, smooth(outcomes(new double[] {1, 1}, 1, 1)).value());
        assertEquals(1, smooth(outcomes(new double[] {1}, 0)).value());
        // Wrong at 1 (gap 1/2) and right at 0 (gap −1/2): the answer is where the two have cancelled down to σ.
        SmoothEce far = smooth(outcomes(new double[] {1, 0}, 0, 1));
        assertEquals(far.bandwidth(), far.value(), 1e-9);
        assertTrue(far.value() > 0.3 && far.value() < 0.7, far::toString);
    }

    @Test
    void withoutRowsThereIsNoNumber() {
        Outcomes none = outcomes(new double[0]);
        Corp corp = Corp.of(none);
        assertTrue(corp.steps().isEmpty());
        Murphy murphy = Murphy.of(none, Reliability.of(none, Binning.DEFAULT));
        CumulativeDifference c = CumulativeDifference.of(none);
        for (double v : new double[] {
            corp.brier(),
            corp.mcb(),
            corp.dsc(),
            corp.unc(),
            murphy.rel(),
            murphy.res(),
            murphy.brier(),
            smooth(none).value(),
            smooth(none).bandwidth(),
            c.ks(),
            c.kuiper(),
            c.ksPValue(),
            c.kuiperPValue()
        }) {
            assertEquals(Double.NaN, v);
        }
        assertTrue(SmoothCurve.of(none, Double.NaN, Loop.SERIAL).points().isEmpty());
    }

    /** Certain and right is what was said; certain and wrong cannot be luck. */
    @Test
    void certaintyLeavesNoRoomForLuck() {
        assertEquals(
                1, CumulativeDifference.of(outcomes(new double[] {1, 1}, 1, 1)).ksPValue());
        assertEquals(
                0, CumulativeDifference.of(outcomes(new double[] {1, 1}, 1, 0)).kuiperPValue());
    }

    /** The edge of the band is where the p-value is 5 %. */
    @Test
    void theBandOfLuckIsThatOfThePValue() {
        // sd √(0.25)/1 = 0.5 for one row at 0.5.
        double edge = CumulativeDifference.of(outcomes(new double[] {0.5}, 1)).luck() / 0.5;
        assertEquals(0.05, BrownianMotion.farther(edge), 1e-10);
    }

    /** Rows without a bin are left out, of Murphy's parts only. */
    @Test
    void rowsInNoBinAreLeftOut() {
        Outcomes o = outcomes(new double[] {1, 0.6}, 0, 1);
        Murphy murphy = Murphy.of(o, Reliability.of(o, new Binning(1, EdgeRule.LO)));
        assertEquals(1, murphy.rows());
        assertEquals(0.16, murphy.brier(), TINY);
        assertEquals(0.58, Corp.of(o).brier(), TINY);
    }
}

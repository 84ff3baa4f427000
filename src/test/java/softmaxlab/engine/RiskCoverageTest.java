package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.RiskCoverage.Step;

class RiskCoverageTest {
    private static final double TINY = 1e-12;

    private static RiskCoverage of(double[] confidence, int... right) {
        return RiskCoverage.of(outcomes(confidence, right));
    }

    private static Outcomes outcomes(double[] confidence, int... right) {
        boolean[] hits = new boolean[right.length];
        for (int i = 0; i < right.length; i++) hits[i] = right[i] == 1;
        return Outcomes.of(confidence, hits);
    }

    /** Right, wrong, right: risks 0, 1/2, 1/3, their mean 5/18; at best 0, 0, 1/3, the mean 1/9. */
    @Test
    void threeRowsByHand() {
        RiskCoverage c = of(new double[] {0.7, 0.9, 0.8}, 1, 1, 0);
        assertEquals(5.0 / 18, c.aurc(), TINY);
        assertEquals(1.0 / 9, c.perfectAurc(), TINY);
        assertEquals(1.0 / 6, c.excessAurc(), TINY);
        assertEquals(1.0 / 3, c.randomRisk(), TINY);
        assertEquals(0, c.perfectRisk(2.0 / 3), TINY);
        assertEquals(1.0 / 3, c.perfectRisk(1), TINY);
    }

    /** Two equal rows, one right: risks 0 and 1/2 in one order, 1 and 1/2 in the other; the mean of all is 1/2. */
    @Test
    void equalRowsAreAveragedOverTheirOrdersAndEnterTogether() {
        RiskCoverage c = of(new double[] {0.9, 0.9}, 1, 0);
        assertEquals(0.5, c.aurc(), TINY);
        assertEquals(1, c.steps().size());
        assertEquals(0, c.atCoverage(0.5).kept(), "half of a tie cannot be kept");
        assertEquals(2, c.atConfidence(0.9).kept());
        assertEquals(0, c.atConfidence(0.91).kept());
        assertTrue(Double.isNaN(c.atConfidence(0.91).accuracy()));
    }

    @Test
    void extremes() {
        assertEquals(0, of(new double[] {0.9, 0.8}, 1, 1).aurc());
        assertEquals(1, of(new double[] {0.9, 0.8}, 0, 0).aurc());
        assertEquals(0, of(new double[] {0.9, 0.8}, 0, 0).excessAurc());
        RiskCoverage none = of(new double[0]);
        assertTrue(Double.isNaN(none.aurc()) && Double.isNaN(none.perfectAurc()));
        assertEquals(0, none.atAccuracy(0.5).kept());
    }

    /** Confidences 0.9 to 0.5, right 1 0 1 1 0: accuracies 1, 1/2, 2/3, 3/4, 3/5. */
    @Test
    void aTargetIsMetAtTheLargestCoverageThatReachesIt() {
        RiskCoverage c = of(new double[] {0.9, 0.8, 0.7, 0.6, 0.5}, 1, 0, 1, 1, 0);
        Step s = c.atAccuracy(0.7);
        assertEquals(4, s.kept());
        assertEquals(1, s.handedOver());
        assertEquals(0.6, s.confidence());
        assertEquals(0.75, s.accuracy(), TINY);
        assertEquals(1, c.atAccuracy(0.99).kept());
        assertEquals(5, c.atAccuracy(0).kept());
    }

    /** Kept 1, then a tie of 3, then 1 more. */
    @Test
    void aStepIsAlwaysAnotherOneUnlessThereIsNone() {
        RiskCoverage c = of(new double[] {0.9, 0.8, 0.8, 0.8, 0.7}, 1, 0, 1, 1, 0);
        assertEquals(1, c.nearest(0.3).kept());
        assertEquals(4, c.nearest(0.6).kept());
        assertEquals(4, c.moved(c.nearest(0.2), 0.01).kept(), "over the tie");
        assertEquals(1, c.moved(c.nearest(0.8), -0.01).kept());
        assertEquals(0, c.moved(c.nearest(0.2), -0.01).kept());
        assertEquals(0, c.moved(c.nearest(0), -0.01).kept());
        assertEquals(5, c.moved(c.nearest(1), 0.01).kept());
        assertEquals(1, c.moved(c.nearest(0), 0.01).kept());
    }

    /** By numpy: the mean of the selective risks in descending order of confidence, ties spread evenly. */
    @Test
    void aRealModel() throws IOException {
        Predictions data = RealTable.densenetVal();
        RiskCoverage c = RiskCoverage.of(Evaluation.of(data, 1, Binning.DEFAULT).outcomes());
        assertEquals(0.0064291702105052, c.aurc(), 1e-12);
        assertEquals(0.0019564003114759844, c.perfectAurc(), 1e-12);
        assertEquals(309, c.wrong());
        Step s = c.atAccuracy(0.99);
        assertEquals(4112, s.kept());
        assertEquals(41, s.wrong());
        assertEquals(0.9993747537661763, s.confidence(), 1e-12);
        RiskCoverage hot =
                RiskCoverage.of(Evaluation.of(data, 2, Binning.DEFAULT).outcomes());
        assertEquals(0.00632607498969573, hot.aurc(), 1e-12, "T reorders rows, so AURC is not the same");
    }

    /** By numpy: 13,020 of the 167,910 pairs of the 580 rows below 0.99 change their order from T = 1 to 2. */
    @Test
    void temperatureReordersRows() throws IOException {
        Predictions data = RealTable.densenetVal();
        Outcomes all = Evaluation.of(data, 1, Binning.DEFAULT).outcomes();
        Rows unsure = Rows.of(IntStream.range(0, data.rows())
                .filter(i -> all.confidence(i) < 0.99)
                .toArray());
        assertEquals(580, unsure.size());
        Outcomes one =
                Evaluation.of(data, unsure, 1, Binning.DEFAULT, Loop.SERIAL).outcomes();
        Outcomes two =
                Evaluation.of(data, unsure, 2, Binning.DEFAULT, Loop.SERIAL).outcomes();
        assertEquals(13020 / 167910.0, RiskCoverage.reordered(one, two), TINY);
        assertEquals(0, RiskCoverage.reordered(one, one));
    }

    /** [3, 0, 0] and [6, 5, −50]: 0.909 > 0.731 at T = 1, 0.514 < 0.562 at T = 4. */
    @Test
    void theReorderSurprise() {
        Predictions two = Predictions.logits(
                java.util.List.of("a", "b", "c"), new double[] {3, 0, 0, 6, 5, -50}, new int[] {0, 0});
        Outcomes before = Evaluation.of(two, 1, Binning.DEFAULT).outcomes();
        Outcomes after = Evaluation.of(two, 4, Binning.DEFAULT).outcomes();
        assertEquals(0.909, before.confidence(0), 5e-4);
        assertEquals(0.562, after.confidence(1), 5e-4);
        assertEquals(1, RiskCoverage.reordered(before, after));
        assertThrows(
                IllegalArgumentException.class, () -> RiskCoverage.reordered(before, outcomes(new double[] {0.5}, 1)));
    }

    /** Counted pair by pair. */
    @Property(tries = 200)
    void reorderedCountsPairs(
            @ForAll @Size(min = 2, max = 12) int[] a, @ForAll @IntRange(min = 0, max = 1000) int seed) {
        int n = a.length;
        double[] one =
                IntStream.of(a).mapToDouble(v -> Math.floorMod(v, 5) / 5.0).toArray();
        double[] two = IntStream.range(0, n)
                .mapToDouble(i -> Math.floorMod(a[i] * 31 + seed * (i + 1), 7) / 7.0)
                .toArray();
        long swapped = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) if ((one[i] - one[j]) * (two[i] - two[j]) < 0) swapped++;
        double expected = swapped / (n * (n - 1) / 2.0);
        assertEquals(expected, RiskCoverage.reordered(outcomes(one, new int[n]), outcomes(two, new int[n])), TINY);
    }

    @Property(tries = 200)
    void noOrderBeatsThePerfectOne(@ForAll @Size(min = 1, max = 30) int[] seeds) {
        double[] c =
                IntStream.of(seeds).mapToDouble(v -> Math.floorMod(v, 7) / 7.0).toArray();
        int[] right = IntStream.of(seeds).map(v -> Math.floorMod(v, 2)).toArray();
        RiskCoverage curve = of(c, right);
        assertTrue(curve.excessAurc() >= -TINY);
        Step all = curve.steps().get(curve.steps().size() - 1);
        assertEquals(seeds.length, all.kept());
        assertEquals(curve.randomRisk(), all.risk(), TINY);
    }
}

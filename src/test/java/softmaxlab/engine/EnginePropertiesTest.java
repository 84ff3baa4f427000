package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every row of logits. */
class EnginePropertiesTest {
    @Provide
    Arbitrary<Row> rows() {
        return Arbitraries.doubles()
                .between(-50, 50)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(Row::of);
    }

    @Property
    void probabilitiesSumToOneAndKeepTheOrder(
            @ForAll("rows") Row z, @ForAll @DoubleRange(min = 0.05, max = 100) double t) {
        Row p = Softmax.of(z, t);
        assertEquals(1, p.sum(), 1e-14);
        for (int k = 1; k < z.size(); k++) {
            if (z.get(k) > z.get(0)) assertTrue(p.get(k) >= p.get(0));
        }
    }

    @Property
    void onlyDifferencesMatter(@ForAll("rows") Row z, @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        Row p = Softmax.of(z, 1);
        Row q = Softmax.of(z.map(v -> v + shift), 1);
        // Adding the shift rounds each logit by at most ulp(1050)/2, 1.2e-13.
        for (int k = 0; k < z.size(); k++) assertEquals(p.get(k), q.get(k), 4e-13 * p.get(k) + 1e-300);
    }

    @Property
    void logSoftmaxIsTheLogOfSoftmax(@ForAll("rows") Row z) {
        Row p = Softmax.of(z, 1);
        Row logP = LogSoftmax.of(z, 1);
        for (int k = 0; k < z.size(); k++) assertEquals(p.get(k), Math.exp(logP.get(k)), 1e-13 * p.get(k));
    }

    @Property
    void theGradientSumsToZero(@ForAll("rows") Row z) {
        assertEquals(0, Losses.gradient(Softmax.of(z, 1), z.size() - 1).sum(), 1e-14);
    }

    @Property
    void theGradientIsTheSlopeOfTheLoss(
            @ForAll("rows") Row z,
            @ForAll @DoubleRange(min = 0.5, max = 10) double t,
            @ForAll @IntRange(max = 11) int at) {
        int k = at % z.size();
        double h = 1e-5;
        double up = Losses.crossEntropy(z.with(k, z.get(k) + h * t), t, 0);
        double down = Losses.crossEntropy(z.with(k, z.get(k) - h * t), t, 0);
        assertEquals((up - down) / (2 * h), Losses.gradient(Softmax.of(z, t), 0).get(k), 1e-6);
    }

    @Property
    void entropyAndKlStayInRange(@ForAll("rows") Row z) {
        double h = Losses.entropy(Softmax.of(z, 1));
        assertTrue(h >= 0 && h <= Math.log(z.size()) + 1e-14, () -> "entropy " + h);
        assertTrue(Losses.klUniform(z, 1) >= 0);
        double brier = Losses.brier(Softmax.of(z, 1), 0);
        assertTrue(brier >= 0 && brier <= 2);
    }

    @Property
    void aDraggedBarGetsTheProbabilityItWasGiven(
            @ForAll("rows") Row z,
            @ForAll @IntRange(min = 1, max = 999) int perMille,
            @ForAll @DoubleRange(min = 0.05, max = 100) double t) {
        double p = perMille / 1000.0;
        double logit = Softmax.logitFor(z, t, 0, p);
        assertEquals(p, Softmax.of(z.with(0, logit), t).get(0), 1e-10);
    }

    @Property
    void theEffectiveGapGivesTheSameHardLoss(@ForAll("rows") Row z) {
        double gap = Targets.effectiveGap(z, 1, 0);
        double loss = Targets.lossAtGap(z.size(), gap, 0, Convention.OVER_K);
        assertEquals(Losses.crossEntropy(z, 1, 0), loss, 1e-9 * (1 + loss));
    }

    @Property
    void noGapBeatsTheOptimalOne(
            @ForAll @IntRange(min = 2, max = 1000) int k,
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double eps,
            @ForAll Convention convention,
            @ForAll @DoubleRange(min = -5, max = 20) double gap) {
        double best = Targets.optimalGap(k, eps, convention);
        double lowest = Targets.lowestLoss(k, eps, convention);
        assertEquals(lowest, Targets.lossAtGap(k, best, eps, convention), 1e-12);
        assertTrue(Targets.lossAtGap(k, gap, eps, convention) >= lowest - 1e-12);
    }

    /** The bin by exact decimal arithmetic on the double edges i/M. */
    @Property(tries = 3000)
    void theBinHoldsItsValue(@ForAll @IntRange(min = 1, max = 100) int bins, @ForAll @IntRange(max = 100_000) int i) {
        // Values on and beside edges: i mod bins over bins, and one ulp to either side.
        double edge = (double) (i % (bins + 1)) / bins;
        for (double v : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge), i / 100_000.0}) {
            if (v < 0 || v > 1) continue;
            assertEquals(
                    expectedBin(v, bins, true),
                    new Binning(bins, EdgeRule.HI).equalWidth().binOf(v));
            assertEquals(
                    expectedBin(v, bins, false),
                    new Binning(bins, EdgeRule.CLOSED).equalWidth().binOf(v));
        }
    }

    private static int expectedBin(double v, int bins, boolean ownsUpper) {
        BigDecimal x = new BigDecimal(v);
        int[] inside = IntStream.range(0, bins)
                .filter(b -> {
                    int low = x.compareTo(new BigDecimal((double) b / bins));
                    int high = x.compareTo(new BigDecimal((double) (b + 1) / bins));
                    return ownsUpper ? low > 0 && high <= 0 : low >= 0 && high < 0;
                })
                .toArray();
        if (inside.length == 1) return inside[0];
        assertEquals(0, inside.length, Arrays.toString(inside));
        return ownsUpper ? 0 : bins - 1;
    }

    @Property
    void workingsInFloat32StayInFloat32(@ForAll("rows") Row z, @ForAll Implementation implementation) {
        Workings w = Workings.of(z, 1, implementation, Dtype.F32);
        for (Row r : new Row[] {w.scaled(), w.shifted(), w.exp(), w.p(), w.logP(), w.logSoftmax()}) {
            assertTrue(r.stream().allMatch(v -> (float) v == v || Double.isNaN(v)));
        }
        assertEquals((float) w.sum(), w.sum());
    }
}

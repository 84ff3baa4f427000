package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Bins of equal mass and bins with own edges. */
class EqualMassTest {
    private static Binning mass(int bins) {
        return new Binning(bins, EdgeRule.HI).withKind(Binning.Kind.EQUAL_MASS, Row.of());
    }

    private static Reliability of(Binning binning, double[] confidence, boolean... right) {
        return Reliability.of(Outcomes.of(confidence, right), binning);
    }

    @Test
    void c14EqualConfidencesAreNeitherSplitNorLost() {
        boolean[] all = new boolean[100];
        Arrays.fill(all, true);
        double[] half = new double[100];
        Arrays.fill(half, 0.5);
        assertEquals(0.5, of(mass(15), half, all).ece());
        double[] same = {0.8, 0.8, 0.8, 0.8};
        assertEquals(0.3, of(mass(2), same, true, true, false, false).ece(), 1e-15);
        assertEquals(0.3, of(mass(2), same, true, false, true, false).ece(), 1e-15);
    }

    /** 0.1 + 0.2 is 0.3 but for rounding: the cut between the two goes to the side that the rule gives an edge to. */
    @Test
    void whatRoundingPartsIsEqual() {
        double[] confidence = {0.1, 0.3, 0.1 + 0.2, 0.9};
        Reliability hi = of(mass(2), confidence, true, true, true, true);
        assertEquals(
                List.of(3, 1), hi.bins().stream().map(Reliability.Bin::count).toList());
        Reliability closed = of(mass(2).withRule(EdgeRule.CLOSED), confidence, true, true, true, true);
        assertEquals(
                List.of(1, 3),
                closed.bins().stream().map(Reliability.Bin::count).toList());
        // Near 1 the last digits are no rounding: their log odds differ.
        double[] sure = {1 - 0x1p-52, 1 - 0x1p-52, 1 - 0x1p-53, 1 - 0x1p-53};
        assertEquals(2, of(mass(2), sure, true, true, true, true).edges().bins());
    }

    @Test
    void cutByRankTheSameRowsGiveTwoNumbers() {
        double[] same = {0.8, 0.8, 0.8, 0.8};
        // |0.8 − 1|/2 + |0.8 − 0|/2 = 0.5 in one order, |0.8 − 0.5| = 0.3 in the other.
        assertEquals(
                0.5,
                RankBins.of(Outcomes.of(same, new boolean[] {true, true, false, false}), 2)
                        .ece(),
                1e-15);
        assertEquals(
                0.3,
                RankBins.of(Outcomes.of(same, new boolean[] {true, false, true, false}), 2)
                        .ece(),
                1e-15);
    }

    @Test
    void edgesLieHalfWayBetweenTheRuns() {
        double[] confidence = {0.9, 0.3, 0.5, 0.7, 0.6};
        // Sorted 0.3 0.5 0.6 | 0.7 0.9: the first run is the longer one.
        Edges edges = mass(2).edges(confidence);
        assertEquals(Row.of((0.6 + 0.7) / 2), edges.inner());
        assertEquals(1, edges.binOf(0.7));
        assertEquals(0, edges.binOf(0.6));
    }

    @Test
    void moreBinsThanRowsAndNoRowsAtAll() {
        assertEquals(2, mass(15).edges(new double[] {0.2, 0.4}).bins());
        assertEquals(1, mass(15).edges(new double[0]).bins());
    }

    @Property
    void everyRowIsInOneBin(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 8) Integer> eighths,
            @ForAll @IntRange(min = 1, max = 20) int bins) {
        double[] rounded = eighths.stream().mapToDouble(i -> i / 8.0).toArray();
        Reliability r = of(mass(bins), rounded, new boolean[rounded.length]);
        assertEquals(rounded.length, r.binned());
        assertTrue(r.edges().bins() <= bins);
        assertEquals(0, r.edges().lower(0));
        assertEquals(1, r.edges().upper(r.edges().bins() - 1));
    }

    @Property
    void withoutTiesCountsDifferByOneAtMost(
            @ForAll @IntRange(min = 1, max = 200) int n, @ForAll @IntRange(min = 1, max = 30) int bins) {
        double[] distinct =
                IntStream.range(0, n).mapToDouble(i -> (i + 1.0) / (n + 1)).toArray();
        Reliability r = of(mass(bins), distinct, new boolean[n]);
        int most = r.bins().stream().mapToInt(Reliability.Bin::count).max().orElseThrow();
        int least = r.bins().stream().mapToInt(Reliability.Bin::count).min().orElseThrow();
        assertTrue(most - least <= 1, most + " and " + least);
    }

    @Test
    void ownEdgesDecideByTheSameRule() {
        Binning own = Binning.custom(Row.of(0.5, 0.9), EdgeRule.HI);
        assertEquals(3, own.bins());
        Edges hi = own.edges(new double[0]);
        assertEquals(0, hi.binOf(0.5));
        assertEquals(1, hi.binOf(0.9));
        assertEquals(2, hi.binOf(1));
        assertEquals(0, hi.binOf(0));
        Edges closed = own.withRule(EdgeRule.CLOSED).edges(new double[0]);
        assertEquals(1, closed.binOf(0.5));
        assertEquals(2, closed.binOf(0.9));
        assertEquals(2, closed.binOf(1));
        assertThrows(IllegalArgumentException.class, () -> Binning.custom(Row.of(0.5, 0.5), EdgeRule.HI));
        assertThrows(IllegalArgumentException.class, () -> Binning.custom(Row.of(0.5, 1), EdgeRule.HI));
        assertThrows(IllegalArgumentException.class, () -> Binning.custom(Row.of(0), EdgeRule.HI));
    }

    @Test
    void debiasedTakesOffWhatLuckAdds() {
        // Bin of 4 rows at 0.75, 2 right: gap 0.25, luck 0.5·0.5/3 = 1/12; 0.0625 − 0.0833 < 0, so 0.
        assertEquals(
                0,
                of(mass(1), new double[] {.75, .75, .75, .75}, true, true, false, false)
                        .debiasedRmsce());
        // 4 rows at 1, 2 right: gap 0.5, so √(0.25 − 1/12) = √(1/6).
        assertEquals(
                Math.sqrt(1.0 / 6),
                of(mass(1), new double[] {1, 1, 1, 1}, true, true, false, false).debiasedRmsce(),
                1e-15);
        assertEquals(
                0.5,
                of(mass(1), new double[] {1, 1, 1, 1}, true, true, false, false).rmsce(),
                1e-15);
    }
}

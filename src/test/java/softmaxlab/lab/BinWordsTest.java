package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Row;

class BinWordsTest {
    private final BinWords words = new BinWords(new Texts());

    private static Reliability two(EdgeRule rule, Bin low, Bin high, int rows) {
        Binning two = new Binning(2, rule);
        return new Reliability(two, two.equalWidth(), rows, List.of(low, high));
    }

    @Test
    void bracketsFollowTheEdgeRule() {
        Bin none = new Bin(0, 0.5, 0, 0, Double.NaN);
        Reliability hi = two(EdgeRule.HI, none, none, 0);
        assertEquals("[0.000, 0.500]", words.interval(hi, 0));
        assertEquals("(0.500, 1.000]", words.interval(hi, 1));
        Reliability closed = two(EdgeRule.CLOSED, none, none, 0);
        assertEquals("[0.000, 0.500)", words.interval(closed, 0));
        assertEquals("[0.500, 1.000]", words.interval(closed, 1));
        assertEquals("[0.500, 1.000)", words.interval(two(EdgeRule.LO, none, none, 0), 1));
    }

    @Test
    void aBinIsDescribedInOneSentence() {
        // Wilson 95 % of 65 of 130 by scipy: 0.415 to 0.585
        Reliability r = two(EdgeRule.HI, new Bin(0, 0.5, 0, 0, Double.NaN), new Bin(0.5, 1, 130, 65, 0.834), 130);
        assertEquals(
                "Bin (0.500, 1.000]: 130 rows, confidence 0.834, accuracy 0.500 (95\u00a0%, Wilson: 0.415 to 0.585),"
                        + " over-confident by 0.334.",
                words.sentence(r, 1, 10));
        assertEquals("Bin [0.000, 0.500]: no rows.", words.sentence(r, 0, 10));
        assertEquals("Bin [0.000, 0.500]: no rows.", words.sentence(r, 0, 2), "two equal probabilities lie in it");
        Reliability five =
                Reliability.of(Outcomes.of(new double[] {0.9}, new boolean[] {true}), new Binning(5, EdgeRule.HI));
        assertEquals(
                "Bin (0.200, 0.400]: impossible, the largest of K probabilities is never below 1/K = 0.500.",
                words.sentence(five, 1, 2));
    }

    @Test
    void oneRowAndNoGapAreSaidAsSuch() {
        // Wilson 95 % of 1 of 1: 1/(1+1.959964²) = 0.207 to 1
        Reliability r = two(EdgeRule.HI, new Bin(0, 0.5, 1, 1, 0.4), new Bin(0.5, 1, 1, 1, 0.9999), 2);
        assertEquals(
                "Bin [0.000, 0.500]: 1 row, confidence 0.400, accuracy 1.000 (95\u00a0%, Wilson: 0.207 to 1.000),"
                        + " under-confident by 0.600.",
                words.sentence(r, 0, 0));
        assertEquals(
                "Bin (0.500, 1.000]: 1 row, confidence 1.000, accuracy 1.000 (95\u00a0%, Wilson: 0.207 to 1.000),"
                        + " no gap at 3 decimals.",
                words.sentence(r, 1, 0));
    }

    @Test
    void equalMassBinsAreNamedBeforeAndAfterWhereTheyDiffer() {
        Binning three = new Binning(3, EdgeRule.HI).withKind(Binning.Kind.EQUAL_MASS, Row.of());
        boolean[] right = {true, false, true, false, true, false};
        // Six confidences in thirds; of the other six five are equal, so that both cuts fall on 0.4 and two bins are
        // left.
        Reliability all = Reliability.of(Outcomes.of(new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 0.9}, right), three);
        Reliability ties = Reliability.of(Outcomes.of(new double[] {0.4, 0.4, 0.4, 0.4, 0.4, 0.9}, right), three);
        assertEquals("3 equal-mass bins, (lo, hi]", words.rule(all, all));
        Bin none = new Bin(0, 0.5, 0, 0, Double.NaN);
        // gaps: of all |0.45 − 1/2|, |0.65 − 1/2|, |0.85 − 1/2|; of ties |0.4 − 3/5| in five rows, 0.9 in one
        assertEquals("one of 2 rows", words.worst(all, all));
        assertEquals("of 2 and 1 rows", words.worst(all, ties));
        assertEquals("non-empty", words.worst(all, two(EdgeRule.HI, none, none, 0)));
        assertEquals("3 equal-mass bins before, 2 after, (lo, hi]", words.rule(all, ties));
        assertEquals("2 equal-mass bins before, 3 after, (lo, hi]", words.rule(ties, all));
    }

    @Test
    void rowsThatFallThroughAreCountedBeforeAndAfter() {
        Bin none = new Bin(0, 0.5, 0, 0, Double.NaN);
        assertEquals(
                "2 equal-width bins, [lo, hi), 1 dropped: 10 rows before and 0 rows after in no bin",
                words.rule(two(EdgeRule.LO, none, none, 10), two(EdgeRule.LO, none, none, 0)));
    }

    @Test
    void aRuleThatDropsRowsSaysHowMany() {
        Bin none = new Bin(0, 0.5, 0, 0, Double.NaN);
        assertEquals("2 equal-width bins, (lo, hi]", words.rule(two(EdgeRule.HI, none, none, 0)));
        assertEquals(
                "2 equal-width bins, [lo, hi), 1 dropped: 10 rows in no bin",
                words.rule(two(EdgeRule.LO, none, none, 10)));
    }
}

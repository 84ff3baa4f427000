package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.BinRows.Member;
import softmaxlab.engine.BinRows.Scores;

class BinRowsTest {
    private static final double TINY = 1e-12;
    private static final List<String> NAMES = List.of("a", "b");
    private static final Binning TWO = new Binning(2, EdgeRule.HI);

    private static BinRows rows(Predictions data, Rows rows, double t, int bin) {
        Evaluation e = Evaluation.of(data, rows, t, TWO, Loop.SERIAL);
        return BinRows.of(
                ScoredRows.at(data, rows, t), e.outcomes(), e.reliability().edges(), bin);
    }

    private static List<Integer> order(BinRows r) {
        return r.members().stream().map(Member::index).toList();
    }

    /** Confidences 0.9 right, 0.7 wrong, 0.8 wrong, 0.6 right: 0.75 said, half right. */
    @Test
    void anOverConfidentBinShowsTheWrongAndSureFirst() {
        Predictions data = Predictions.probabilities(
                NAMES, new double[] {0.9, 0.1, 0.7, 0.3, 0.2, 0.8, 0.6, 0.4}, new int[] {0, 1, 0, 0});
        BinRows r = rows(data, Rows.all(data), 1, 1);
        assertEquals(List.of(2, 1, 0, 3), order(r));
        Member first = r.members().get(0);
        assertEquals(1, first.chosen());
        assertEquals(0, first.truth());
        assertEquals(-Math.log(0.2), first.loss(), TINY);
        assertTrue(rows(data, Rows.all(data), 1, 0).members().isEmpty());
        assertEquals(List.of(2, 3), order(rows(data, Rows.of(3, 2), 1, 1)), "by index in the table");
    }

    /** 0.6 and 0.9 right, 0.55 wrong: 0.683 said, two thirds right is less; without the wrong one it is under-confident. */
    @Test
    void anUnderConfidentBinShowsTheRightAndUnsureFirst() {
        Predictions data = Predictions.probabilities(NAMES, new double[] {0.9, 0.1, 0.6, 0.4}, new int[] {0, 0});
        assertEquals(List.of(1, 0), order(rows(data, Rows.all(data), 1, 1)));
    }

    @Test
    void theScoresOfARow() {
        Predictions data = Predictions.logits(NAMES, new double[] {2, 0}, new int[] {1});
        BinRows r = rows(data, Rows.all(data), 2, 1);
        Scores s = r.scores(r.members().get(0));
        assertEquals(Row.of(2, 0), s.logits());
        // softmax of [1, 0]
        assertEquals(0.7310585786300049, s.p().get(0), TINY);
        assertEquals(1.3132616875182228, r.members().get(0).loss(), TINY);
    }

    @Test
    void givenProbabilitiesStayAsTheyAre() {
        Predictions data = Predictions.probabilities(NAMES, new double[] {1, 0}, new int[] {0});
        BinRows r = rows(data, Rows.all(data), 1, 1);
        Scores s = r.scores(r.members().get(0));
        assertEquals(Row.of(1, 0), s.p());
        assertEquals(Row.of(0, Double.NEGATIVE_INFINITY), s.logits());
    }

    @Test
    void top1RowsHaveNoLoss() {
        Predictions data = Predictions.top1(new double[] {0.9}, new int[] {3}, new int[] {2});
        Member m = rows(data, Rows.all(data), 1, 1).members().get(0);
        assertEquals(3, m.chosen());
        assertTrue(Double.isNaN(m.loss()));
    }

    @Test
    void edgesMoveWithoutCrossing() {
        OwnEdges own = OwnEdges.of(new Binning(4, EdgeRule.CLOSED).equalWidth());
        assertEquals(Row.of(0.25, 0.5, 0.75), own.inner());
        assertEquals(0.312, own.moved(0, 0.3121).inner().get(0), TINY);
        assertEquals(0.499, own.moved(0, 0.9).inner().get(0), TINY);
        assertEquals(0.251, own.moved(1, 0.1).inner().get(1), TINY);
        assertEquals(0.999, own.moved(2, 1.5).inner().get(2), TINY);
        assertEquals(Row.of(0.25, 0.75), own.joined(1).inner());
        assertEquals(Row.of(0.25, 0.5, 0.75, 0.875), own.split(3).inner());
        assertEquals(Binning.custom(Row.of(0.25, 0.5, 0.75), EdgeRule.CLOSED), own.binning());
        OwnEdges narrow = new OwnEdges(Row.of(0.5, 0.501), EdgeRule.HI);
        assertEquals(narrow, narrow.split(1), "too narrow to split");
        OwnEdges tight = new OwnEdges(Row.of(0.5, 0.5005, 0.501), EdgeRule.HI);
        assertSame(tight, tight.moved(1, 0.7), "no room at all");
    }
}

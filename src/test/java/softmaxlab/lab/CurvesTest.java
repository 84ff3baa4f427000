package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;

/** Which curves are found anew and which are taken over. */
class CurvesTest {
    private static Outcomes rows(double first, double second) {
        return Outcomes.of(new double[] {first, second}, new boolean[] {false, true});
    }

    private static Curves.Pair pair(Outcomes before, Outcomes after, Curves.Pair known) {
        return Curves.Pair.of(new Curves.Case(before, after, known), Loop.SERIAL);
    }

    @Test
    void theCurvesBeforeAreTakenOverWhileTheirRowsStay() {
        Curves.Pair first = pair(rows(0.6, 0.9), rows(0.5, 0.7), null);
        Curves.Pair moved = pair(rows(0.6, 0.9), rows(0.5, 0.8), first);
        assertSame(first.before(), moved.before());
        // 0.5 wrong and 0.8 right: the Brier score is (0.25 + 0.04)/2.
        assertEquals(0.145, moved.after().corp().brier(), 1e-12);
        Curves.Pair other = pair(rows(0.7, 0.9), rows(0.5, 0.8), moved);
        assertNotSame(moved.before(), other.before());
        assertEquals(0.25, other.before().corp().brier(), 1e-12);
    }

    @Test
    void equalRowsAreOneCurve() {
        Curves.Pair same = pair(rows(0.6, 0.9), rows(0.6, 0.9), null);
        assertFalse(same.isChanged());
        assertTrue(pair(rows(0.6, 0.9), rows(0.6, 0.8), same).isChanged());
    }

    /** What is known is no part of the question, and is not kept beyond the answer. */
    @Test
    void whatIsKnownIsNoPartOfTheQuestion() {
        Curves.Pair first = pair(rows(0.6, 0.9), rows(0.5, 0.7), null);
        var with = new Curves.Case(rows(0.6, 0.9), rows(0.5, 0.7), first);
        assertEquals(new Curves.Case(rows(0.6, 0.9), rows(0.5, 0.7), null), with);
        assertEquals(null, Curves.Pair.of(with, Loop.SERIAL).basis().known());
    }
}

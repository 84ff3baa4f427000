package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static softmaxlab.engine.Dtype.F32;
import static softmaxlab.engine.Dtype.F64;
import static softmaxlab.engine.Implementation.NAIVE;
import static softmaxlab.engine.Implementation.STABLE;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Row;

class TroubleTest {
    private static Experiment of(Dtype dtype, double... z) {
        return Experiment.of(Row.of(z), 1, dtype);
    }

    @Test
    void oneOverflow() {
        Experiment x = of(F64, 1000, 0, 0);
        assertEquals(Trouble.OVERFLOW, Trouble.ofExp(x, NAIVE, 0));
        assertEquals(Trouble.NONE, Trouble.ofExp(x, NAIVE, 1));
        assertEquals(Trouble.INFINITE_TERM, Trouble.ofSum(x.naive()));
        assertEquals(Trouble.INFINITY_OVER_INFINITY, Trouble.ofP(x, NAIVE, 0));
        assertEquals(Trouble.OVER_INFINITY, Trouble.ofP(x, NAIVE, 1));
        assertEquals(Trouble.OF_NAN, Trouble.ofLogP(x.naive(), 0));
        assertEquals(Trouble.LOG_OF_ZERO, Trouble.ofLogP(x.naive(), 1));
    }

    @Test
    void theShiftedFormulaOnlyUnderflows() {
        Experiment x = of(F64, 1000, 0, 0);
        assertEquals(Trouble.NONE, Trouble.ofExp(x, STABLE, 0));
        assertEquals(Trouble.UNDERFLOW, Trouble.ofExp(x, STABLE, 1));
        assertEquals(Trouble.NONE, Trouble.ofSum(x.stable()));
        assertEquals(Trouble.NONE, Trouble.ofP(x, STABLE, 0));
        assertEquals(Trouble.UNDERFLOW, Trouble.ofP(x, STABLE, 1));
    }

    @Test
    void onlyTheSumOverflows() {
        for (Experiment x : new Experiment[] {of(F64, 709, 709, 709), of(F32, 88, 88, 88)}) {
            assertEquals(Trouble.NONE, Trouble.ofExp(x, NAIVE, 0));
            assertEquals(Trouble.SUM_OVERFLOW, Trouble.ofSum(x.naive()));
            assertEquals(Trouble.OVER_INFINITY, Trouble.ofP(x, NAIVE, 0));
        }
    }

    @Test
    void theLimitsOfBothFormats() {
        assertEquals(Trouble.NONE, Trouble.ofExp(of(F64, 709.78, 0), NAIVE, 0));
        assertEquals(Trouble.OVERFLOW, Trouble.ofExp(of(F64, 709.79, 0), NAIVE, 0));
        assertEquals(Trouble.NONE, Trouble.ofExp(of(F32, 88.72, 0), NAIVE, 0));
        assertEquals(Trouble.OVERFLOW, Trouble.ofExp(of(F32, 88.73, 0), NAIVE, 0));
        assertEquals(Trouble.NONE, Trouble.ofExp(of(F64, -745.13, 0), NAIVE, 0));
        assertEquals(Trouble.UNDERFLOW, Trouble.ofExp(of(F64, -745.14, 0), NAIVE, 0));
        assertEquals(Trouble.UNDERFLOW, Trouble.ofExp(of(F32, -103.98, 0), NAIVE, 0));
    }

    @Test
    void everythingUnderflows() {
        Experiment x = of(F64, -1000, -1000, -1000);
        assertEquals(Trouble.UNDERFLOW, Trouble.ofSum(x.naive()));
        assertEquals(Trouble.ZERO_OVER_ZERO, Trouble.ofP(x, NAIVE, 2));
        assertEquals(Trouble.NONE, Trouble.ofP(x, STABLE, 2));
    }

    /** Curriculum D2: naive [0.6693, 0.2441, 0.0866], true [0.6652, 0.2447, 0.0900]. */
    @Test
    void lostDigitsAreSeenByComparison() {
        Experiment x = of(F64, -740, -741, -742);
        for (int k = 0; k < 3; k++) {
            assertEquals(Trouble.DIGITS_LOST, Trouble.ofP(x, NAIVE, k));
            assertEquals(Trouble.SUBNORMAL, Trouble.ofExp(x, NAIVE, k));
        }
        assertFalse(Trouble.DIGITS_LOST.isLoud());
    }

    @Test
    void aHarmlessSubnormalIsNotFlagged() {
        Experiment x = of(F64, 0, -740);
        assertEquals(Trouble.NONE, Trouble.ofExp(x, NAIVE, 1));
        assertEquals(Trouble.NONE, Trouble.ofP(x, NAIVE, 1));
    }

    @Test
    void infinitiesAndNanAreLoud() {
        assertTrue(Trouble.OVERFLOW.isLoud());
        assertTrue(Trouble.ZERO_OVER_ZERO.isLoud());
        assertFalse(Trouble.UNDERFLOW.isLoud());
        assertFalse(Trouble.OVER_INFINITY.isLoud());
    }
}

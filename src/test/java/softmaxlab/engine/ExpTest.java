package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpTest {
    /** fdlibm's own bound is one unit in the last place, so two right answers are at most two apart. */
    private static void assertNear(double expected, double x) {
        assertTrue(Math.abs(Exp.of(x) - expected) <= 2 * Math.ulp(expected), () -> "exp(" + x + ") = " + Exp.of(x));
    }

    @Property(tries = 5000)
    void asTheReferenceLibrary(@ForAll @DoubleRange(min = -800, max = 709) double x) {
        assertNear(StrictMath.exp(x), x);
    }

    @Property(tries = 5000)
    void nearZeroToo(@ForAll @DoubleRange(min = -3, max = 0) double x) {
        assertNear(StrictMath.exp(x), x);
    }

    /** Values by Python's decimal at 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "-0.5, 0.6065306597126334",
        "-1, 0.36787944117144233",
        "-13.25, 1.7603463121561693e-06",
        "-0.0027, 0.9973036417217132",
        "-699.5, 1.6255858439919858e-304",
        "-100.125, 3.2829555262177533e-44",
        "1e-9, 1.000000001",
        "-36.75, 1.0956650033262367e-16"
    })
    void knownValues(double x, double expected) {
        assertNear(expected, x);
    }

    @Test
    void theEnds() {
        assertEquals(1, Exp.of(0));
        assertEquals(1, Exp.of(-0.0));
        assertEquals(0, Exp.of(Double.NEGATIVE_INFINITY));
        assertEquals(0, Exp.of(-750));
        assertEquals(Double.POSITIVE_INFINITY, Exp.of(710));
        assertTrue(Double.isNaN(Exp.of(Double.NaN)));
        assertEquals(StrictMath.exp(-740), Exp.of(-740));
    }
}

package softmaxlab.engine;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The values are those of lessons D1 to D3, computed there with mpmath and numpy. */
class WorkingsTest {
    private static Workings naive(Dtype dtype, double... z) {
        return Workings.of(Row.of(z), 1, Implementation.NAIVE, dtype);
    }

    private static Workings stable(Dtype dtype, double... z) {
        return Workings.of(Row.of(z), 1, Implementation.STABLE, dtype);
    }

    @Test
    void overflowTurnsIntoNaN() {
        Workings w = naive(Dtype.F64, 1000, 999, 998);
        assertEquals(Row.filled(3, POSITIVE_INFINITY), w.exp());
        assertEquals(POSITIVE_INFINITY, w.sum());
        assertEquals(Row.filled(3, NaN), w.p());
        assertEquals(3, w.nanCount());
        assertEquals(4, w.infCount());
        assertEquals(Row.of(NaN, 0, 0), naive(Dtype.F64, 1000, 0, 0).p());
    }

    @Test
    void theShiftMakesItFinite() {
        Workings w = stable(Dtype.F64, 1000, 999, 998);
        assertEquals(Row.of(0, -1, -2), w.shifted());
        assertArrayEquals(new double[] {1, 0.367879, 0.135335}, w.exp().toArray(), 5e-7);
        assertEquals(1.503215, w.sum(), 5e-7);
        assertArrayEquals(new double[] {0.665241, 0.244728, 0.090031}, w.p().toArray(), 5e-7);
        assertEquals(-2.407606, w.logSoftmax().get(2), 5e-7);
    }

    @Test
    void theSumCanOverflowAlone() {
        Workings w = naive(Dtype.F64, 709, 709, 709);
        assertEquals(8.218407461554972e307, w.exp().get(0), 1e293);
        assertEquals(POSITIVE_INFINITY, w.sum());
        assertEquals(Row.filled(3, 0), w.p());
        assertEquals(0, w.nanCount());
        assertEquals(3, w.zeroCount());
        assertEquals(Row.filled(2, 0.5), naive(Dtype.F64, 709, 709).p());
        assertEquals(Row.filled(3, 0), naive(Dtype.F32, 88, 88, 88).p());
    }

    @Test
    void underflowAndSubnormalsAreSilent() {
        assertEquals(Row.filled(3, NaN), naive(Dtype.F64, -1000, -1000, -1000).p());
        double[] off = naive(Dtype.F64, -740, -741, -742).p().toArray();
        assertArrayEquals(new double[] {0.6693, 0.2441, 0.0866}, off, 5e-5);
        double[] worse = naive(Dtype.F64, -744, -745, -746).p().toArray();
        assertArrayEquals(new double[] {2 / 3.0, 1 / 3.0, 0}, worse, 1e-12);
    }

    @Test
    void theLimitsOfExpAreWhereTheySayTheyAre() {
        for (Dtype d : Dtype.values()) {
            assertTrue(naive(d, d.overflow() * (1 - 1e-6), 0).exp().get(0) < POSITIVE_INFINITY);
            assertEquals(
                    POSITIVE_INFINITY,
                    naive(d, d.overflow() * (1 + 1e-6), 0).exp().get(0));
            assertTrue(naive(d, d.underflow() * (1 - 1e-6), 0).exp().get(0) > 0);
            assertEquals(0, naive(d, d.underflow() * (1 + 1e-6), 0).exp().get(0));
        }
        assertEquals(709.782712893384, Dtype.F64.overflow(), 1e-12);
        assertEquals(-745.1332191019412, Dtype.F64.underflow(), 1e-12);
        assertEquals(88.722839, Dtype.F32.overflow(), 5e-7);
        assertEquals(-103.97207708, Dtype.F32.underflow(), 5e-9);
    }

    @Test
    void logOfPDiesWhereLogSoftmaxLives() {
        Workings w = stable(Dtype.F64, 800, 0);
        assertEquals(Row.of(1, 0), w.p().map(v -> v < 1e-300 ? 0 : v));
        assertEquals(NEGATIVE_INFINITY, w.logP().get(1));
        assertEquals(-800, w.logSoftmax().get(1));
        assertEquals(NEGATIVE_INFINITY, stable(Dtype.F32, 104.1, 0).logP().get(1));
        assertTrue(stable(Dtype.F32, 103, 0).logP().get(1) > NEGATIVE_INFINITY);
    }
}

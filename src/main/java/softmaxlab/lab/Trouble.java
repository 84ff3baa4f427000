package softmaxlab.lab;

import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Workings;

/** What went wrong in one cell of the softmax workings. */
public enum Trouble {
    NONE,
    /** exp of a number above the limit is +∞. */
    OVERFLOW,
    /** A sum with an infinite term. */
    INFINITE_TERM,
    /** Finite terms whose sum is beyond the largest number. */
    SUM_OVERFLOW,
    /** NaN. */
    INFINITY_OVER_INFINITY,
    /** NaN. */
    ZERO_OVER_ZERO,
    /** NaN in, NaN out. */
    OF_NAN,
    /** −∞. */
    LOG_OF_ZERO,
    /** A finite number ÷ ∞ is 0. */
    OVER_INFINITY,
    /** A positive number too small for the format, rounded to 0. */
    UNDERFLOW,
    /** A number so small that it has lost digits, and with them the probability its third decimal. */
    SUBNORMAL,
    /** A probability that differs from the true one in the third decimal although nothing is infinite or NaN. */
    DIGITS_LOST;

    /** From here on a probability counts as wrong: half a unit of the third decimal. */
    private static final double VISIBLE = 0.0005;

    private static final double SMALLEST_NORMAL_F32 = 0x1p-126;

    /** The trouble of exp in class {@code k}. */
    public static Trouble ofExp(Experiment x, Implementation by, int k) {
        Workings w = x.of(by);
        double e = w.exp().get(k);
        if (e == Double.POSITIVE_INFINITY) return OVERFLOW;
        if (e == 0) return UNDERFLOW;
        boolean subnormal = e < (w.dtype() == Dtype.F64 ? Double.MIN_NORMAL : SMALLEST_NORMAL_F32);
        return subnormal && ofP(x, by, k) == DIGITS_LOST ? SUBNORMAL : NONE;
    }

    /** The trouble of the sum of the exponentials. */
    public static Trouble ofSum(Workings w) {
        if (w.sum() == 0) return UNDERFLOW;
        if (Double.isFinite(w.sum())) return NONE;
        return w.exp().max() == w.sum() ? INFINITE_TERM : SUM_OVERFLOW;
    }

    /** The trouble of the probability of class {@code k}. */
    public static Trouble ofP(Experiment x, Implementation by, int k) {
        Workings w = x.of(by);
        double p = w.p().get(k);
        if (Double.isNaN(p)) return w.sum() == 0 ? ZERO_OVER_ZERO : INFINITY_OVER_INFINITY;
        if (p == 0) return Double.isInfinite(w.sum()) ? OVER_INFINITY : UNDERFLOW;
        return Math.abs(p - x.stable().p().get(k)) > VISIBLE ? DIGITS_LOST : NONE;
    }

    /** The trouble of the logarithm of p of class {@code k}. */
    public static Trouble ofLogP(Workings w, int k) {
        double p = w.p().get(k);
        return Double.isNaN(p) ? OF_NAN : p == 0 ? LOG_OF_ZERO : NONE;
    }

    /** Whether the value is NaN or infinite, rather than a wrong number that looks like a right one. */
    public boolean isLoud() {
        return switch (this) {
            case OVERFLOW, INFINITE_TERM, SUM_OVERFLOW, INFINITY_OVER_INFINITY, ZERO_OVER_ZERO, OF_NAN, LOG_OF_ZERO ->
                true;
            default -> false;
        };
    }
}

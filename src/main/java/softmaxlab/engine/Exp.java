package softmaxlab.engine;

/**
 * e<sup>x</sup> for the many, many exponents of a table: x = (128·j + i)·ln 2/128 + r, so e<sup>x</sup> = 2<sup>j</sup> ·
 * 2<sup>i/128</sup> · e<sup>r</sup>, the second factor from a table and the third by its series (Tang 1989). Within one
 * unit in the last place, as {@link Math#exp} is, and about half as long.
 */
final class Exp {
    private static final int STEPS = 128;
    private static final int STEP_BITS = 7;
    private static final int EXPONENT_AT = 52;
    private static final double STEPS_PER_UNIT = STEPS / Math.log(2);
    /** ln 2/128 in two parts; the first has so few digits that its multiples are exact. */
    private static final double STEP_HIGH = 0x1.62e42fef00000p-8;

    private static final double STEP_LOW = 0x1.473de6af278edp-41;
    /** Added to a number of moderate size it leaves the nearest whole number in the lowest bits. */
    private static final double TO_WHOLE = 0x1.8p52;
    /** Beyond it the results are subnormal, or there are none. */
    private static final double FARTHEST = 700;

    /** The bits of 2^(i/128). */
    private static final long[] POWERS = new long[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) POWERS[i] = Double.doubleToRawLongBits(Math.pow(2, (double) i / STEPS));
    }

    private Exp() {}

    static double of(double x) {
        if (!(Math.abs(x) < FARTHEST)) return Math.exp(x);
        double shifted = x * STEPS_PER_UNIT + TO_WHOLE;
        long whole = Double.doubleToRawLongBits(shifted);
        double n = shifted - TO_WHOLE;
        double r = x - n * STEP_HIGH - n * STEP_LOW;
        // |r| < 0.0028, so the next term of the series is below 2^-60.
        double series = r + r * r * (1.0 / 2 + r * (1.0 / 6) + r * r * (1.0 / 24 + r * (1.0 / 120)));
        double power = Double.longBitsToDouble(POWERS[(int) whole & STEPS - 1] + (whole >> STEP_BITS << EXPONENT_AT));
        return power + power * series;
    }
}

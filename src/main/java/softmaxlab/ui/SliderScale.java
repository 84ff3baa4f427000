package softmaxlab.ui;

/**
 * What a slider runs over.
 *
 * @param min value at the left end
 * @param max value at the right end
 * @param logarithmic whether equal ways are equal ratios; both ends are above 0 then
 * @param step what one arrow key adds, for a linear scale; a logarithmic one goes 40 steps to the tenfold
 * @param mark a value that catches the thumb, such as 1 for a temperature; NaN for none
 */
public record SliderScale(double min, double max, boolean logarithmic, double step, double mark) {
    private static final double STEPS_PER_DECADE = 40;

    public SliderScale {
        if (!(min < max) || logarithmic && !(min > 0)) throw new IllegalArgumentException(min + " to " + max);
    }

    /** Equal ways are equal differences; 0 catches the thumb. */
    public static SliderScale linear(double min, double max, double step) {
        return new SliderScale(min, max, false, step, 0);
    }

    /** Equal ways are equal ratios; {@code mark} catches the thumb. */
    public static SliderScale logarithmic(double min, double max, double mark) {
        return new SliderScale(min, max, true, Double.NaN, mark);
    }

    /** Where a value lies, from 0 at the left end to 1 at the right end; values beyond the ends lie at the ends. */
    public double share(double value) {
        double s = logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        return Double.isNaN(s) ? 0 : Math.min(1, Math.max(0, s));
    }

    /** The value at a share of the way: a tenth of a step exact, or three digits on a logarithmic scale. */
    public double at(double share) {
        double s = Math.min(1, Math.max(0, share));
        return clamp(tidy(logarithmic ? min * Math.pow(max / min, s) : min + s * (max - min)));
    }

    /** {@code steps} arrow keys from a value on; stops on the mark when it would pass it. */
    public double moved(double value, int steps) {
        double next = clamp(tidy(logarithmic ? value * Math.pow(10, steps / STEPS_PER_DECADE) : value + steps * step));
        boolean passes = (value - mark) * (next - mark) < 0;
        return passes ? mark : next;
    }

    private double clamp(double value) {
        return Math.min(max, Math.max(min, value));
    }

    private double tidy(double value) {
        double unit = logarithmic ? Math.pow(10, Math.floor(Math.log10(value)) - 2) : step / 10;
        // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
        double tidy = unit < 1 ? Math.rint(value / unit) / Math.rint(1 / unit) : Math.rint(value / unit) * unit;
        return 0 + tidy;
    }
}

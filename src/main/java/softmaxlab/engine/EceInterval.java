package softmaxlab.engine;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import softmaxlab.engine.Reliability.Interval;

/**
 * A 95 % interval for the calibration error that the measured ECE stands for. Rows are drawn anew with replacement and
 * binned by the same edges. A resample carries the luck of an ECE twice, so both ends of the percentile interval lie too
 * high. The lower end here is mirrored at the measured value (basic bootstrap: Davison and Hinkley 1997, section 5.2, and
 * the library of Kumar et al. 2019), and is 0 as long as {@link LuckBand} cannot exclude a perfect model at 2.5 %; the
 * upper end is the larger of the mirrored and the percentile one. In simulations it held the true error in 93 to 98 % of
 * cases (lessons/mathematics.md).
 *
 * @param measured the ECE of the rows as they are
 * @param lower 0 to 1; NaN if there is no interval
 * @param upper 0 to 1; NaN if there is no interval: without rows, or if all resamples agree, since a width of zero would
 *     be a false certainty
 * @param resamples how often the rows were drawn anew
 */
public record EceInterval(double measured, double lower, double upper, int resamples) {
    private static final double ONE_TAIL = 0.025;
    private static final int LUCK_DRAWS = 1999;
    private static final double ROUNDING = 1e-12;

    /**
     * Resamples.
     *
     * @param resamples how often, at least 40 for 95 %
     * @param seed decides the draws, the same on every machine
     */
    public static EceInterval of(Outcomes outcomes, Binning binning, int resamples, long seed, Loop loop) {
        LuckBand luck = LuckBand.of(outcomes, binning, LUCK_DRAWS, seed, loop);
        double measured = luck.measured().ece();
        if (outcomes.rows() == 0) return new EceInterval(measured, Double.NaN, Double.NaN, resamples);
        Resampler rows = new Resampler(outcomes, luck.measured().edges());
        double[] eces = Draws.values(resamples, k -> rows.ece(Draws.random(seed, k)), loop);
        Interval drawn = Draws.central95(eces);
        if (Arrays.stream(eces).allMatch(e -> Math.abs(e - eces[0]) < ROUNDING)) {
            return new EceInterval(measured, Double.NaN, Double.NaN, resamples);
        }
        double lower = luck.pValue() > ONE_TAIL ? 0 : Math.max(0, 2 * measured - drawn.upper());
        double upper = Math.min(1, Math.max(drawn.upper(), 2 * measured - drawn.lower()));
        return new EceInterval(measured, lower, Math.max(measured, upper), resamples);
    }

    /** Whether there is an interval. */
    public boolean exists() {
        return !Double.isNaN(lower);
    }

    /** The rows as bin and confidence − right: all that an ECE over fixed edges depends on. */
    private static final class Resampler {
        private final int bins;
        private final int[] bin;
        private final double[] gap;

        Resampler(Outcomes outcomes, Edges edges) {
            int n = outcomes.rows();
            bins = edges.bins();
            bin = new int[n];
            gap = new double[n];
            for (int i = 0; i < n; i++) {
                int b = edges.binOf(outcomes.confidence(i));
                // A row that the rule drops goes to a bin that is not counted.
                bin[i] = b < 0 ? bins : b;
                gap[i] = outcomes.confidence(i) - (outcomes.right(i) ? 1 : 0);
            }
        }

        double ece(UniformRandomProvider random) {
            int n = bin.length;
            double[] sum = new double[bins + 1];
            for (int j = 0; j < n; j++) {
                int i = random.nextInt(n);
                sum[bin[i]] += gap[i];
            }
            double total = 0;
            for (int b = 0; b < bins; b++) total += Math.abs(sum[b]);
            return total / n;
        }
    }
}

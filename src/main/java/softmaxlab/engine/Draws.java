package softmaxlab.engine;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import softmaxlab.engine.Reliability.Interval;

/** Numbered random draws: each has a generator of its own, so that any one of them can be drawn again by itself. */
final class Draws {
    private static final int PER_PART = 64;
    private static final double EACH_TAIL = 0.025;

    private Draws() {}

    /** The generator of draw {@code k} under a seed. */
    static UniformRandomProvider random(long seed, int k) {
        // Scrambled first, or draw 2 of seed 1 would be draw 1 of seed 2.
        long start = RandomSource.SPLIT_MIX_64.create(seed).nextLong();
        return RandomSource.XO_RO_SHI_RO_128_PP.create(start + k);
    }

    /** One value per draw, 0 … draws − 1, in order; {@code of} may be called from several threads. */
    static double[] values(int draws, IntToDoubleFunction of, Loop loop) {
        double[] out = new double[draws];
        loop.run((draws + PER_PART - 1) / PER_PART, part -> {
            int start = part * PER_PART;
            for (int k = start; k < Math.min(draws, start + PER_PART); k++) out[k] = of.applyAsDouble(k);
        });
        return out;
    }

    /** The values that cut off 2.5 % at either end (⌊0.025·n⌋ of them); NaN without values. */
    static Interval central95(double[] values) {
        if (values.length == 0) return new Interval(Double.NaN, Double.NaN);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = (int) (EACH_TAIL * sorted.length);
        return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
    }
}

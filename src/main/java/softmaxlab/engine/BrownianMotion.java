package softmaxlab.engine;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How far a standard Brownian motion strays between time 0 and 1. */
final class BrownianMotion {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** From here on the sums over normal tails converge at once, and below it those over exponentials. */
    private static final double FAR = 1.5;
    /** Below, the chance differs from 1 by less than 10⁻³⁰⁰. */
    private static final double NEAR = 0.04;

    private BrownianMotion() {}

    /** P(max |B| &gt; x) for x ≥ 0; 0 at ∞, NaN for NaN (reflection principle; Feller 1971, X.5). */
    static double farther(double x) {
        if (x < NEAR) return 1;
        double sum = 0;
        int sign = 1;
        if (x >= FAR) {
            for (int k = 1; k < 20; k += 2, sign = -sign) sum += sign * 4 * NORMAL.survivalProbability(k * x);
            return sum;
        }
        for (int k = 1; k < 20; k += 2, sign = -sign) {
            sum += sign * 4 / (Math.PI * k) * Math.exp(-square(k * Math.PI / x) / 8);
        }
        return 1 - sum;
    }

    /** P(max B − min B &gt; x) for x ≥ 0; 0 at ∞, NaN for NaN (Feller 1951). */
    static double wider(double x) {
        if (x < NEAR) return 1;
        double sum = 0;
        if (x >= FAR) {
            int sign = 1;
            for (int k = 1; k < 20; k++, sign = -sign) sum += sign * 8 * k * NORMAL.survivalProbability(k * x);
            return sum;
        }
        for (int k = 1; k < 20; k += 2) {
            sum += 8 * (1 / square(k * Math.PI) + 1 / square(x)) * Math.exp(-square(k * Math.PI / x) / 2);
        }
        return 1 - sum;
    }

    private static double square(double v) {
        return v * v;
    }
}

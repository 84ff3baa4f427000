package softmaxlab.engine;

import softmaxlab.engine.Reliability.Interval;

/**
 * How many of some trials succeed when they share one chance that is itself drawn from a Beta distribution (Skellam 1948).
 * Term by term from the one before, P(k + 1)/P(k) = (m − k)/(k + 1) · (a + k)/(b + m − k − 1), starting at the likeliest
 * count, so that no gamma function and no overflow comes in.
 */
final class BetaBinomial {
    /** Of a test at 5 %. */
    static final double EACH_TAIL = 0.025;

    private final double[] cumulative;

    /**
     * @param trials m, 0 or more
     * @param a above 0
     * @param b above 0
     */
    BetaBinomial(int trials, double a, double b) {
        if (trials < 0 || !(a > 0) || !(b > 0)) throw new IllegalArgumentException(trials + " " + a + " " + b);
        double[] p = new double[trials + 1];
        int start = (int) Math.min(trials, Math.round(trials * (a / (a + b))));
        p[start] = 1;
        double sum = 1;
        for (int k = start; k < trials; k++) sum += p[k + 1] = p[k] * ratio(k, trials, a, b);
        for (int k = start; k > 0; k--) sum += p[k - 1] = p[k] / ratio(k - 1, trials, a, b);
        double below = 0;
        for (int k = 0; k <= trials; k++) {
            below += p[k] / sum;
            p[k] = below;
        }
        cumulative = p;
    }

    private static double ratio(int k, int m, double a, double b) {
        return (m - k) / (k + 1.0) * ((a + k) / (b + m - k - 1.0));
    }

    /** The smallest count with P(count ≤ k) of at least {@code p}, 0 &lt; p &lt; 1. */
    int quantile(double p) {
        int k = 0;
        while (k < cumulative.length - 1 && cumulative[k] < p) k++;
        return k;
    }

    /** P(count ≤ k); 0 below 0. */
    double atMost(int k) {
        return k < 0 ? 0 : cumulative[k];
    }

    /** Where the share of successes lies in at least 95 % of cases, at most 2.5 % on either side; NaN without trials. */
    Interval central95() {
        double m = cumulative.length - 1;
        return new Interval(quantile(EACH_TAIL) / m, quantile(1 - EACH_TAIL) / m);
    }
}

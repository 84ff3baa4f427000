package softmaxlab.engine;

import java.util.Arrays;

/**
 * How many of some independent trials succeed when each has a probability of its own: the Poisson-binomial distribution
 * (Poisson 1837; Hong 2013 for ways to compute it), here by adding one trial after the other, exact to about 1e-14.
 */
final class PoissonBinomial {
    /** Tails below this are dropped after each trial: 2·n of them still add up to nothing. */
    private static final double NOTHING = 1e-20;

    private final int first;
    /** P(count ≤ first + i). */
    private final double[] cumulative;

    private PoissonBinomial(int first, double[] cumulative) {
        this.first = first;
        this.cumulative = cumulative;
    }

    /** @param p the probabilities, each in [0, 1]; with none, the count is 0 */
    static PoissonBinomial of(double[] p) {
        double[] f = new double[p.length + 1];
        f[0] = 1;
        int low = 0;
        int high = 0;
        for (double success : p) {
            high++;
            for (int k = high; k > low; k--) f[k] = f[k] * (1 - success) + f[k - 1] * success;
            f[low] *= 1 - success;
            while (low < high && f[low] < NOTHING) f[low++] = 0;
            while (high > low && f[high] < NOTHING) f[high--] = 0;
        }
        return new PoissonBinomial(low, cumulated(Arrays.copyOfRange(f, low, high + 1)));
    }

    private static double[] cumulated(double[] f) {
        double total = 0;
        for (double x : f) total += x;
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            sum += f[i];
            f[i] = sum / total;
        }
        f[f.length - 1] = 1;
        return f;
    }

    /** P(count = k). */
    double probability(int k) {
        int i = k - first;
        if (i < 0 || i >= cumulative.length) return 0;
        return i == 0 ? cumulative[0] : cumulative[i] - cumulative[i - 1];
    }

    /** The smallest k with P(count ≤ k) &gt; u, for u in [0, 1): a uniform u gives a count drawn from the distribution. */
    int above(double u) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > u) high = middle;
            else low = middle + 1;
        }
        return first + low;
    }

    /** The mean of |count − c|. */
    double meanDistanceTo(double c) {
        double sum = 0;
        for (int k = first; k < first + cumulative.length; k++) sum += probability(k) * Math.abs(k - c);
        return sum;
    }
}

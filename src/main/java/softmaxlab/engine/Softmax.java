package softmaxlab.engine;

/**
 * Softmax at a temperature, p<sub>k</sub> = exp(z<sub>k</sub>/T) / Σ<sub>j</sub> exp(z<sub>j</sub>/T), by the shifted
 * formula: the row maximum is subtracted first, so that the largest exponential is exactly 1 and nothing overflows. The
 * shift cancels in the fraction, so the value is exact (Bridle 1990 for softmax; Blanchard, Higham and Higham 2021 for
 * the accuracy of the shifted form).
 */
public final class Softmax {
    private Softmax() {}

    /**
     * The probabilities of one row of logits.
     *
     * @param logits K ≥ 1 logits; −∞ masks a class (its probability is 0)
     * @param temperature T &gt; 0, or exactly 0 for the limit: the mass shared equally by the row's maxima
     * @return K probabilities that sum to 1; all NaN if a logit is NaN or +∞, or all are −∞
     * @throws IllegalArgumentException if T is negative or NaN
     */
    public static Row of(Row logits, double temperature) {
        Domain.temperature(temperature);
        double max = logits.max();
        double[] p = new double[logits.size()];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = exp(logits.get(k), max, temperature);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) p[k] /= sum;
        return Row.wrap(p);
    }

    /** exp((z − max)/T), where T = 0 stands for the limit T → 0+: 1 for the maxima and 0 for the rest. */
    private static double exp(double z, double max, double temperature) {
        if (temperature == 0) return Double.isNaN(max) ? Double.NaN : z == max ? 1 : 0;
        return Math.exp(LogSoftmax.shifted(z, max, temperature));
    }

    /**
     * The logit that gives class {@code k} the probability {@code p} while all other logits stay: z<sub>k</sub> =
     * T·log(p/(1 − p)) + T·logsumexp of the others over T.
     *
     * @param p strictly between 0 and 1
     * @return the logit; −∞ if all others are −∞
     * @throws IllegalArgumentException if p is not inside (0, 1), or there is no other class
     */
    public static double logitFor(Row logits, double temperature, int k, double p) {
        Domain.temperature(temperature);
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("p must lie inside (0, 1): " + p);
        if (logits.size() < 2) throw new IllegalArgumentException("at least two classes needed");
        Row others = logits.without(k);
        return temperature * Math.log(p / (1 - p)) + temperature * LogSoftmax.logSumExp(others, temperature);
    }
}

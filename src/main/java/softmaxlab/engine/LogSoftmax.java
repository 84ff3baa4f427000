package softmaxlab.engine;

/**
 * log-softmax, log p<sub>k</sub> = (z<sub>k</sub> − m)/T − log Σ<sub>j</sub> exp((z<sub>j</sub> − m)/T) with m the row
 * maximum, subtracted <em>first</em>: right where log(softmax) is −∞, and at logits of ±1e308.
 */
public final class LogSoftmax {
    private LogSoftmax() {}

    /**
     * The log-probabilities (nats) of one row of logits.
     *
     * @param logits K ≥ 1 logits; −∞ masks a class
     * @param temperature T &gt; 0, or 0 for the limit (log of the shared mass; −∞ elsewhere)
     * @return K values ≤ 0; all NaN if a logit is NaN or +∞, or all are −∞
     */
    public static Row of(Row logits, double temperature) {
        Domain.temperature(temperature);
        if (temperature == 0) return Softmax.of(logits, 0).map(Math::log);
        double max = logits.max();
        double logSum = logSumShifted(logits, max, temperature);
        return logits.map(z -> shifted(z, max, temperature) - logSum);
    }

    /** log Σ exp(z/T), from the shifted sum; −∞ if the row is empty or all logits are −∞. */
    public static double logSumExp(Row logits, double temperature) {
        double max = logits.max();
        if (max == Double.NEGATIVE_INFINITY) return max;
        return max / temperature + logSumShifted(logits, max, temperature);
    }

    /**
     * log Σ exp((z − max)/T). One maximum contributes exactly 1, so the rest goes through log1p and a loss far below
     * 2^−52 keeps its digits.
     */
    private static double logSumShifted(Row logits, double max, double temperature) {
        int first = logits.argmax();
        double rest = 0;
        for (int k = 0; k < logits.size(); k++) {
            if (k != first) rest += Math.exp(shifted(logits.get(k), max, temperature));
        }
        return first < 0 || Double.isInfinite(max) ? Double.NaN : Math.log1p(rest);
    }

    /** (z − max)/T, divided first only where the difference itself leaves the range of double. */
    static double shifted(double z, double max, double temperature) {
        double difference = z - max;
        return Double.isInfinite(difference) ? z / temperature - max / temperature : difference / temperature;
    }
}

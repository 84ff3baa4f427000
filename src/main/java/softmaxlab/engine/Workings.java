package softmaxlab.engine;

/**
 * Every intermediate value of one softmax evaluation, so that it can be shown where the naive formula breaks. All
 * values are those of the chosen number format; each single operation (division, subtraction, exp, addition in index
 * order, log) is rounded to it. Infinities and NaN are results here, not errors.
 *
 * @param scaled z/T
 * @param shifted z/T minus the row maximum; for the naive formula the same as {@code scaled}
 * @param exp exp of {@code shifted}
 * @param sum the sum of {@code exp}, in index order
 * @param p {@code exp} ÷ {@code sum}
 * @param logP log of {@code p}: −∞ where p underflowed to 0
 * @param logSoftmax log-softmax without the detour through p: {@code shifted} − log {@code sum}
 */
public record Workings(
        Implementation implementation,
        Dtype dtype,
        Row scaled,
        Row shifted,
        Row exp,
        double sum,
        Row p,
        Row logP,
        Row logSoftmax) {

    /**
     * Evaluates softmax step by step.
     *
     * @param logits K ≥ 1 logits, rounded to {@code dtype} first
     * @param temperature T &gt; 0
     */
    public static Workings of(Row logits, double temperature, Implementation implementation, Dtype dtype) {
        Domain.temperature(temperature);
        double t = dtype.round(temperature);
        boolean naive = implementation == Implementation.NAIVE;
        Row z = logits.map(dtype::round);
        double max = z.max();
        Row scaled = z.map(v -> dtype.round(v / t));
        // The maximum is taken off before the division, as LogSoftmax does: z/T may itself overflow.
        Row shifted = naive ? scaled : z.map(v -> dtype.round(dtype.round(v - max) / t));
        Row exp = shifted.map(v -> dtype.round(Math.exp(v)));
        double sum = 0;
        for (int k = 0; k < exp.size(); k++) sum = dtype.round(sum + exp.get(k));
        double total = sum;
        double logTotal = dtype.round(Math.log(total));
        Row p = exp.map(v -> dtype.round(v / total));
        return new Workings(
                implementation,
                dtype,
                scaled,
                shifted,
                exp,
                total,
                p,
                p.map(v -> dtype.round(Math.log(v))),
                shifted.map(v -> dtype.round(v - logTotal)));
    }

    /** How many probabilities are NaN. */
    public int nanCount() {
        return (int) p.stream().filter(Double::isNaN).count();
    }

    /** How many exponentials, the sum included, are +∞. */
    public int infCount() {
        return (int) exp.stream().filter(Double::isInfinite).count() + (Double.isInfinite(sum) ? 1 : 0);
    }

    /** How many probabilities are exactly 0: softmax is never 0, so each is an underflow (or a masked class). */
    public int zeroCount() {
        return (int) p.stream().filter(v -> v == 0).count();
    }
}

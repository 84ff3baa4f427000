package softmaxlab.engine;

/**
 * The temperature that minimises the mean NLL of z/T (temperature scaling, Guo et al. 2017). The search is in β = 1/T,
 * where the NLL is convex: a bracketed iteration by the first five derivatives to a relative 1e-9 or better, so T &gt; 0
 * always and never a bound passed off as an answer. Probabilities count as z = log p; a logit of −∞ of another class is
 * masked and harmless.
 *
 * @param status what the search found
 * @param value T; NaN unless {@code status} is {@link Status#FITTED}
 * @param rows the rows it was fitted on
 */
public record TemperatureFit(Status status, double value, int rows) {

    /** Whether a best temperature, or another calibrator, exists, and if not, why. */
    public enum Status {
        FITTED("fitted"),
        /** The true logit is a row maximum, ties counted, in every row: the NLL falls all the way to T → 0. */
        TO_ZERO("to-zero"),
        /** The mean of true logit minus row mean is not above 0, no better than chance: the NLL falls as T → ∞. */
        TO_INFINITY("to-infinity"),
        /** Every row is constant: T has no effect. */
        FLAT("flat"),
        /** A true class has probability 0: the NLL is infinite at every T. */
        UNDEFINED("undefined"),
        /** Not of a temperature: the classes can be told apart without error, and the NLL falls as weights grow. */
        SEPARABLE("separable"),
        /** Not of a temperature: the search ended before it settled. */
        NOT_CONVERGED("not-converged"),
        /** Top-1 predictions, no rows, or not asked for. */
        UNAVAILABLE("unavailable");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /** The word used in reports. */
        public String key() {
            return key;
        }
    }

    public static final TemperatureFit UNAVAILABLE = new TemperatureFit(Status.UNAVAILABLE, Double.NaN, 0);

    public boolean isFitted() {
        return status == Status.FITTED;
    }

    /** Fits on some rows. */
    public static TemperatureFit of(Predictions data, Rows rows, Loop loop) {
        int n = rows.size();
        if (data.kind() == Predictions.Kind.TOP1 || n == 0) return UNAVAILABLE;
        int stride = TemperatureSearch.sampleStride(data, rows);
        TemperatureFit found = of(data, rows, stride, loop);
        // What a sample leaves open all rows decide.
        return stride == 1 || found.isFitted() ? found : of(data, rows, 1, loop);
    }

    private static TemperatureFit of(Predictions data, Rows rows, int stride, Loop loop) {
        int n = rows.size();
        TemperatureSurvey survey = TemperatureSurvey.of(data, rows, stride, loop);
        Status status = survey.status();
        if (status != Status.FITTED) return new TemperatureFit(status, Double.NaN, n);
        double scale = survey.scale();
        TemperatureSearch.Root root = TemperatureSearch.root(data, rows, scale, stride > 1, loop);
        if (stride > 1 && !root.isClear()) return UNAVAILABLE;
        double beta = root.b();
        double t = scale / beta * 2;
        // Of logits near the largest double, T would be larger than any.
        return Double.isFinite(t) && t > 0
                ? new TemperatureFit(Status.FITTED, t, n)
                : new TemperatureFit(Status.NOT_CONVERGED, Double.NaN, n);
    }
}

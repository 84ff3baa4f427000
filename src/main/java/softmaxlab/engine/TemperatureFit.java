package softmaxlab.engine;

/**
 * The temperature that minimises the mean NLL of z/T (temperature scaling, Guo et al. 2017). The search is in β = 1/T,
 * where the NLL is convex: a bracketed Newton iteration to a relative 1e-9 or better, so T &gt; 0 always and never a bound
 * passed off as an answer. Probabilities count as z = log p; a logit of −∞ of another class is masked and harmless.
 *
 * @param status what the search found
 * @param value T; NaN unless {@code status} is {@link Status#FITTED}
 * @param rows the rows it was fitted on
 */
public record TemperatureFit(Status status, double value, int rows) {

    /** Whether a best temperature exists, and if not, why. */
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

    private static final int ROWS_PER_PART = 1024;
    private static final double RELATIVE_STEP = 1e-12;
    private static final int MAX_STEPS = 200;

    public boolean isFitted() {
        return status == Status.FITTED;
    }

    /** Fits on the rows {@code from} (inclusive) to {@code to} (exclusive). */
    public static TemperatureFit of(Predictions data, int from, int to, Loop loop) {
        if (data.kind() == Predictions.Kind.TOP1 || to <= from) return UNAVAILABLE;
        Survey survey = Survey.of(data, from, to);
        if (survey.status() != Status.FITTED) return new TemperatureFit(survey.status(), Double.NaN, to - from);
        double beta = new Search(data, from, to, survey.scale(), loop).root();
        return new TemperatureFit(Status.FITTED, survey.scale() / beta * 2, to - from);
    }

    /**
     * A first look at the rows: is there a finite optimum, and how wide are they?
     *
     * @param scale half the largest difference inside a row; rows are measured in it so that even ±1e308 fits
     */
    private record Survey(Status status, double scale) {
        static Survey of(Predictions data, int from, int to) {
            double[] z = new double[data.classes()];
            double scale = 0;
            boolean allMax = true;
            for (int i = from; i < to; i++) {
                data.logitsInto(i, z);
                double max = z[data.predicted(i)];
                double y = z[data.label(i)];
                if (y == Double.NEGATIVE_INFINITY) return new Survey(Status.UNDEFINED, 0);
                allMax &= y == max;
                for (double v : z) if (v != Double.NEGATIVE_INFINITY) scale = Math.max(scale, max / 2 - v / 2);
            }
            if (scale == 0) return new Survey(Status.FLAT, 0);
            if (allMax) return new Survey(Status.TO_ZERO, scale);
            return new Survey(betterThanChance(data, from, to, scale) ? Status.FITTED : Status.TO_INFINITY, scale);
        }

        /** Whether the mean over rows of (true logit − mean of the row's unmasked logits) is above 0, past rounding. */
        private static boolean betterThanChance(Predictions data, int from, int to, double scale) {
            double[] z = new double[data.classes()];
            double lead = 0;
            double size = 0;
            for (int i = from; i < to; i++) {
                data.logitsInto(i, z);
                double max = z[data.predicted(i)];
                double sum = 0;
                int n = 0;
                for (double v : z) {
                    if (v == Double.NEGATIVE_INFINITY) continue;
                    sum += (v / 2 - max / 2) / scale;
                    n++;
                }
                double row = (z[data.label(i)] / 2 - max / 2) / scale - sum / n;
                lead += row;
                size += Math.abs(row);
            }
            return lead > 8 * Math.ulp(1.0) * size;
        }
    }

    /** The root of the derivative of the mean NLL in b, where (z − max)/T = b·u and u = (z/2 − max/2)/scale. */
    private record Search(Predictions data, int from, int to, double scale, Loop loop) {

        /** First and second derivative of the mean NLL in b. */
        private record Slope(double first, double second) {}

        double root() {
            double low = 0;
            double b = Math.min(1e6, Math.max(1e-6, scale * 2));
            Slope slope = slope(b);
            double high = slope.first() >= 0 ? b : Double.POSITIVE_INFINITY;
            for (int step = 0; step < MAX_STEPS; step++) {
                if (slope.first() == 0) return b;
                if (slope.first() < 0) low = b;
                else high = b;
                double next = inside(b - slope.first() / slope.second(), low, high);
                if (Math.abs(next - b) <= RELATIVE_STEP * b) return next;
                b = next;
                slope = slope(b);
            }
            return b;
        }

        /** Newton's point where it lies inside the bracket and not absurdly far out, else a point that halves it. */
        private static double inside(double newton, double low, double high) {
            if (high == Double.POSITIVE_INFINITY) return newton > low && newton < low * 8 ? newton : low * 8;
            return newton > low && newton < high ? newton : low == 0 ? high / 8 : low + (high - low) / 2;
        }

        private Slope slope(double b) {
            int parts = (to - from + ROWS_PER_PART - 1) / ROWS_PER_PART;
            Slope[] slopes = new Slope[parts];
            loop.run(parts, part -> {
                int start = from + part * ROWS_PER_PART;
                slopes[part] = slope(b, start, Math.min(to, start + ROWS_PER_PART));
            });
            double first = 0;
            double second = 0;
            for (Slope s : slopes) {
                first += s.first();
                second += s.second();
            }
            return new Slope(first / (to - from), second / (to - from));
        }

        /** Sums over rows of E[u] − u(true) and Var[u] under softmax(b·u). */
        private Slope slope(double b, int start, int end) {
            double[] z = new double[data.classes()];
            double first = 0;
            double second = 0;
            for (int i = start; i < end; i++) {
                data.logitsInto(i, z);
                double max = z[data.predicted(i)];
                double sum = 0;
                double mean = 0;
                double square = 0;
                for (double v : z) {
                    if (v == Double.NEGATIVE_INFINITY) continue;
                    double u = (v / 2 - max / 2) / scale;
                    double e = Math.exp(b * u);
                    sum += e;
                    mean += e * u;
                    square += e * u * u;
                }
                mean /= sum;
                first += mean - (z[data.label(i)] / 2 - max / 2) / scale;
                second += Math.max(0, square / sum - mean * mean);
            }
            return new Slope(first, second);
        }
    }
}

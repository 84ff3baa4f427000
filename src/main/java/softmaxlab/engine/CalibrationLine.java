package softmaxlab.engine;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The calibration line: how often a row is right, on the scale of log odds, as a straight line of the log odds of the
 * confidence: ln(P(right)/(1 − P(right))) = intercept + slope·ln(p/(1 − p)), by maximum likelihood (Cox 1958). A calibrated
 * model has slope 1 and intercept 0; a slope below 1 says that the confidences are too extreme, above 1 that they are not
 * extreme enough. A confidence of exactly 0 or 1 that comes without logits has infinite log odds, on which no line can
 * be laid: such rows are left out and counted.
 *
 * @param status whether there is a line, and if not, why
 * @param slope NaN unless {@code status} is {@link Status#FITTED}
 * @param intercept of the line with that slope; NaN unless {@code status} is {@link Status#FITTED}
 * @param inTheLarge the intercept with the slope held at 1, calibration-in-the-large (van Calster et al. 2019): below 0 the
 *     model is over-confident on the whole; −∞ or +∞ if all rows are wrong or right, NaN without rows
 * @param rows rows the line was laid through
 * @param excluded rows left out
 */
public record CalibrationLine(
        Status status, double slope, double intercept, double inTheLarge, int rows, int excluded) {
    private static final int MAX_STEPS = 200;
    private static final double CONVERGED = 1e-13;
    private static final double ROUNDING = 1e-10;
    /** Log odds that differ by no more are the same: the digits of shifted logits. */
    private static final double ROUNDING_OF_ODDS = 1e-9;

    /** Whether the likelihood has its largest value at a line. */
    public enum Status {
        FITTED("fitted"),
        /** Every row is right: the intercept rises without end. */
        ALL_RIGHT("all-right"),
        /** Every row is wrong: the intercept falls without end. */
        ALL_WRONG("all-wrong"),
        /** A threshold on the confidence parts right from wrong (ties count): the slope grows without end. */
        SEPARABLE("separable"),
        /** All confidences are the same: any slope will do. */
        FLAT("flat"),
        /** No row has finite log odds. */
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

    /** Lays the line through some rows. */
    public static CalibrationLine of(Outcomes outcomes) {
        int[] used = IntStream.range(0, outcomes.rows())
                .filter(i -> Double.isFinite(outcomes.logOdds(i)))
                .toArray();
        double[] x = IntStream.of(used).mapToDouble(outcomes::logOdds).toArray();
        boolean[] right = new boolean[x.length];
        for (int i = 0; i < right.length; i++) right[i] = outcomes.right(used[i]);
        Status status = status(x, right);
        double[] line = status == Status.FITTED ? line(x, right) : new double[] {Double.NaN, Double.NaN};
        return new CalibrationLine(
                status, line[1], line[0], inTheLarge(status, x, right), x.length, outcomes.rows() - x.length);
    }

    public boolean isFitted() {
        return status == Status.FITTED;
    }

    /** A line exists only where the log odds of right and of wrong rows overlap (Albert and Anderson 1984). */
    private static Status status(double[] x, boolean... right) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < x.length; i++) {
            int side = right[i] ? 1 : 0;
            low[side] = Math.min(low[side], x[i]);
            high[side] = Math.max(high[side], x[i]);
        }
        if (x.length == 0) return Status.UNAVAILABLE;
        if (low[0] > high[0]) return Status.ALL_RIGHT;
        if (low[1] > high[1]) return Status.ALL_WRONG;
        double least = Math.min(low[0], low[1]);
        double most = Math.max(high[0], high[1]);
        if (most - least <= ROUNDING_OF_ODDS * (1 + Math.max(Math.abs(least), Math.abs(most)))) return Status.FLAT;
        return high[0] <= low[1] || high[1] <= low[0] ? Status.SEPARABLE : Status.FITTED;
    }

    /** Intercept and slope, by Newton steps, halved where the likelihood would fall. */
    private static double[] line(double[] x, boolean... right) {
        double mean = 0;
        for (double v : x) mean += v / x.length;
        double square = 0;
        for (double v : x) square += (v - mean) * (v - mean) / x.length;
        double scale = Math.sqrt(square);
        double[] u = new double[x.length];
        for (int i = 0; i < u.length; i++) u[i] = (x[i] - mean) / scale;
        double a = 0;
        double b = 0;
        double loss = loss(u, a, b, right);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] d = newton(u, a, b, right);
            double by = 1;
            double next = loss(u, a + d[0], b + d[1], right);
            // Near the lowest point the loss is flat to the last digit and its rounding must not shorten a step.
            while (next > loss * (1 + ROUNDING) && by > CONVERGED) {
                by /= 2;
                next = loss(u, a + by * d[0], b + by * d[1], right);
            }
            a += by * d[0];
            b += by * d[1];
            loss = next;
            if (Math.hypot(d[0], d[1]) <= CONVERGED * (1 + Math.hypot(a, b))) break;
        }
        return new double[] {a - b * mean / scale, b / scale};
    }

    private static double loss(double[] u, double a, double b, boolean... right) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            double t = a + b * u[i];
            double s = right[i] ? -t : t;
            sum += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
        }
        return sum;
    }

    /** The step to the lowest point of the parabola that touches the loss here. */
    private static double[] newton(double[] u, double a, double b, boolean... right) {
        double ga = 0;
        double gb = 0;
        double haa = 0;
        double hab = 0;
        double hbb = 0;
        for (int i = 0; i < u.length; i++) {
            double q = sigmoid(a + b * u[i]);
            double g = right[i] ? -sigmoid(-a - b * u[i]) : q;
            double w = q * (1 - q);
            ga += g;
            gb += g * u[i];
            haa += w;
            hab += w * u[i];
            hbb += w * u[i] * u[i];
        }
        double det = haa * hbb - hab * hab;
        return new double[] {(hab * gb - hbb * ga) / det, (hab * ga - haa * gb) / det};
    }

    /** The a where the mean of σ(a + x) is the share of right rows: it lies between logit(share) − max x and − min x. */
    private static double inTheLarge(Status status, double[] x, boolean... right) {
        if (status == Status.UNAVAILABLE) return Double.NaN;
        if (status == Status.ALL_RIGHT) return Double.POSITIVE_INFINITY;
        if (status == Status.ALL_WRONG) return Double.NEGATIVE_INFINITY;
        int hits = 0;
        for (boolean r : right) if (r) hits++;
        double odds = Math.log((double) hits / (x.length - hits));
        double low = odds - DoubleStream.of(x).max().orElseThrow();
        double high = odds - DoubleStream.of(x).min().orElseThrow();
        double a = (low + high) / 2;
        for (int step = 0; step < MAX_STEPS && high - low > CONVERGED * (1 + Math.abs(a)); step++) {
            double value = -hits;
            double rise = 0;
            for (double v : x) {
                double q = sigmoid(a + v);
                value += q;
                rise += q * (1 - q);
            }
            if (value > 0) high = a;
            else low = a;
            double next = a - value / rise;
            boolean inside = next > low && next < high;
            if (inside && Math.abs(next - a) <= CONVERGED * (1 + Math.abs(a))) return next;
            a = inside ? next : (low + high) / 2;
        }
        return a;
    }

    private static double sigmoid(double t) {
        return 1 / (1 + Math.exp(-t));
    }
}

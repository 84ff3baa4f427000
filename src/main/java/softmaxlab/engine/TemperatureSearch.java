package softmaxlab.engine;

/**
 * The root of the derivative of the mean NLL in b, where (z − max)/T = b·u and u = (z/2 − max/2)/scale lies in [−1, 0]:
 * the derivatives are the cumulants of u under softmax(b·u).
 *
 * @param stride every how many rows one is looked at
 * @param scale half the largest difference inside a row
 */
record TemperatureSearch(Predictions data, Rows rows, int stride, double scale, Loop loop) {
    private static final int ENTRIES_PER_PART = 1 << 18;
    /** Entries enough for a start near the root. */
    private static final int SAMPLE = 1 << 20;

    private static final double SAMPLE_STEP = 1e-4;
    private static final double RELATIVE_STEP = 1e-12;
    /** After Halley's step of relative size s the error is of the order s³: below 1e-13. */
    private static final double LAST_HALLEY_STEP = 3e-5;

    private static final int MAX_STEPS = 200;
    private static final int SAMPLE_STEPS = 20;
    /** Below it exp is 0. */
    private static final double UNDERFLOW = -746;

    /** First, second and third derivative of the mean NLL in b. */
    private record Slope(double first, double second, double third) {
        Slope plus(Slope other) {
            return new Slope(first + other.first, second + other.second, third + other.third);
        }

        /** Halley's step, or Newton's where the curve bends too much for it. */
        double step() {
            double newton = -first / second;
            double bend = 1 + newton * third / (2 * second);
            return bend > 0.5 && bend < 2 ? newton / bend : newton;
        }
    }

    /** Searches some of the rows first if there are many, so that few steps look at all of them. */
    static double root(Predictions data, Rows rows, double scale, Loop loop) {
        double start = Math.min(1e6, Math.max(1e-6, scale * 2));
        long entries = (long) rows.size() * data.classes();
        int stride = (int) (entries / SAMPLE);
        if (stride > 1) {
            var sample = new TemperatureSearch(data, rows, stride, scale, loop);
            start = Math.min(1e6, Math.max(1e-6, sample.root(start, SAMPLE_STEP, SAMPLE_STEPS)));
        }
        return new TemperatureSearch(data, rows, 1, scale, loop).root(start, LAST_HALLEY_STEP, MAX_STEPS);
    }

    private double root(double start, double lastStep, int steps) {
        double b = start;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            Slope slope = slope(b);
            if (slope.first() == 0) return b;
            if (slope.first() < 0) low = b;
            else high = b;
            double wanted = b + slope.step();
            double next = inside(wanted, low, high);
            double moved = Math.abs(next - b);
            if (moved <= (next == wanted ? lastStep : RELATIVE_STEP) * b) return next;
            b = next;
        }
        return b;
    }

    /** The wanted point where it lies inside the bracket and not absurdly far out, else a point that halves it. */
    private static double inside(double wanted, double low, double high) {
        if (high == Double.POSITIVE_INFINITY) return wanted > low && wanted < low * 8 ? wanted : low * 8;
        return wanted > low && wanted < high ? wanted : low == 0 ? high / 8 : low + (high - low) / 2;
    }

    private Slope slope(double b) {
        int n = (rows.size() + stride - 1) / stride;
        int rowsPerPart = Math.max(1, ENTRIES_PER_PART / data.classes());
        Slope[] slopes = new Slope[(n + rowsPerPart - 1) / rowsPerPart];
        loop.run(slopes.length, part -> {
            int start = part * rowsPerPart;
            slopes[part] = slope(b, start, Math.min(n, start + rowsPerPart));
        });
        Slope sum = new Slope(0, 0, 0);
        for (Slope s : slopes) sum = sum.plus(s);
        return new Slope(sum.first() / n, sum.second() / n, sum.third() / n);
    }

    /** Sums over some of the rows of E[u] − u(true), and of the second and third central moments of u. */
    private Slope slope(double b, int start, int end) {
        double[] z = new double[data.classes()];
        double toUnit = 1 / scale;
        double first = 0;
        double second = 0;
        double third = 0;
        for (int at = start; at < end; at++) {
            int i = rows.get(at * stride);
            data.logitsInto(i, z);
            double max = z[data.predicted(i)];
            double sum = 0;
            double mean = 0;
            double square = 0;
            double cube = 0;
            // A loop of its own, so plain that the compiler does several at a time.
            for (int k = 0; k < z.length; k++) z[k] = (z[k] / 2 - max / 2) * toUnit;
            for (double u : z) {
                if (b * u < UNDERFLOW) continue;
                double e = Exp.of(b * u);
                double eu = e * u;
                sum += e;
                mean += eu;
                square += eu * u;
                cube += eu * u * u;
            }
            mean /= sum;
            square /= sum;
            first += mean - z[data.label(i)];
            second += Math.max(0, square - mean * mean);
            third += cube / sum - mean * (3 * square - 2 * mean * mean);
        }
        return new Slope(first, second, third);
    }
}

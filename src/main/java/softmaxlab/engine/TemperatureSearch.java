package softmaxlab.engine;

/**
 * The root of the derivative of the mean NLL in b, where (z − max)/T = b·u and u = (z/2 − max/2)/scale lies in [−1, 0]:
 * the derivatives are the cumulants of u under softmax(b·u).
 *
 * @param stride every how many rows one is looked at
 * @param scale half the largest difference inside a row, or of those in a sample
 * @param leastSpread the search ends where b·u varies less than that under softmax(b·u)
 */
record TemperatureSearch(Predictions data, Rows rows, int stride, double scale, double leastSpread, Loop loop) {
    private static final int ENTRIES_PER_PART = 1 << 18;
    /** Entries of a first and a second sample: enough for a start near the root, and for one so near that one step is left. */
    private static final int[] SAMPLES = {1 << 20, 1 << 23};

    private static final double SAMPLE_ERROR = 1e-4;
    private static final double ERROR = 1e-10;
    private static final double RELATIVE_STEP = 1e-12;
    private static final double CLEAR = 1e-3;

    private static final int MAX_STEPS = 200;
    private static final int SAMPLE_STEPS = 20;
    /** Below it exp is 0. */
    private static final double UNDERFLOW = -746;

    /**
     * Where the slope is 0.
     *
     * @param spread the standard deviation of b·u under softmax(b·u), over all rows
     */
    record Root(double b, double spread) {
        /** Whether the softmax there is far from uniform: then, the NLL being convex, it falls from b = 0 on. */
        boolean isClear() {
            return spread > CLEAR && spread < Double.POSITIVE_INFINITY;
        }
    }

    /** Every how many rows one belongs to the first sample; 1 if there are too few for one. */
    static int sampleStride(Predictions data, Rows rows) {
        return stride(data, rows, SAMPLES[0]);
    }

    private static int stride(Predictions data, Rows rows, int sample) {
        return (int) Math.max(1, (long) rows.size() * data.classes() / sample);
    }

    /**
     * Searches some of the rows first if there are many, so that few steps look at all of them.
     *
     * @param sampled whether the scale is that of a sample; then only a {@link Root#isClear clear} root is looked for
     */
    static Root root(Predictions data, Rows rows, double scale, boolean sampled, Loop loop) {
        double least = sampled ? CLEAR : 0;
        double start = within(scale * 2);
        for (int sample : SAMPLES) {
            int stride = stride(data, rows, sample);
            if (stride < 2) break;
            var some = new TemperatureSearch(data, rows, stride, scale, least, loop);
            start = within(some.root(start, SAMPLE_ERROR, SAMPLE_STEPS).b);
        }
        return new TemperatureSearch(data, rows, 1, scale, least, loop).root(start, ERROR, MAX_STEPS);
    }

    private static double within(double start) {
        return Math.min(1e6, Math.max(1e-6, start));
    }

    /** @param error relative, of the result */
    private Root root(double start, double error, int steps) {
        double b = start;
        double spread = 0;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            Slope slope = slope(b);
            spread = b * Math.sqrt(slope.second());
            if (spread < leastSpread) break;
            if (slope.first() == 0) return new Root(b, spread);
            if (slope.first() < 0) low = b;
            else high = b;
            double wanted = b + slope.step();
            double next = inside(wanted, low, high);
            boolean near = next == wanted && slope.error() <= error * b;
            if (near || Math.abs(next - b) <= RELATIVE_STEP * b) return new Root(next, spread);
            b = next;
        }
        return new Root(b, spread);
    }

    /** The wanted point where it lies inside the bracket and not absurdly far out, else a point that halves it. */
    private static double inside(double wanted, double low, double high) {
        if (high == Double.POSITIVE_INFINITY) return wanted > low && wanted < low * 8 ? wanted : low * 8;
        return wanted > low && wanted < high ? wanted : low == 0 ? high / 8 : low + (high - low) / 2;
    }

    private Slope slope(double b) {
        int n = (rows.size() + stride - 1) / stride;
        int rowsPerPart = Math.max(1, ENTRIES_PER_PART / data.classes());
        Slope sum = Slope.NONE;
        for (Slope s : loop.ranges(n, rowsPerPart, (start, end) -> slope(b, start, end))) sum = sum.plus(s);
        return sum.over(n);
    }

    /** The sum over some of the rows. */
    private Slope slope(double b, int start, int end) {
        double[] u = new double[data.classes()];
        double toUnit = 1 / scale;
        Slope sum = Slope.NONE;
        for (int at = start; at < end; at++) {
            int i = rows.get(at * stride);
            data.logitsInto(i, u);
            double max = u[data.predicted(i)];
            // A loop of its own, so plain that the compiler does several at a time.
            for (int k = 0; k < u.length; k++) u[k] = (u[k] / 2 - max / 2) * toUnit;
            sum = sum.plus(row(u, b, u[data.label(i)]));
        }
        return sum;
    }

    /** The moments of one row about 0, which is its largest u. */
    private static Slope row(double[] row, double b, double trueU) {
        double sum = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        double fifth = 0;
        for (double u : row) {
            double x = b * u;
            if (x < UNDERFLOW) continue;
            double e = Exp.of(x);
            sum += e;
            e *= u;
            first += e;
            e *= u;
            second += e;
            e *= u;
            third += e;
            e *= u;
            fourth += e;
            fifth += e * u;
        }
        return Slope.of(first / sum - trueU, first / sum, second / sum, third / sum, fourth / sum, fifth / sum);
    }
}

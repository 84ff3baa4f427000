package softmaxlab.engine;

import java.util.Arrays;

/**
 * What a one-vs-rest calibrator does to one class: from the log odds of its probability p to a probability q.
 * In {@link Kept}, {@link Platt} and {@link Beta} p = 0 stays 0 and p = 1 stays 1.
 */
public sealed interface ClassMap {
    /** @param odds ln(p/(1 − p)), −∞ and +∞ included; ln q comes back, from −∞ to 0, never NaN */
    double logQ(double odds);

    /** ln(1 + e<sup>x</sup>). */
    static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    private static double logSigmoid(double x) {
        return 0 - softplus(-x);
    }

    /** The class keeps its probability: q = p. */
    record Kept() implements ClassMap {
        @Override
        public double logQ(double odds) {
            return logSigmoid(odds);
        }
    }

    /** q = 1/(1 + exp(−(slope · ln(p/(1 − p)) + intercept))) (Platt 1999). */
    record Platt(double slope, double intercept) implements ClassMap {
        @Override
        public double logQ(double odds) {
            return Double.isInfinite(odds) ? logSigmoid(odds) : logSigmoid(slope * odds + intercept);
        }
    }

    /** q = 1/(1 + exp(−(a · ln p − b · ln(1 − p) + c))), a and b ≥ 0 (Kull, Silva Filho and Flach 2017). */
    record Beta(double a, double b, double c) implements ClassMap {
        @Override
        public double logQ(double odds) {
            if (Double.isInfinite(odds)) return logSigmoid(odds);
            return logSigmoid(b * softplus(odds) - a * softplus(-odds) + c);
        }
    }

    /**
     * A rising step function: q is the value of the last step that starts at or below the log odds, and of the first step
     * below them all. Between two steps nothing is interpolated.
     *
     * @param from where each step starts, rising
     * @param value q on each step, rising, 0 to 1
     */
    record Steps(Row from, Row value) implements ClassMap {
        /** Log odds nearer than this count as equal, so that rounding does not part what is tied. */
        private static final double GRID = 0x1p-32;

        /** The log odds on the grid; beyond 2^20 they are left as they are. */
        static double snap(double odds) {
            return Math.abs(odds) < 0x1p20 ? Math.rint(odds / GRID) * GRID : odds;
        }

        @Override
        public double logQ(double odds) {
            double x = snap(odds);
            int low = 0;
            int high = from.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (from.get(middle) <= x) low = middle;
                else high = middle - 1;
            }
            return Math.log(value.get(low));
        }
    }

    /**
     * q is the value of the bin that p lies in.
     *
     * @param value q of each bin, 0 to 1
     */
    record Bins(Edges edges, Row value) implements ClassMap {
        private static final double DECIMALS = 1e12;

        @Override
        public double logQ(double odds) {
            return Math.log(value.get(edges.binOf(share(odds))));
        }

        /** p of log odds, to twelve decimals: a p that was written as 0.2 is 0.2 again, and stays on its edge. */
        static double share(double odds) {
            return Math.rint(DECIMALS / (1 + Math.exp(-odds))) / DECIMALS;
        }

        static double[] shares(double[] odds) {
            return Arrays.stream(odds).map(Bins::share).toArray();
        }
    }
}

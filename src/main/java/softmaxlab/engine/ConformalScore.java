package softmaxlab.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well a class conforms to a row, for prediction sets: a set holds the classes that conform at least as well as the
 * threshold asks. What papers call the score is 1 minus this; kept this way up, a conformity of 10⁻²⁰ keeps its digits.
 * Equal probabilities conform equally, so they are in a set together or out together.
 */
public enum ConformalScore {
    /** The arg max alone, to compare with: one class per set, whatever the coverage; no threshold is looked for. */
    ARG_MAX("argmax") {
        @Override
        void of(double[] p, int top, double v, double[] out, double[] sorted) {
            Arrays.fill(out, 0);
            out[top] = 1;
        }
    },
    /** Least ambiguous sets: p itself, the score 1 − p (Sadinle, Lei and Wasserman 2019). Sets may be empty. */
    LAC("lac") {
        @Override
        void of(double[] p, int top, double v, double[] out, double[] sorted) {
            System.arraycopy(p, 0, out, 0, p.length);
        }
    },
    /**
     * Adaptive sets: 1 minus the mass of all more probable classes (Romano, Sesia and Candès 2020, without their random
     * term). The most probable class always conforms fully, so no set is empty; where the arg max alone is right more
     * often than asked for, the coverage is higher than asked for.
     */
    APS("aps") {
        @Override
        void of(double[] p, int top, double v, double[] out, double[] sorted) {
            mass(p, 1, out, sorted);
        }
    },
    /**
     * The same with the random term of the paper: a share u, uniform in [0, 1), of the class's own mass counts against
     * it. The coverage then comes out as asked for, at the price of sets that depend on a seed and may be empty.
     */
    APS_RANDOM("aps-random") {
        @Override
        void of(double[] p, int top, double v, double[] out, double[] sorted) {
            mass(p, v, out, sorted);
        }
    };

    private final String key;

    ConformalScore(String key) {
        this.key = key;
    }

    /** The word used in files and on the command line. */
    public String key() {
        return key;
    }

    public static Optional<ConformalScore> byKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    /**
     * The conformities of all K classes of a row.
     *
     * @param p probabilities
     * @param top the predicted class
     * @param v 1 − u of the random term, above 0 and up to 1
     * @param out takes the K conformities, each in [0, 1]
     * @param sorted the probabilities in rising order
     */
    abstract void of(double[] p, int top, double v, double[] out, double[] sorted);

    /** The conformities of all K classes of a row with the predicted class {@code top} and the random term {@code v} = 1 − u. */
    Row of(Row p, int top, double v) {
        double[] values = p.toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] out = new double[values.length];
        of(values, top, v, out, sorted);
        return Row.wrap(out);
    }

    /**
     * The mass of the less probable classes and {@code v} times the mass of the equally probable ones, itself included,
     * summed from the smallest up. All less and equally probable classes of a most probable one make exactly 1.
     */
    private static void mass(double[] p, double v, double[] out, double[] sorted) {
        int n = sorted.length;
        double[] conformity = new double[n];
        double below = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            double equal = 0;
            while (to < n && sorted[to] == sorted[from]) equal += sorted[to++];
            // All that is not below the top is the top's, whatever the sum of a row rounds to.
            if (to == n) equal = Math.max(0, 1 - below);
            double at = to == n && v == 1 ? 1 : Math.min(1, below + v * equal);
            Arrays.fill(conformity, from, to, at);
            below += equal;
            from = to;
        }
        for (int k = 0; k < n; k++) out[k] = conformity[Arrays.binarySearch(sorted, p[k])];
    }
}

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
        void levels(double[] sorted, double v, double[] out) {
            Arrays.fill(out, 0);
            out[out.length - 1] = 1;
        }
    },
    /** Least ambiguous sets: p itself, the score 1 − p (Sadinle, Lei and Wasserman 2019). Sets may be empty. */
    LAC("lac") {
        @Override
        void levels(double[] sorted, double v, double[] out) {
            System.arraycopy(sorted, 0, out, 0, sorted.length);
        }
    },
    /**
     * Adaptive sets: 1 minus the mass of all more probable classes (Romano, Sesia and Candès 2020, without their random
     * term). The most probable class always conforms fully, so no set is empty; where the arg max alone is right more
     * often than asked for, the coverage is higher than asked for.
     */
    APS("aps") {
        @Override
        void levels(double[] sorted, double v, double[] out) {
            mass(sorted, 1, out);
        }
    },
    /**
     * The same with the random term of the paper: a share u, uniform in [0, 1), of the class's own mass counts against
     * it. The coverage then comes out as asked for, at the price of sets that depend on a seed and may be empty.
     */
    APS_RANDOM("aps-random") {
        @Override
        void levels(double[] sorted, double v, double[] out) {
            mass(sorted, v, out);
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
     * The conformities of a row in rising order.
     *
     * @param sorted the K probabilities in rising order
     * @param v 1 − u of the random term, above 0 and up to 1
     * @param out takes the K conformities, each in [0, 1], of the probabilities at the same places
     */
    abstract void levels(double[] sorted, double v, double[] out);

    /** The conformities of the K classes of a row with the predicted class {@code top} and the random term {@code v} = 1 − u. */
    Row of(Row p, int top, double v) {
        if (this == ARG_MAX) return Row.filled(p.size(), 0).with(top, 1);
        double[] sorted = p.toArray();
        Arrays.sort(sorted);
        double[] levels = new double[sorted.length];
        levels(sorted, v, levels);
        return p.map(q -> levels[Arrays.binarySearch(sorted, q)]);
    }

    /**
     * The mass of the less probable classes and {@code v} times the mass of the equally probable ones, itself included,
     * summed from the smallest up. All less and equally probable classes of a most probable one make exactly 1.
     */
    private static void mass(double[] sorted, double v, double[] out) {
        int n = sorted.length;
        double below = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            double equal = 0;
            while (to < n && sorted[to] == sorted[from]) equal += sorted[to++];
            Arrays.fill(out, from, to, conformity(below, equal, to == n, v));
            below += equal;
            from = to;
        }
    }

    /**
     * Of one class: all that is not below the top is the top's, whatever the sum of a row rounds to.
     *
     * @param below the mass of less probable classes
     * @param equal the mass of equally probable ones, itself included
     * @param top whether none is more probable
     */
    static double conformity(double below, double equal, boolean top, double v) {
        if (top && v == 1) return 1;
        return Math.min(1, below + v * (top ? Math.max(0, 1 - below) : equal));
    }
}

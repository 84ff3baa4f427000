package softmaxlab.engine;

import java.util.Arrays;

/**
 * One row and its sets by every score, without sorting its classes: scratch space. The mass of less probable classes
 * decides, so classes are counted into eighths of powers of two, and only the one eighth in which a set begins is sorted.
 */
final class ConformalRow {
    /** Bits of a double below the third digit of its mantissa. */
    private static final int SHIFT = 49;

    private static final int PER_OCTAVE = 8;
    /** What is below 2⁻⁶⁴ shares a bucket. */
    private static final int OCTAVES = 64;

    private static final int BUCKETS = OCTAVES * PER_OCTAVE + 1;
    private static final long LOWEST = (Double.doubleToRawLongBits(Math.pow(2, -OCTAVES)) >>> SHIFT) - 1;

    private final ScoredRows rows;
    private final RowScore score;
    /** 1 − u of each row of the table. */
    private final double[] v;

    private final double[] mass = new double[BUCKETS];
    private final int[] count = new int[BUCKETS];
    private final double[] some;
    private double own;
    private int size;

    ConformalRow(ScoredRows rows, double[] v) {
        this.rows = rows;
        this.v = v;
        score = rows.score();
        some = new double[rows.classes()];
    }

    /** Looks at the row at place {@code i}. */
    void at(int i) {
        int row = rows.rows().get(i);
        score.at(row);
        own = v[row];
    }

    /** The conformity of class {@code k} by all scores, in their order. */
    void conformities(int k, double[] out) {
        double[] p = score.p();
        double q = p[k];
        double below = 0;
        double equal = 0;
        for (double x : p) {
            below += x < q ? x : 0;
            equal += x == q ? x : 0;
        }
        boolean top = q >= score.confidence();
        out[ConformalScore.ARG_MAX.ordinal()] = k == score.predicted() ? 1 : 0;
        out[ConformalScore.LAC.ordinal()] = q;
        out[ConformalScore.APS.ordinal()] = ConformalScore.conformity(below, equal, top, 1);
        out[ConformalScore.APS_RANDOM.ordinal()] = ConformalScore.conformity(below, equal, top, own);
    }

    /** Counts the classes into buckets; to be called before {@link #find} for the scores that sum. */
    void sum() {
        Arrays.fill(mass, 0);
        Arrays.fill(count, 0);
        for (double x : score.p()) {
            int b = bucket(x);
            mass[b] += x;
            count[b]++;
        }
    }

    private static int bucket(double p) {
        long b = (Double.doubleToRawLongBits(p) >>> SHIFT) - LOWEST;
        return (int) Math.max(0, Math.min(BUCKETS - 1, b));
    }

    /**
     * Finds the set of the row by a score: its size is then {@link #size}.
     *
     * @param threshold the conformity asked for
     * @return whether the set holds class {@code k}
     */
    boolean find(ConformalScore s, double threshold, int k) {
        if (s == ConformalScore.ARG_MAX) {
            size = 1;
            return k == score.predicted();
        }
        double least = ConformalSets.least(threshold);
        if (s == ConformalScore.LAC) {
            size = 0;
            for (double x : score.p()) size += x >= least ? 1 : 0;
            return score.p()[k] >= least;
        }
        return score.p()[k] >= leastProbable(least, s == ConformalScore.APS ? 1 : own);
    }

    /** How many classes the set holds that was found last. */
    int size() {
        return size;
    }

    /** The smallest probability in the set; +∞ if it is empty. */
    private double leastProbable(double least, double ownShare) {
        int last = BUCKETS - 1;
        while (count[last] == 0) last--;
        double below = 0;
        int out = 0;
        for (int b = 0; b <= last; b++) {
            if (count[b] > 0 && (b == last || below + mass[b] >= least)) {
                int n = members(b);
                int from = firstIn(n, below, least, ownShare);
                if (from < n) {
                    size = some.length - out - from;
                    return some[from];
                }
            }
            below += mass[b];
            out += count[b];
        }
        size = 0;
        return Double.POSITIVE_INFINITY;
    }

    /** Puts the probabilities of a bucket in rising order into the first places of {@link #some}. */
    private int members(int b) {
        int n = 0;
        for (double x : score.p()) if (bucket(x) == b) some[n++] = x;
        Arrays.sort(some, 0, n);
        return n;
    }

    /** The first of some classes in rising order, with so much mass below them all, that is in the set; n if none is. */
    private int firstIn(int n, double massBelow, double least, double ownShare) {
        double below = massBelow;
        int from = 0;
        while (from < n) {
            int to = from;
            double equal = 0;
            while (to < n && some[to] == some[from]) equal += some[to++];
            boolean top = some[from] >= score.confidence();
            if (ConformalScore.conformity(below, equal, top, ownShare) >= least) return from;
            below += equal;
            from = to;
        }
        return n;
    }
}

package softmaxlab.engine;

/**
 * Sums in the order in which NumPy adds the entries of a row: eight running sums side by side, blocks of at most 128,
 * halves of longer rows by themselves (pairwise summation, Higham 1993; {@code pairwise_sum} of NumPy 1.9 and later).
 * Whether many terms too small to change 1 add up to a change depends on that order.
 */
final class PairwiseSum {
    private static final int LANES = 8;
    private static final int BLOCK = 128;

    private PairwiseSum() {}

    /** The sum of all; 0 for none. */
    static double of(double[] values) {
        return sum(values, 0, values.length);
    }

    private static double sum(double[] v, int from, int n) {
        if (n < LANES) return oneByOne(0, v, from, from + n);
        if (n <= BLOCK) return block(v, from, n);
        int half = n / 2;
        half -= half % LANES;
        return sum(v, from, half) + sum(v, from + half, n - half);
    }

    private static double block(double[] v, int from, int n) {
        double[] r = new double[LANES];
        System.arraycopy(v, from, r, 0, LANES);
        int even = n - n % LANES;
        for (int i = LANES; i < even; i++) r[i % LANES] += v[from + i];
        double all = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        return oneByOne(all, v, from + even, from + n);
    }

    private static double oneByOne(double start, double[] v, int from, int to) {
        double sum = start;
        for (int i = from; i < to; i++) sum += v[i];
        return sum;
    }
}

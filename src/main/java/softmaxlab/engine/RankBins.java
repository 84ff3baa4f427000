package softmaxlab.engine;

import java.util.Arrays;

/**
 * ECE and MCE over bins cut by rank alone: the rows sorted by confidence, equal ones in the order of the data, and cut into
 * M runs whose lengths differ by at most one. Several published tools do so; it splits equal confidences between two bins,
 * so that the same rows in another order give another number. Reported to compare with, not drawn.
 */
public record RankBins(double ece, double mce) {

    /** @param bins M ≥ 1; with fewer rows than bins each row has one of its own; NaN without rows */
    public static RankBins of(Outcomes outcomes, int bins) {
        int n = outcomes.rows();
        if (n == 0) return new RankBins(Double.NaN, Double.NaN);
        Cuts cuts = Cuts.of(outcomes.confidences(), Math.min(bins, n));
        double[] sums = new double[cuts.first.length];
        for (int i = 0; i < n; i++) {
            double p = outcomes.confidence(i);
            sums[cuts.binOf(p)] += outcomes.right(i) ? p - 1 : p;
        }
        double ece = 0;
        double mce = 0;
        for (int b = 0; b < sums.length; b++) {
            ece += Math.abs(sums[b]) / n;
            mce = Math.max(mce, Math.abs(sums[b]) / (cuts.end(b) - cuts.first[b]));
        }
        return new RankBins(ece, mce);
    }

    /**
     * Where the runs are cut; asked for row after row in the order of the data.
     *
     * @param first the rank of the first row of each run
     * @param least its confidence
     * @param next the rank of the next row that is as confident as that
     */
    private record Cuts(int rows, int[] first, double[] least, int[] next) {
        static Cuts of(double[] confidences, int bins) {
            Arrays.sort(confidences);
            int n = confidences.length;
            int[] first = new int[bins];
            double[] least = new double[bins];
            int[] next = new int[bins];
            for (int b = 0; b < bins; b++) {
                first[b] = b * (n / bins) + Math.min(b, n % bins);
                least[b] = confidences[first[b]];
                next[b] = lowest(confidences, first[b]);
            }
            return new Cuts(n, first, least, next);
        }

        /** The rank of the first value equal to that at {@code at}. */
        private static int lowest(double[] sorted, int at) {
            int low = 0;
            int high = at;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < sorted[at]) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        int end(int b) {
            return b + 1 < first.length ? first[b + 1] : rows;
        }

        int binOf(double p) {
            int b = 0;
            while (b + 1 < least.length && least[b + 1] < p) b++;
            // Equal ones may lie on both sides of a cut: there their rank decides.
            int cut = least[b] == p ? b : b + 1;
            if (cut == least.length || least[cut] != p) return b;
            int rank = next[cut]++;
            while (rank >= end(b)) b++;
            return b;
        }
    }
}

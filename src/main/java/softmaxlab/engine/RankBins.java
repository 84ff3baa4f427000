package softmaxlab.engine;

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
        int[] order = outcomes.order();
        int parts = Math.min(bins, n);
        double ece = 0;
        double mce = 0;
        for (int b = 0; b < parts; b++) {
            int from = b * (n / parts) + Math.min(b, n % parts);
            int to = (b + 1) * (n / parts) + Math.min(b + 1, n % parts);
            double sum = 0;
            for (int i = from; i < to; i++) sum += outcomes.confidence(order[i]) - (outcomes.right(order[i]) ? 1 : 0);
            ece += Math.abs(sum) / n;
            mce = Math.max(mce, Math.abs(sum) / (to - from));
        }
        return new RankBins(ece, mce);
    }
}

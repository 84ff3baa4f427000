package softmaxlab.engine;

import java.util.function.IntPredicate;

/**
 * Counts of what is odd in a table of predictions, at T = 1; for top-1 predictions, which hold no other classes, ties are 0.
 *
 * @param confidenceOne rows whose largest probability is exactly 1: as written, or for logits as e<sup>z − max</sup> / Σ
 *     gives it in float64 when Σ is added up in NumPy's order. The true value is below 1; whether it is lost depends on
 *     that order, so that another one counts a few rows more or less
 * @param ties rows whose largest score is shared by more than one class
 * @param rowSumError the largest |Σ p − 1| of a row: rounding for logits, what was written for probabilities
 */
public record Census(int confidenceOne, int ties, double rowSumError) {
    /** Half the distance from 1 to the next double: a term that is not larger is lost beside 1. */
    private static final double LOST = 0x1p-53;

    /**
     * Counts.
     *
     * @param asGiven the evaluation of all rows at T = 1
     */
    public static Census of(Predictions data, Evaluation asGiven) {
        int n = data.rows();
        Outcomes seen = asGiven.outcomes();
        IntPredicate isOne = i -> seen.confidence(i) == 1;
        if (data.kind() == Predictions.Kind.LOGITS) {
            // All K − 1 other terms can be lost, each one by itself; a little less than those odds, for rounding.
            double least = -Math.log(1.01 * LOST * data.classes());
            double[] e = new double[data.classes()];
            isOne = i -> seen.logOdds(i) >= least && isOne(data, i, e);
        }
        return new Census(count(n, isOne), count(n, data::isTied), asGiven.rowSumError());
    }

    private static boolean isOne(Predictions data, int i, double[] e) {
        data.logitsInto(i, e);
        double max = e[data.predicted(i)];
        for (int k = 0; k < e.length; k++) e[k] = Exp.of(LogSoftmax.shifted(e[k], max, 1));
        return PairwiseSum.of(e) == 1;
    }

    private static int count(int rows, IntPredicate what) {
        int found = 0;
        for (int i = 0; i < rows; i++) if (what.test(i)) found++;
        return found;
    }
}

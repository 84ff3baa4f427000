package softmaxlab.engine;

import java.util.function.IntPredicate;

/**
 * Counts of what is odd in a table of predictions, at T = 1; for top-1 predictions, which hold no other classes, ties are 0.
 *
 * @param confidenceOne rows whose largest probability is exactly 1
 * @param ties rows whose largest score is shared by more than one class
 * @param rowSumError the largest |Σ p − 1| of a row: rounding for logits, what was written for probabilities
 */
public record Census(int confidenceOne, int ties, double rowSumError) {
    /**
     * Counts.
     *
     * @param asGiven the evaluation of all rows at T = 1
     */
    public static Census of(Predictions data, Evaluation asGiven) {
        int n = data.rows();
        IntPredicate isOne = i -> asGiven.outcomes().confidence(i) == 1;
        return new Census(count(n, isOne), count(n, data::isTied), asGiven.rowSumError());
    }

    private static int count(int rows, IntPredicate what) {
        int found = 0;
        for (int i = 0; i < rows; i++) if (what.test(i)) found++;
        return found;
    }
}

package softmaxlab.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Counts of what is odd in a table of predictions, at T = 1; for top-1 predictions, which hold no other classes, ties are 0.
 *
 * @param confidenceOne rows whose largest probability is exactly 1
 * @param ties rows whose largest score is shared by more than one class
 * @param rowSumError the largest |Σ p − 1| of a row: rounding for logits, what was written for probabilities
 */
public record Census(int confidenceOne, int ties, double rowSumError) {
    private static final int ROWS_PER_PART = 1024;

    /**
     * Counts.
     *
     * @param asGiven the evaluation of all rows at T = 1
     */
    public static Census of(Predictions data, Evaluation asGiven, Loop loop) {
        int n = data.rows();
        IntPredicate isOne = i -> asGiven.outcomes().confidence(i) == 1;
        boolean top1 = data.kind() == Predictions.Kind.TOP1;
        int[] ties = new int[top1 ? 0 : (n + ROWS_PER_PART - 1) / ROWS_PER_PART];
        loop.run(ties.length, part -> {
            int from = part * ROWS_PER_PART;
            ties[part] = count(from, Math.min(n, from + ROWS_PER_PART), data::isTied);
        });
        return new Census(count(0, n, isOne), Arrays.stream(ties).sum(), asGiven.rowSumError());
    }

    private static int count(int from, int to, IntPredicate what) {
        int found = 0;
        for (int i = from; i < to; i++) if (what.test(i)) found++;
        return found;
    }
}

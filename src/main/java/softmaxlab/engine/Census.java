package softmaxlab.engine;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    private static final int ROWS_PER_PART = 1024;
    /** Half the distance from 1 to the next double: a term that is not larger is lost beside 1. */
    private static final double LOST = 0x1p-53;

    /**
     * Counts.
     *
     * @param asGiven the evaluation of all rows at T = 1
     */
    public static Census of(Predictions data, Evaluation asGiven, Loop loop) {
        boolean top1 = data.kind() == Predictions.Kind.TOP1;
        Outcomes seen = asGiven.outcomes();
        IntPredicate isOne = data.kind() == Predictions.Kind.LOGITS
                ? i -> mayBeOne(data, seen.logOdds(i)) && isOne(data, i)
                : i -> seen.confidence(i) == 1;
        int ones = count(data.rows(), isOne, loop);
        return new Census(ones, top1 ? 0 : count(data.rows(), data::isTied, loop), asGiven.rowSumError());
    }

    /** Only if the other K − 1 terms, each of them lost at most, come to no more than that; a little more for rounding. */
    private static boolean mayBeOne(Predictions data, double logOdds) {
        return Math.exp(-logOdds) <= 1.01 * LOST * data.classes();
    }

    private static boolean isOne(Predictions data, int i) {
        double[] e = new double[data.classes()];
        data.logitsInto(i, e);
        double max = e[data.predicted(i)];
        for (int k = 0; k < e.length; k++) e[k] = Exp.of(LogSoftmax.shifted(e[k], max, 1));
        return PairwiseSum.of(e) == 1;
    }

    private static int count(int n, IntPredicate what, Loop loop) {
        return (int)
                loop
                        .ranges(
                                n,
                                ROWS_PER_PART,
                                (from, to) ->
                                        IntStream.range(from, to).filter(what).count())
                        .stream()
                        .mapToLong(found -> found)
                        .sum();
    }
}

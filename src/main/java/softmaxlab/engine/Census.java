package softmaxlab.engine;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Counts of what is odd in a table of predictions, at T = 1.
 *
 * @param confidenceOne rows whose largest probability is exactly 1
 * @param ties rows whose largest score is shared by more than one class
 * @param rowSumError the largest |Σ p − 1| of a row: rounding for logits, what was written for probabilities
 */
public record Census(int confidenceOne, int ties, double rowSumError) {
    private static final int ROWS_PER_PART = 1024;

    /** Counts; for top-1 predictions, which hold no other classes, ties are 0 and the error is NaN. */
    public static Census of(Predictions data, Loop loop) {
        int n = data.rows();
        boolean top1 = data.kind() == Predictions.Kind.TOP1;
        if (top1) return new Census(count(n, i -> data.score(i, 0) == 1), 0, Double.NaN);
        Census[] parts = new Census[(n + ROWS_PER_PART - 1) / ROWS_PER_PART];
        loop.run(parts.length, part -> {
            int from = part * ROWS_PER_PART;
            parts[part] = of(data, from, Math.min(n, from + ROWS_PER_PART));
        });
        Census total = new Census(0, 0, 0);
        for (Census c : parts) total = total.plus(c);
        return total;
    }

    private static int count(int n, IntPredicate what) {
        return (int) IntStream.range(0, n).filter(what).count();
    }

    private Census plus(Census other) {
        return new Census(
                confidenceOne + other.confidenceOne, ties + other.ties, Math.max(rowSumError, other.rowSumError));
    }

    private static Census of(Predictions data, int from, int to) {
        RowScore row = new RowScore(data, Calibrator.IDENTITY, 1, data.kind() == Predictions.Kind.PROBABILITIES);
        int ones = 0;
        int ties = 0;
        double worst = 0;
        for (int i = from; i < to; i++) {
            row.at(i);
            if (row.confidence() == 1) ones++;
            if (isTied(data, i)) ties++;
            double sum = 0;
            for (double p : row.p()) sum += p;
            worst = Math.max(worst, Math.abs(sum - 1));
        }
        return new Census(ones, ties, worst);
    }

    private static boolean isTied(Predictions data, int i) {
        int best = data.predicted(i);
        for (int k = best + 1; k < data.classes(); k++) if (data.score(i, k) == data.score(i, best)) return true;
        return false;
    }
}

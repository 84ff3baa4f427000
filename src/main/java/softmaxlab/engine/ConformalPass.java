package softmaxlab.engine;

import java.util.function.IntConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** The two passes over rows that prediction sets take: one to find the thresholds, one to count the sets. */
final class ConformalPass {
    private static final int ROWS_PER_PART = 512;
    private static final int ROWS_PER_PROGRESS = 8 * ROWS_PER_PART;

    private ConformalPass() {}

    /** One 1 − u for every row of the table, so that a row keeps its own whichever part it is in; above 0, up to 1. */
    static double[] random(ScoredRows rows, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[] v = new double[rows.data().rows()];
        for (int i = 0; i < v.length; i++) v[i] = 1 - random.nextDouble();
        return v;
    }

    /** Score by score the conformity of each row's true class. */
    static double[][] trueConformities(ScoredRows fit, double[] v, Loop loop, IntConsumer done) {
        double[][] best = new double[ConformalScore.values().length][fit.size()];
        inBlocks(
                fit.size(),
                done,
                (start, stop) -> loop.run(parts(stop - start), part -> {
                    ConformalRow row = new ConformalRow(fit, v);
                    double[] conformity = new double[best.length];
                    int end = Math.min(stop, start + (part + 1) * ROWS_PER_PART);
                    for (int i = start + part * ROWS_PER_PART; i < end; i++) {
                        row.at(i);
                        row.conformities(fit.label(i), conformity);
                        for (int s = 0; s < best.length; s++) best[s][i] = conformity[s];
                    }
                }));
        return best;
    }

    static ConformalTally tally(
            ScoredRows judged, double[] v, double[] thresholds, int[][] rowSizes, Loop loop, IntConsumer done) {
        ConformalTally total = new ConformalTally(thresholds, judged.classes(), rowSizes);
        inBlocks(
                judged.size(),
                done,
                (start, stop) -> loop.ranges(stop - start, ROWS_PER_PART, (from, to) -> {
                            ConformalTally tally = new ConformalTally(thresholds, judged.classes(), rowSizes);
                            ConformalRow row = new ConformalRow(judged, v);
                            for (int i = start + from; i < start + to; i++) {
                                row.at(i);
                                tally.add(i, row, judged.label(i));
                            }
                            return tally;
                        })
                        .forEach(total::add));
        return total;
    }

    /** Does rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    private interface Block {
        void run(int from, int to);
    }

    /** One block after the other, and says after each how many rows are done. */
    private static void inBlocks(int rows, IntConsumer done, Block block) {
        for (int from = 0; from < rows; from += ROWS_PER_PROGRESS) {
            int to = Math.min(rows, from + ROWS_PER_PROGRESS);
            block.run(from, to);
            done.accept(to);
        }
    }

    private static int parts(int rows) {
        return (rows + ROWS_PER_PART - 1) / ROWS_PER_PART;
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import softmaxlab.engine.Reliability.Interval;

/**
 * How far ECEs of models lie apart that were judged on the same rows. Rows are drawn anew with replacement, the same ones
 * for all models, and each model keeps its edges. The interval takes in the central 95 % of the differences and the same
 * mirrored at the measured difference (percentile and basic bootstrap: Davison and Hinkley 1997, chapter 5), since either
 * alone leans to one of the two models. It takes in 0 too if {@link LuckBand} does not exclude at 5 % that the model with
 * the larger ECE is perfect: luck adds more to an ECE the more bins it is spread over, so that of two perfect models
 * one may always look worse. Models of the same true error then differ "beyond luck" in 0 to 7 of 100 simulated files
 * (lessons/mathematics.md).
 */
public final class PairedEces {
    private static final double SAME = 1e-12;
    private static final int DRAWS_PER_PART = 10;
    private static final int PARTS_PER_PROGRESS = 10;
    private static final int LUCK_DRAWS = 999;
    private static final double LUCK_RATE = 0.05;

    private final int models;
    private final int rows;
    /** Row by row and model by model: which bin of all bins of all models, and confidence − right. */
    private final int[] bin;

    private final double[] gap;
    /** Where the bins of each model begin, and the end; a last one takes what a rule drops. */
    private final int[] start;

    private final List<Evaluation> all;

    private PairedEces(List<Evaluation> all) {
        models = all.size();
        rows = all.get(0).rows();
        bin = new int[rows * models];
        gap = new double[rows * models];
        start = new int[models + 1];
        this.all = List.copyOf(all);
        for (int m = 0; m < models; m++) {
            Edges edges = all.get(m).reliability().edges();
            start[m + 1] = start[m] + edges.bins() + 1;
            Outcomes o = all.get(m).outcomes();
            if (o.rows() != rows) throw new IllegalArgumentException("rows differ");
            for (int i = 0; i < rows; i++) {
                int b = edges.binOf(o.confidence(i));
                bin[i * models + m] = start[m] + (b < 0 ? edges.bins() : b);
                gap[i * models + m] = o.confidence(i) - (o.right(i) ? 1 : 0);
            }
        }
    }

    /**
     * The difference of each model to one of them.
     *
     * @param all at least one model, each judged on the same rows in the same order
     * @param to the place of the model that all are compared to
     * @param resamples how often rows are drawn anew, at least 40 for 95 %
     * @param seed decides the draws, the same on every machine
     * @param progress told the share that is done now and then; may throw to stop
     * @return the ECE of each minus that of {@code to}; without an interval if there are no rows
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public static List<PairedDifference> to(
            int to, List<Evaluation> all, int resamples, long seed, Loop loop, DoubleConsumer progress) {
        PairedEces eces = new PairedEces(all);
        double[][] drawn = eces.draw(resamples, seed, loop, progress);
        List<PairedDifference> out = new ArrayList<>();
        for (int m = 0; m < eces.models; m++) {
            PairedDifference d = eces.difference(drawn, m, to);
            boolean explained = d.isBeyondLuck() && eces.isLuck(d.difference() > 0 ? m : to, seed, loop);
            out.add(explained ? d.with0() : d);
        }
        return out;
    }

    /** Draw by draw the ECE of each model. */
    private double[][] draw(int resamples, long seed, Loop loop, DoubleConsumer progress) {
        double[][] out = new double[resamples][];
        int block = DRAWS_PER_PART * PARTS_PER_PROGRESS;
        for (int from = 0; rows > 0 && from < resamples; from += block) {
            int first = from;
            int stop = Math.min(resamples, from + block);
            loop.run((stop - first + DRAWS_PER_PART - 1) / DRAWS_PER_PART, part -> {
                int begin = first + part * DRAWS_PER_PART;
                for (int k = begin; k < Math.min(stop, begin + DRAWS_PER_PART); k++) {
                    out[k] = draw(Draws.random(seed, k));
                }
            });
            progress.accept((double) stop / resamples);
        }
        return out;
    }

    private double[] draw(UniformRandomProvider random) {
        double[] sum = new double[start[models]];
        for (int j = 0; j < rows; j++) {
            int at = random.nextInt(rows) * models;
            for (int m = 0; m < models; m++) sum[bin[at + m]] += gap[at + m];
        }
        double[] eces = new double[models];
        for (int m = 0; m < models; m++) {
            for (int b = start[m]; b < start[m + 1] - 1; b++) eces[m] += Math.abs(sum[b]) / rows;
        }
        return eces;
    }

    private PairedDifference difference(double[][] drawn, int m, int to) {
        double d = all.get(m).ece() - all.get(to).ece();
        if (m == to) return new PairedDifference(d, d, d);
        if (rows == 0) return new PairedDifference(d, Double.NaN, Double.NaN);
        double[] differences = new double[drawn.length];
        for (int k = 0; k < drawn.length; k++) differences[k] = drawn[k][m] - drawn[k][to];
        double spread = Arrays.stream(differences).max().orElse(0)
                - Arrays.stream(differences).min().orElse(0);
        // A width of zero would be a false certainty.
        if (spread <= SAME && Math.abs(d) > SAME) return new PairedDifference(d, Double.NaN, Double.NaN);
        Interval i = Draws.central95(differences);
        double half = Math.max(d - i.lower(), i.upper() - d);
        return new PairedDifference(d, d - half, d + half);
    }

    /** Whether luck alone would show as much of a model that is perfectly calibrated. */
    private boolean isLuck(int m, long seed, Loop loop) {
        Evaluation e = all.get(m);
        return LuckBand.of(e.outcomes(), e.reliability().binning(), LUCK_DRAWS, seed, loop)
                        .pValue()
                > LUCK_RATE;
    }
}

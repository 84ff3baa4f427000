package softmaxlab.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import softmaxlab.engine.Reliability.Interval;

/**
 * What ECE says of a model that is perfectly calibrated, by the number of rows: confidences uniform on [0.5, 1], each row
 * right with the probability its confidence names. The true calibration error is 0 at every size.
 *
 * @param binning how the rows are binned
 * @param points one per size, rising
 */
public record SmallSample(Binning binning, List<Point> points) {
    /** The numbers of rows tried. */
    public static final List<Integer> SIZES = List.of(20, 50, 100, 300, 1000, 3000, 10000);

    public SmallSample {
        points = List.copyOf(points);
    }

    /**
     * One size.
     *
     * @param mean mean ECE over the repetitions
     * @param spread the central 95 % of them
     */
    public record Point(int rows, double mean, Interval spread) {}

    /**
     * Draws the sets and measures them.
     *
     * @param repetitions sets per size, at least 1
     */
    public static SmallSample of(Binning binning, int repetitions, long seed, Loop loop) {
        List<Point> points = IntStream.range(0, SIZES.size())
                .mapToObj(i -> point(binning, SIZES.get(i), repetitions, seed + i, loop))
                .toList();
        return new SmallSample(binning, points);
    }

    private static Point point(Binning binning, int rows, int repetitions, long seed, Loop loop) {
        double[] eces = Draws.values(
                repetitions,
                k -> Reliability.of(perfect(rows, Draws.random(seed, k)), binning)
                        .ece(),
                loop);
        return new Point(rows, Arrays.stream(eces).average().orElse(Double.NaN), Draws.central95(eces));
    }

    private static Outcomes perfect(int rows, UniformRandomProvider random) {
        double[] confidence = new double[rows];
        boolean[] right = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            confidence[i] = 0.5 + random.nextDouble() / 2;
            right[i] = random.nextDouble() < confidence[i];
        }
        return Outcomes.of(confidence, right);
    }
}

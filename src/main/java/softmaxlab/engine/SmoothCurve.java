package softmaxlab.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import softmaxlab.engine.Reliability.Interval;

/**
 * The reliability curve smoothed by a reflected Gaussian kernel (Nadaraya 1964, Watson 1964; the kernel and its bandwidth
 * as in Błasiok and Nakkiran 2023). At each place both confidence and accuracy are weighted means of the rows around it, so
 * that the curve of a perfectly calibrated model lies on the diagonal, near 1 too, and never leaves the rows' confidences;
 * the area between curve and diagonal, weighted by density, is the smooth ECE.
 *
 * @param bandwidth σ of the kernel, in units of confidence
 * @param points from left to right; empty without rows
 */
public record SmoothCurve(double bandwidth, List<Point> points) {
    /** No smaller bandwidth is used: a line of that width could not be seen. */
    public static final double LEAST_BANDWIDTH = 0.002;

    /** Where the kernel counts as 0, in bandwidths. */
    private static final double REACH = 8;
    /** Farther from every row than this, in bandwidths, there is no curve. */
    private static final double ALONE = 3;

    /** So many different confidences are looked at one by one; more are taken together within σ/{@value #FINE}. */
    private static final int SINGLE = 4096;

    private static final int FINE = 256;
    private static final int FEWEST = 200;
    private static final int MOST = 1000;
    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public SmoothCurve {
        points = List.copyOf(points);
    }

    /**
     * One place on the curve.
     *
     * @param at where the kernel stands, 0 to 1
     * @param confidence weighted mean confidence around it
     * @param accuracy weighted share of right rows around it
     * @param density rows per unit of confidence there, as a share of N
     * @param rows how many equally weighted rows would be as much evidence, (Σ w)²/Σ w² (Kish 1965), ≥ 1
     * @param isJoined whether the curve goes on from the point before; if not, there are no rows between
     */
    public record Point(double at, double confidence, double accuracy, double density, double rows, boolean isJoined) {

        /** confidence − accuracy: positive is over-confident. */
        public double gap() {
            return confidence - accuracy;
        }

        private Point joined() {
            return new Point(at, confidence, accuracy, density, rows, true);
        }

        /**
         * Wilson's 95 % interval for {@code rows} rows of this accuracy, for this place alone. It holds the luck of the
         * draw and not what smoothing hides.
         */
        public Interval interval() {
            double z2 = Z * Z / rows;
            double middle = (accuracy + z2 / 2) / (1 + z2);
            double half = Z * Math.sqrt(accuracy * (1 - accuracy) / rows + z2 / (4 * rows)) / (1 + z2);
            return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    /**
     * @param sigma the bandwidth wanted, as {@link SmoothEce} finds it; below {@link #LEAST_BANDWIDTH} or NaN, that is
     *     taken instead
     */
    public static SmoothCurve of(Outcomes outcomes, double sigma, Loop loop) {
        return of(Ties.of(outcomes), sigma, loop);
    }

    static SmoothCurve of(Ties ties, double sigma, Loop loop) {
        double h = sigma >= LEAST_BANDWIDTH ? sigma : LEAST_BANDWIDTH;
        int steps = Math.max(FEWEST, Math.min(MOST, (int) Math.ceil(2 / h)));
        Kernel kernel = new Kernel(ties.size() > SINGLE ? ties.pooled(h / FINE) : ties, h);
        Point[] all = new Point[steps + 1];
        loop.run(steps + 1, i -> all[i] = kernel.point((double) i / steps));
        List<Point> points = IntStream.rangeClosed(0, steps)
                .filter(i -> all[i] != null)
                .mapToObj(i -> i > 0 && all[i - 1] != null ? all[i].joined() : all[i])
                .toList();
        return new SmoothCurve(h, points);
    }

    /** The weights of rows around a place. */
    private static final class Kernel {
        private final Ties ties;
        private final double[] confidence;
        private final double sigma;
        private final double reach;

        Kernel(Ties ties, double sigma) {
            this.ties = ties;
            this.sigma = sigma;
            reach = REACH * sigma;
            confidence = IntStream.range(0, ties.size())
                    .mapToDouble(ties::confidence)
                    .toArray();
        }

        /** Null where no row is near. */
        Point point(double t) {
            int next = from(t - ALONE * sigma);
            if (next == confidence.length || confidence[next] > t + ALONE * sigma) return null;
            double weight = 0;
            double squares = 0;
            double said = 0;
            double hits = 0;
            for (int i = from(t - reach); i < confidence.length && confidence[i] <= t + reach; i++) {
                double w = weight(t, confidence[i]);
                weight += w * ties.count(i);
                squares += w * w * ties.count(i);
                said += w * ties.count(i) * confidence[i];
                hits += w * ties.right(i);
            }
            double density = weight / (ties.rows() * sigma * Math.sqrt(2 * Math.PI));
            double accuracy = Math.min(1, hits / weight);
            return new Point(t, said / weight, accuracy, density, weight * weight / squares, false);
        }

        private int from(double least) {
            int at = Arrays.binarySearch(confidence, least);
            return at < 0 ? -at - 1 : at;
        }

        /** The row and its mirror images at 0, 1 and beyond; none of them is nearer than the row itself. */
        private double weight(double t, double p) {
            int images = (int) Math.ceil((reach + 1) / 2);
            double sum = 0;
            for (int m = -images; m <= images; m++) sum += bell(t - p - 2 * m) + bell(t + p - 2 * m);
            return sum;
        }

        private double bell(double distance) {
            if (Math.abs(distance) > reach) return 0;
            double x = distance / sigma;
            return Math.exp(-x * x / 2);
        }
    }
}

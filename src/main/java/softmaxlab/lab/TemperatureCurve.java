package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;
import softmaxlab.engine.TemperatureSweep;

/**
 * NLL, ECE and accuracy of the judged rows along a logarithmic axis of temperatures.
 *
 * @param basis what the curve was computed for
 * @param points in rising order of temperature, evenly spaced on the axis
 */
public record TemperatureCurve(Case basis, List<Point> points) {
    private static final int POINTS = 41;
    /** Numbers from which on a sweep is worth its making. */
    private static final long MANY = 1_000_000;

    public TemperatureCurve {
        points = List.copyOf(points);
    }

    /** One temperature. */
    public record Point(double temperature, double nll, double ece, double accuracy) {
        static Point of(Evaluation e) {
            return new Point(e.temperature(), e.nll(), e.ece(), e.accuracy());
        }
    }

    /**
     * A logarithmic axis.
     *
     * @param low smallest temperature, a power of 2
     * @param high largest temperature, a power of 2
     */
    public record Axis(double low, double high) {
        /** 0.5 to 8, doubled at either end until {@code temperature} is on it. */
        public static Axis holding(double temperature) {
            double low = 0.5;
            double high = 8;
            while (temperature < low) low /= 2;
            while (temperature > high) high *= 2;
            return new Axis(low, high);
        }

        /** Where a temperature is, 0 at the low end and 1 at the high one. */
        public double position(double temperature) {
            return Math.log(temperature / low) / Math.log(high / low);
        }

        /** The temperature at a position. */
        public double at(double position) {
            return low * Math.pow(high / low, position);
        }
    }

    /** All that a curve depends on: while it stays equal, the curve holds. */
    public record Case(Predictions data, Rows judged, Calibrator calibrator, Binning binning, Axis axis) {
        public static Case of(Question q, Axis axis) {
            Binning bins = q.binning().withInterval(BinInterval.DEFAULT);
            return new Case(q.data().predictions(), q.judged(), q.fit().calibrator(), bins, axis);
        }

        /** Whether there is a curve at all: top-1 predictions have no temperature. */
        public boolean hasCurve() {
            return data.kind() != Predictions.Kind.TOP1 && judged.size() > 0;
        }
    }

    /**
     * How fast the NLL changes with the temperature at {@code t}: nats per doubling of T, by the points around it; NaN
     * outside the axis or where the NLL is not finite.
     */
    public double slope(double t) {
        double at = basis.axis().position(t) * (POINTS - 1);
        if (!(at >= 0 && at <= POINTS - 1)) return Double.NaN;
        int i = (int) Math.min(POINTS - 2, at);
        double share = at - i;
        return (1 - share) * slopeAt(i) + share * slopeAt(i + 1);
    }

    /** Between the neighbours of a point; at an end between it and its only one. */
    private double slopeAt(int i) {
        Point low = points.get(Math.max(0, i - 1));
        Point high = points.get(Math.min(POINTS - 1, i + 1));
        return (high.nll() - low.nll()) / (Math.log(high.temperature() / low.temperature()) / Math.log(2));
    }

    /**
     * Computes a curve.
     *
     * @param progress told the share that is done after each point; may throw to stop
     * @throws IllegalArgumentException for top-1 predictions
     */
    public static TemperatureCurve of(Case c, Loop loop, DoubleConsumer progress) {
        List<Point> points = new ArrayList<>(POINTS);
        DoubleFunction<Evaluation> at = evaluations(c, loop);
        for (int i = 0; i < POINTS; i++) {
            points.add(Point.of(at.apply(c.axis().at((double) i / (POINTS - 1)))));
            progress.accept((i + 1.0) / POINTS);
        }
        return new TemperatureCurve(c, points);
    }

    /** Where so many temperatures would each take long, what was kept of the rows serves them all, to seven digits. */
    private static DoubleFunction<Evaluation> evaluations(Case c, Loop loop) {
        if ((long) c.judged().size() * c.data().classes() < MANY) {
            return t -> Evaluation.of(ScoredRows.through(c.data(), c.judged(), c.calibrator(), t), c.binning(), loop);
        }
        TemperatureSweep sweep = TemperatureSweep.of(c.data(), c.judged(), c.calibrator(), loop);
        return t -> sweep.evaluation(t, c.binning(), loop);
    }
}

package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Which values of a logarithmic axis are named: the finest of four series whose labels do not touch. */
final class LogTicks {
    private static final double TOLERANCE = 1e-9;

    private LogTicks() {}

    /**
     * The doublings of 1; else 1, 2 and 5 times the powers of ten; else 1 and 3 times; else the powers of ten. Of the last,
     * those whose label would touch the one before are left out, never 1. At least one value if the axis holds 1.
     *
     * @param low above 0; {@code high} above it
     * @param x where a value is
     * @param width of the label of a value, in the unit of {@code x}
     * @param gap the least distance between two labels
     */
    static List<Double> of(double low, double high, DoubleUnaryOperator x, DoubleUnaryOperator width, double gap) {
        for (List<Double> series :
                List.of(doublings(low, high), decades(low, high, 1, 2, 5), decades(low, high, 1, 3))) {
            if (fits(series, x, width, gap)) return series;
        }
        List<Double> out = new ArrayList<>();
        List<Double> series = decades(low, high, 1);
        for (double v : series) {
            boolean free = out.isEmpty() || !touch(out.get(out.size() - 1), v, x, width, gap);
            if (!free && v == 1) out.remove(out.size() - 1);
            if (free || v == 1) out.add(v);
        }
        return out;
    }

    private static boolean fits(List<Double> series, DoubleUnaryOperator x, DoubleUnaryOperator width, double gap) {
        for (int i = 1; i < series.size(); i++) {
            if (touch(series.get(i - 1), series.get(i), x, width, gap)) return false;
        }
        return true;
    }

    private static boolean touch(double a, double b, DoubleUnaryOperator x, DoubleUnaryOperator width, double gap) {
        double halves = (width.applyAsDouble(a) + width.applyAsDouble(b)) / 2;
        return x.applyAsDouble(b) - x.applyAsDouble(a) < halves + gap;
    }

    private static List<Double> doublings(double low, double high) {
        List<Double> out = new ArrayList<>();
        int last = (int) Math.floor(Math.log(high) / Math.log(2) + TOLERANCE);
        for (int p = (int) Math.ceil(Math.log(low) / Math.log(2) - TOLERANCE); p <= last; p++) out.add(Math.pow(2, p));
        return out;
    }

    private static List<Double> decades(double low, double high, int... steps) {
        List<Double> out = new ArrayList<>();
        for (int p = (int) Math.floor(Math.log10(low)); p <= Math.log10(high); p++) {
            for (int step : steps) {
                double v = p < 0 ? step / Math.pow(10, -p) : step * Math.pow(10, p);
                if (v >= low * (1 - TOLERANCE) && v <= high * (1 + TOLERANCE)) out.add(v);
            }
        }
        return out;
    }
}

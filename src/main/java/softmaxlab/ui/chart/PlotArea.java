package softmaxlab.ui.chart;

import softmaxlab.lab.Numbers;

/**
 * Where the axes of a plot lie on the screen: {@code fromX} to {@code toX} from left to right, 0 to {@code toY} from
 * bottom to top.
 */
record PlotArea(double left, double top, double right, double bottom, double fromX, double toX, double toY, double em) {

    double x(double value) {
        return left + (value - fromX) / (toX - fromX) * (right - left);
    }

    double y(double value) {
        return bottom - value / toY * (bottom - top);
    }

    /** The value at a place, kept on the axis. */
    double valueAt(double px) {
        double v = fromX + (px - left) / (right - left) * (toX - fromX);
        return Math.max(fromX, Math.min(toX, v));
    }

    /** The step of the numbers on the y axis: at most six, each with room for its line. */
    double stepY() {
        return step(toY, (int) Math.max(2, Math.min(6, (bottom - top) / (2 * em))));
    }

    /** 1, 2 or 5 times a power of ten, so that {@code span} has at most {@code most} steps. */
    static double step(double span, int most) {
        double power = Math.pow(10, Math.floor(Math.log10(span / most)));
        double times = span / most / power;
        return power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
    }

    /** A number of an axis that ends at {@code end}: 0 and an end at 1 are exact, and said without decimals. */
    static String tick(double value, int decimals, double end) {
        if (Math.abs(value) < 1e-12) return "0";
        if (Math.abs(value - 1) < 1e-12 && Math.abs(end - 1) < 1e-9) return "1";
        return Numbers.fixed(value, decimals);
    }

    /** Decimals that tell steps of this size apart. */
    static int decimals(double step) {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }
}

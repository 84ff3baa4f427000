package softmaxlab.engine;

/**
 * The log odds ln(p<sub>k</sub>/(1 − p<sub>k</sub>)) = z<sub>k</sub> − ln Σ<sub>j≠k</sub> e<sup>z<sub>j</sub></sup> of
 * the classes of one row, with all their digits where p rounds to 0 or 1. Scratch space for one row after another.
 */
final class RowOdds {
    /** Below it the sum of the others may have lost digits to underflow. */
    static final double TINY = 1e-280;

    private int top;
    private double max;
    private double rest;
    private double topOdds;

    RowOdds() {}

    /** What {@link #of} said of a row before. */
    RowOdds(int top, double max, double rest, double topOdds) {
        this.top = top;
        this.max = max;
        this.rest = rest;
        this.topOdds = topOdds;
    }

    /** Takes a row in. */
    void read(double[] z) {
        top = 0;
        for (int k = 1; k < z.length; k++) if (z[k] > z[top]) top = k;
        max = z[top];
        rest = sumOfOthers(z, max);
        topOdds = rest > TINY ? -Math.log(rest) : farAhead(z);
    }

    /** With the second largest as the reference, which cannot underflow; +∞ if all others are −∞. */
    private double farAhead(double[] z) {
        double second = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < z.length; k++) if (k != top) second = Math.max(second, z[k]);
        if (second == Double.NEGATIVE_INFINITY) return Double.POSITIVE_INFINITY;
        return max - second - Math.log(sumOfOthers(z, second));
    }

    private double sumOfOthers(double[] z, double reference) {
        double sum = 0;
        for (int k = 0; k < z.length; k++) if (k != top) sum += Exp.of(z[k] - reference);
        return sum;
    }

    /** The log odds of class {@code k}, whose logit is {@code z}; −∞ for a masked class. */
    double of(int k, double z) {
        if (k == top) return topOdds;
        double shifted = z - max;
        return shifted - Math.log1p(Math.max(0, rest - Exp.of(shifted)));
    }

    int top() {
        return top;
    }

    double max() {
        return max;
    }

    double rest() {
        return rest;
    }

    double topOdds() {
        return topOdds;
    }
}

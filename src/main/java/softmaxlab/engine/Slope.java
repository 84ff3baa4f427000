package softmaxlab.engine;

/**
 * The first five derivatives of the mean NLL in b at one point, see {@link TemperatureSearch}; sums over rows can be added.
 *
 * @param first the mean of E[u] − u(true)
 * @param second to {@code fifth}: the means of the cumulants κ<sub>2</sub> to κ<sub>5</sub> of u
 */
record Slope(double first, double second, double third, double fourth, double fifth) {
    static final Slope NONE = new Slope(0, 0, 0, 0, 0);

    /** The series is trusted as long as each term is at most such a share of the one before. */
    private static final double TRUSTED = 0.25;

    private static final int NEWTON_STEPS = 6;

    /** Of one row, from E[u] − u(true) and the moments E[u] to E[u<sup>5</sup>]. */
    static Slope of(double first, double m1, double m2, double m3, double m4, double m5) {
        double square = m1 * m1;
        double two = Math.max(0, m2 - square);
        double three = m3 - m1 * (3 * m2 - 2 * square);
        double four = m4 - 4 * m1 * m3 + 6 * square * m2 - 3 * square * square;
        double five = m5 - 5 * m1 * m4 + 10 * square * m3 - 10 * m1 * square * m2 + 4 * m1 * square * square;
        return new Slope(first, two, three, four - 3 * two * two, five - 10 * three * two);
    }

    Slope plus(Slope other) {
        return new Slope(
                first + other.first,
                second + other.second,
                third + other.third,
                fourth + other.fourth,
                fifth + other.fifth);
    }

    Slope over(double n) {
        return new Slope(first / n, second / n, third / n, fourth / n, fifth / n);
    }

    private double newton() {
        return -first / second;
    }

    /** How fast the terms of the Taylor series of the slope fall at Newton's step, by the root test. */
    private double ratio() {
        double d = Math.abs(newton());
        double linear = Math.abs(third / second) * d / 2;
        double quadratic = Math.sqrt(Math.abs(fourth / second) / 6) * d;
        double cubic = Math.cbrt(Math.abs(fifth / second) / 24) * d;
        return Math.max(linear, Math.max(quadratic, cubic));
    }

    /** The step to where the series is 0; where it is not to be trusted, Halley's step, or Newton's where that bends too much. */
    double step() {
        double d = newton();
        if (!(ratio() < TRUSTED)) {
            double bend = 1 + d * third / (2 * second);
            return bend > 0.5 && bend < 2 ? d / bend : d;
        }
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double value = first + d * (second + d / 2 * (third + d / 3 * (fourth + d / 4 * fifth)));
            double slope = second + d * (third + d / 2 * (fourth + d / 3 * fifth));
            d -= value / slope;
        }
        return d;
    }

    /** How far off the step may be, in b: the first term that is left out, if the terms go on to fall as they did. */
    double error() {
        double r = ratio();
        return r < TRUSTED ? Math.abs(newton()) * r * r * r * r : Double.POSITIVE_INFINITY;
    }
}

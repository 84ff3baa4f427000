package softmaxlab.engine;

/**
 * The bins of a {@link TemperatureSweep} and, for one β, what each power sum in them weighs: e<sup>βc</sup>
 * (βc)<sup>j</sup>/j!. Four bins to each doubling of −u: their borders are where a double's second mantissa bit changes,
 * so that a bin is read off the number itself.
 */
final class SweepWeights {
    /** J: powers ε⁰ to ε⁹. */
    static final int POWERS = 10;
    /** The largest |ε|: in the bin from 1 to 1.25, whose middle is 1.125. */
    static final double HALF_WIDTH = 1.0 / 9;

    private static final int SHIFT = 50;
    /** Nearer to 0 a term is taken as 1. */
    private static final double NEAREST = 0x1p-32;
    /** Farther away it is 0 at any temperature that is asked for. */
    private static final double FARTHEST = 0x1p42;

    private static final int FIRST = (int) (Double.doubleToRawLongBits(NEAREST) >>> SHIFT);
    static final int BINS = (int) (Double.doubleToRawLongBits(FARTHEST) >>> SHIFT) - FIRST;
    private static final double[] RECIPROCAL = new double[BINS];

    static {
        for (int b = 0; b < BINS; b++) RECIPROCAL[b] = 1 / middle(b);
    }

    private final double beta;
    private final double[] weights = new double[BINS * POWERS];

    SweepWeights(double beta) {
        this.beta = beta;
        for (int b = 0; b < BINS; b++) {
            double x = -beta * middle(b);
            double weight = Math.exp(x);
            for (int j = 0; j < POWERS && weight != 0; j++) {
                weights[b * POWERS + j] = weight;
                weight *= x / (j + 1);
            }
        }
    }

    double beta() {
        return beta;
    }

    static boolean isNear(double distance) {
        return distance < NEAREST;
    }

    static boolean isFar(double distance) {
        return distance >= FARTHEST;
    }

    /** The bin of −u. */
    static int bin(double distance) {
        return (int) (Double.doubleToRawLongBits(distance) >>> SHIFT) - FIRST;
    }

    /** −c. */
    private static double middle(int bin) {
        double lower = Double.longBitsToDouble((long) (bin + FIRST) << SHIFT);
        double upper = Double.longBitsToDouble((long) (bin + FIRST + 1) << SHIFT);
        return (lower + upper) / 2;
    }

    /** ε of −u in its bin. */
    static double epsilon(double distance, int bin) {
        return distance * RECIPROCAL[bin] - 1;
    }

    /** Σ e^(βu) over a bin of which the sums of powers stand from {@code at} on. */
    double sum(int bin, double[] powers, int at) {
        int w = bin * POWERS;
        double even = 0;
        double odd = 0;
        for (int j = 0; j < POWERS; j += 2) {
            even += weights[w + j] * powers[at + j];
            odd += weights[w + j + 1] * powers[at + j + 1];
        }
        return even + odd;
    }
}

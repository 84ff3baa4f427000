package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One class in some rows. Never written after construction.
 *
 * @param odds its log odds ln(p/(1 − p)); −∞ where it has probability 0, +∞ where all others have
 * @param isTrue where it is the true class
 */
record ClassColumn(double[] odds, boolean[] isTrue) {

    int rows() {
        return odds.length;
    }

    /** In how many rows it is the true class. */
    int trueRows() {
        int n = 0;
        for (boolean y : isTrue) if (y) n++;
        return n;
    }

    /** Without the rows in which the class is certain to be true or not: they say nothing about a curve. */
    ClassColumn finite() {
        int[] kept =
                IntStream.range(0, rows()).filter(i -> Double.isFinite(odds[i])).toArray();
        if (kept.length == rows()) return this;
        boolean[] y = new boolean[kept.length];
        for (int i = 0; i < y.length; i++) y[i] = isTrue[kept[i]];
        return new ClassColumn(Arrays.stream(kept).mapToDouble(i -> odds[i]).toArray(), y);
    }

    /** Whether some value parts the rows where it is true from all others (ties allowed), or one of the two is missing. */
    boolean isSeparated() {
        double lowestTrue = Double.POSITIVE_INFINITY;
        double highestOther = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            if (isTrue[i]) lowestTrue = Math.min(lowestTrue, odds[i]);
            else highestOther = Math.max(highestOther, odds[i]);
        }
        return highestOther <= lowestTrue;
    }
}

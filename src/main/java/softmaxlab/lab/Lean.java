package softmaxlab.lab;

import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability.Interval;

/** Which way mean confidence and accuracy differ. */
enum Lean {
    OVER("over"),
    UNDER("under"),
    EVEN("even"),
    FEW("few");

    /** A 95 % interval of the accuracy wider than this says nothing. */
    private static final double WIDE = 0.2;

    private final String key;

    Lean(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isGap() {
        return this == OVER || this == UNDER;
    }

    /**
     * Over- or under-confident only if the mean confidence lies outside the 95 % interval (Wilson 1927) of the accuracy;
     * if it lies inside a wide one, there are too few rows to tell.
     */
    static Lean of(Evaluation e) {
        int right = (int) Math.rint(e.accuracy() * e.rows());
        Interval accuracy = BinInterval.WILSON.of(e.rows(), right);
        if (e.meanConfidence() > accuracy.upper()) return OVER;
        if (e.meanConfidence() < accuracy.lower()) return UNDER;
        return accuracy.upper() - accuracy.lower() > WIDE ? FEW : EVEN;
    }
}

package softmaxlab.engine;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import softmaxlab.engine.Reliability.Interval;

/** How the 95 % interval of a share is made from counts. Both stay honest where none or all of the rows are right. */
public enum BinInterval {
    /**
     * By the score test (Wilson 1927): covers 95 % on average over the true share, for some shares less, and is the
     * narrower one (Brown, Cai and DasGupta 2001).
     */
    WILSON("wilson", BinomialConfidenceInterval.WILSON_SCORE),
    /** The exact one (Clopper and Pearson 1934): covers at least 95 % whatever the true share, mostly more. */
    CLOPPER_PEARSON("clopper-pearson", BinomialConfidenceInterval.CLOPPER_PEARSON);

    public static final BinInterval DEFAULT = WILSON;

    private static final double ERROR_RATE = 0.05;

    private final String key;
    private final BinomialConfidenceInterval method;

    BinInterval(String key, BinomialConfidenceInterval method) {
        this.key = key;
        this.method = method;
    }

    /** The word used in lessons, files and on the command line. */
    public String key() {
        return key;
    }

    /**
     * The interval.
     *
     * @param rows how many there are; with none it goes from 0 to 1
     * @param right how many of them are right, 0 to {@code rows}
     */
    public Interval of(int rows, int right) {
        if (rows == 0) return new Interval(0, 1);
        var found = method.fromErrorRate(rows, right, ERROR_RATE);
        // Rounding takes the ends as far as 1e-17 outside.
        return new Interval(Math.max(0, found.getLowerBound()), Math.min(1, found.getUpperBound()));
    }
}

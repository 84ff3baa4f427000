package softmaxlab.cli;

import softmaxlab.engine.Binning;
import softmaxlab.engine.Method;
import softmaxlab.engine.Split;

/**
 * What a report is asked for.
 *
 * @param fitOn where a fit takes its rows from, in the user's words: half, part, all, none or the path of a second file
 * @param split which rows those are, for half and part
 * @param method the calibrator to fit
 * @param detailed whether numbers that take longer are wanted however many rows there are
 * @param classwise whether every class is to be judged by itself
 * @param coverage what prediction sets are to cover; NaN if none are asked for
 * @param compare whether all calibrators are to be fitted, however long that takes
 */
record Ask(
        String fitOn,
        Split split,
        Method method,
        Binning binning,
        boolean detailed,
        boolean classwise,
        double coverage,
        boolean compare) {
    static final String HALF = "half";
    static final String PART = "part";
    static final String ALL = "all";
    static final String NONE = "none";

    boolean hasSets() {
        return !Double.isNaN(coverage);
    }

    boolean isPart() {
        return fitOn.equals(HALF) || fitOn.equals(PART);
    }

    boolean isNone() {
        return fitOn.equals(NONE);
    }

    boolean isAll() {
        return fitOn.equals(ALL);
    }
}

package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;

/**
 * The numbers of some rows that take longer than those every report holds.
 *
 * @param basis what the numbers are read from
 * @param luck what a perfect model with these confidences would show
 * @param interval of the ECE
 */
record Details(MetricBasis basis, LuckBand luck, EceInterval interval) {
    /** Up to so many scores they are worked out unasked: they take a moment, and reading took longer. */
    private static final long UNASKED = 10_000_000;

    static final int DRAWS = 1999;
    static final int RESAMPLES = 1000;
    static final long SEED = 1;

    /** Of all rows, and of the judged ones before and after; each null where there is none. */
    record Three(Details all, Details before, Details after) {
        private static final Three NONE = new Three(null, null, null);
    }

    /** @param calibration null if no fit was asked for */
    static Three of(Predictions data, Ask ask, Evaluation all, Calibration calibration, Loop loop) {
        boolean unasked = (long) data.rows() * Math.max(1, data.classes()) <= UNASKED;
        if (!ask.detailed() && !unasked) return Three.NONE;
        int k = data.classes();
        Details whole = of(all, k, loop);
        if (calibration == null) return new Three(whole, null, null);
        Details before = calibration.before() == all ? whole : of(calibration.before(), k, loop);
        if (!calibration.question().fit().isFitted()) return new Three(whole, before, null);
        boolean same = calibration.after() == calibration.before();
        return new Three(whole, before, same ? before : of(calibration.after(), k, loop));
    }

    private static Details of(Evaluation e, int classes, Loop loop) {
        Binning binning = e.reliability().binning();
        return new Details(
                MetricBasis.of(classes, e, loop),
                LuckBand.of(e.outcomes(), binning, DRAWS, SEED, loop),
                EceInterval.of(e.outcomes(), binning, RESAMPLES, SEED, loop));
    }

    /** By their field names; a number that does not exist is NaN. */
    Map<String, Object> numbers() {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) out.put(metric.field(), metric.value(basis));
        Map<String, Object> between = new LinkedHashMap<>();
        between.put("lower", interval.lower());
        between.put("upper", interval.upper());
        between.put("resamples", RESAMPLES);
        between.put("seed", SEED);
        out.put("eceInterval95", between);
        Map<String, Object> perfect = new LinkedHashMap<>();
        perfect.put("expectedEce", luck.expectedEce());
        perfect.put("eceLower95", luck.eceLower());
        perfect.put("eceUpper95", luck.eceUpper());
        perfect.put("pValue", luck.pValue());
        perfect.put("draws", DRAWS);
        perfect.put("seed", SEED);
        out.put("perfectModel", perfect);
        return out;
    }
}

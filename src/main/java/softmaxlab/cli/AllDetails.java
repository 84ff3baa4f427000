package softmaxlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import softmaxlab.engine.Corp;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Murphy;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Details;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricBasis;

/**
 * The numbers that take longer than those every report holds: of all rows, and of the judged ones before and after; each
 * null where there is none.
 */
record AllDetails(Details all, Details before, Details after) {
    /** Up to so many scores they are worked out unasked: they take a moment, and reading took longer. */
    private static final long UNASKED = 10_000_000;

    private static final AllDetails NONE = new AllDetails(null, null, null);

    /** @param calibration null if no fit was asked for */
    static AllDetails of(Predictions data, Ask ask, Evaluation all, Calibration calibration, Loop loop) {
        boolean unasked = (long) data.rows() * Math.max(1, data.classes()) <= UNASKED;
        if (!ask.detailed() && !unasked) return NONE;
        int k = data.classes();
        Details whole = Details.of(all, k, loop);
        if (calibration == null) return new AllDetails(whole, null, null);
        Details before = calibration.before() == all ? whole : Details.of(calibration.before(), k, loop);
        if (!calibration.question().fit().isFitted()) return new AllDetails(whole, before, null);
        boolean same = calibration.after() == calibration.before();
        return new AllDetails(whole, before, same ? before : Details.of(calibration.after(), k, loop));
    }

    /** By their field names; a number that does not exist is NaN. */
    static Map<String, Object> numbers(Details details) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) out.put(metric.field(), metric.value(details.basis()));
        MetricBasis basis = details.basis();
        out.put("smoothEceBandwidth", basis.smooth().bandwidth());
        out.put("ksPValue", basis.cumulative().ksPValue());
        out.put("excessAurc", basis.coverage().excessAurc());
        out.put("calibrationLine", basis.line().status().key());
        out.put("brierOfWinner", decomposition(basis));
        Map<String, Object> between = new LinkedHashMap<>();
        between.put("lower", details.interval().lower());
        between.put("upper", details.interval().upper());
        between.put("resamples", Details.RESAMPLES);
        between.put("seed", Details.SEED);
        out.put("eceInterval95", between);
        Map<String, Object> perfect = new LinkedHashMap<>();
        perfect.put("expectedEce", details.luck().expectedEce());
        perfect.put("eceLower95", details.luck().eceLower());
        perfect.put("eceUpper95", details.luck().eceUpper());
        perfect.put("pValue", details.luck().pValue());
        perfect.put("draws", Details.DRAWS);
        perfect.put("seed", Details.SEED);
        out.put("perfectModel", perfect);
        return out;
    }

    /** The Brier score of "is the chosen class right?", 0 to 1, taken apart by isotonic steps and by bins. */
    private static Map<String, Object> decomposition(MetricBasis basis) {
        Corp corp = basis.corp();
        Murphy murphy =
                Murphy.of(basis.evaluation().outcomes(), basis.evaluation().reliability());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("brier", corp.brier());
        out.put("miscalibration", corp.mcb());
        out.put("discrimination", corp.dsc());
        out.put("uncertainty", corp.unc());
        out.put("binReliability", murphy.rel());
        out.put("binResolution", murphy.res());
        out.put("insideBins", murphy.within());
        return out;
    }
}

package softmaxlab.lab;

import java.util.function.ToDoubleFunction;

/**
 * The numbers of the judged rows. A new one is one constant here, its texts {@code metric.KEY.name}, {@code .convention},
 * {@code .formula}, {@code .numbers} and {@code .source}, and the file {@code numpy/KEY.py} that computes it.
 */
public enum Metric {
    MEAN_CONFIDENCE(
            "avgConf",
            "meanConfidence",
            Group.SCORES,
            Needs.TOP,
            m -> m.evaluation().meanConfidence()),
    NLL("nll", "nll", Group.SCORES, Needs.TABLE, m -> m.evaluation().nll()),
    BRIER("brier", "brier", Group.SCORES, Needs.TABLE, m -> m.evaluation().brier()),
    ECE("ece", "ece", Group.CALIBRATION, Needs.BINS, m -> m.evaluation().ece()),
    EQUAL_MASS_ECE(
            "eceEqualMass",
            "equalMassEce",
            Group.CALIBRATION,
            Needs.EQUAL_MASS,
            m -> m.equalMass().ece()),
    MCE("mce", "mce", Group.CALIBRATION, Needs.BINS, m -> m.evaluation().mce()),
    RMSCE(
            "rmsce",
            "rmsce",
            Group.CALIBRATION,
            Needs.BINS,
            m -> m.evaluation().reliability().rmsce()),
    DEBIASED_RMSCE(
            "rmsceDebiased",
            "debiasedRmsce",
            Group.CALIBRATION,
            Needs.BINS,
            m -> m.evaluation().reliability().debiasedRmsce()),
    CLASSWISE_ECE(
            "classwiseEce",
            "classwiseEce",
            Group.CALIBRATION,
            Needs.TABLE,
            m -> m.evaluation().classwiseEce()),
    SLOPE(
            "slope",
            "calibrationSlope",
            Group.CALIBRATION,
            Needs.TOP,
            m -> m.line().slope()),
    INTERCEPT(
            "intercept",
            "calibrationIntercept",
            Group.CALIBRATION,
            Needs.TOP,
            m -> m.line().intercept()),
    IN_THE_LARGE(
            "inTheLarge",
            "calibrationInTheLarge",
            Group.CALIBRATION,
            Needs.TOP,
            m -> m.line().inTheLarge()),
    SMOOTH_ECE(
            "eceSmooth",
            "smoothEce",
            Group.CALIBRATION,
            Needs.TOP,
            m -> m.smooth().value()),
    KS("ks", "ks", Group.CALIBRATION, Needs.TOP, m -> m.cumulative().ks()),
    MCB("mcb", "miscalibration", Group.CALIBRATION, Needs.TOP, m -> m.corp().mcb()),
    DSC("dsc", "discrimination", Group.RANKING, Needs.TOP, m -> m.corp().dsc()),
    AURC("aurc", "aurc", Group.RANKING, Needs.TOP, m -> m.coverage().aurc()),
    ACCURACY("acc", "accuracy", Group.RANKING, Needs.TOP, m -> m.evaluation().accuracy());

    private final String key;
    private final String field;
    private final Group group;
    private final Needs needs;
    private final ToDoubleFunction<MetricBasis> read;

    /** What a number is about. */
    public enum Group {
        SCORES("scores"),
        CALIBRATION("calibration"),
        RANKING("ranking");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** What a number is computed from. */
    public enum Needs {
        /** All probabilities of a row. */
        TABLE,
        /** The confidence, its log odds, and whether the row is right. */
        TOP,
        /** The bins that were asked for. */
        BINS,
        /** Equal-mass bins. */
        EQUAL_MASS
    }

    Metric(String key, String field, Group group, Needs needs, ToDoubleFunction<MetricBasis> read) {
        this.key = key;
        this.field = field;
        this.group = group;
        this.needs = needs;
        this.read = read;
    }

    /** The short word, as in lessons and in file names. */
    public String key() {
        return key;
    }

    /** The name in reports. */
    public String field() {
        return field;
    }

    public Group group() {
        return group;
    }

    public Needs needs() {
        return needs;
    }

    /** The number; NaN if there is none. */
    public double value(MetricBasis basis) {
        return read.applyAsDouble(basis);
    }
}

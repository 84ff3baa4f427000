package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.CalibrationLine;
import softmaxlab.engine.Corp;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.engine.Row;
import softmaxlab.engine.SmoothEce;

/**
 * All that the numbers of some judged rows are read from.
 *
 * @param classes K; 0 for top-1 predictions
 * @param equalMass the same rows in as many equal-mass bins as were asked for
 */
public record MetricBasis(
        int classes,
        Evaluation evaluation,
        Reliability equalMass,
        CalibrationLine line,
        SmoothEce smooth,
        CumulativeDifference cumulative,
        Corp corp,
        RiskCoverage coverage) {
    /** Works out what takes more than reading it off. */
    public static MetricBasis of(int classes, Evaluation e, Loop loop) {
        return new MetricBasis(
                classes,
                e,
                equalMass(e),
                CalibrationLine.of(e.outcomes()),
                SmoothEce.of(e.outcomes(), loop),
                CumulativeDifference.of(e.outcomes()),
                Corp.of(e.outcomes()),
                RiskCoverage.of(e.outcomes()));
    }

    /** The same rows in as many equal-mass bins as were asked for. */
    public static Reliability equalMass(Evaluation e) {
        return Reliability.of(e.outcomes(), e.reliability().binning().withKind(Binning.Kind.EQUAL_MASS, Row.of()));
    }

    /** Whether there are all classes to judge, and not only the winner. */
    public boolean isTable() {
        return classes > 0;
    }
}

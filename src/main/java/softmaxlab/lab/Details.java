package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;

/**
 * All that reports say about some judged rows, beyond what every evaluation holds.
 *
 * @param basis what the numbers are read from
 * @param luck what a perfect model with these confidences would show
 * @param interval of the ECE
 */
public record Details(MetricBasis basis, LuckBand luck, EceInterval interval) {
    /** Label sets drawn from the perfect model. */
    public static final int DRAWS = 9999;
    /** How often the rows are drawn anew for the interval. */
    public static final int RESAMPLES = 1000;
    /** Decides the draws. */
    public static final long SEED = 1;

    /** @param classes K; 0 for top-1 predictions */
    public static Details of(Evaluation e, int classes, Loop loop) {
        Binning binning = e.reliability().binning();
        return new Details(
                MetricBasis.of(classes, e, loop),
                LuckBand.of(e.outcomes(), binning, DRAWS, SEED, loop),
                EceInterval.of(e.outcomes(), binning, RESAMPLES, SEED, loop));
    }

    /** What luck has to do with ECE and KS. */
    public Luck tested() {
        return Luck.of(luck, basis.cumulative());
    }
}

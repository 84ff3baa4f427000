package softmaxlab.ui;

import softmaxlab.engine.Binning;
import softmaxlab.engine.EceInterval;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.lab.Luck;

/** All that the luck of some rows depends on. */
record LuckCase(Outcomes outcomes, Binning binning, long seed) {
    static final long FIRST_SEED = 1;
    /** One less than a round number, so that the p-value is a round share. */
    static final int DRAWS = 9999;

    static final int RESAMPLES = 1000;

    /** Null if there are no rows, and so no luck. */
    static LuckCase of(Evaluation e, long seed) {
        return e.rows() == 0 ? null : new LuckCase(e.outcomes(), e.reliability().binning(), seed);
    }

    Luck luck(Loop loop) {
        return Luck.of(outcomes, binning, DRAWS, seed, loop);
    }

    EceInterval interval(Loop loop) {
        return EceInterval.of(outcomes, binning, RESAMPLES, seed, loop);
    }
}

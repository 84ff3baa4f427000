package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.Loop;
import softmaxlab.engine.ScoredRows;

/** All that the reliability class by class depends on: while it stays equal, the answer holds. */
public record ClassCase(ScoredRows rows, Binning binning) {
    public static ClassCase of(Calibration c) {
        return new ClassCase(c.rows(true), c.question().binning());
    }

    /** The model as it is. */
    public static ClassCase before(Calibration c) {
        return new ClassCase(c.rows(false), c.question().binning());
    }

    public ClassReliability answer(Loop loop) {
        return ClassReliability.of(rows, binning, loop);
    }
}

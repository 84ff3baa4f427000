package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.Loop;

/** All that the reliability class by class depends on: while it stays equal, the answer holds. */
public record ClassCase(Treatment treatment, Binning binning) {
    public static ClassCase of(Calibration c) {
        return new ClassCase(Treatment.after(c), c.question().binning());
    }

    /** The model as it is. */
    public static ClassCase before(Calibration c) {
        return new ClassCase(Treatment.before(c), c.question().binning());
    }

    public ClassReliability answer(Loop loop) {
        Treatment t = treatment;
        return t.asGiven()
                ? ClassReliability.of(t.data(), t.rows(), t.temperature(), binning, loop)
                : ClassReliability.of(t.data(), t.rows(), t.calibrator(), t.temperature(), binning, loop);
    }
}

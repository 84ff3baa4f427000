package softmaxlab.lab;

import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;

/**
 * Which rows are judged and what is done to their scores first: one side of a {@link Calibration}. Equal if all of it is.
 *
 * @param asGiven whether probabilities are used as they are, not as logits log p
 */
public record Treatment(Predictions data, Rows rows, Calibrator calibrator, double temperature, boolean asGiven) {
    /** T = 1, no calibrator. */
    public static Treatment before(Calibration c) {
        Question q = c.question();
        Predictions data = q.data().predictions();
        boolean given =
                data.kind() == Predictions.Kind.PROBABILITIES && !q.fit().isFitted();
        return new Treatment(data, q.judged(), Calibrator.IDENTITY, 1, given);
    }

    /** The calibrator and the temperature of {@code c}; the same as before where these change nothing. */
    public static Treatment after(Calibration c) {
        if (c.isUnchanged()) return before(c);
        Question q = c.question();
        return new Treatment(q.data().predictions(), q.judged(), q.fit().calibrator(), c.temperature(), false);
    }
}

package softmaxlab.lab;

import softmaxlab.engine.Row;
import softmaxlab.engine.Softmax;
import softmaxlab.engine.Workings;

/**
 * Everything the lab shows for one set of inputs, computed in one go. Each slice has value equality, so a view that maps
 * the snapshot to its slice hears of changes to that slice only.
 *
 * @param calibration the latest answer about calibration; null until the first one, and for a moment the answer to an
 *     older question: see {@link #isCalibrationStale}
 */
public record Snapshot(
        Inputs inputs,
        Prediction prediction,
        LossValues losses,
        Experiment experiment,
        TargetTable targets,
        Calibration calibration) {

    static Snapshot of(Inputs in, Calibration latest) {
        Experiment experiment =
                Experiment.of(in.logits(), in.temperature(), in.numerics().dtype());
        Workings chosen = experiment.of(in.numerics().implementation());
        return new Snapshot(
                in,
                Prediction.of(chosen.p(), in.trueClass()),
                LossValues.of(in, chosen.p()),
                experiment,
                TargetTable.of(in),
                latest);
    }

    Snapshot with(Calibration c) {
        return new Snapshot(inputs, prediction, losses, experiment, targets, c);
    }

    /** The workings of the chosen formula. */
    public Workings workings() {
        return experiment.of(inputs.numerics().implementation());
    }

    /** The probabilities of the same logits at T = 1, by the safe formula: what a moved temperature started from. */
    public Row asTrained() {
        return Softmax.of(inputs.logits(), 1);
    }

    /** Whether the calibration on show answers an older question. */
    public boolean isCalibrationStale() {
        return calibration == null || !calibration.answers(inputs);
    }

    /** Whether the calibration is the exact answer to what is asked, fit to be written or kept. */
    public boolean isCalibrationExact() {
        return !isCalibrationStale() && !calibration.provisional();
    }
}

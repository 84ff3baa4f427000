package softmaxlab.lab;

import softmaxlab.engine.Convention;
import softmaxlab.engine.Losses;
import softmaxlab.engine.Row;

/**
 * Losses of the one row in nats, in double from logits by log-softmax whatever formula is chosen, but for
 * {@code naiveLog}, which shows what the detour over p costs.
 *
 * @param crossEntropy −log p of the true class
 * @param naiveLog minus the log of the chosen formula's p: +∞ where that underflowed, NaN where it broke
 * @param smoothedK label-smoothed cross-entropy, ε/K
 * @param smoothedKMinus1 label-smoothed cross-entropy, ε/(K − 1)
 * @param doubled the loss of the double-softmax bug
 * @param klUniform KL(uniform‖p)
 */
public record LossValues(
        double crossEntropy,
        double naiveLog,
        double smoothedK,
        double smoothedKMinus1,
        double doubled,
        double klUniform) {

    static LossValues of(Inputs in, Row p) {
        Row z = in.logits();
        double t = in.temperature();
        int y = in.trueClass();
        double eps = in.smoothing().epsilon();
        return new LossValues(
                Losses.crossEntropy(z, t, y),
                0 - Math.log(p.get(y)),
                Losses.smoothed(z, t, y, eps, Convention.OVER_K),
                Losses.smoothed(z, t, y, eps, Convention.OVER_K_MINUS_1),
                Losses.doubled(z, t, y),
                Losses.klUniform(z, t));
    }

    /** The smoothed loss of one convention. */
    public double smoothed(Convention convention) {
        return convention == Convention.OVER_K ? smoothedK : smoothedKMinus1;
    }
}

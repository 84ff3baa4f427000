package softmaxlab.lab;

import softmaxlab.engine.Convention;
import softmaxlab.engine.Losses;
import softmaxlab.engine.Row;
import softmaxlab.engine.Softmax;
import softmaxlab.engine.Targets;

/**
 * Hard and smoothed targets of one row beside the present p, and what each target asks for.
 *
 * @param trueClass 0-based
 * @param p the present probabilities, by the safe formula in double
 * @param gap the lead over equal others (in z/T) that gives the true class its present p
 * @param hard the one-hot target, its loss now, its floor 0 and its gap +∞
 * @param overK the target with ε/K
 * @param overKMinus1 the target with ε/(K − 1)
 */
public record TargetTable(
        int trueClass, double epsilon, Row p, double gap, Target hard, Target overK, Target overKMinus1) {

    /**
     * One target.
     *
     * @param q K probabilities
     * @param loss cross-entropy of the present p with it (nats)
     * @param lowest the smallest cross-entropy it allows: its entropy (nats)
     * @param lowestAtGap the logit gap (in z/T) that reaches it; +∞ for a hard target
     */
    public record Target(Row q, double loss, double lowest, double lowestAtGap) {}

    static TargetTable of(Inputs in) {
        GapCase own = in.gapCase();
        boolean follows = own.follows();
        return of(
                follows ? in.logits() : own.logits(),
                follows ? in.temperature() : 1,
                follows ? in.trueClass() : 0,
                in.smoothing().epsilon());
    }

    private static TargetTable of(Row z, double t, int y, double eps) {
        return new TargetTable(
                y,
                eps,
                Softmax.of(z, t),
                Targets.effectiveGap(z, t, y),
                target(z, t, y, 0, Convention.OVER_K),
                target(z, t, y, eps, Convention.OVER_K),
                target(z, t, y, eps, Convention.OVER_K_MINUS_1));
    }

    private static Target target(Row z, double t, int y, double eps, Convention convention) {
        Row q = Targets.smoothed(z.size(), y, eps, convention);
        return new Target(
                q,
                Losses.crossEntropy(z, t, q),
                Targets.lowestLoss(z.size(), eps, convention),
                Targets.optimalGap(z.size(), eps, convention));
    }

    public int classes() {
        return p.size();
    }
}

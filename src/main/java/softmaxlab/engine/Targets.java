package softmaxlab.engine;

/**
 * Target distributions and what they ask for. With a target of entropy H the cross-entropy cannot fall below H, and it
 * reaches H at p = target: with smoothed targets at a finite logit gap (Müller, Kornblith and Hinton 2019).
 */
public final class Targets {
    private Targets() {}

    /** The one-hot target of K classes. */
    public static Row hard(int classes, int trueClass) {
        Domain.classIndex(trueClass, classes);
        return Row.filled(classes, 0).with(trueClass, 1);
    }

    /**
     * The label-smoothed target.
     *
     * @param classes K ≥ 2
     * @param epsilon ε in [0, 1]
     * @return K values that sum to 1
     */
    public static Row smoothed(int classes, int trueClass, double epsilon, Convention convention) {
        Domain.classIndex(trueClass, classes);
        return Row.filled(classes, other(classes, epsilon, convention))
                .with(trueClass, top(classes, epsilon, convention));
    }

    /** The probability that the smoothed target gives the true class. */
    public static double top(int classes, double epsilon, Convention convention) {
        Domain.epsilon(epsilon);
        return convention == Convention.OVER_K ? 1 - epsilon + epsilon / classes : 1 - epsilon;
    }

    /** The probability that the smoothed target gives each other class. */
    public static double other(int classes, double epsilon, Convention convention) {
        Domain.epsilon(epsilon);
        return convention == Convention.OVER_K ? epsilon / classes : epsilon / (classes - 1);
    }

    /**
     * The gap between the true class's logit and each other logit at which the smoothed loss is smallest, in units of
     * z/T: ln(top/other). K = 10, ε = 0.1: ln 91 = 4.511 (ε/K), ln 81 = 4.394 (ε/(K − 1)).
     *
     * @return +∞ for ε = 0; negative when ε is so large that the true class gets less than the others
     */
    public static double optimalGap(int classes, double epsilon, Convention convention) {
        return Math.log(top(classes, epsilon, convention) / other(classes, epsilon, convention));
    }

    /** The smallest cross-entropy the smoothed target allows, in nats: its entropy. */
    public static double lowestLoss(int classes, double epsilon, Convention convention) {
        double top = top(classes, epsilon, convention);
        double other = other(classes, epsilon, convention);
        return -Losses.timesLog(top, top) - (classes - 1) * Losses.timesLog(other, other);
    }

    /**
     * The smoothed cross-entropy in nats when the true logit leads all others, equal among themselves, by {@code gap}
     * (at T = 1). ε = 0 gives the hard loss.
     */
    public static double lossAtGap(int classes, double gap, double epsilon, Convention convention) {
        double logOther =
                gap > 0 ? -gap - Math.log1p((classes - 1) * Math.exp(-gap)) : -Math.log(Math.exp(gap) + classes - 1);
        double logTop = logOther + gap;
        if (gap > 0) logTop = -Math.log1p((classes - 1) * Math.exp(-gap));
        double top = top(classes, epsilon, convention);
        double other = other(classes, epsilon, convention);
        return -top * logTop - (other == 0 ? 0 : (classes - 1) * other * logOther);
    }

    /**
     * The lead over equal others that gives the true class its present probability: log(p/(1 − p)) + ln(K − 1), from
     * logits, so it stays finite where p rounds to 1.
     */
    public static double effectiveGap(Row logits, double temperature, int trueClass) {
        double others = LogSoftmax.logSumExp(logits.without(trueClass), temperature);
        return logits.get(trueClass) / temperature - others + Math.log(logits.size() - 1.0);
    }

    /**
     * The logit of the true class that makes {@link #effectiveGap} equal to {@code gap} while all other logits stay:
     * T·(gap + logsumexp of the others over T − ln(K − 1)).
     *
     * @throws IllegalArgumentException if there is no other class
     */
    public static double logitAtGap(Row logits, double temperature, int trueClass, double gap) {
        if (logits.size() < 2) throw new IllegalArgumentException("at least two classes needed");
        double others = LogSoftmax.logSumExp(logits.without(trueClass), temperature);
        return temperature * (gap + others - Math.log(logits.size() - 1.0));
    }
}

package softmaxlab.engine;

/**
 * Losses and other readings of one row, all in nats where they are logarithms. From logits wherever a logarithm is
 * taken: log-softmax never loses what log(softmax) loses.
 */
public final class Losses {
    private Losses() {}

    /** Cross-entropy with the one-hot target, −log p<sub>y</sub> (nats), from logits. +∞ if the true class is masked. */
    public static double crossEntropy(Row logits, double temperature, int trueClass) {
        Domain.classIndex(trueClass, logits.size());
        return 0 - LogSoftmax.of(logits, temperature).get(trueClass);
    }

    /** Cross-entropy with any target distribution, −Σ q<sub>k</sub> log p<sub>k</sub> (nats); 0·log 0 is 0. */
    public static double crossEntropy(Row logits, double temperature, Row target) {
        Row logP = LogSoftmax.of(logits, temperature);
        double loss = 0;
        for (int k = 0; k < logP.size(); k++) {
            if (target.get(k) != 0) loss -= target.get(k) * logP.get(k);
        }
        return loss;
    }

    /** Label-smoothed cross-entropy (nats), from logits. */
    public static double smoothed(
            Row logits, double temperature, int trueClass, double epsilon, Convention convention) {
        return crossEntropy(logits, temperature, Targets.smoothed(logits.size(), trueClass, epsilon, convention));
    }

    /**
     * The loss of the double-softmax bug: the cross-entropy that takes p for logits, −log softmax(p)<sub>y</sub>
     * (nats). Never below ln(1 + (K − 1)/e).
     */
    public static double doubled(Row logits, double temperature, int trueClass) {
        return crossEntropy(Softmax.of(logits, temperature), 1, trueClass);
    }

    /** Brier score, sum form, Σ<sub>k</sub> (p<sub>k</sub> − y<sub>k</sub>)², from 0 to 2 (Brier 1950). */
    public static double brier(Row p, int trueClass) {
        Domain.classIndex(trueClass, p.size());
        double sum = 0;
        for (int k = 0; k < p.size(); k++) {
            double d = p.get(k) - (k == trueClass ? 1 : 0);
            sum += d * d;
        }
        return sum;
    }

    /** Shannon entropy −Σ p log p (nats), from 0 to ln K; 0·log 0 is 0. */
    public static double entropy(Row p) {
        double h = 0;
        for (int k = 0; k < p.size(); k++) h -= timesLog(p.get(k), p.get(k));
        return 0 + h;
    }

    /** exp(entropy): the number of equally likely classes with the same entropy, from 1 to K. */
    public static double perplexity(Row p) {
        return Math.exp(entropy(p));
    }

    /** KL(uniform‖p) = −ln K − (1/K) Σ log p<sub>k</sub> (nats), from logits; +∞ if a class is masked. */
    public static double klUniform(Row logits, double temperature) {
        Row logP = LogSoftmax.of(logits, temperature);
        return Math.max(0, -Math.log(logP.size()) - logP.sum() / logP.size());
    }

    /** The largest probability minus the second largest; NaN if any is NaN or there is only one class. */
    public static double topTwoGap(Row p) {
        int first = p.argmax();
        return first < 0 || p.size() < 2
                ? Double.NaN
                : p.get(first) - p.without(first).max();
    }

    /** The gradient of the cross-entropy with respect to z/T: p − y; its components sum to 0. */
    public static Row gradient(Row p, int trueClass) {
        Domain.classIndex(trueClass, p.size());
        return p.with(trueClass, p.get(trueClass) - 1);
    }

    /** a·log b, where 0·log 0 is 0, the limit, and not NaN. */
    static double timesLog(double a, double b) {
        return a == 0 ? 0 : a * Math.log(b);
    }
}

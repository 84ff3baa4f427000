package softmaxlab.lab;

import softmaxlab.engine.Losses;
import softmaxlab.engine.Row;

/**
 * What softmax says about the one row of logits, by the chosen formula and number format, so that the naive formula's
 * NaN is seen everywhere.
 *
 * @param p K probabilities
 * @param predicted 0-based class with the largest p, the lowest index among ties; −1 if p holds a NaN
 * @param confidence the largest p; NaN if p holds a NaN
 * @param correct whether the predicted class is the true one
 * @param gap largest p minus second largest
 * @param entropy −Σ p log p (nats)
 * @param perplexity exp(entropy)
 * @param brier Brier score, sum form, 0 to 2
 * @param gradient p − y
 */
public record Prediction(
        Row p,
        int predicted,
        double confidence,
        boolean correct,
        double gap,
        double entropy,
        double perplexity,
        double brier,
        Row gradient) {

    static Prediction of(Row p, int trueClass) {
        int predicted = p.argmax();
        return new Prediction(
                p,
                predicted,
                p.max(),
                predicted == trueClass,
                Losses.topTwoGap(p),
                Losses.entropy(p),
                Losses.perplexity(p),
                Losses.brier(p, trueClass),
                Losses.gradient(p, trueClass));
    }
}

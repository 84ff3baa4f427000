package softmaxlab.engine;

/** One row at one temperature, in one pass: scratch space that a loop over many rows uses again and again. */
final class RowScore {
    private final Predictions data;
    private final double temperature;
    private final boolean asGiven;
    private final double[] p;
    private int predicted;
    private double crossEntropy;

    /** @param asGiven probabilities are used as they are, not as logits log p */
    RowScore(Predictions data, double temperature, boolean asGiven) {
        this.data = data;
        this.temperature = temperature;
        this.asGiven = asGiven;
        this.p = new double[data.classes()];
    }

    /** Computes row {@code i}: p, the winner and −log p of the true class. */
    void at(int i) {
        predicted = data.predicted(i);
        if (asGiven) asGiven(i);
        else softmax(i);
    }

    private void asGiven(int i) {
        for (int k = 0; k < p.length; k++) p[k] = data.score(i, k);
        crossEntropy = 0 - Math.log(p[data.label(i)]);
    }

    private void softmax(int i) {
        data.logitsInto(i, p);
        double max = p[predicted];
        double trueShift = LogSoftmax.shifted(p[data.label(i)], max, temperature);
        double rest = 0;
        for (int k = 0; k < p.length; k++) {
            if (k == predicted) continue;
            p[k] = Math.exp(LogSoftmax.shifted(p[k], max, temperature));
            rest += p[k];
        }
        p[predicted] = 1;
        double sum = 1 + rest;
        for (int k = 0; k < p.length; k++) p[k] /= sum;
        crossEntropy = Math.log1p(rest) - trueShift;
    }

    /** The K probabilities; good until the next row. */
    double[] p() {
        return p;
    }

    int predicted() {
        return predicted;
    }

    double confidence() {
        return p[predicted];
    }

    /** −log p of the true class (nats); +∞ if that is 0. */
    double crossEntropy() {
        return crossEntropy;
    }

    /** Brier score, sum form. */
    double brier(int trueClass) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double d = p[k] - (k == trueClass ? 1 : 0);
            sum += d * d;
        }
        return sum;
    }
}

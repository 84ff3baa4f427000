package softmaxlab.engine;

/** One row at one temperature, in one pass: scratch space that a loop over many rows uses again and again. */
final class RowScore {
    private final Predictions data;
    private final Calibrator calibrator;
    private final double temperature;
    private final boolean asGiven;
    private final double[] p;
    private int predicted;
    private double crossEntropy;
    private double logOdds;
    private boolean answered = true;

    /** @param asGiven probabilities are used as they are, not as logits log p */
    RowScore(Predictions data, Calibrator calibrator, double temperature, boolean asGiven) {
        this.data = data;
        this.calibrator = calibrator;
        this.temperature = temperature;
        this.asGiven = asGiven;
        this.p = new double[data.classes()];
    }

    /** Computes row {@code i}: p, the winner, its log odds and −log p of the true class. */
    void at(int i) {
        predicted = data.predicted(i);
        if (asGiven) asGiven(i);
        else softmax(i);
    }

    private void asGiven(int i) {
        for (int k = 0; k < p.length; k++) p[k] = data.score(i, k);
        crossEntropy = 0 - Math.log(p[data.label(i)]);
        logOdds = Math.log(p[predicted]) - Math.log1p(-p[predicted]);
    }

    private void softmax(int i) {
        data.logitsInto(i, p);
        if (calibrator != Calibrator.IDENTITY) {
            answered = calibrator.apply(p);
            predicted = largest();
        }
        double max = p[predicted];
        double trueShift = LogSoftmax.shifted(p[data.label(i)], max, temperature);
        double rest = exponentiate(0, predicted, max) + exponentiate(predicted + 1, p.length, max);
        p[predicted] = 1;
        double sum = 1 + rest;
        for (int k = 0; k < p.length; k++) p[k] /= sum;
        crossEntropy = Math.log1p(rest) - trueShift;
        logOdds = 0 - Math.log(rest);
    }

    /** The lowest index among ties. */
    private int largest() {
        int best = 0;
        for (int k = 1; k < p.length; k++) if (p[k] > p[best]) best = k;
        return best;
    }

    /** Puts exp((z − max)/T) where z stands; the sum of them. */
    private double exponentiate(int from, int to, double max) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            p[k] = Exp.of(LogSoftmax.shifted(p[k], max, temperature));
            sum += p[k];
        }
        return sum;
    }

    /** The K probabilities; good until the next row. */
    double[] p() {
        return p;
    }

    /** Whether the calibrator gave any class a probability; if not, all have the same. */
    boolean answered() {
        return answered;
    }

    int predicted() {
        return predicted;
    }

    double confidence() {
        return p[predicted];
    }

    /** ln(p/(1 − p)) of the winner; +∞ if all others have probability 0. */
    double logOdds() {
        return logOdds;
    }

    /** −log p of the true class (nats); +∞ if that is 0. */
    double crossEntropy() {
        return crossEntropy;
    }

    /** Brier score, sum form. */
    double brier(int trueClass) {
        double rest = 1 - p[trueClass];
        return squares(0, trueClass) + rest * rest + squares(trueClass + 1, p.length);
    }

    /** Two sums side by side, since each addition waits for the one before. */
    private double squares(int from, int to) {
        double even = 0;
        double odd = 0;
        int k = from;
        for (; k + 1 < to; k += 2) {
            even += p[k] * p[k];
            odd += p[k + 1] * p[k + 1];
        }
        return k < to ? even + odd + p[k] * p[k] : even + odd;
    }
}

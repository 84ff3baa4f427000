package softmaxlab.engine;

/** One row at one temperature, in one pass: scratch space that a loop over many rows uses again and again. */
final class RowScore {
    /** Less from any double is never infinite. */
    private static final double NEVER_OVERFLOWS = 1e290;

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
        data.scoresInto(i, p);
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
        shift(max);
        double rest = exponentiate(0, predicted) + exponentiate(predicted + 1, p.length);
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

    /** Puts (z − max)/T where z stands; by loops so plain that the compiler does several at once where it may. */
    private void shift(double max) {
        if (Math.abs(max) > NEVER_OVERFLOWS) {
            for (int k = 0; k < p.length; k++) p[k] = LogSoftmax.shifted(p[k], max, temperature);
        } else if (temperature == 1) {
            for (int k = 0; k < p.length; k++) p[k] -= max;
        } else {
            for (int k = 0; k < p.length; k++) p[k] = (p[k] - max) / temperature;
        }
    }

    /** Puts e^x where x stands; the sum of them. */
    private double exponentiate(int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            p[k] = Exp.of(p[k]);
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

    /** How far the sum of the probabilities is from 1. */
    double sumError() {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < p.length; k += 2) {
            even += p[k];
            odd += p[k + 1];
        }
        return Math.abs((k < p.length ? even + odd + p[k] : even + odd) - 1);
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

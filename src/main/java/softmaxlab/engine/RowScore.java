package softmaxlab.engine;

/** One row at one temperature, in one pass: scratch space that a loop over many rows uses again and again. */
final class RowScore {
    /** Less from any double is never infinite. */
    private static final double NEVER_OVERFLOWS = 1e290;

    private final Predictions data;
    private final Calibrator calibrator;
    private final double temperature;
    private final boolean asGiven;
    /** Probabilities that nothing changes but that each row is made to sum to 1. */
    private final boolean normalised;

    private final double[] p;
    private int predicted;
    private double crossEntropy;
    private double logOdds;
    /** Σ e^x over all but the winner, whose x is 0; not of probabilities as given; of others the given ones of the losers. */
    private double rest;
    /** The same of the squares. */
    private double restSquares;

    private boolean answered = true;

    /** @param asGiven probabilities are used as they are, not as logits log p */
    RowScore(Predictions data, Calibrator calibrator, double temperature, boolean asGiven) {
        this.data = data;
        this.calibrator = calibrator;
        this.temperature = temperature;
        this.asGiven = asGiven;
        normalised = !asGiven
                && data.kind() == Predictions.Kind.PROBABILITIES
                && calibrator == Calibrator.IDENTITY
                && temperature == 1;
        this.p = new double[data.classes()];
    }

    /** Computes row {@code i}: p, the winner, its log odds and −log p of the true class. */
    void at(int i) {
        predicted = data.predicted(i);
        if (asGiven) asGiven(i);
        else if (normalised) normalise(i);
        else softmax(i);
    }

    private void asGiven(int i) {
        data.scoresInto(i, p);
        crossEntropy = 0 - Math.log(p[data.label(i)]);
        logOdds = Math.log(p[predicted]) - Math.log1p(-p[predicted]);
    }

    /**
     * Softmax of log p is p divided by the sum of the row. So it is done here, since log and exp move p by rounding, and
     * a rounded p may lie exactly on the edge of a bin; a sum that differs from 1 by rounding only counts as 1.
     */
    private void normalise(int i) {
        data.scoresInto(i, p);
        double sum = 0;
        for (double each : p) sum += each;
        boolean isOff = Math.abs(sum - 1) > p.length * Math.ulp(1.0);
        rest = 0;
        for (int k = 0; k < p.length; k++) {
            if (k != predicted) rest += p[k];
            if (isOff) p[k] /= sum;
        }
        logOdds = Math.log(data.score(i, predicted)) - Math.log(rest);
        crossEntropy = 0 - Math.log(p[data.label(i)]);
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
        rest = 0;
        restSquares = 0;
        exponentiate(0, predicted);
        exponentiate(predicted + 1, p.length);
        p[predicted] = 1;
        double sum = 1 + rest;
        for (int k = 0; k < p.length; k++) p[k] /= sum;
        crossEntropy = Math.log1p(rest) - trueShift;
        logOdds = rest > RowOdds.TINY ? 0 - Math.log(rest) : farAhead(i);
    }

    /** Where the sum of the others may have lost digits to underflow; +∞ if they all have probability 0. */
    private double farAhead(int i) {
        double[] z = new double[p.length];
        data.logitsInto(i, z);
        if (calibrator != Calibrator.IDENTITY) calibrator.apply(z);
        double max = z[predicted];
        for (int k = 0; k < z.length; k++) z[k] = LogSoftmax.shifted(z[k], max, temperature);
        RowOdds odds = new RowOdds();
        odds.read(z);
        return odds.topOdds();
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

    /** Puts e^x where x stands. */
    private void exponentiate(int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int k = from; k < to; k++) {
            double e = Exp.of(p[k]);
            p[k] = e;
            sum += e;
            squares += e * e;
        }
        rest += sum;
        restSquares += squares;
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

    /** How far the sum of the probabilities is from 1; four sums side by side, since each addition waits for the one before. */
    double sumError() {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < p.length; k += 4) {
            a += p[k];
            b += p[k + 1];
            c += p[k + 2];
            d += p[k + 3];
        }
        double sum = (a + b) + (c + d);
        for (; k < p.length; k++) sum += p[k];
        return Math.abs(sum - 1);
    }

    /** Brier score, sum form. */
    double brier(int trueClass) {
        if (asGiven || normalised) return brierAsGiven(trueClass);
        double sum = 1 + rest;
        double others = restSquares / sum / sum;
        if (trueClass == predicted) return others + rest / sum * (rest / sum);
        return others + 1 / sum / sum + (1 - 2 * p[trueClass]);
    }

    private double brierAsGiven(int trueClass) {
        double squares = (1 - p[trueClass]) * (1 - p[trueClass]);
        for (int k = 0; k < p.length; k++) if (k != trueClass) squares += p[k] * p[k];
        return squares;
    }
}

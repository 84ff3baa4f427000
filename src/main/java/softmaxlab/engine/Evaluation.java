package softmaxlab.engine;

import softmaxlab.engine.Reliability.BinSums;

/**
 * What a range of rows says at one temperature. A metric that does not exist (NLL, Brier score and class-wise ECE of
 * top-1 predictions; everything without rows) is NaN.
 *
 * @param temperature T the logits were divided by
 * @param rows N, the rows judged
 * @param accuracy share of rows whose largest score (lowest index among ties) is the true class
 * @param meanConfidence mean of the largest probability
 * @param nll mean negative log-likelihood, −log p of the true class (nats); +∞ if a true class has probability 0
 * @param brier mean Brier score, sum form, 0 to 2
 * @param classwiseEce mean over the classes of the ECE of "class k" against its probability, over all rows and the same
 *     bins (Nixon et al. 2019)
 * @param zeroTrue rows whose true class has probability exactly 0
 * @param reliability the top-label reliability diagram, with ECE and MCE
 */
public record Evaluation(
        double temperature,
        int rows,
        double accuracy,
        double meanConfidence,
        double nll,
        double brier,
        double classwiseEce,
        int zeroTrue,
        Reliability reliability) {

    private static final int ROWS_PER_PART = 1024;

    /**
     * Judges the rows {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param temperature T &gt; 0; must be 1 for top-1 predictions
     */
    public static Evaluation of(Predictions data, int from, int to, double temperature, Binning binning, Loop loop) {
        if (!(temperature > 0)) throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        if (data.kind() == Predictions.Kind.TOP1 && temperature != 1) {
            throw new IllegalArgumentException("top-1 predictions have no temperature");
        }
        boolean asGiven = data.kind() == Predictions.Kind.PROBABILITIES && temperature == 1;
        return of(data, from, to, temperature, asGiven, binning, loop);
    }

    /**
     * Judges the rows at T = 1 as a temperature sees them: probabilities count as logits log p there too, which makes
     * each row sum to exactly 1, so that two temperatures differ by the temperature alone.
     */
    public static Evaluation asLogits(Predictions data, int from, int to, Binning binning, Loop loop) {
        return of(data, from, to, 1, false, binning, loop);
    }

    private static Evaluation of(
            Predictions data, int from, int to, double temperature, boolean asGiven, Binning binning, Loop loop) {
        int parts = (to - from + ROWS_PER_PART - 1) / ROWS_PER_PART;
        Sums[] sums = new Sums[parts];
        loop.run(parts, part -> {
            int start = from + part * ROWS_PER_PART;
            sums[part] = Sums.of(data, start, Math.min(to, start + ROWS_PER_PART), temperature, asGiven, binning);
        });
        Sums total = new Sums(data.classes(), binning);
        for (Sums s : sums) total.add(s);
        return total.evaluation(temperature, to - from, data.kind() != Predictions.Kind.TOP1);
    }

    /** {@link #of(Predictions, int, int, double, Binning, Loop)} over all rows on the calling thread. */
    public static Evaluation of(Predictions data, double temperature, Binning binning) {
        return of(data, 0, data.rows(), temperature, binning, Loop.SERIAL);
    }

    public double ece() {
        return reliability.ece();
    }

    public double mce() {
        return reliability.mce();
    }

    /** Running sums over rows; sums over two ranges can be added. */
    private static final class Sums {
        private final BinSums top;
        private final ClassSums byClass;
        private int right;
        private int zeroTrue;
        private double confidence;
        private double nll;
        private double brier;

        Sums(int classes, Binning binning) {
            top = new BinSums(binning);
            byClass = new ClassSums(classes, binning);
        }

        static Sums of(Predictions data, int from, int to, double temperature, boolean asGiven, Binning binning) {
            Sums sums = new Sums(data.classes(), binning);
            if (data.kind() == Predictions.Kind.TOP1) {
                for (int i = from; i < to; i++) sums.addTop(data.score(i, 0), data.predicted(i) == data.label(i));
            } else {
                RowScore row = new RowScore(data, temperature, asGiven);
                for (int i = from; i < to; i++) {
                    row.at(i);
                    sums.addRow(row, data.label(i));
                }
            }
            return sums;
        }

        private void addTop(double value, boolean hit) {
            if (hit) right++;
            confidence += value;
            top.add(value, hit);
        }

        private void addRow(RowScore row, int label) {
            addTop(row.confidence(), row.predicted() == label);
            nll += row.crossEntropy();
            brier += row.brier(label);
            if (row.crossEntropy() == Double.POSITIVE_INFINITY) zeroTrue++;
            byClass.add(row.p(), label);
        }

        void add(Sums other) {
            top.add(other.top);
            byClass.add(other.byClass);
            right += other.right;
            zeroTrue += other.zeroTrue;
            confidence += other.confidence;
            nll += other.nll;
            brier += other.brier;
        }

        Evaluation evaluation(double temperature, int rows, boolean table) {
            double n = rows;
            return new Evaluation(
                    temperature,
                    rows,
                    right / n,
                    confidence / n,
                    table ? nll / n : Double.NaN,
                    table ? brier / n : Double.NaN,
                    table ? byClass.meanEce(rows) : Double.NaN,
                    zeroTrue,
                    top.reliability(rows));
        }
    }
}

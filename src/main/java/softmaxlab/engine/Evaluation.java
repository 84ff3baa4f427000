package softmaxlab.engine;

/**
 * What some rows say under one calibrator and temperature. A metric that does not exist (NLL, Brier score and class-wise
 * ECE of top-1 predictions; everything without rows) is NaN.
 *
 * @param temperature T the logits were divided by
 * @param rows N, the rows judged
 * @param accuracy share of rows whose largest score (lowest index among ties) is the true class
 * @param meanConfidence mean of the largest probability
 * @param nll mean negative log-likelihood, −log p of the true class (nats); +∞ if a true class has probability 0
 * @param brier mean Brier score, sum form, 0 to 2
 * @param classwiseEce mean over the classes of the ECE of "class k" against its probability, over all rows and
 *     equal-width bins of the same number and rule (Nixon et al. 2019)
 * @param zeroTrue rows whose true class has probability exactly 0
 * @param unanswered rows in which the calibrator gave every class the probability 0, so that all classes were made equal
 * @param rowSumError the largest |Σ p − 1| of a row: rounding for logits, what was written for probabilities; NaN for
 *     top-1 predictions
 * @param reliability the top-label reliability diagram, with ECE and MCE
 * @param outcomes the rows one by one
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
        int unanswered,
        double rowSumError,
        Reliability reliability,
        Outcomes outcomes) {

    private static final int ROWS_PER_PART = 1024;

    /**
     * Judges some rows at a temperature.
     *
     * @param temperature T &gt; 0; must be 1 for top-1 predictions
     */
    public static Evaluation of(Predictions data, Rows rows, double temperature, Binning binning, Loop loop) {
        return of(ScoredRows.at(data, rows, temperature), binning, loop);
    }

    /** Judges some rows under what is done to their scores. */
    public static Evaluation of(ScoredRows rows, Binning binning, Loop loop) {
        return new Judge(rows, binning).evaluation(loop);
    }

    /** An evaluation and what each of its rows costs. */
    public record Judged(Evaluation evaluation, RowLosses losses) {}

    /** {@link #of(ScoredRows, Binning, Loop)} of a table, with the losses row by row, to be compared in pairs. */
    public static Judged withLosses(ScoredRows rows, Binning binning, Loop loop) {
        Judge judge = new Judge(rows, binning);
        judge.losses = new RowLosses(rows.size());
        return new Judged(judge.evaluation(loop), judge.losses);
    }

    /** {@link #of(Predictions, Rows, double, Binning, Loop)} over all rows on the calling thread. */
    public static Evaluation of(Predictions data, double temperature, Binning binning) {
        return of(data, Rows.all(data), temperature, binning, Loop.SERIAL);
    }

    /**
     * The same rows in other bins.
     *
     * @param other of the same number and rule as before, since class-wise ECE hangs on those
     */
    public Evaluation withBinning(Binning other) {
        return new Evaluation(
                temperature,
                rows,
                accuracy,
                meanConfidence,
                nll,
                brier,
                classwiseEce,
                zeroTrue,
                unanswered,
                rowSumError,
                Reliability.of(outcomes, other),
                outcomes);
    }

    public double ece() {
        return reliability.ece();
    }

    public double mce() {
        return reliability.mce();
    }

    /** Judges row after row, part by part; parts write to places of their own. */
    private static final class Judge {
        private final ScoredRows rows;
        private final Predictions data;
        private final Binning binning;
        private final double[] confidence;
        private final double[] logOdds;
        private final boolean[] right;
        /** Null if nobody asks for them. */
        private RowLosses losses;

        Judge(ScoredRows rows, Binning binning) {
            this.rows = rows;
            this.data = rows.data();
            this.binning = binning;
            confidence = new double[rows.size()];
            logOdds = new double[rows.size()];
            right = new boolean[rows.size()];
        }

        Evaluation evaluation(Loop loop) {
            int n = rows.size();
            Sums total = new Sums(data.classes(), binning.equalWidth());
            loop.ranges(n, ROWS_PER_PART, this::judge).forEach(total::add);
            Outcomes outcomes = new Outcomes(confidence, logOdds, right);
            boolean table = rows.isTable();
            return new Evaluation(
                    rows.temperature(),
                    n,
                    (double) total.right / n,
                    total.confidence / n,
                    table ? total.nll / n : Double.NaN,
                    table ? total.brier / n : Double.NaN,
                    table ? total.byClass.meanEce() : Double.NaN,
                    total.zeroTrue,
                    total.unanswered,
                    table ? total.rowSumError : Double.NaN,
                    Reliability.of(outcomes, binning),
                    outcomes);
        }

        private Sums judge(int from, int to) {
            Sums sums = new Sums(data.classes(), binning.equalWidth());
            if (rows.isTable()) {
                RowScore row = rows.score();
                for (int i = from; i < to; i++) table(i, row, sums);
            } else {
                for (int i = from; i < to; i++) top1(i, sums);
            }
            return sums;
        }

        private void top1(int i, Sums sums) {
            int at = rows.rows().get(i);
            double p = data.score(at, 0);
            note(i, p, Math.log(p) - Math.log1p(-p), data.isRight(at), sums);
        }

        private void table(int i, RowScore row, Sums sums) {
            int at = rows.rows().get(i);
            int label = data.label(at);
            row.at(at);
            note(i, row.confidence(), row.logOdds(), row.predicted() == label, sums);
            double brier = row.brier(label);
            sums.nll += row.crossEntropy();
            sums.brier += brier;
            if (losses != null) losses.set(i, row.crossEntropy(), brier);
            if (row.crossEntropy() == Double.POSITIVE_INFINITY) sums.zeroTrue++;
            if (!row.answered()) sums.unanswered++;
            sums.rowSumError = Math.max(sums.rowSumError, row.sumError());
            sums.byClass.add(row.p(), label);
        }

        private void note(int i, double p, double odds, boolean hit, Sums sums) {
            confidence[i] = p;
            logOdds[i] = odds;
            right[i] = hit;
            sums.confidence += p;
            if (hit) sums.right++;
        }
    }

    /** Running sums over rows; sums over two ranges can be added. */
    private static final class Sums {
        private final ClassSums byClass;
        private int right;
        private int zeroTrue;
        private int unanswered;
        private double confidence;
        private double nll;
        private double brier;
        private double rowSumError;

        Sums(int classes, Edges edges) {
            byClass = new ClassSums(classes, edges);
        }

        void add(Sums other) {
            byClass.add(other.byClass);
            right += other.right;
            zeroTrue += other.zeroTrue;
            unanswered += other.unanswered;
            confidence += other.confidence;
            nll += other.nll;
            brier += other.brier;
            rowSumError = Math.max(rowSumError, other.rowSumError);
        }
    }
}

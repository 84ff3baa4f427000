package softmaxlab.engine;

/**
 * Some rows and what is done to their scores: they go through a calibrator and then count at a temperature.
 *
 * @param data logits, probabilities or top-1 predictions
 * @param rows which of its rows
 * @param calibrator the identity for top-1 predictions
 * @param temperature T &gt; 0; 1 for top-1 predictions
 * @param asGiven probabilities are used as they are, not as logits log p; then calibrator and temperature do nothing
 */
public record ScoredRows(Predictions data, Rows rows, Calibrator calibrator, double temperature, boolean asGiven) {
    /** @throws IllegalArgumentException for T ≤ 0, logits used as probabilities, or top-1 predictions that are to change */
    public ScoredRows {
        boolean changes = temperature != 1 || calibrator != Calibrator.IDENTITY;
        if (data.kind() == Predictions.Kind.TOP1 && changes) {
            throw new IllegalArgumentException("top-1 predictions have no temperature and no calibrator");
        }
        if (!(temperature > 0)) throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        if (asGiven && data.kind() == Predictions.Kind.LOGITS) throw new IllegalArgumentException("logits as given");
    }

    /** The rows as they are: T = 1, probabilities as given. */
    public static ScoredRows of(Predictions data, Rows rows) {
        return at(data, rows, 1);
    }

    /** The rows at a temperature; at T = 1 given probabilities are used as they are. */
    public static ScoredRows at(Predictions data, Rows rows, double temperature) {
        boolean asGiven = data.kind() == Predictions.Kind.PROBABILITIES && temperature == 1;
        return new ScoredRows(data, rows, Calibrator.IDENTITY, temperature, asGiven);
    }

    /**
     * The rows through a calibrator, and then at a temperature. Probabilities count as logits log p, at T = 1 too, which
     * makes each row sum to exactly 1: two calibrators then differ by nothing else. Where neither calibrator nor
     * temperature changes them, rows that sum to 1 already keep the very numbers given, and with them their bins.
     */
    public static ScoredRows through(Predictions data, Rows rows, Calibrator calibrator, double temperature) {
        return new ScoredRows(data, rows, calibrator, temperature, false);
    }

    public int size() {
        return rows.size();
    }

    public int classes() {
        return data.classes();
    }

    /** The true class of the row at place {@code i}. */
    public int label(int i) {
        return data.label(rows.get(i));
    }

    /** The K probabilities of the row at place {@code i}. */
    public Row probabilities(int i) {
        RowScore score = score();
        score.at(rows.get(i));
        return Row.wrap(score.p());
    }

    /** The class that the row at place {@code i} predicts: the most probable one, the lowest index among ties. */
    public int predicted(int i) {
        RowScore score = score();
        score.at(rows.get(i));
        return score.predicted();
    }

    /** Whether there is a score for each class, as there is not in top-1 predictions. */
    boolean isTable() {
        return data.kind() != Predictions.Kind.TOP1;
    }

    /**
     * Scratch space for a loop over these rows.
     *
     * @throws IllegalArgumentException for top-1 predictions
     */
    RowScore score() {
        if (!isTable()) throw new IllegalArgumentException("top-1 predictions");
        return new RowScore(data, calibrator, temperature, asGiven);
    }
}

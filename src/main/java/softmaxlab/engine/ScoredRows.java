package softmaxlab.engine;

/**
 * Some rows of a table of all classes, as probabilities: through a calibrator and then at a temperature.
 *
 * @param data logits or probabilities; top-1 predictions have no table
 * @param rows which of its rows
 * @param temperature T &gt; 0
 * @param asGiven probabilities are used as they are, not as logits log p; then calibrator and temperature do nothing
 */
public record ScoredRows(Predictions data, Rows rows, Calibrator calibrator, double temperature, boolean asGiven) {
    /** @throws IllegalArgumentException for top-1 predictions, T ≤ 0, or logits used as probabilities */
    public ScoredRows {
        if (data.kind() == Predictions.Kind.TOP1) throw new IllegalArgumentException("top-1 predictions");
        if (!(temperature > 0)) throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        if (asGiven && data.kind() == Predictions.Kind.LOGITS) throw new IllegalArgumentException("logits as given");
    }

    /** The rows as they are: T = 1, probabilities as given. */
    public static ScoredRows of(Predictions data, Rows rows) {
        boolean asGiven = data.kind() == Predictions.Kind.PROBABILITIES;
        return new ScoredRows(data, rows, Calibrator.IDENTITY, 1, asGiven);
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

    /** Scratch space for a loop over these rows. */
    RowScore score() {
        return new RowScore(data, calibrator, temperature, asGiven);
    }
}

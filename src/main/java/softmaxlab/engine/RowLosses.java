package softmaxlab.engine;

/**
 * What each judged row costs, in the order of {@link Outcomes}: the mean of each is the metric of the same name. Never
 * written after the judging; compared by identity.
 */
public final class RowLosses {
    private final double[] nll;
    private final double[] brier;

    RowLosses(int rows) {
        nll = new double[rows];
        brier = new double[rows];
    }

    /** Rows write to places of their own, so parts may run side by side. */
    void set(int i, double rowNll, double rowBrier) {
        nll[i] = rowNll;
        brier[i] = rowBrier;
    }

    /** A copy of −log p of the true class, row by row (nats); +∞ where that is 0. */
    public double[] nll() {
        return nll.clone();
    }

    /** A copy of the Brier scores, sum form, row by row. */
    public double[] brier() {
        return brier.clone();
    }
}

package softmaxlab.engine;

/**
 * The decomposition of the Brier score over bins, brier = rel − res + unc + within (Murphy 1973; the last part by
 * Stephenson, Coelho and Jolliffe 2008). The first three alone give the Brier score only if all confidences in a bin are
 * equal. As in {@link Corp}, the Brier score is that of "is the chosen class right", 0 to 1. Only rows in a bin count.
 *
 * @param rows rows in a bin; without any all numbers are NaN
 * @param rel reliability, the mean squared gap of the bins: 0 is best
 * @param res resolution, the mean squared distance of the bins' accuracies from the overall one
 * @param unc uncertainty, acc·(1 − acc)
 * @param within what lies inside the bins: the variance of confidence less twice its covariance with being right
 */
public record Murphy(int rows, double rel, double res, double unc, double within) {

    /** @param reliability the bins of these very outcomes */
    public static Murphy of(Outcomes outcomes, Reliability reliability) {
        int rows = reliability.binned();
        double accuracy =
                reliability.bins().stream().mapToDouble(Reliability.Bin::right).sum() / rows;
        double rel = 0;
        double res = 0;
        for (Reliability.Bin b : reliability.bins()) {
            if (b.isEmpty()) continue;
            double share = (double) b.count() / rows;
            rel += share * b.gap() * b.gap();
            res += share * (b.accuracy() - accuracy) * (b.accuracy() - accuracy);
        }
        boolean none = rows == 0;
        return new Murphy(
                rows,
                none ? Double.NaN : rel,
                none ? Double.NaN : res,
                accuracy * (1 - accuracy),
                within(outcomes, reliability) / rows);
    }

    private static double within(Outcomes o, Reliability r) {
        double sum = 0;
        for (int i = 0; i < o.rows(); i++) {
            int at = r.edges().binOf(o.confidence(i));
            if (at < 0) continue;
            Reliability.Bin b = r.bins().get(at);
            double off = o.confidence(i) - b.confidence();
            sum += off * off - 2 * off * ((o.right(i) ? 1 : 0) - b.accuracy());
        }
        return sum;
    }

    /** The three parts that books stop at, rel − res + unc. */
    public double three() {
        return rel - res + unc;
    }

    /** All four parts: the Brier score of the rows in a bin. */
    public double brier() {
        return three() + within;
    }
}

package softmaxlab.lab;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.RowLosses;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;

/**
 * One calibrator among others that are fitted on the same rows and judged on the same rows.
 *
 * @param basis what it was computed for
 * @param evaluation the judged rows after it; null if there is no fit
 * @param losses what each of those rows costs; null without an evaluation and for top-1 predictions
 */
public record Comparison(Case basis, Method method, CalibratorFit fit, Evaluation evaluation, RowLosses losses) {

    /** Up to so many numbers, all calibrators are fitted without being asked for. */
    private static final long ALL_AT_ONCE = 2_000_000;

    private static final Set<Method> QUICK = EnumSet.of(Method.IDENTITY, Method.TEMPERATURE);

    /** What all of them share. */
    public record Case(DataSet data, Rows judged, DataSet source, Rows fitted, Binning binning, boolean optimistic) {
        /** The rows of a question, parted as for a fit whether or not one was asked for, but where nothing can be fitted. */
        public static Case of(Question q) {
            Predictions data = q.data().predictions();
            boolean parted = q.fitOn() == FitOn.PART && data.kind() != Predictions.Kind.TOP1;
            Rows judged = parted ? q.parts().judged() : Rows.all(data);
            Binning bins = q.binning().withInterval(BinInterval.DEFAULT);
            return new Case(q.data(), judged, q.fitSource(), q.fitRows(), bins, q.judgesItsOwnRows());
        }

        /** The calibrators that are fitted without being asked for: where there are many numbers, only the quick ones. */
        public Set<Method> unasked() {
            long entries =
                    (judged.size() + (long) fitted.size()) * data.predictions().classes();
            return entries <= ALL_AT_ONCE ? EnumSet.allOf(Method.class) : EnumSet.copyOf(QUICK);
        }

        /** Whether the fit of an older result holds here too. */
        public boolean hasFitOf(Comparison older) {
            boolean sameRows = source == older.basis.source && fitted.equals(older.basis.fitted);
            return sameRows && (older.method != Method.HISTOGRAM || binning.equals(older.basis.binning));
        }
    }

    /** How many of the fitted rows give their true class the probability 0. */
    public int zeroTrueInFit() {
        return CalibratorFit.impossible(basis.source.predictions(), basis.fitted);
    }

    /** The fit that a question holds, not judged yet; null if it holds none. */
    public static Comparison fitOf(Question q) {
        CalibratorFit fit = q.fit();
        return q.isFitAsked()
                ? new Comparison(Case.of(q.withBinning(fit.binning())), fit.method(), fit, null, null)
                : null;
    }

    /**
     * Fits a calibrator and judges it: a fitted temperature at its T, the others at T = 1.
     *
     * @param known an older result of the same method, of which is taken over what still holds; may be null
     * @param progress told the share of the fit that is done; may throw to stop
     */
    public static Comparison of(Case c, Method method, Comparison known, Loop loop, DoubleConsumer progress) {
        Predictions data = c.data.predictions();
        if (data.kind() == Predictions.Kind.TOP1 && method == Method.IDENTITY) {
            CalibratorFit none = CalibratorFit.of(method, data, c.fitted, loop);
            return new Comparison(c, method, none, Evaluation.of(data, c.judged, 1, c.binning, loop), null);
        }
        boolean still = known != null && known.method == method && c.hasFitOf(known);
        if (still && known.losses != null && known.basis.equals(c)) return known;
        CalibratorFit fit = still
                ? known.fit
                : CalibratorFit.of(method, c.source.predictions(), c.fitted, c.binning, loop, progress);
        boolean asIs = method == Method.IDENTITY;
        if (!fit.isFitted() && !asIs || data.kind() == Predictions.Kind.TOP1)
            return new Comparison(c, method, fit, null, null);
        Calibrator calibrator = asIs ? Calibrator.IDENTITY : fit.calibrator();
        double t = fit.temperatureOr1();
        Evaluation.Judged judged =
                Evaluation.withLosses(ScoredRows.through(data, c.judged, calibrator, t), c.binning, loop);
        return new Comparison(c, method, fit, judged.evaluation(), judged.losses());
    }
}

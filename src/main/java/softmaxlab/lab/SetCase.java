package softmaxlab.lab;

import java.util.List;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;

/**
 * All that prediction sets depend on: while it stays equal, the sets hold.
 *
 * @param fit the rows the thresholds are found on, through the present calibrator and temperature
 * @param judged the rows that get sets, through the same
 * @param target the coverage asked for, above 0 and below 1
 * @param seed decides the random terms of {@link ConformalScore#APS_RANDOM}
 * @param source where the fitting rows come from
 * @param calibrated whether a calibrator was fitted on the fitting rows too
 */
public record SetCase(ScoredRows fit, ScoredRows judged, double target, long seed, Source source, boolean calibrated) {
    public static final double DEFAULT_TARGET = 0.9;
    public static final double MIN_TARGET = 0.5;
    public static final double MAX_TARGET = 0.999;

    /** Where the rows come from that the thresholds are found on. */
    public enum Source {
        /** Those that the calibrator was fitted on too; the others are judged. */
        PART("part"),
        /** No calibrator was fitted; the rows are parted as a fit would part them. */
        UNASKED("unasked"),
        /** The very rows that are judged. */
        OWN("own"),
        /** A second file. */
        FILE("file");

        private final String key;

        Source(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** The case of a question at a temperature; null for top-1 predictions, which have no other classes to put in a set. */
    public static SetCase of(Question q, double temperature, double target) {
        Predictions data = q.data().predictions();
        Predictions fitted = q.fitSource().predictions();
        boolean top1 = data.kind() == Predictions.Kind.TOP1 || fitted.kind() == Predictions.Kind.TOP1;
        if (top1 || data.classes() != fitted.classes()) return null;
        Rows judged = q.fitOn() == FitOn.PART ? q.parts().judged() : Rows.all(data);
        return new SetCase(
                q.scored(fitted, q.fitRows(), q.fit().calibrator(), temperature),
                q.scored(data, judged, q.fit().calibrator(), temperature),
                target,
                q.split().seed(),
                source(q),
                q.fit().isFitted() && q.fit().method() != Method.IDENTITY);
    }

    /** The same; null also where there are no rows to find the thresholds on or to judge. */
    public static SetCase withRows(Question q, double temperature, double target) {
        SetCase c = of(q, temperature, target);
        return c != null && c.hasRows() ? c : null;
    }

    private static Source source(Question q) {
        if (q.fitOn() == FitOn.ALL) return Source.OWN;
        if (q.fitOn() == FitOn.FILE) return Source.FILE;
        return q.isFitAsked() ? Source.PART : Source.UNASKED;
    }

    /** Whether there are rows to find the thresholds on and rows to judge. */
    public boolean hasRows() {
        return fit.size() > 0 && judged.size() > 0;
    }

    /**
     * The sets by every score, in their order.
     *
     * @param progress told the share of all rows that is done now and then; may throw to stop
     */
    public List<ConformalSets> sets(Loop loop, DoubleConsumer progress) {
        return ConformalSets.of(fit, judged, target, seed, loop, progress);
    }

    /** How many fitting rows the target takes at least: ⌈(n + 1)·target⌉ ≤ n. */
    public long rowsNeeded() {
        long n = (long) Math.floor(target / (1 - target));
        while (ConformalSets.rank((int) n, target) > n) n++;
        return n;
    }
}

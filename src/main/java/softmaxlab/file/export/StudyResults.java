package softmaxlab.file.export;

import java.util.List;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.Loop;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Curves;
import softmaxlab.lab.Decisions;
import softmaxlab.lab.Details;
import softmaxlab.lab.RiskCase;
import softmaxlab.lab.SetCase;
import softmaxlab.lab.TemperatureCurve;
import softmaxlab.lab.TemperatureCurve.Axis;
import softmaxlab.lab.Texts;

/**
 * All that a study shows of some judged rows.
 *
 * @param decisions which share is kept and which sets are shown
 * @param calibration the judged rows before and after
 * @param before more about the rows before
 * @param after more about the rows after; the same as {@code before} where nothing was fitted or moved
 * @param classesBefore every class by itself
 * @param classes the same after
 * @param temperature null where there is none: top-1 predictions, no rows
 * @param curves before and after
 * @param strip after; null without rows
 * @param risk before and after
 * @param sets the case of the prediction sets; null where there are none
 * @param found the sets by every score; empty without a case
 */
public record StudyResults(
        Decisions decisions,
        Calibration calibration,
        Details before,
        Details after,
        ClassReliability classesBefore,
        ClassReliability classes,
        TemperatureCurve temperature,
        Curves.Pair curves,
        EceStrip strip,
        RiskCase.Curves risk,
        SetCase sets,
        List<ConformalSets> found) {
    /** Of the time that a study takes, about. */
    private static final double DETAILS = 0.2;

    private static final double CURVE = 0.8;

    public StudyResults {
        found = List.copyOf(found);
    }

    /**
     * What was worked out for something else and is not worked out again; null for each part that was not.
     *
     * @param sets for the coverage that is asked for
     */
    public record Known(
            Details before,
            Details after,
            ClassReliability classesBefore,
            ClassReliability classes,
            List<ConformalSets> sets) {
        public static final Known NOTHING = new Known(null, null, null, null, null);
    }

    /**
     * Works out what is not known yet; takes a moment, so not on the FX thread.
     *
     * @param progress told the share that is done; may throw to stop
     */
    public static StudyResults of(
            Calibration c, Decisions decisions, Known known, Texts texts, Loop loop, DoubleConsumer progress) {
        Details first = known.before() == null ? Details.of(c.before(), classes(c), loop) : known.before();
        Details second = known.after() == null ? after(c, first, loop) : known.after();
        progress.accept(DETAILS);
        TemperatureCurve curve = curve(c, loop, share -> progress.accept(DETAILS + CURVE * share / 2));
        ClassReliability was = known.classesBefore();
        if (was == null) was = ClassCase.before(c).answer(loop);
        ClassReliability is = c.isUnchanged() ? was : known.classes();
        if (is == null) is = ClassCase.of(c).answer(loop);
        progress.accept(CURVE);
        boolean rows = c.after().rows() > 0;
        SetCase sets = sets(c, decisions);
        return new StudyResults(
                decisions,
                c,
                first,
                second,
                was,
                is,
                curve,
                Curves.Pair.of(first.basis(), second.basis(), loop),
                rows ? EceStrip.of(c.after().outcomes(), loop) : null,
                RiskCase.of(c, texts)
                        .answer(first.basis().coverage(), second.basis().coverage()),
                sets,
                sets == null ? List.of() : known.sets() == null ? sets.sets(loop, done -> {}) : known.sets());
    }

    private static int classes(Calibration c) {
        return c.question().data().predictions().classes();
    }

    private static Details after(Calibration c, Details before, Loop loop) {
        return c.after() == c.before() ? before : Details.of(c.after(), classes(c), loop);
    }

    private static TemperatureCurve curve(Calibration c, Loop loop, DoubleConsumer progress) {
        TemperatureCurve.Case wanted = TemperatureCurve.Case.of(c.question(), Axis.holding(c.temperature()));
        return wanted.hasCurve() ? TemperatureCurve.of(wanted, loop, progress) : null;
    }

    private static SetCase sets(Calibration c, Decisions decisions) {
        SetCase sets = SetCase.of(c.question(), c.temperature(), decisions.coverage());
        return sets != null && sets.hasRows() ? sets : null;
    }

    /** The sets on show; null if there are none. */
    public ConformalSets shownSets() {
        return found.isEmpty() ? null : found.get(decisions.sets().ordinal());
    }

    /** Where the kept share ends on the risk–coverage curve. */
    public RiskCoverage.Step kept() {
        return risk.after().nearest(decisions.kept());
    }
}

package softmaxlab.file.export;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.Loop;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Compared;
import softmaxlab.lab.Comparison;
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
 * @param compared calibrators beside each other
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
        List<ConformalSets> found,
        Compared compared) {
    /** Of the time that a study takes, about. */
    private static final double DETAILS = 0.1;

    private static final double CURVE = 0.4;

    private static final double SETS = 0.5;

    public StudyResults {
        found = List.copyOf(found);
    }

    /**
     * What was worked out for something else and is not worked out again; null for each part that was not.
     *
     * @param sets for the coverage that is asked for
     * @param fits calibrators that were fitted, maybe for an older question
     */
    public record Known(
            Details before,
            Details after,
            ClassReliability classesBefore,
            ClassReliability classes,
            List<ConformalSets> sets,
            Compared compared,
            List<Comparison> fits) {
        public static final Known NOTHING = new Known(null, null, null, null, null, null, List.of());

        public Known withFits(List<Comparison> all) {
            return new Known(before, after, classesBefore, classes, sets, compared, all);
        }
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
        TemperatureCurve curve = curve(c, loop, share -> progress.accept(DETAILS + (CURVE - DETAILS) * share));
        ClassReliability was = known.classesBefore();
        if (was == null) was = ClassCase.before(c).answer(loop);
        ClassReliability is = c.isUnchanged() ? was : known.classes();
        if (is == null) is = ClassCase.of(c).answer(loop);
        boolean rows = c.after().rows() > 0;
        SetCase sets = SetCase.withRows(c.question(), c.temperature(), decisions.coverage());
        List<ConformalSets> found = sets == null ? List.of() : known.sets();
        if (found == null) found = sets.sets(loop, share -> progress.accept(CURVE + (SETS - CURVE) * share));
        progress.accept(SETS);
        Compared compared = known.compared();
        if (compared == null) {
            // Those that are fitted unasked and those that were; one of them is what the bench shows.
            compared = Compared.of(
                    c.question(), Set.of(), known.fits(), loop, share -> progress.accept(SETS + (1 - SETS) * share));
        }
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
                found,
                compared);
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

    /** The sets on show; null if there are none. */
    public ConformalSets shownSets() {
        return found.isEmpty() ? null : found.get(decisions.sets().ordinal());
    }

    /** Where the kept share ends on the risk–coverage curve. */
    public RiskCoverage.Step kept() {
        return risk.after().nearest(decisions.kept());
    }
}

package softmaxlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Census;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;
import softmaxlab.file.FilePair;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Compared;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.SetCase;

/**
 * What a report says about one file: the answer to the same question that the window asks.
 *
 * @param name the name of the file
 * @param loaded the file
 * @param all every row as it is
 * @param census what is odd in the rows
 * @param calibration the judged rows before and after the fit; null if no fit was asked for
 * @param details of all rows, and of the judged ones before and after; null where they were not worked out
 * @param classes every class by itself, over all rows as they are; null if not asked for
 * @param classesAfter the same of the judged rows after the fit; null if not asked for or not fitted
 * @param sets prediction sets of the judged rows by every score; null if not asked for, or of top-1 predictions
 * @param compared calibrators beside each other; null if not asked for
 * @param notices of the file and of the fit
 */
record Study(
        String name,
        Loaded loaded,
        Ask ask,
        Evaluation all,
        Census census,
        Calibration calibration,
        AllDetails details,
        ClassReliability classes,
        ClassReliability classesAfter,
        List<ConformalSets> sets,
        Compared compared,
        List<Notice> notices) {
    Study {
        notices = List.copyOf(notices);
    }

    Predictions predictions() {
        return loaded.predictions();
    }

    /** What is asked of the judged rows. */
    Question question() {
        return calibration == null ? question(name, loaded, ask) : calibration.question();
    }

    /** What the fit found. */
    CalibratorFit fit() {
        return calibration == null
                ? CalibratorFit.UNAVAILABLE
                : calibration.question().fit();
    }

    /** The judged rows as they are; null if no fit was asked for. */
    Evaluation before() {
        return calibration == null ? null : calibration.before();
    }

    /** The judged rows through the fitted calibrator; null if there is none. */
    Evaluation after() {
        return fit().isFitted() ? calibration.after() : null;
    }

    /**
     * Judges one file.
     *
     * @param second the predictions to fit on when {@link Ask#fitOn} is a path, else null
     */
    static Study of(String name, Loaded loaded, Ask ask, Predictions second, Loop loop) {
        Predictions data = loaded.predictions();
        Evaluation all = Evaluation.of(data, Rows.all(data), 1, ask.binning(), loop);
        Calibration calibration = ask.isNone() ? null : calibration(name, loaded, ask, second, all, loop);
        List<Notice> notices = new ArrayList<>(loaded.notices());
        if (all.zeroTrue() > 0) {
            notices.add(Notice.of("cli.notice.zeroTrue", Numbers.count(all.zeroTrue()), Numbers.count(data.rows())));
        }
        FitNotices.add(notices, ask, data, second, calibration);
        FitNotices.addZeros(notices, all, calibration);
        AllDetails details = AllDetails.of(data, ask, all, calibration, loop);
        ClassReliability classes =
                ask.classwise() ? ClassReliability.of(ScoredRows.of(data, Rows.all(data)), ask.binning(), loop) : null;
        ClassReliability after = ask.classwise() ? classesAfter(calibration, loop) : null;
        Question q = calibration == null ? question(name, loaded, ask) : calibration.question();
        List<ConformalSets> sets = ask.hasSets() ? sets(q, ask.coverage(), loop) : null;
        if (ask.hasSets() && sets == null) notices.add(Notice.of("cli.notice.noSets"));
        Compared compared =
                ask.compare() ? Compared.of(q, EnumSet.allOf(Method.class), List.of(), loop, done -> {}) : null;
        if (compared != null && compared.all().isEmpty()) notices.add(Notice.of("cli.notice.noCompare"));
        Census census = Census.of(data, all);
        return new Study(name, loaded, ask, all, census, calibration, details, classes, after, sets, compared, notices);
    }

    /** Whether what is fitted to a class of the second file would go to another class. */
    boolean isOtherOrder() {
        DataSet second = question().fitData();
        return second != null && FilePair.isOtherOrder(second.predictions(), predictions());
    }

    private static List<ConformalSets> sets(Question q, double coverage, Loop loop) {
        SetCase c = SetCase.withRows(q, q.fit().temperatureOr1(), coverage);
        return c == null ? null : c.sets(loop, done -> {});
    }

    /** Whether the fit is judged on the very rows it was made on. */
    boolean isOptimistic() {
        Question q = question();
        boolean sameFile = q.fitData() != null && q.fitData().predictions() == predictions();
        return fit().isFitted() && (q.judgesItsOwnRows() || sameFile);
    }

    private static Calibration calibration(
            String name, Loaded loaded, Ask ask, Predictions second, Evaluation all, Loop loop) {
        Question asked = question(name, loaded, ask);
        Question q = ask.isPart()
                ? asked.withSplit(ask.split())
                : ask.isAll()
                        ? asked.withFitOn(FitOn.ALL, null)
                        : asked.withFitOn(FitOn.FILE, new DataSet(fileName(ask.fitOn()), "", second));
        return Calibration.fitted(q, all, loop);
    }

    private static ClassReliability classesAfter(Calibration c, Loop loop) {
        if (c == null || !c.question().fit().isFitted()) return null;
        return ClassCase.of(c).answer(loop);
    }

    private static Question question(String name, Loaded loaded, Ask ask) {
        DataSet data = new DataSet(name, loaded.described(), loaded.predictions(), loaded.numpy());
        return Question.of(data).withBinning(ask.binning()).withMethod(ask.method());
    }

    /** Without its folders, which mean nothing to who reads the report elsewhere. */
    private static String fileName(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}

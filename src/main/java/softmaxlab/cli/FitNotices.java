package softmaxlab.cli;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.file.Notice;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** What is to be said about a fit: the rows it used, and why there is none. */
final class FitNotices {
    private FitNotices() {}

    /** @param calibration null if no fit was asked for */
    static void add(List<Notice> notices, Ask ask, Predictions data, Predictions second, Calibration calibration) {
        boolean top1 = data.kind() == Predictions.Kind.TOP1;
        if (ask.isAll() || second == data) notices.add(Notice.of("cli.notice.sameRows"));
        if (ask.isPart() && !top1)
            addMissingClasses(data, calibration.question().fitRows(), notices);
        String about = top1 ? "cli.notice.top1" : about(ask, calibration);
        if (about != null) notices.add(Notice.of(about));
        else if (!top1 && calibration != null) addNote(data, notices, calibration);
    }

    /** Classes that were never true or kept their probability; zeros have a notice of their own. */
    private static void addNote(Predictions data, List<Notice> notices, Calibration calibration) {
        Evaluation after = calibration.after();
        CalibratorFit fit = calibration.question().fit();
        if (fit.missing() == 0 && fit.kept() == 0 && after.unanswered() == 0) return;
        String note = new FitWords(new Texts()).note(fit, data.classes(), after.zeroTrue(), after);
        if (!note.isEmpty()) notices.add(Notice.of("cli.notice.fitted", note));
    }

    /** A calibrator that gives a true class the probability 0 makes the NLL infinite, whatever it was before. */
    static void addZeros(List<Notice> notices, Evaluation all, Calibration calibration) {
        if (calibration == null || !calibration.question().fit().isFitted() || all.zeroTrue() > 0) return;
        int zeros = calibration.after().zeroTrue();
        if (zeros == 0) return;
        String rows = Numbers.count(calibration.after().rows());
        notices.add(Notice.of("cli.notice.zeroAfter", Numbers.count(zeros), rows));
    }

    /** A file sorted by class is no fair split: the part that is fitted on lacks classes of the other. */
    private static void addMissingClasses(Predictions data, Rows fitted, List<Notice> notices) {
        if (fitted.size() == 0) return;
        int some = classes(data, fitted);
        int all = classes(data, Rows.all(data));
        if (some < all) {
            notices.add(Notice.of("cli.notice.partClasses", Numbers.count(some), Numbers.count(all)));
        }
    }

    private static int classes(Predictions data, Rows rows) {
        BitSet seen = new BitSet();
        IntStream.range(0, rows.size()).map(rows::get).map(data::label).forEach(seen::set);
        return seen.cardinality();
    }

    private static String about(Ask ask, Calibration calibration) {
        if (calibration == null) return null;
        CalibratorFit fit = calibration.question().fit();
        return switch (fit.status()) {
            case FITTED -> null;
            case TO_ZERO -> "cli.notice.toZero";
            case TO_INFINITY -> "cli.notice.toInfinity";
            case FLAT -> "cli.notice.flat";
            case UNDEFINED -> fit.method() == Method.TEMPERATURE ? "cli.notice.undefined" : "cli.notice.impossible";
            case SEPARABLE -> "cli.notice.separable";
            case NOT_CONVERGED -> "cli.notice.notConverged";
            case UNAVAILABLE -> ask.isPart() ? "cli.notice.tooFew" : "cli.notice.fitTop1";
        };
    }
}

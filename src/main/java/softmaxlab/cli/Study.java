package softmaxlab.cli;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.Split;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.lab.Numbers;

/**
 * What a report says about one file.
 *
 * @param loaded the file
 * @param fitOn what the temperature was fitted on, as asked: half, all, none or a path
 * @param all every row at T = 1
 * @param fit the temperature
 * @param before the judged rows at T = 1; null if no temperature was asked for
 * @param after the judged rows at the fitted temperature; null if there is none
 * @param notices of the file and of the fit
 */
record Study(
        Loaded loaded,
        String fitOn,
        Evaluation all,
        TemperatureFit fit,
        Evaluation before,
        Evaluation after,
        List<Notice> notices) {
    static final String HALF = "half";
    static final String ALL = "all";
    static final String NONE = "none";

    Study {
        notices = List.copyOf(notices);
    }

    Predictions predictions() {
        return loaded.predictions();
    }

    /**
     * Judges one file.
     *
     * @param second the predictions to fit on when {@code fitOn} is a path, else null
     */
    static Study of(Loaded loaded, String fitOn, Predictions second, Binning binning, Loop loop) {
        Predictions data = loaded.predictions();
        int n = data.rows();
        Evaluation all = Evaluation.of(data, Rows.all(data), 1, binning, loop);
        Split.Parts parts = Split.HALF.of(data);
        boolean part = fitOn.equals(HALF);
        int half = part ? parts.fitted().size() : 0;
        Rows judged = part ? parts.judged() : Rows.all(data);
        TemperatureFit fit = fit(data, fitOn, second, parts, loop);
        Evaluation before = null;
        if (half == 0 && data.kind() != Predictions.Kind.PROBABILITIES && !fitOn.equals(NONE)) before = all;
        else if (fit.isFitted()) before = Evaluation.of(data, judged, Calibrator.IDENTITY, 1, binning, loop);
        else if (!fitOn.equals(NONE)) before = Evaluation.of(data, judged, 1, binning, loop);
        Evaluation after = fit.isFitted() ? Evaluation.of(data, judged, fit.value(), binning, loop) : null;
        List<Notice> notices = new ArrayList<>(loaded.notices());
        if (all.zeroTrue() > 0) {
            notices.add(Notice.of("cli.notice.zeroTrue", Numbers.count(all.zeroTrue()), Numbers.count(n)));
        }
        if (fitOn.equals(ALL) || second == data) notices.add(Notice.of("cli.notice.sameRows"));
        if (half > 0 && data.kind() != Predictions.Kind.TOP1) addMissingClasses(data, half, notices);
        String about = aboutFit(data, fitOn, fit);
        if (about != null) notices.add(Notice.of(about));
        return new Study(loaded, fitOn, all, fit, before, after, notices);
    }

    /** A file sorted by class is no fair split: the half that is fitted on lacks classes of the other. */
    private static void addMissingClasses(Predictions data, int half, List<Notice> notices) {
        boolean[] fitted = new boolean[data.classes()];
        boolean[] any = new boolean[data.classes()];
        for (int i = 0; i < data.rows(); i++) {
            any[data.label(i)] = true;
            if (i < half) fitted[data.label(i)] = true;
        }
        int first = count(fitted);
        int all = count(any);
        if (first == all) return;
        notices.add(Notice.of("cli.notice.halfClasses", Numbers.count(first), Numbers.count(all)));
    }

    private static int count(boolean... flags) {
        int found = 0;
        for (boolean flag : flags) if (flag) found++;
        return found;
    }

    private static TemperatureFit fit(
            Predictions data, String fitOn, Predictions second, Split.Parts parts, Loop loop) {
        if (fitOn.equals(NONE) || data.kind() == Predictions.Kind.TOP1) return TemperatureFit.UNAVAILABLE;
        if (fitOn.equals(HALF)) return TemperatureFit.of(data, parts.fitted(), loop);
        if (fitOn.equals(ALL)) return TemperatureFit.of(data, Rows.all(data), loop);
        return TemperatureFit.of(second, Rows.all(second), loop);
    }

    private static String aboutFit(Predictions data, String fitOn, TemperatureFit fit) {
        if (data.kind() == Predictions.Kind.TOP1) return "cli.notice.top1";
        return switch (fit.status()) {
            case FITTED, SEPARABLE, NOT_CONVERGED -> null;
            case TO_ZERO -> "cli.notice.toZero";
            case TO_INFINITY -> "cli.notice.toInfinity";
            case FLAT -> "cli.notice.flat";
            case UNDEFINED -> "cli.notice.undefined";
            case UNAVAILABLE ->
                switch (fitOn) {
                    case NONE -> null;
                    case HALF -> "cli.notice.tooFew";
                    default -> "cli.notice.fitTop1";
                };
        };
    }
}

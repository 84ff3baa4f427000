package softmaxlab.cli;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
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
        Evaluation all = Evaluation.of(data, 0, n, 1, binning, loop);
        int half = fitOn.equals(HALF) ? n / 2 : 0;
        TemperatureFit fit = fit(data, fitOn, second, half, loop);
        Evaluation before = null;
        if (fit.isFitted()) before = before(data, half, binning, loop);
        else if (!fitOn.equals(NONE)) before = Evaluation.of(data, half, n, 1, binning, loop);
        Evaluation after = fit.isFitted() ? Evaluation.of(data, half, n, fit.value(), binning, loop) : null;
        List<Notice> notices = new ArrayList<>(loaded.notices());
        if (all.zeroTrue() > 0) {
            notices.add(Notice.of("cli.notice.zeroTrue", Numbers.count(all.zeroTrue()), Numbers.count(n)));
        }
        if (fitOn.equals(ALL) || second == data) notices.add(Notice.of("cli.notice.sameRows"));
        String about = aboutFit(data, fitOn, fit);
        if (about != null) notices.add(Notice.of(about));
        return new Study(loaded, fitOn, all, fit, before, after, notices);
    }

    /**
     * The judged rows at T = 1, as a temperature sees them: probabilities count as logits log p there, which makes each
     * row sum to exactly 1, so that before and after differ by the temperature alone.
     */
    private static Evaluation before(Predictions data, int from, Binning binning, Loop loop) {
        if (data.kind() != Predictions.Kind.PROBABILITIES) {
            return Evaluation.of(data, from, data.rows(), 1, binning, loop);
        }
        int rows = data.rows() - from;
        int classes = data.classes();
        double[] logits = new double[rows * classes];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = data.label(from + i);
            for (int k = 0; k < classes; k++) logits[i * classes + k] = Math.log(data.score(from + i, k));
        }
        return Evaluation.of(Predictions.logits(data.classNames(), logits, labels), 0, rows, 1, binning, loop);
    }

    private static TemperatureFit fit(Predictions data, String fitOn, Predictions second, int half, Loop loop) {
        if (fitOn.equals(NONE) || data.kind() == Predictions.Kind.TOP1) return TemperatureFit.UNAVAILABLE;
        if (fitOn.equals(HALF)) return TemperatureFit.of(data, 0, half, loop);
        if (fitOn.equals(ALL)) return TemperatureFit.of(data, 0, data.rows(), loop);
        return TemperatureFit.of(second, 0, second.rows(), loop);
    }

    private static String aboutFit(Predictions data, String fitOn, TemperatureFit fit) {
        if (data.kind() == Predictions.Kind.TOP1) return "cli.notice.top1";
        return switch (fit.status()) {
            case FITTED -> null;
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

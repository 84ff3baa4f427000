package softmaxlab.lab;

import java.util.Locale;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Split;
import softmaxlab.engine.TemperatureFit.Status;

/** Calibrators and what came of fitting them, in words. */
public final class FitWords {
    private final Texts texts;

    public FitWords(Texts texts) {
        this.texts = texts;
    }

    /** "vector scaling". */
    public String name(Method method) {
        return texts.get("calibration.method." + method.key());
    }

    /** A name of one or two words, to stand beside a curve: "vector". */
    public String brief(Method method) {
        return texts.get("calibration.method." + method.key() + ".brief");
    }

    /** The name of what a fit did; of a histogram with its bins: "histogram binning, 15 equal-width bins". */
    public String name(Question q) {
        Method method = q.fit().method();
        if (method != Method.HISTOGRAM) return name(method);
        return texts.get(
                "calibration.method.histogram.bins",
                name(method),
                new BinWords(texts).rule(q.fit().binning()));
    }

    /** What changes the logits, short: "T = 2.100", "vector scaling", "vector scaling, then T = 2". */
    public String brief(Question q, double t) {
        String only = texts.get("calibration.caption.t", Verdict.temperature(t));
        if (!isOther(q)) return only;
        return t == 1
                ? name(q.fit().method())
                : texts.get("calibration.caption.then", name(q.fit().method()), only);
    }

    /** Whether a calibrator other than a temperature stands between the logits and what is judged. */
    public static boolean isOther(Question q) {
        return q.fit().isFitted() && !q.fit().method().keepsOrder();
    }

    /** What stands over the picture "after". */
    public String caption(Calibration c) {
        Question q = c.question();
        if (q.data().predictions().kind() == Predictions.Kind.TOP1) return texts.get("calibration.caption.top1");
        if (c.provisional()) return texts.get("calibration.caption.provisional", brief(q, c.temperature()));
        String what = brief(q, c.temperature());
        if (q.isFittedAt(c.temperature())) {
            return texts.get(q.judgesItsOwnRows() ? "calibration.caption.own" : "calibration.caption.unseen", what);
        }
        if (q.isNearestTo(c.temperature())) return texts.get("calibration.caption.nearest", what, best(q));
        return c.temperature() == 1 ? what : texts.get("calibration.caption.hand", what);
    }

    /** Which rows a fit was made on: "fitted on the first 2,000 rows". */
    public String fittedOn(Question q) {
        int n = q.fit().rows();
        String rows = new BinWords(texts).rows(n);
        if (q.fitOn() != FitOn.PART) {
            String source = q.fitOn() == FitOn.FILE ? q.fitData().name() : "";
            return texts.get("calibration.origin." + q.fitOn().key(), rows, source);
        }
        String seed = Long.toString(q.split().seed());
        String key = "calibration.origin." + q.split().kind().key();
        return texts.get(n == 1 && q.split().kind() == Split.Kind.FIRST ? key + ".one" : key, rows, seed);
    }

    /** What the judged rows say at a temperature, that of {@code c} or the one that is just on its way. */
    public String atTemperature(Calibration c, double t) {
        return texts.get(
                "calibration.curves.mark",
                Verdict.temperature(t),
                origin(c.question(), t),
                Numbers.fixed(c.after().nll(), 4),
                Numbers.fixed(c.after().ece(), 4),
                Numbers.fixed(c.after().accuracy(), 4));
    }

    /** How the temperature came about: "fitted on the first 2,000 rows", "after vector scaling", "set by hand". */
    public String origin(Question q, double t) {
        if (q.isNearestTo(t)) return texts.get("calibration.origin.nearest", best(q));
        if (!q.isFittedAt(t)) return texts.get("calibration.origin.hand");
        if (q.fit().method() == Method.IDENTITY) return texts.get("calibration.origin.identity");
        return isOther(q) ? texts.get("calibration.origin.method", name(q.fit().method())) : fittedOn(q);
    }

    private static String best(Question q) {
        return Numbers.scientific(q.fit().temperature(), 3);
    }

    /** Why there is no answer. */
    public String failure(Question q) {
        return failure(q.fit(), q.zeroTrueInFit());
    }

    /** @param zeroTrue how many of the fitted rows give their true class probability 0 */
    public String failure(CalibratorFit fit, int zeroTrue) {
        boolean isT = fit.method() == Method.TEMPERATURE;
        String what = isT ? texts.get("calibration.method.T") : name(fit.method());
        if (fit.status() == Status.UNDEFINED) {
            String key = isT ? "calibration.fit.undefined" : "calibration.fit.impossible";
            return texts.get(zeroTrue == 1 ? key + ".one" : key, Numbers.count(zeroTrue), what);
        }
        if (fit.status() == Status.UNAVAILABLE) return texts.get("calibration.fit.few");
        return texts.get("calibration.fit." + fit.status().key(), what);
    }

    /**
     * The one thing that most needs saying about a fitted calibrator and the rows it is judged on; empty if nothing.
     *
     * @param zerosBefore how many judged rows gave their true class probability 0 before it
     */
    public String note(CalibratorFit fit, int classes, int zerosBefore, Evaluation after) {
        if (after.zeroTrue() > zerosBefore) return counted("calibration.note.zeros", after.zeroTrue());
        if (after.unanswered() > 0) return counted("calibration.note.unanswered", after.unanswered());
        if (fit.missing() > 0) {
            return texts.get(
                    fit.missing() == 1 ? "calibration.note.missing.one" : "calibration.note.missing",
                    Numbers.count(fit.missing()),
                    Numbers.count(classes),
                    Numbers.count(fit.rows()));
        }
        return fit.kept() > 0 ? counted("calibration.note.kept", fit.kept()) : "";
    }

    /** At the beginning of a sentence. */
    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String counted(String key, int n) {
        return texts.get(n == 1 ? key + ".one" : key, Numbers.count(n));
    }

    /** "Accuracy cannot change." of a calibrator that keeps the order; else what became of it. */
    public String accuracy(Question q, Evaluation before, Evaluation after) {
        if (!isOther(q)) return texts.get("calibration.cannot");
        String from = Numbers.fixed(before.accuracy(), 4);
        String to = Numbers.fixed(after.accuracy(), 4);
        if (before.accuracy() == after.accuracy()) return texts.get("calibration.could.same");
        return texts.get("calibration.could.moved", from, to);
    }
}

package softmaxlab.ui;

import java.util.List;
import java.util.function.Function;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit.Status;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.KeptResult;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/** What the view that compares says. */
final class CompareWords {
    /** Characters of a file's name beside a curve. */
    private static final int LONGEST = 16;

    private final Texts texts;
    private final FitWords fits;
    private final BinWords bins;

    CompareWords(Texts texts) {
        this.texts = texts;
        fits = new FitWords(texts);
        bins = new BinWords(texts);
    }

    /**
     * Writes a row.
     *
     * @param result the latest result, null if there is none
     * @param zeros how many judged rows give their true class probability 0 as they are
     */
    void fill(CompareRow row, Method m, CompareRuns.State state, Comparison result, Comparison.Case c, int zeros) {
        String name = FitWords.capital(fits.name(m));
        if (result == null || state == CompareRuns.State.WAITS) {
            boolean runs = state == CompareRuns.State.RUNS;
            row.setName(name, "");
            row.showWords(
                    texts.get(runs ? "calibration.compare.computing" : "calibration.compare.slow", rows(c), classes(c)),
                    texts.get(runs ? "calibration.compare.stop" : "calibration.compare.compute"));
            row.act().setAccessibleText(runs ? null : texts.get("calibration.compare.compute.spoken", fits.name(m)));
        } else if (result.evaluation() == null) {
            row.setName(name, "");
            row.showWords(texts.get("calibration.compare.none", none(result)), "");
        } else {
            row.setName(named(result, name), remark(result, zeros));
            row.showNumbers(result.evaluation());
        }
    }

    private static String rows(Comparison.Case c) {
        return Numbers.count(c.fitted().size());
    }

    private static String classes(Comparison.Case c) {
        return Numbers.count(c.data().predictions().classes());
    }

    private String named(Comparison result, String name) {
        if (result.method() != Method.TEMPERATURE) return name;
        String t = Verdict.temperature(result.fit().temperature());
        return texts.get("calibration.compare.temperature", name, t);
    }

    private String none(Comparison result) {
        if (result.basis().data().predictions().kind() == Predictions.Kind.TOP1) {
            return texts.get("calibration.compare.top1");
        }
        boolean impossible = result.fit().status() == Status.UNDEFINED;
        return fits.failure(result.fit(), impossible ? result.zeroTrueInFit() : 0);
    }

    private String remark(Comparison result, int zeros) {
        boolean optimistic = result.basis().optimistic() && result.method() != Method.IDENTITY;
        int classes = result.basis().data().predictions().classes();
        String note = fits.note(result.fit(), classes, zeros, result.evaluation());
        String own = optimistic ? texts.get("calibration.compare.optimistic") : "";
        return own.isEmpty() ? note : note.isEmpty() ? own : own + ". " + note;
    }

    /** A name short enough to stand beside a curve. */
    String brief(KeptResult r) {
        String data = r.data().replaceFirst("\\.\\w+$", "");
        String cut = data.length() <= LONGEST ? data : data.substring(0, LONGEST - 1) + "…";
        return texts.get("calibration.compare.kept", cut, r.done());
    }

    String kept(KeptResult r) {
        String rows = texts.get(
                "calibration.compare.kept", r.data(), bins.rows(r.evaluation().rows()));
        return r.optimistic() ? rows + ", " + texts.get("calibration.compare.optimistic") : rows;
    }

    /** Which one is best, by three numbers; empty while there is nothing to compare. */
    String claim(List<Evaluation> best, Function<Evaluation, String> name) {
        Evaluation nll = best.get(CompareMetric.NLL.ordinal());
        Evaluation brier = best.get(CompareMetric.BRIER.ordinal());
        Evaluation ece = best.get(CompareMetric.ECE.ordinal());
        if (nll == null || brier == null || ece == null) return "";
        if (nll == brier && brier == ece) {
            return texts.get("calibration.compare.claim.one", FitWords.capital(name.apply(nll)));
        }
        return texts.get("calibration.compare.claim.many", name.apply(nll), name.apply(brier), name.apply(ece));
    }

    /** Which rows they were fitted on and judged on. */
    String basis(Comparison.Case c, Question q) {
        if (c.data().predictions().kind() == Predictions.Kind.TOP1) {
            return texts.get(
                    "calibration.compare.basis.top1", bins.rows(c.judged().size()));
        }
        String fitted = bins.rows(c.fitted().size());
        String judged = bins.rows(c.judged().size());
        if (q.fitOn() == FitOn.ALL) return texts.get("calibration.compare.basis.own", judged);
        if (q.fitOn() == FitOn.FILE) {
            return texts.get(
                    "calibration.compare.basis.file", fitted, judged, c.source().title(texts));
        }
        return texts.get("calibration.compare.basis.part", fitted, judged);
    }
}

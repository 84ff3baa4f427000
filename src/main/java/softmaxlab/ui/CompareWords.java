package softmaxlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import softmaxlab.engine.Method;
import softmaxlab.engine.PairedDifference;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit.Status;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.KeptResult;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.Ranking;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/** What the view that compares says. */
final class CompareWords {
    /** Characters of a file's name beside a curve. */
    private static final int LONGEST = 16;

    private static final int DECIMALS = 4;
    /** So many are named one by one. */
    private static final int FEW = 3;

    private final Texts texts;
    private final FitWords fits;
    private final BinWords bins;
    private final MetricWords numbers;

    CompareWords(Texts texts) {
        this.texts = texts;
        fits = new FitWords(texts);
        bins = new BinWords(texts);
        numbers = new MetricWords(texts);
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

    /** A number of the table; a dash where there is none. */
    String number(double value) {
        return numbers.number(value);
    }

    /** What stands out beyond luck and what does not; empty while there is nothing to compare. */
    String claim(Map<CompareMetric, Ranking> rankings) {
        Map<List<String>, List<String>> metrics = new LinkedHashMap<>();
        rankings.forEach((m, r) ->
                metrics.computeIfAbsent(standing(r), k -> new ArrayList<>()).add(metric(m)));
        List<String> out = new ArrayList<>();
        // Those that stand out first.
        for (String key : List.of("best", "few", "many", "all", "same")) {
            metrics.forEach((who, by) -> {
                if (who.get(0).equals(key)) {
                    out.add(texts.get("calibration.compare.claim." + key, list(by, "and"), who.get(1), who.get(2)));
                }
            });
        }
        return String.join(" ", out);
    }

    /** Which sentence is said of a ranking, who or how many are in it, and of how many. */
    private List<String> standing(Ranking r) {
        String all = Numbers.count(r.toBest().size());
        if (r.isSame()) return List.of("same", all, all);
        List<String> names = new ArrayList<>();
        for (Method m : Method.values()) {
            Ranking.Standing s = r.standing(m);
            if (s != null && s != Ranking.Standing.BEHIND) names.add(fits.name(m));
        }
        if (r.hasBest()) return List.of("best", list(names, "and"), all);
        if (names.size() == r.toBest().size()) return List.of("all", all, all);
        String count = Numbers.count(names.size());
        return names.size() <= FEW ? List.of("few", list(names, "or"), all) : List.of("many", count, all);
    }

    private String metric(CompareMetric m) {
        return texts.get("calibration.compare.metric." + m.key());
    }

    /** "a, b and c". */
    private String list(List<String> words, String joint) {
        int last = words.size() - 1;
        if (last == 0) return words.get(0);
        return texts.get("calibration.compare." + joint, String.join(", ", words.subList(0, last)), words.get(last));
    }

    /**
     * All that can be said of one number.
     *
     * @param method null for a kept result
     * @param r null if it is not known how luck moves it
     */
    String cell(String name, Method method, CompareMetric m, double value, Ranking r) {
        String number = texts.get("calibration.compare.cell", name, metric(m), number(value));
        PairedDifference d = r == null || method == null ? null : r.toBest().get(method);
        if (d == null) return number + ".";
        String best = fits.name(r.best());
        if (d.isSame() && method != r.best()) return texts.get("calibration.compare.cell.same", number, best);
        if (r.isSame() && method == r.best()) return texts.get("calibration.compare.cell.all", number);
        if (method == r.best()) {
            return texts.get(r.hasBest() ? "calibration.compare.cell.best" : "calibration.compare.cell.first", number);
        }
        String far = texts.get(
                d.difference() < 0 ? "calibration.compare.cell.below" : "calibration.compare.cell.above",
                number,
                Numbers.fixed(Math.abs(d.difference()), DECIMALS),
                best);
        String range = Double.isFinite(d.lower()) ? range(d) : "";
        String end = d.isBeyondLuck() ? "calibration.compare.cell.beyond" : "calibration.compare.cell.luck";
        return texts.get(end, far + range);
    }

    private String range(PairedDifference d) {
        boolean below = d.difference() < 0;
        return texts.get(
                "calibration.compare.cell.range",
                Numbers.fixed(below ? -d.upper() : d.lower(), DECIMALS),
                Numbers.fixed(below ? -d.lower() : d.upper(), DECIMALS));
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

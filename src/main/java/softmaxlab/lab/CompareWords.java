package softmaxlab.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import softmaxlab.engine.Method;
import softmaxlab.engine.PairedDifference;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit.Status;

/** Calibrators beside each other, in words. */
public final class CompareWords {
    /** Characters of a file's name beside a curve. */
    private static final int LONGEST = 16;

    private static final int DECIMALS = 4;
    /** So many are named one by one. */
    private static final int FEW = 3;

    private final Texts texts;
    private final FitWords fits;
    private final BinWords bins;
    private final MetricWords numbers;

    public CompareWords(Texts texts) {
        this.texts = texts;
        fits = new FitWords(texts);
        bins = new BinWords(texts);
        numbers = new MetricWords(texts);
    }

    /** What a calibrator is called at the beginning of a row. */
    public String name(Method m) {
        return FitWords.capital(fits.name(m));
    }

    /** The same with the temperature that was found. */
    public String name(Comparison result) {
        String name = name(result.method());
        if (result.method() != Method.TEMPERATURE || !result.fit().isFitted()) return name;
        String t = Verdict.temperature(result.fit().temperature());
        return texts.get("calibration.compare.temperature", name, t);
    }

    /** Why one is not fitted without being asked for. */
    public String left(Comparison.Case c) {
        return texts.get("calibration.compare.slow", rows(c), classes(c));
    }

    private static String rows(Comparison.Case c) {
        return Numbers.count(c.fitted().size());
    }

    private static String classes(Comparison.Case c) {
        return Numbers.count(c.data().predictions().classes());
    }

    /** Why one has no numbers. */
    public String none(Comparison result) {
        return texts.get("calibration.compare.none", why(result));
    }

    private String why(Comparison result) {
        if (result.basis().data().predictions().kind() == Predictions.Kind.TOP1) {
            return texts.get("calibration.compare.top1");
        }
        boolean impossible = result.fit().status() == Status.UNDEFINED;
        return fits.failure(result.fit(), impossible ? result.zeroTrueInFit() : 0);
    }

    /**
     * What most needs saying about one that was judged; empty if nothing.
     *
     * @param zeros how many judged rows give their true class probability 0 as they are
     */
    public String remark(Comparison result, int zeros) {
        boolean optimistic = result.basis().optimistic() && result.method() != Method.IDENTITY;
        String note = note(result, zeros);
        String own = optimistic ? texts.get("calibration.compare.optimistic") : "";
        return own.isEmpty() ? note : note.isEmpty() ? own : own + ". " + note;
    }

    private String note(Comparison result, int zeros) {
        int classes = result.basis().data().predictions().classes();
        return fits.note(result.fit(), classes, zeros, result.evaluation());
    }

    /** A name short enough to stand beside a curve. */
    public String brief(KeptResult r) {
        String data = r.data().replaceFirst("\\.\\w+$", "");
        String cut = data.length() <= LONGEST ? data : data.substring(0, LONGEST - 1) + "…";
        return texts.get("calibration.compare.kept", cut, r.done());
    }

    public String kept(KeptResult r) {
        String rows = texts.get(
                "calibration.compare.kept", r.data(), bins.rows(r.evaluation().rows()));
        return r.optimistic() ? rows + ", " + texts.get("calibration.compare.optimistic") : rows;
    }

    /** A number of the table; a dash where there is none. */
    public String number(double value) {
        return numbers.number(value);
    }

    /** What stands out beyond luck and what does not; empty while there is nothing to compare. */
    public String claim(Map<CompareMetric, Ranking> rankings) {
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
    public String cell(String name, Method method, CompareMetric m, double value, Ranking r) {
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

    /**
     * How far one lies from the best by one metric, and what luck leaves of that, in little room: "+0.0035 (−0.0007 to
     * 0.0076)", with the sign of "within luck" before it where 0 is in that range.
     */
    public String behind(Method m, Ranking r) {
        PairedDifference d = r == null ? null : r.toBest().get(m);
        if (d == null) return texts.get("calibration.table.none");
        if (m == r.best() && !r.isSame()) {
            return texts.get(r.hasBest() ? "calibration.compare.behind.best" : "calibration.compare.behind.first");
        }
        if (d.isSame()) return texts.get("calibration.compare.behind.same");
        String far = Numbers.signed(d.difference(), DECIMALS);
        if (Double.isFinite(d.lower())) {
            far = texts.get(
                    "calibration.compare.behind",
                    far,
                    Numbers.fixed(d.lower(), DECIMALS),
                    Numbers.fixed(d.upper(), DECIMALS));
        }
        return d.isBeyondLuck() ? far : texts.get("calibration.compare.alike", far);
    }

    /** Which of them were left out, and how to get them; empty if none were. */
    public String left(Compared c) {
        List<String> names = c.left().stream().map(fits::name).toList();
        if (names.isEmpty()) return "";
        return texts.get("calibration.compare.left", list(names, "and"), rows(c.basis()), classes(c.basis()));
    }

    /** What is to be said of single ones, those without an answer among them, each a sentence; not what all share. */
    public List<String> remarks(Compared all) {
        List<String> out = new ArrayList<>();
        for (Comparison c : all.all()) {
            String said = c.evaluation() == null ? none(c) : note(c, all.zeros());
            if (said.isEmpty()) continue;
            String end = said.endsWith(".") ? "" : ".";
            out.add(texts.get("calibration.compare.sentence", name(c.method()), said) + end);
        }
        return out;
    }

    /** A number as it stands among the others: the sign of "within luck" before it where that is so. */
    public String number(Comparison result, CompareMetric m, Ranking r) {
        String number = number(m.of(result.evaluation()));
        boolean luck = r != null && r.standing(result.method()) == Ranking.Standing.WITHIN_LUCK;
        return luck ? texts.get("calibration.compare.alike", number) : number;
    }

    /** How the differences are tested, and in which bins. */
    public String rule(Comparison.Case c) {
        return texts.get("calibration.compare.rule", bins.rule(c.binning()), Numbers.count(Ranking.RESAMPLES));
    }

    /** Which rows they were fitted on and judged on. */
    public String basis(Comparison.Case c, Question q) {
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

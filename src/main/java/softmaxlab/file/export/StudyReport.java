package softmaxlab.file.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.file.NumpySnippet;
import softmaxlab.file.export.StudyPage.Snippet;
import softmaxlab.file.export.StudyPage.Table;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Details;
import softmaxlab.lab.LuckWords;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/**
 * A whole study as a page: what the bench says, with every convention, and the programs that give the numbers again.
 *
 * @param calibration the judged rows before and after
 * @param before more about the rows before
 * @param after more about the rows after; the same as {@code before} where nothing was fitted or moved
 * @param classesBefore every class by itself
 * @param classes the same after
 * @param digest SHA-256 of the file, empty where there is none
 * @param svg the picture, empty where none could be drawn
 */
public record StudyReport(
        Calibration calibration,
        Details before,
        Details after,
        ClassReliability classesBefore,
        ClassReliability classes,
        List<String> notices,
        String digest,
        String svg) {
    private static final int MOST_CLASSES = 50;
    private static final int DECIMALS = 4;
    private static final Table NOTHING = new Table("", List.of(), List.of(), "");
    /** The folders of a file that a program loads: they mean nothing to who reads the report elsewhere. */
    private static final Pattern FOLDERS = Pattern.compile("(load(?:txt)?\\(r?[\"'])[^\"'\\n]*[/\\\\]");

    /** The page in the words of {@code texts}. */
    public StudyPage page(Texts texts) {
        Verdict verdict = Verdict.of(calibration, after.luck(), classesBefore, texts);
        return new StudyPage(
                calibration.question().data().title(texts),
                understood(texts),
                notices,
                verdict.claim(),
                verdict.evidence(),
                svg,
                Stream.of(
                                numbers(texts),
                                intervals(texts),
                                decomposition(texts),
                                bins(texts, "before"),
                                bins(texts, "after"),
                                classes(texts),
                                sources(texts))
                        .filter(t -> !t.rows().isEmpty())
                        .toList(),
                snippets(texts));
    }

    private List<String> understood(Texts texts) {
        List<String> out = new ArrayList<>();
        out.add(calibration.question().data().description());
        out.add(texts.get(
                "export.judged",
                new BinWords(texts).rows(calibration.before().rows()),
                new BinWords(texts)
                        .rule(
                                calibration.before().reliability(),
                                calibration.after().reliability())));
        if (!digest.isEmpty()) out.add(texts.get("export.digest", digest));
        return out.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> head(Texts texts, String... keys) {
        return Stream.of(keys).map(k -> texts.get("export.head." + k)).toList();
    }

    private Table numbers(Texts texts) {
        MetricWords words = new MetricWords(texts);
        List<List<String>> rows = Stream.of(Metric.values())
                .map(m -> {
                    double was = m.value(before.basis());
                    double is = m.value(after.basis());
                    return List.of(
                            words.name(m) + " (" + words.convention(m, before.basis(), after.basis()) + ")",
                            words.number(was),
                            words.number(is),
                            words.change(was, is));
                })
                .toList();
        return new Table(texts.get("export.numbers"), head(texts, "number", "before", "after", "change"), rows, "");
    }

    private Table intervals(Texts texts) {
        MetricWords words = new MetricWords(texts);
        List<List<String>> rows = List.of(
                List.of(
                        texts.get("export.interval", Integer.toString(Details.RESAMPLES)),
                        words.number(before.interval().lower()) + " – "
                                + words.number(before.interval().upper()),
                        words.number(after.interval().lower()) + " – "
                                + words.number(after.interval().upper())),
                List.of(
                        texts.get("export.perfect"),
                        words.number(before.luck().expectedEce()),
                        words.number(after.luck().expectedEce())),
                List.of(
                        texts.get("export.p", Integer.toString(Details.DRAWS)),
                        words.number(before.luck().pValue()),
                        words.number(after.luck().pValue())));
        return new Table(
                texts.get("export.luck"),
                head(texts, "number", "before", "after"),
                rows,
                new LuckWords(texts).claim(after.luck()));
    }

    private Table decomposition(Texts texts) {
        List<List<String>> rows = new CurveWords(texts)
                .decomposition(before.basis(), after.basis()).stream()
                        .map(f -> List.of(f.name() + " (" + f.rule() + ")", f.before(), f.after(), f.change()))
                        .toList();
        return new Table(
                texts.get("export.decomposition"),
                head(texts, "number", "before", "after", "change"),
                rows,
                texts.get("export.decomposition.note"));
    }

    private Table bins(Texts texts, String which) {
        if (which.equals("after") && calibration.isUnchanged()) return NOTHING;
        Evaluation e = which.equals("before") ? calibration.before() : calibration.after();
        Reliability r = e.reliability();
        BinWords words = new BinWords(texts);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < r.bins().size(); i++) {
            Bin bin = r.bins().get(i);
            rows.add(List.of(
                    words.interval(r, i),
                    Numbers.count(bin.count()),
                    fixed(bin.confidence()),
                    fixed(bin.accuracy()),
                    bin.isEmpty() ? "" : Numbers.signed(bin.gap(), DECIMALS),
                    bin.isEmpty()
                            ? ""
                            : fixed(bin.interval().lower()) + " – "
                                    + fixed(bin.interval().upper())));
        }
        return new Table(
                texts.get("export.bins." + which),
                head(
                        texts,
                        "bin",
                        "rows",
                        "confidence",
                        "accuracy",
                        "gap",
                        r.binning().interval().key()),
                rows,
                words.rule(r));
    }

    private Table classes(Texts texts) {
        List<String> names = calibration.question().data().predictions().classNames();
        List<List<String>> rows = classes.worstFirst().stream()
                .limit(MOST_CLASSES)
                .map(c -> oneClass(c, names))
                .toList();
        boolean cut = classes.classes().size() > MOST_CLASSES;
        String note = ClassWords.isUnknown(classes)
                ? "calibration.classes.unknown"
                : classes.top1() ? "export.classes.top1" : cut ? "export.classes.cut" : "export.classes.note";
        return new Table(
                texts.get("export.classes"),
                head(texts, "class", "rows", "ece", "meanP", "share", "recall", "precision"),
                rows,
                texts.get(note, Integer.toString(MOST_CLASSES)));
    }

    private static List<String> oneClass(OneClass c, List<String> names) {
        return List.of(
                names.isEmpty() ? Integer.toString(c.index()) : names.get(c.index()),
                Numbers.count(c.rows()),
                fixed(c.ece()),
                fixed(c.meanP()),
                fixed(c.share()),
                fixed(c.recall()),
                fixed(c.precision()));
    }

    private static Table sources(Texts texts) {
        MetricWords words = new MetricWords(texts);
        List<List<String>> rows = Stream.of(Metric.values())
                .map(m -> List.of(words.name(m) + ": " + words.formula(m) + ". " + words.source(m)))
                .toList();
        return new Table(texts.get("export.sources"), head(texts, "number"), rows, "");
    }

    private List<Snippet> snippets(Texts texts) {
        Question q = calibration.question();
        MetricWords words = new MetricWords(texts);
        String common = FOLDERS.matcher(NumpySnippet.common(q, calibration.temperature()))
                .replaceAll("$1");
        Stream<Snippet> own = Stream.of(Metric.values())
                .filter(m -> !Double.isNaN(m.value(after.basis())))
                .map(m -> new Snippet(texts.get("export.snippet", words.name(m)), NumpySnippet.own(m, q)));
        return Stream.concat(Stream.of(new Snippet(texts.get("export.snippet.common"), common)), own)
                .toList();
    }

    private static String fixed(double value) {
        return Double.isNaN(value) ? "" : Numbers.fixed(value, DECIMALS);
    }
}

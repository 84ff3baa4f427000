package softmaxlab.file.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ConformalSets;
import softmaxlab.file.NumpySets;
import softmaxlab.file.NumpySnippet;
import softmaxlab.file.export.StudyPage.Snippet;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Question;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Verdict;

/**
 * A whole study as a page: what the bench says, with every convention, and the programs that give the numbers again.
 *
 * @param digest SHA-256 of the file, empty where there is none
 * @param pictures SVG documents, whose ids differ; empty where nothing can be drawn
 */
public record StudyReport(
        StudyResults results, List<String> notices, String digest, Map<StudyFigure, List<String>> pictures) {
    /** The folders of a file that a program loads: they mean nothing to who reads the report elsewhere. */
    private static final Pattern FOLDERS = Pattern.compile("(load(?:txt)?\\(r?[\"'])[^\"'\\n]*[/\\\\]");

    public StudyReport {
        notices = List.copyOf(notices);
        pictures = Map.copyOf(pictures);
    }

    /** The page in the words of {@code texts}. */
    public String html(Texts texts) {
        Calibration c = results.calibration();
        Verdict verdict = Verdict.of(
                c,
                results.after().tested(),
                ClassLuck.of(results.classesBefore()),
                ClassLuck.of(results.classes()),
                texts);
        return new StudyPage(
                        c.question().data().title(texts),
                        understood(texts),
                        assumed(texts),
                        verdict.claim(),
                        verdict.evidence(),
                        sections(texts),
                        texts.get("export.programs"),
                        snippets(texts))
                .html();
    }

    private List<String> understood(Texts texts) {
        Calibration c = results.calibration();
        BinWords words = new BinWords(texts);
        List<String> out = new ArrayList<>();
        out.add(c.question().data().description());
        out.add(texts.get(
                "export.judged",
                words.rows(c.before().rows()),
                words.rule(c.before().reliability(), c.after().reliability())));
        if (!digest.isEmpty()) out.add(texts.get("export.digest", digest));
        return out.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<String> assumed(Texts texts) {
        if (!pictures.isEmpty()) return notices;
        return Stream.concat(notices.stream(), Stream.of(texts.get("export.noPictures")))
                .toList();
    }

    private List<StudySection> sections(Texts texts) {
        NumberTables numbers = new NumberTables(results, texts);
        StudySection metrics = StudySection.of("numbers", texts.get("export.numbers"), numbers.metrics());
        StudySection sources = StudySection.of("sources", texts.get("export.sources"), numbers.sources());
        if (results.calibration().after().rows() == 0) return List.of(metrics, sources);
        ErrorSections errors = new ErrorSections(results, texts);
        ChoiceSections choices = new ChoiceSections(results, texts);
        List<StudySection> out = new ArrayList<>();
        out.add(errors.reliability(drawn(StudyFigure.RELIABILITY)));
        out.add(metrics);
        if (results.temperature() != null) out.add(choices.temperature(drawn(StudyFigure.TEMPERATURE)));
        out.add(errors.curves(drawn(StudyFigure.CURVES)));
        out.add(errors.luck(drawn(StudyFigure.LUCK)));
        out.add(errors.many(drawn(StudyFigure.MANY)));
        out.add(new ClassSection(results, texts).section(drawn(StudyFigure.CLASSES)));
        out.add(choices.risk(drawn(StudyFigure.RISK)));
        if (results.shownSets() != null) out.add(new SetSection(results, texts).section(drawn(StudyFigure.SETS)));
        if (!results.compared().all().isEmpty()) out.add(new CompareSection(results, texts).section());
        out.add(sources);
        return out;
    }

    private List<String> drawn(StudyFigure figure) {
        return pictures.getOrDefault(figure, List.of());
    }

    private List<Snippet> snippets(Texts texts) {
        Question q = results.calibration().question();
        MetricWords words = new MetricWords(texts);
        double t = results.calibration().temperature();
        String common = withoutFolders(NumpySnippet.common(q, t));
        Stream<Snippet> own = Stream.of(Metric.values())
                .filter(m -> !Double.isNaN(m.value(results.after().basis())))
                .map(m -> new Snippet(texts.get("export.snippet", words.name(m)), NumpySnippet.own(m, q)));
        Stream<Snippet> sets = results.found().stream()
                .map(ConformalSets::score)
                .filter(s -> NumpySets.exists(s, q))
                .map(s -> new Snippet(
                        texts.get("export.snippet.sets", texts.get("calibration.sets." + s.key())),
                        withoutFolders(NumpySets.of(s, q, t, results.sets()))));
        return Stream.of(Stream.of(new Snippet(texts.get("export.snippet.common"), common)), own, sets)
                .flatMap(s -> s)
                .toList();
    }

    private static String withoutFolders(String program) {
        return FOLDERS.matcher(program).replaceAll("$1");
    }
}

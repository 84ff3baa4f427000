package softmaxlab.file.export;

import java.util.List;
import java.util.stream.Stream;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Details;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Texts;

/** The numbers of a study, before and after, each with its convention. */
record NumberTables(StudyResults results, Texts texts) {

    /** One word per column. */
    static List<String> head(Texts texts, String... keys) {
        return Stream.of(keys).map(k -> texts.get("export.head." + k)).toList();
    }

    StudyTable metrics() {
        MetricWords words = new MetricWords(texts);
        Details before = results.before();
        Details after = results.after();
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
        return new StudyTable("", head(texts, "number", "before", "after", "change"), rows, "");
    }

    /** The interval of the ECE and what a perfect model would show. */
    StudyTable intervals() {
        List<List<String>> rows = List.of(
                List.of(
                        texts.get("export.interval", Integer.toString(Details.RESAMPLES)),
                        between(results.before()),
                        between(results.after())),
                line(
                        texts.get("export.perfect"),
                        results.before().luck().expectedEce(),
                        results.after().luck().expectedEce()),
                line(
                        texts.get("export.p", Integer.toString(Details.DRAWS), Integer.toString(Details.DRAWS + 1)),
                        results.before().luck().pValue(),
                        results.after().luck().pValue()));
        return new StudyTable("", head(texts, "number", "before", "after"), rows, "");
    }

    private List<String> line(String name, double before, double after) {
        MetricWords words = new MetricWords(texts);
        return List.of(name, words.number(before), words.number(after));
    }

    private String between(Details d) {
        MetricWords words = new MetricWords(texts);
        return words.number(d.interval().lower()) + " – "
                + words.number(d.interval().upper());
    }

    StudyTable decomposition() {
        List<List<String>> rows = new CurveWords(texts)
                .decomposition(results.before().basis(), results.after().basis()).stream()
                        .map(f -> List.of(f.name() + " (" + f.rule() + ")", f.before(), f.after(), f.change()))
                        .toList();
        return new StudyTable(
                texts.get("export.decomposition"),
                head(texts, "number", "before", "after", "change"),
                rows,
                texts.get("export.decomposition.note"));
    }

    StudyTable sources() {
        MetricWords words = new MetricWords(texts);
        List<List<String>> rows = Stream.of(Metric.values())
                .map(m -> List.of(words.name(m) + ": " + words.formula(m) + ". " + words.source(m)))
                .toList();
        return new StudyTable("", head(texts, "number"), rows, "");
    }
}

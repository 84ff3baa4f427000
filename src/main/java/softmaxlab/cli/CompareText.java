package softmaxlab.cli;

import java.util.List;
import java.util.stream.Stream;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.CompareWords;
import softmaxlab.lab.Compared;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Texts;

/** Calibrators beside each other in a report for people. */
record CompareText(Study study, Texts texts, ReportLines out) {
    private static final int NAME_WIDTH = 28;
    private static final int RANGE_WIDTH = 30;

    void write() {
        Compared all = study.compared();
        if (all == null || all.all().isEmpty()) return;
        CompareWords words = new CompareWords(texts);
        List<Comparison> judged = all.judged();
        out.heading(texts.get("export.compare"));
        out.words(words.basis(all.basis(), study.question()));
        out.words(words.claim(all.rankings()));
        words.remarks(all).forEach(out::words);
        head(List.of(CompareMetric.values()), ReportLines.NUMBER_WIDTH + 2);
        for (Comparison c : judged) {
            List<String> cells = Stream.of(CompareMetric.values())
                    .map(m -> words.number(c, m, all.rankings().get(m)))
                    .toList();
            out.row(words.name(c), NAME_WIDTH, cells, ReportLines.NUMBER_WIDTH + 2, "");
        }
        out.words(texts.get("export.compare.note"));
        out.words(texts.get("export.compare.behind"));
        head(CompareMetric.TESTED, RANGE_WIDTH);
        for (Comparison c : judged) {
            List<String> cells = CompareMetric.TESTED.stream()
                    .map(m -> words.behind(c.method(), all.rankings().get(m)))
                    .toList();
            out.row(words.name(c), NAME_WIDTH, cells, RANGE_WIDTH, "");
        }
        out.words(words.rule(all.basis()));
        out.gap();
    }

    private void head(List<CompareMetric> metrics, int width) {
        List<String> names = metrics.stream()
                .map(m -> texts.get("calibration.compare.head." + m.key()))
                .toList();
        out.row("", NAME_WIDTH, names, width, "");
    }
}

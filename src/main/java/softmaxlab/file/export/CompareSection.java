package softmaxlab.file.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import softmaxlab.lab.CompareMetric;
import softmaxlab.lab.CompareWords;
import softmaxlab.lab.Compared;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.Texts;

/** Calibrators fitted on the same rows and judged on the same others; the best only where luck does not explain it. */
record CompareSection(StudyResults results, Texts texts) {

    StudySection section() {
        CompareWords words = new CompareWords(texts);
        Compared all = results.compared();
        List<String> said = new ArrayList<>();
        // One alone is compared with nothing.
        if (!all.rankings().isEmpty()) said.add(words.claim(all.rankings()));
        said.add(words.basis(all.basis(), results.calibration().question()));
        said.addAll(words.remarks(all));
        if (!words.left(all).isEmpty()) said.add(words.left(all));
        StudyTable numbers = table(
                "numbers",
                List.of(CompareMetric.values()),
                c -> m -> words.number(c, m, all.rankings().get(m)),
                texts.get("export.compare.note"));
        StudyTable behind = table(
                "behind",
                CompareMetric.TESTED,
                c -> m -> words.behind(c.method(), all.rankings().get(m)),
                words.rule(all.basis()));
        return new StudySection(
                "compare",
                texts.get("export.compare"),
                said.get(0),
                said.subList(1, said.size()),
                List.of(),
                "",
                List.of(numbers, behind));
    }

    private StudyTable table(
            String key,
            List<CompareMetric> metrics,
            Function<Comparison, Function<CompareMetric, String>> cell,
            String note) {
        CompareWords words = new CompareWords(texts);
        List<String> head = Stream.concat(
                        Stream.of(texts.get("export.head.calibrator")),
                        metrics.stream().map(m -> texts.get("calibration.compare.head." + m.key())))
                .toList();
        List<List<String>> rows = results.compared().judged().stream()
                .map(c -> Stream.concat(
                                Stream.of(words.name(c)), metrics.stream().map(cell.apply(c)))
                        .toList())
                .toList();
        return new StudyTable(texts.get("export.compare." + key), head, rows, note);
    }
}

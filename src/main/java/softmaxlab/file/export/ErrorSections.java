package softmaxlab.file.export;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.EceStrip;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Curves;
import softmaxlab.lab.Details;
import softmaxlab.lab.LuckWords;
import softmaxlab.lab.ManyWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** How far confidence is from accuracy: by bins, without bins, against luck, and through other bins. */
record ErrorSections(StudyResults results, Texts texts) {

    StudySection reliability(List<String> pictures) {
        Calibration c = results.calibration();
        Evaluation before = c.before();
        List<String> said = List.of(
                errors(c.isUnchanged() ? "export.reliability.same" : "export.reliability.before", before),
                c.isUnchanged() ? "" : errors("export.reliability.after", c.after()));
        BinTables bins = new BinTables(texts);
        List<StudyTable> tables = new ArrayList<>();
        tables.add(bins.of(texts.get("export.bins.before"), before.reliability()));
        if (!c.isUnchanged())
            tables.add(bins.of(texts.get("export.bins.after"), c.after().reliability()));
        BinWords words = new BinWords(texts);
        String interval = words.interval(before.reliability().binning().interval());
        String rule = texts.get(
                "export.rule.reliability",
                words.rule(before.reliability(), c.after().reliability()),
                interval);
        return section(StudyFigure.RELIABILITY, said, pictures, rule, tables);
    }

    private String errors(String key, Evaluation e) {
        return texts.get(
                key,
                Numbers.fixed(e.ece(), 4),
                Numbers.fixed(e.mce(), 4),
                Numbers.percent(e.meanConfidence(), 1),
                Numbers.percent(e.accuracy(), 1),
                new BinWords(texts).rows(e.reliability().worst().map(Bin::count).orElse(0)));
    }

    StudySection curves(List<String> pictures) {
        List<String> said = new CurveWords(texts).seen(Curves.Kind.ISOTONIC, results.calibration(), results.curves());
        StudyTable table = new NumberTables(results, texts).decomposition();
        return section(StudyFigure.CURVES, said, pictures, texts.get("export.rule.curves"), List.of(table));
    }

    StudySection luck(List<String> pictures) {
        LuckWords words = new LuckWords(texts);
        var luck = results.after().luck();
        List<String> said = List.of(words.claim(results.after().tested()), words.outside(luck));
        String rule = texts.get("export.rule.luck", Integer.toString(Details.DRAWS), Long.toString(Details.SEED));
        StudyTable table = new NumberTables(results, texts).intervals();
        return section(StudyFigure.LUCK, said, pictures, rule, List.of(table));
    }

    StudySection many(List<String> pictures) {
        ManyWords words = new ManyWords(texts);
        EceStrip strip = results.strip();
        List<List<String>> rows = EceStrip.Line.ALL.stream()
                .map(line -> List.of(words.measure(line) + " (" + words.rule(line) + ")", words.range(strip, line)))
                .toList();
        StudyTable table = new StudyTable("", NumberTables.head(texts, "number", "range"), rows, "");
        String claim = words.claim(strip, results.calibration().after().reliability());
        String rule =
                texts.get("export.rule.many", Integer.toString(EceStrip.MIN_BINS), Integer.toString(EceStrip.MAX_BINS));
        return section(StudyFigure.MANY, List.of(claim), pictures, rule, List.of(table));
    }

    /** @param said the claim first */
    private StudySection section(
            StudyFigure figure, List<String> said, List<String> pictures, String rule, List<StudyTable> tables) {
        return new StudySection(
                figure.key(),
                texts.get("export." + figure.key()),
                said.get(0),
                said.subList(1, said.size()),
                pictures,
                rule,
                tables);
    }
}

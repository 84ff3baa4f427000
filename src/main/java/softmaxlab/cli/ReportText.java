package softmaxlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Census;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.file.Notice;
import softmaxlab.file.Quoted;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.FitWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** A report for people: fixed columns, one file after the other. */
final class ReportText {
    private static final int BAR_WIDTH = 24;
    private static final int BETWEEN_WIDTH = 21;
    private static final int GAP = 4;
    private static final int DECIMALS = 4;

    private final Texts texts = new Texts();
    private final BinWords words = new BinWords(texts);
    private final ReportLines out = new ReportLines();

    private ReportText() {}

    static String of(String file, Study study) {
        ReportText report = new ReportText();
        report.head(file, study);
        report.metrics(study);
        report.bins("cli.report.bins", study.all().reliability());
        report.temperature(study);
        DetailsText.of(study.details(), report.texts, report.out).write();
        report.classes(study);
        new SetsText(study, report.texts, report.out).write();
        new CompareText(study, report.texts, report.out).write();
        return report.out.toString();
    }

    private void head(String file, Study study) {
        out.line(file.replaceAll("\\p{C}", ""));
        out.heading(study.loaded().described());
        for (Notice notice : study.notices()) out.line("  ! " + notice.text());
        out.gap();
    }

    private void metrics(Study study) {
        Evaluation e = study.all();
        out.heading(texts.get("cli.report.allRows", e.rows(), Numbers.count(e.rows())));
        metrics(List.of(e), rule(e.reliability()));
        counts(study);
        out.gap();
    }

    /** What is odd in the rows; of top-1 predictions no more is known than what the winner said. */
    private void counts(Study study) {
        Census census = study.census();
        Evaluation e = study.all();
        String right = Numbers.count(Math.round(e.accuracy() * e.rows()));
        String ones = Numbers.count(census.confidenceOne());
        if (study.predictions().kind() == Predictions.Kind.TOP1) {
            out.words(texts.get("cli.report.counts.top1", right, ones));
            return;
        }
        String ties = Numbers.count(census.ties());
        String sums = Numbers.scientific(census.rowSumError(), 1);
        out.words(texts.get("cli.report.counts", right, ones, ties, Numbers.count(e.zeroTrue()), sums));
    }

    /** @param all of the same rows, one column for each */
    private void metrics(List<Evaluation> all, String rule) {
        metric("accuracy", all, Evaluation::accuracy, texts.get("cli.report.accuracy.note"));
        metric("meanConfidence", all, Evaluation::meanConfidence, texts.get("cli.report.meanConfidence.note"));
        metric("nll", all, Evaluation::nll, texts.get("cli.report.nll.note"));
        metric("brier", all, Evaluation::brier, texts.get("cli.report.brier.note"));
        metric("ece", all, Evaluation::ece, rule);
        Reliability first = all.get(0).reliability();
        String worst = words.worst(first, all.get(all.size() - 1).reliability());
        metric("mce", all, Evaluation::mce, texts.get("cli.report.mce.note", rule, worst));
        metric("classwiseEce", all, Evaluation::classwiseEce, texts.get("cli.report.classwiseEce.note"));
    }

    private void metric(String key, List<Evaluation> all, ToDoubleFunction<Evaluation> of, String note) {
        double[] values = all.stream().mapToDouble(of).toArray();
        out.row(
                texts.get("cli.report." + key),
                ReportLines.NAME_WIDTH,
                ReportLines.numbers(values),
                ReportLines.NUMBER_WIDTH,
                note);
    }

    private String rule(Reliability reliability) {
        return words.rule(reliability);
    }

    private void bins(String heading, Reliability reliability) {
        out.heading(texts.get(heading, rule(reliability)));
        out.line("    " + ReportLines.pad(texts.get("cli.report.bin"), ReportLines.NAME_WIDTH)
                + heading("cli.report.rows")
                + heading("cli.report.confidence") + heading("cli.report.accuracy")
                + " ".repeat(GAP)
                + ReportLines.pad(between(reliability.binning().interval()), BETWEEN_WIDTH)
                + heading("cli.report.gap"));
        List<Bin> bins = reliability.bins();
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            String edges = words.interval(reliability, i);
            out.line("    " + ReportLines.pad(edges, ReportLines.NAME_WIDTH)
                    + ReportLines.right(Numbers.count(bin.count())) + right(bin.confidence())
                    + right(bin.accuracy()) + " ".repeat(GAP) + ReportLines.pad(between(bin), BETWEEN_WIDTH) + gap(bin)
                    + bar(bin));
        }
        out.gap();
    }

    private String between(BinInterval method) {
        return texts.get("cli.report.bin.interval", words.interval(method));
    }

    private static String between(Bin bin) {
        if (bin.isEmpty()) return ReportLines.ABSENT;
        Interval i = bin.interval();
        return Numbers.fixed(i.lower(), DECIMALS) + " – " + Numbers.fixed(i.upper(), DECIMALS);
    }

    private String heading(String key) {
        return ReportLines.right(texts.get(key));
    }

    private static String right(double value) {
        return ReportLines.right(ReportLines.number(value));
    }

    private static String gap(Bin bin) {
        return ReportLines.right(bin.isEmpty() ? ReportLines.ABSENT : Numbers.signed(bin.gap(), DECIMALS));
    }

    /** Accuracy as a bar, with a mark where the confidence is. */
    private static String bar(Bin bin) {
        if (bin.isEmpty()) return "";
        StringBuilder bar = new StringBuilder("   ");
        long filled = Math.round(bin.accuracy() * BAR_WIDTH);
        long mark = Math.min(BAR_WIDTH - 1, (long) (bin.confidence() * BAR_WIDTH));
        for (int i = 0; i < BAR_WIDTH; i++) bar.append(i == mark ? '|' : i < filled ? '█' : '·');
        return bar.toString();
    }

    private void temperature(Study study) {
        if (study.before() == null) return;
        if (!study.fit().isFitted()) {
            out.heading(texts.get("cli.report.noTemperature"));
            out.gap();
            return;
        }
        out.heading(fitted(study) + " " + judged(study));
        out.row("", List.of(texts.get("cli.report.before"), texts.get("cli.report.after")));
        metrics(
                List.of(study.before(), study.after()),
                words.rule(study.before().reliability(), study.after().reliability()));
        out.gap();
        bins("cli.report.bins.after", study.after().reliability());
    }

    private String fitted(Study study) {
        CalibratorFit fit = study.fit();
        return fit.method() == Method.TEMPERATURE
                ? texts.get("cli.report.temperature", Numbers.fixed(fit.temperature(), 5))
                : texts.get("cli.report.calibrator", new FitWords(texts).name(study.question()));
    }

    /** The classes, largest ECE first. */
    private void classes(Study study) {
        boolean fitted = study.classesAfter() != null;
        ClassReliability all = fitted ? study.classesAfter() : study.classes();
        if (all == null) return;
        List<String> names = study.predictions().classNames();
        if (ClassWords.isUnknown(all)) {
            out.heading(texts.get("calibration.classes.unknown"));
            out.gap();
            return;
        }
        out.heading(texts.get(fitted ? "cli.report.classes.after" : "cli.report.classes"));
        List<String> clean = names.stream().map(Quoted::clean).toList();
        out.words(new ClassWords(texts, clean).claim(all, ClassLuck.of(all)));
        out.row(
                texts.get("export.head.class"),
                Stream.of("rows", "ece", "meanP", "share", "chosen", "recall", "precision")
                        .map(k -> texts.get("export.head." + k))
                        .toList());
        for (OneClass c : all.worstFirst()) {
            String name = names.isEmpty() ? Integer.toString(c.index()) : clean.get(c.index());
            List<String> cells = new ArrayList<>(List.of(Numbers.count(c.rows())));
            cells.addAll(ReportLines.numbers(c.ece(), c.meanP(), c.share()));
            cells.add(Numbers.count(c.chosen()));
            cells.addAll(ReportLines.numbers(c.recall(), c.precision()));
            out.row(name, cells);
        }
        out.words(texts.get(all.top1() ? "cli.report.classes.top1" : "cli.report.classes.note"));
        out.gap();
    }

    /** Which rows the temperature was fitted on, and which it is judged on. */
    static String judged(Study study) {
        Texts texts = new Texts();
        int judged = study.before().rows();
        int fitted = study.fit().rows();
        String some = Numbers.count(judged);
        String others = Numbers.count(fitted);
        Ask ask = study.ask();
        if (ask.isAll()) return texts.get("cli.report.all", judged, some);
        if (ask.isPart()) {
            String kind = ask.split().kind().key();
            return texts.get("cli.report.part." + kind, fitted, others, judged, some);
        }
        String file = String.valueOf(Path.of(ask.fitOn()).getFileName());
        return texts.get("cli.report.file", fitted, others, Quoted.clean(file), judged, some);
    }
}

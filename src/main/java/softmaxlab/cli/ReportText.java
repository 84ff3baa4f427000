package softmaxlab.cli;

import java.nio.file.Path;
import java.util.List;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Method;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.file.Notice;
import softmaxlab.file.Quoted;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.ClassWords;
import softmaxlab.lab.Details;
import softmaxlab.lab.LuckWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** A report for people: fixed columns, one file after the other. */
final class ReportText {
    private static final int NAME_WIDTH = 18;
    private static final int NUMBER_WIDTH = 10;
    private static final int DECIMALS = 4;
    private static final int BAR_WIDTH = 24;
    private static final int BETWEEN_WIDTH = 21;
    private static final int GAP = 4;
    private static final String ABSENT = "–";

    private final Texts texts = new Texts();
    private final BinWords words = new BinWords(texts);
    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    static String of(String file, Study study) {
        ReportText report = new ReportText();
        report.head(file, study);
        report.metrics(study.all());
        report.bins(study.all().reliability());
        report.temperature(study);
        report.certainty(study);
        report.classes(study);
        report.sets(study);
        return report.out.toString();
    }

    private void head(String file, Study study) {
        line(file.replaceAll("\\p{C}", ""));
        line("  " + study.loaded().described());
        for (Notice notice : study.notices()) line("  ! " + notice.text());
        line("");
    }

    private void metrics(Evaluation e) {
        line("  " + texts.get("cli.report.allRows", e.rows(), Numbers.count(e.rows())));
        String rule = rule(e.reliability());
        metric("cli.report.accuracy", e.accuracy(), texts.get("cli.report.accuracy.note"));
        metric("cli.report.meanConfidence", e.meanConfidence(), texts.get("cli.report.meanConfidence.note"));
        metric("cli.report.nll", e.nll(), texts.get("cli.report.nll.note"));
        metric("cli.report.brier", e.brier(), texts.get("cli.report.brier.note"));
        metric("cli.report.ece", e.ece(), rule);
        metric("cli.report.mce", e.mce(), rule);
        metric("cli.report.classwiseEce", e.classwiseEce(), texts.get("cli.report.classwiseEce.note"));
        line("");
    }

    private void metric(String key, double value, String note) {
        line("    " + name(key) + number(value) + "   " + note);
    }

    private String name(String key) {
        return pad(texts.get(key), NAME_WIDTH);
    }

    private String rule(Reliability reliability) {
        return words.rule(reliability);
    }

    private void bins(Reliability reliability) {
        line("  " + texts.get("cli.report.bins", rule(reliability)));
        line("    " + pad(texts.get("cli.report.bin"), NAME_WIDTH) + heading("cli.report.rows")
                + heading("cli.report.confidence") + heading("cli.report.accuracy")
                + " ".repeat(GAP) + pad(between(reliability.binning().interval()), BETWEEN_WIDTH)
                + heading("cli.report.gap"));
        List<Bin> bins = reliability.bins();
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            String edges = words.interval(reliability, i);
            line("    " + pad(edges, NAME_WIDTH) + right(Numbers.count(bin.count())) + number(bin.confidence())
                    + number(bin.accuracy()) + " ".repeat(GAP) + pad(between(bin), BETWEEN_WIDTH) + gap(bin)
                    + bar(bin));
        }
        line("");
    }

    private String between(BinInterval method) {
        return texts.get("cli.report.bin.interval", words.interval(method));
    }

    private static String between(Bin bin) {
        if (bin.isEmpty()) return ABSENT;
        Interval i = bin.interval();
        return Numbers.fixed(i.lower(), DECIMALS) + " – " + Numbers.fixed(i.upper(), DECIMALS);
    }

    private String heading(String key) {
        return right(texts.get(key));
    }

    private static String gap(Bin bin) {
        return right(bin.isEmpty() ? ABSENT : Numbers.signed(bin.gap(), DECIMALS));
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
            line("  " + texts.get("cli.report.noTemperature"));
            line("");
            return;
        }
        line("  " + fitted(study.fit()) + " " + judged(study));
        line("    " + pad("", NAME_WIDTH) + heading("cli.report.before") + heading("cli.report.after"));
        Evaluation b = study.before();
        Evaluation a = study.after();
        pair("cli.report.accuracy", b.accuracy(), a.accuracy());
        pair("cli.report.meanConfidence", b.meanConfidence(), a.meanConfidence());
        pair("cli.report.nll", b.nll(), a.nll());
        pair("cli.report.brier", b.brier(), a.brier());
        pair("cli.report.ece", b.ece(), a.ece());
        pair("cli.report.mce", b.mce(), a.mce());
        pair("cli.report.classwiseEce", b.classwiseEce(), a.classwiseEce());
        line("");
    }

    private String fitted(CalibratorFit fit) {
        if (fit.method() != Method.TEMPERATURE) {
            return texts.get(
                    "cli.report.calibrator",
                    texts.get("calibration.method." + fit.method().key()));
        }
        return texts.get("cli.report.temperature", Numbers.fixed(fit.temperature(), 5));
    }

    /** How sure the ECE is, and what luck alone would give. */
    private void certainty(Study study) {
        Details d = study.details().after() != null
                ? study.details().after()
                : study.details().all();
        if (d == null) return;
        line("  " + texts.get(study.details().after() != null ? "cli.report.luck.after" : "cli.report.luck"));
        if (d.interval().exists()) {
            String from = Numbers.fixed(d.interval().lower(), DECIMALS);
            String to = Numbers.fixed(d.interval().upper(), DECIMALS);
            line("    " + texts.get("cli.report.interval", from, to));
        }
        if (d.basis().evaluation().rows() > 0) line("    " + new LuckWords(texts).claim(d.luck()));
        line("");
    }

    /** The classes, largest ECE first. */
    private void classes(Study study) {
        boolean fitted = study.classesAfter() != null;
        ClassReliability all = fitted ? study.classesAfter() : study.classes();
        if (all == null) return;
        List<String> names = study.predictions().classNames();
        if (ClassWords.isUnknown(all)) {
            line("  " + texts.get("calibration.classes.unknown"));
            line("");
            return;
        }
        line("  " + texts.get(fitted ? "cli.report.classes.after" : "cli.report.classes"));
        line("    " + pad(texts.get("export.head.class"), NAME_WIDTH) + heading("export.head.rows")
                + heading("export.head.ece") + heading("export.head.recall") + heading("export.head.precision"));
        for (OneClass c : all.worstFirst()) {
            String name = names.isEmpty() ? Integer.toString(c.index()) : Quoted.clean(names.get(c.index()));
            line("    " + pad(name, NAME_WIDTH) + right(Numbers.count(c.rows())) + number(c.ece()) + number(c.recall())
                    + number(c.precision()));
        }
        line("");
    }

    /** Prediction sets, one line per score. */
    private void sets(Study study) {
        if (study.sets() == null) return;
        ConformalSets first = study.sets().get(0);
        String target = Numbers.percent(first.target(), 1);
        line("  " + texts.get("cli.report.sets", target, Numbers.count(first.fitted()), Numbers.count(first.rows())));
        line("    " + pad("", NAME_WIDTH) + heading("cli.report.sets.coverage") + heading("cli.report.sets.size")
                + heading("cli.report.sets.empty"));
        for (ConformalSets s : study.sets()) {
            line("    " + pad(texts.get("calibration.sets." + s.score().key()), NAME_WIDTH) + number(s.coverage())
                    + number(s.meanSize()) + right(Numbers.count(s.empty())));
        }
        line("");
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

    private void pair(String key, double before, double after) {
        line("    " + name(key) + number(before) + number(after));
    }

    private static String number(double value) {
        return right(Double.isNaN(value) ? ABSENT : Numbers.fixed(value, DECIMALS));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, NUMBER_WIDTH + 2 - text.length())) + text;
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}

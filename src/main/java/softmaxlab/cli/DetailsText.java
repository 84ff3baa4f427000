package softmaxlab.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Details;
import softmaxlab.lab.LuckWords;
import softmaxlab.lab.Metric;
import softmaxlab.lab.MetricWords;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * The numbers of a report for people that take longer.
 *
 * @param before of the judged rows, or of all rows where nothing was fitted
 * @param after null where nothing was fitted
 */
record DetailsText(Details before, Details after, Texts texts, ReportLines out) {
    private static final int NAME_WIDTH = 34;

    /** They stand further up. */
    private static final Set<Metric> SAID = EnumSet.of(
            Metric.ACCURACY,
            Metric.MEAN_CONFIDENCE,
            Metric.NLL,
            Metric.BRIER,
            Metric.ECE,
            Metric.MCE,
            Metric.CLASSWISE_ECE);

    static DetailsText of(AllDetails all, Texts texts, ReportLines out) {
        return all.after() == null
                ? new DetailsText(all.all(), null, texts, out)
                : new DetailsText(all.before(), all.after(), texts, out);
    }

    void write() {
        if (before == null || before.basis().evaluation().rows() == 0) return;
        certainty();
        more();
        decomposition();
    }

    private Details last() {
        return after == null ? before : after;
    }

    private void certainty() {
        String seed = Long.toString(Details.SEED);
        String resamples = texts.get("cli.report.rule.resamples", Numbers.count(Details.RESAMPLES), seed);
        String draws = texts.get("cli.report.rule.draws", Numbers.count(Details.DRAWS), seed);
        out.heading(texts.get(after == null ? "cli.report.luck" : "cli.report.luck.after"));
        out.words(new LuckWords(texts).claim(last().tested()));
        heads();
        line("intervalLow", d -> d.interval().lower(), resamples);
        line("intervalHigh", d -> d.interval().upper(), resamples);
        line("expected", d -> d.luck().expectedEce(), draws);
        line("luckLow", d -> d.luck().eceLower(), draws);
        line("luckHigh", d -> d.luck().eceUpper(), draws);
        String p = texts.get("cli.report.rule.p", Numbers.count(Details.DRAWS), Numbers.count(Details.DRAWS + 1L));
        row(texts.get("cli.report.more.p"), d -> d.luck().pValue(), CurveWords::p, p);
        out.gap();
    }

    private void more() {
        MetricWords words = new MetricWords(texts);
        out.heading(texts.get(after == null ? "cli.report.more" : "cli.report.more.after"));
        heads();
        for (Metric m : Metric.values()) {
            if (SAID.contains(m)) continue;
            String rule = words.convention(m, before.basis(), last().basis());
            row(words.name(m), d -> m.value(d.basis()), ReportLines::number, rule);
        }
        line("smoothEceBandwidth", d -> d.basis().smooth().bandwidth(), texts.get("cli.report.rule.bandwidth"));
        row(
                texts.get("cli.report.more.ksPValue"),
                d -> d.basis().cumulative().ksPValue(),
                CurveWords::p,
                texts.get("cli.report.rule.ksPValue"));
        line("excessAurc", d -> d.basis().coverage().excessAurc(), texts.get("cli.report.rule.excessAurc"));
        Map<String, Object> was = MetricsJson.otherConventions(before);
        Map<String, Object> is = after == null ? was : MetricsJson.otherConventions(after);
        for (String key : was.keySet()) {
            if (key.equals("equalMassEce") || key.equals("equalMassBins")) continue;
            line(
                    key,
                    d -> ((Number) (d == before ? was : is).get(key)).doubleValue(),
                    texts.get("cli.report.rule." + (key.startsWith("rankBins") ? "rankBins" : "other")));
        }
        out.gap();
    }

    private void decomposition() {
        out.heading(texts.get("export.decomposition"));
        heads();
        for (CurveWords.Fact f : new CurveWords(texts).decomposition(before.basis(), last().basis())) {
            List<String> cells = after == null ? List.of(f.before()) : List.of(f.before(), f.after());
            out.row(f.name(), NAME_WIDTH, cells, ReportLines.NUMBER_WIDTH, f.rule());
        }
        out.words(texts.get("export.decomposition.note"));
        out.gap();
    }

    private void heads() {
        List<String> heads = after == null
                ? List.of(texts.get("cli.report.value"))
                : List.of(texts.get("cli.report.before"), texts.get("cli.report.after"));
        out.row("", NAME_WIDTH, heads, ReportLines.NUMBER_WIDTH, "");
    }

    private void line(String key, ToDoubleFunction<Details> of, String rule) {
        row(texts.get("cli.report.more." + key), of, ReportLines::number, rule);
    }

    private void row(String name, ToDoubleFunction<Details> of, DoubleFunction<String> said, String rule) {
        List<String> cells = new ArrayList<>(List.of(said.apply(of.applyAsDouble(before))));
        if (after != null) cells.add(said.apply(of.applyAsDouble(after)));
        out.row(name, NAME_WIDTH, cells, ReportLines.NUMBER_WIDTH, rule);
    }
}

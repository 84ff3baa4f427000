package softmaxlab.lab;

import java.util.List;
import java.util.function.ToDoubleFunction;
import softmaxlab.engine.Corp;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Murphy;
import softmaxlab.lab.CurveWords.Fact;

/** The numbers beside the curves, before and after, each with its rule. */
final class FactsOfCurves {
    private static final String KEY = "calibration.curves.fact.";
    private static final int DECIMALS = 4;

    private final Texts texts;
    private final BinWords bins;
    private final Calibration c;
    private final Curves.Pair pair;

    FactsOfCurves(Texts texts, BinWords bins, Calibration c, Curves.Pair pair) {
        this.texts = texts;
        this.bins = bins;
        this.c = c;
        this.pair = pair;
    }

    List<Fact> of(Curves.Kind kind) {
        return switch (kind) {
            case ISOTONIC -> isotonic();
            case SMOOTH -> smooth();
            case CUMULATIVE -> cumulative();
            case RESIDUAL -> residual();
        };
    }

    private List<Fact> isotonic() {
        Murphy before = Murphy.of(pair.basis().before(), c.before().reliability());
        Murphy after = Murphy.of(pair.basis().after(), c.after().reliability());
        return decomposition(
                pair.before().corp(),
                pair.after().corp(),
                before,
                after,
                bins.rule(c.before().reliability(), c.after().reliability()));
    }

    /** @param rule of the bins that the parts by Murphy are over */
    List<Fact> decomposition(Corp was, Corp is, Murphy before, Murphy after, String rule) {
        return List.of(
                fact("brier", own("brier"), was.brier(), is.brier()),
                fact("mcb", own("mcb"), was.mcb(), is.mcb()),
                fact("dsc", own("dsc"), was.dsc(), is.dsc()),
                fact("unc", own("unc"), was.unc(), is.unc()),
                fact("rel", rule, before.rel(), after.rel()),
                fact("res", rule, before.res(), after.res()),
                fact("within", own("within"), before.within(), after.within()),
                fact("three", own("three"), before.three(), after.three()));
    }

    private List<Fact> smooth() {
        return List.of(
                curves("smooth", v -> v.smooth().value()),
                curves("sigma", v -> v.smooth().bandwidth()),
                gap(),
                ece());
    }

    private Fact gap() {
        double before = gap(c.before());
        double after = gap(c.after());
        return fact("gap", own("gap"), signed(before), signed(after), change(before, after));
    }

    private static double gap(Evaluation e) {
        return e.meanConfidence() - e.accuracy();
    }

    private static String signed(double v) {
        return Numbers.signed(v, DECIMALS);
    }

    private List<Fact> cumulative() {
        return List.of(
                curves("ks", v -> v.cumulative().ks()),
                pValue("ks.p", v -> v.cumulative().ksPValue()),
                curves("kuiper", v -> v.cumulative().kuiper()),
                pValue("kuiper.p", v -> v.cumulative().kuiperPValue()),
                gap());
    }

    List<Fact> residual() {
        String rule = texts.get(
                "calibration.table.mce.rule",
                bins.worst(c.before().reliability(), c.after().reliability()));
        return List.of(ece(), fact("mce", rule, c.before().mce(), c.after().mce()), gap());
    }

    private Fact ece() {
        String rule = bins.rule(c.before().reliability(), c.after().reliability());
        return fact("ece", rule, c.before().ece(), c.after().ece());
    }

    private Fact curves(String key, ToDoubleFunction<Curves> number) {
        return fact(key, own(key), number.applyAsDouble(pair.before()), number.applyAsDouble(pair.after()));
    }

    /** A p-value is no amount of anything, so that a difference of two says nothing. */
    private Fact pValue(String key, ToDoubleFunction<Curves> number) {
        String before = CurveWords.p(number.applyAsDouble(pair.before()));
        String after = CurveWords.p(number.applyAsDouble(pair.after()));
        return fact(key, own(key), before, after, "");
    }

    private Fact fact(String key, String rule, double before, double after) {
        return fact(key, rule, metric(before), metric(after), change(before, after));
    }

    private Fact fact(String key, String rule, String before, String after, String change) {
        return new Fact(texts.get(KEY + key), rule, before, after, change);
    }

    private String change(double before, double after) {
        if (before == after) return texts.get("calibration.table.same");
        double difference = after - before;
        return Double.isNaN(difference) ? texts.get("calibration.table.none") : signed(difference);
    }

    private String own(String key) {
        return texts.get(KEY + key + ".rule");
    }

    private static String metric(double v) {
        return Numbers.fixed(v, DECIMALS);
    }
}

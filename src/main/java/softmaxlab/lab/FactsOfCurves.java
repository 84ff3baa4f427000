package softmaxlab.lab;

import java.util.List;
import java.util.function.Function;
import softmaxlab.engine.Corp;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Murphy;
import softmaxlab.lab.CurveWords.Fact;

/** The numbers beside the curves, before and after, each with its rule. */
final class FactsOfCurves {
    private static final String KEY = "calibration.curves.fact.";

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
        String rule = bins.rule(c.after().reliability());
        Murphy before = Murphy.of(pair.basis().before(), c.before().reliability());
        Murphy after = Murphy.of(pair.basis().after(), c.after().reliability());
        return List.of(
                corp("brier", Corp::brier),
                corp("mcb", Corp::mcb),
                corp("dsc", Corp::dsc),
                corp("unc", Corp::unc),
                fact("rel", rule, metric(before.rel()), metric(after.rel())),
                fact("res", rule, metric(before.res()), metric(after.res())),
                fact("within", own("within"), metric(before.within()), metric(after.within())),
                fact("three", own("three"), metric(before.three()), metric(after.three())));
    }

    private Fact corp(String key, Function<Corp, Double> number) {
        return curves(key, v -> metric(number.apply(v.corp())));
    }

    private List<Fact> smooth() {
        return List.of(
                curves("smooth", v -> metric(v.smooth().value())),
                curves("sigma", v -> metric(v.smooth().bandwidth())),
                fact("gap", own("gap"), meanGap(c.before()), meanGap(c.after())),
                ece());
    }

    private static String meanGap(Evaluation e) {
        return Numbers.signed(e.meanConfidence() - e.accuracy(), 4);
    }

    private List<Fact> cumulative() {
        return List.of(
                curves("ks", v -> metric(v.cumulative().ks())),
                curves("ks.p", v -> CurveWords.p(v.cumulative().ksPValue())),
                curves("kuiper", v -> metric(v.cumulative().kuiper())),
                curves("kuiper.p", v -> CurveWords.p(v.cumulative().kuiperPValue())),
                fact("gap", own("gap"), meanGap(c.before()), meanGap(c.after())));
    }

    List<Fact> residual() {
        return List.of(
                ece(),
                fact(
                        "mce",
                        own("mce"),
                        metric(c.before().mce()),
                        metric(c.after().mce())),
                fact("gap", own("gap"), meanGap(c.before()), meanGap(c.after())));
    }

    private Fact ece() {
        String rule = bins.rule(c.after().reliability());
        return fact("ece", rule, metric(c.before().ece()), metric(c.after().ece()));
    }

    private Fact curves(String key, Function<Curves, String> number) {
        return fact(key, own(key), number.apply(pair.before()), number.apply(pair.after()));
    }

    private Fact fact(String key, String rule, String before, String after) {
        return new Fact(texts.get(KEY + key), rule, before, after);
    }

    private String own(String key) {
        return texts.get(KEY + key + ".rule");
    }

    private static String metric(double v) {
        return Numbers.fixed(v, 4);
    }
}

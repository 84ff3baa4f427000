package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.engine.RiskCoverage;
import softmaxlab.engine.RiskCoverage.Step;
import softmaxlab.lab.RiskCase.Curves;

/** What there is to say about handing the least confident rows to a person. */
public record RiskWords(Texts texts) {
    private static final double NEARLY_ONE = 0.9999;
    private static final int MOST_DECIMALS = 8;

    /** What the present threshold does to accuracy. */
    public String claim(Curves c, Step s) {
        if (c.after().rows() == 0) return texts.get("calibration.claim.no-rows");
        if (s.kept() == 0) return texts.get("calibration.reject.claim.none");
        String all = number(1 - c.after().randomRisk());
        if (s.handedOver() == 0) return texts.get("calibration.reject.claim.all", all);
        String kept = number(s.accuracy());
        String key = kept.equals(all) ? "same" : s.accuracy() > 1 - c.after().randomRisk() ? "rise" : "fall";
        return texts.get("calibration.reject.claim." + key, percent(s.coverage()), all, kept);
    }

    /** The rows behind it, the order of the rows, and what T does to that order. */
    public List<String> evidence(Curves c, Step s, boolean top1) {
        if (c.after().rows() == 0) return List.of();
        List<String> out = new ArrayList<>();
        if (s.kept() > 0) out.add(rows(s));
        if (s.kept() > 0 && s.handedOver() > 0) out.add(texts.get("calibration.reject.own"));
        RiskCoverage after = c.after();
        out.add(texts.get(
                "calibration.reject.order",
                metric(after.aurc()),
                metric(after.perfectAurc()),
                metric(after.randomRisk())));
        if (!top1 && after.rows() > 1) out.add(temperature(c));
        return out;
    }

    private String rows(Step s) {
        Interval luck = BinInterval.WILSON.of(s.kept(), s.kept() - s.wrong());
        return texts.get(
                "calibration.reject.rows",
                Numbers.count(s.handedOver()),
                Numbers.count(s.rows()),
                Numbers.count(s.wrong()),
                Numbers.count(s.kept()),
                number(luck.lower()),
                number(luck.upper()));
    }

    private String temperature(Curves c) {
        if (c.unchanged()) return texts.get("calibration.reject.same");
        String from = metric(c.before().aurc());
        String to = metric(c.after().aurc());
        String key = !c.basis().keepsClasses()
                ? "calibration.reject.reordered.other"
                : from.equals(to) ? "calibration.reject.reordered.leaves" : "calibration.reject.reordered";
        return texts.get(key, FitWords.capital(c.basis().by()), percent(c.reordered()), from, to);
    }

    /** The words of the flag: the confidence from which on rows are kept. */
    public String flag(Step s) {
        if (s.kept() == 0) return texts.get("calibration.reject.flag.none");
        String at = threshold(s);
        return texts.get(isAbove(at) ? "calibration.reject.flag.above" : "calibration.reject.flag", at);
    }

    /** Whether a probability is written as lying above something, so that "at least" before it would be one word too many. */
    private static boolean isAbove(String probability) {
        return probability.startsWith(">");
    }

    /** One sentence with all there is to say about a threshold. */
    public String sentence(Step s) {
        if (s.kept() == 0) return texts.get("calibration.reject.sentence.none", Numbers.count(s.rows()));
        String at = threshold(s);
        return texts.get(
                isAbove(at) ? "calibration.reject.sentence.above" : "calibration.reject.sentence",
                at,
                percent(s.coverage()),
                number(s.accuracy()),
                Numbers.count(s.handedOver()));
    }

    /** The least confidence kept, 4 decimals. */
    public String threshold(Step s) {
        return s.kept() == 0 ? texts.get("calibration.table.none") : Numbers.probability(s.confidence(), 4);
    }

    /** A confidence with as many decimals as it takes not to read as a false 1. */
    public static String confidence(double v) {
        if (!(v < 1 && v > NEARLY_ONE)) return Numbers.fixed(v, 4);
        int digits = 5;
        while (digits < MOST_DECIMALS && Numbers.fixed(v, digits).startsWith("1")) digits++;
        return Numbers.fixed(Math.min(v, 1 - Math.pow(10, -digits)), digits);
    }

    private static String percent(double v) {
        return Numbers.percent(v, 1);
    }

    private static String number(double v) {
        return Numbers.probability(v);
    }

    private static String metric(double v) {
        return Numbers.fixed(v, 4);
    }
}

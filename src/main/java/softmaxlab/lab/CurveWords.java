package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Corp;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Murphy;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.SmoothCurve;

/** The view "Curves" in words: what is seen, and what a place on a curve says. */
public final class CurveWords {
    private static final String KEY = "calibration.curves.";
    private static final int SHARE = 3;
    private static final int METRIC = 4;

    private final Texts texts;
    private final BinWords bins;

    public CurveWords(Texts texts) {
        this.texts = texts;
        bins = new BinWords(texts);
    }

    /**
     * What is seen: the claim first, its evidence after it.
     *
     * @param pair null while it is computed; then there is nothing to say but of the bins
     */
    public List<String> seen(Curves.Kind kind, Calibration c, Curves.Pair pair) {
        if (c.after().rows() == 0) return List.of(texts.get("calibration.claim.no-rows"));
        if (kind == Curves.Kind.RESIDUAL) return residual(c);
        if (pair == null) return List.of(texts.get("calibration.updating"));
        return switch (kind) {
            case ISOTONIC -> isotonic(c, pair);
            case SMOOTH -> smooth(c, pair);
            default -> cumulative(pair);
        };
    }

    private List<String> isotonic(Calibration c, Curves.Pair pair) {
        Corp corp = pair.after().corp();
        List<String> out = new ArrayList<>();
        out.add(get("isotonic.claim", metric(corp.mcb()), metric(corp.brier())));
        if (pair.isChanged()) {
            out.add(get("isotonic.before", metric(pair.before().corp().mcb())));
        }
        int steps = corp.steps().size();
        String key = steps == 1 ? "isotonic.steps.one" : "isotonic.steps";
        out.add(get(key, Numbers.count(steps), bins.rows(corp.rows())));
        out.add(get("isotonic.question"));
        if (c.after().reliability().binned() > 0) out.add(murphy(c, pair));
        return out;
    }

    private String murphy(Calibration c, Curves.Pair pair) {
        Murphy murphy = Murphy.of(pair.basis().after(), c.after().reliability());
        String rule = bins.rule(c.after().reliability());
        String three = metric(murphy.three());
        String brier = metric(murphy.brier());
        if (three.equals(brier)) return get("isotonic.murphy.near", rule, three);
        return get("isotonic.murphy", rule, three, brier, metric(murphy.within()));
    }

    private List<String> smooth(Calibration c, Curves.Pair pair) {
        double value = pair.after().smooth().value();
        double gap = Math.abs(c.after().meanConfidence() - c.after().accuracy());
        List<String> out = new ArrayList<>();
        out.add(get("smooth.claim", metric(value)));
        if (pair.isChanged())
            out.add(get("smooth.before", metric(pair.before().smooth().value())));
        out.add(get("smooth.sigma", metric(pair.after().smooth().bandwidth())));
        if (metric(value).equals(metric(gap))) out.add(get("smooth.side", metric(gap)));
        out.add(get("smooth.band"));
        return out;
    }

    private List<String> cumulative(Curves.Pair pair) {
        CumulativeDifference line = pair.after().cumulative();
        List<String> out = new ArrayList<>();
        out.add(get("cumulative.claim", metric(line.ks()), Numbers.signed(line.sum(line.points() - 1), METRIC)));
        out.add(get("cumulative.luck", p(line.ksPValue())));
        if (pair.isChanged()) {
            CumulativeDifference before = pair.before().cumulative();
            out.add(get("cumulative.before", metric(before.ks()), p(before.ksPValue())));
        }
        out.add(get("cumulative.slope"));
        return out;
    }

    private List<String> residual(Calibration c) {
        Reliability r = c.after().reliability();
        List<String> out = new ArrayList<>();
        out.add(get("residual.claim", Numbers.count(beyond(r)), Numbers.count(filled(r))));
        if (!r.equals(c.before().reliability())) {
            Reliability before = c.before().reliability();
            out.add(get("residual.before", Numbers.count(beyond(before)), Numbers.count(filled(before))));
        }
        out.add(get("residual.ece", metric(r.ece()), bins.rule(r)));
        out.add(get("residual.luck"));
        return out;
    }

    private static long filled(Reliability r) {
        return r.bins().stream().filter(b -> !b.isEmpty()).count();
    }

    /** Bins whose interval leaves out their mean confidence. */
    private static long beyond(Reliability r) {
        return r.bins().stream()
                .filter(b -> !b.isEmpty())
                .filter(b ->
                        b.interval().lower() > b.confidence() || b.interval().upper() < b.confidence())
                .count();
    }

    /**
     * One line of the table of numbers.
     *
     * @param change after minus before; empty for what has no meaningful difference
     */
    public record Fact(String name, String rule, String before, String after, String change) {}

    /** The numbers beside a picture; {@code pair} may be null while it is computed, for the bins alone. */
    public List<Fact> facts(Curves.Kind kind, Calibration c, Curves.Pair pair) {
        FactsOfCurves facts = new FactsOfCurves(texts, bins, c, pair);
        return kind == Curves.Kind.RESIDUAL ? facts.residual() : pair == null ? List.of() : facts.of(kind);
    }

    /** The Brier score of the winner taken apart, by isotonic steps and by bins. */
    public List<Fact> decomposition(MetricBasis before, MetricBasis after) {
        String rule =
                bins.rule(before.evaluation().reliability(), after.evaluation().reliability());
        return new FactsOfCurves(texts, bins, null, null)
                .decomposition(before.corp(), after.corp(), murphy(before), murphy(after), rule);
    }

    private static Murphy murphy(MetricBasis b) {
        return Murphy.of(b.evaluation().outcomes(), b.evaluation().reliability());
    }

    /** A p-value: never 0, which would be a claim. */
    public static String p(double value) {
        return value < 0.00005 ? "< 0.0001" : Numbers.fixed(value, METRIC);
    }

    /** @param who "Before" or "After" */
    public String step(String who, Corp.Step s) {
        String from = share(s.from());
        boolean one = from.equals(share(s.to()));
        String where = one ? from : get("step.range", from, share(s.to()), share(s.confidence()));
        return get("step", who, bins.rows(s.rows()), where, share(s.accuracy()), gap(s.gap()));
    }

    public String place(String who, SmoothCurve.Point p) {
        return get(
                "place",
                who,
                share(p.confidence()),
                share(p.accuracy()),
                share(p.interval().lower()),
                share(p.interval().upper()),
                gap(p.gap()),
                bins.rows((int) Math.rint(p.rows())));
    }

    public String sum(String who, CumulativeDifference c, int point) {
        String sum = Numbers.signed(c.sum(point), METRIC);
        if (point == 0) return get("sum.start", who);
        String rows = bins.rows(c.rank(point));
        return get("sum", who, rows, Numbers.count(c.rows()), share(c.confidence(point)), sum);
    }

    /** What a bin of the residual picture says. */
    public String bin(String who, Reliability r, int index, int classes) {
        return get("bin", who, bins.sentence(r, index, classes));
    }

    private String gap(double gap) {
        String size = Numbers.fixed(Math.abs(gap), SHARE);
        if (size.equals(Numbers.fixed(0, SHARE))) return texts.get("calibration.bin.even");
        return texts.get(gap > 0 ? "calibration.bin.over" : "calibration.bin.under", size);
    }

    private String get(String key, Object... arguments) {
        return texts.get(KEY + key, arguments);
    }

    /** A share that is not 1 does not look like 1. */
    private static String share(double v) {
        return v > 0.5 ? Numbers.probability(v, SHARE) : Numbers.fixed(v, SHARE);
    }

    private static String metric(double v) {
        return Numbers.fixed(v, METRIC);
    }
}

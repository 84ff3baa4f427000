package softmaxlab.lab;

import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Edges;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;

/** Bins and their rules in words. */
public final class BinWords {
    private static final int DECIMALS = 3;
    private final Texts texts;

    public BinWords(Texts texts) {
        this.texts = texts;
    }

    /** "(0.800, 0.867]", the brackets saying which edge belongs to bin {@code index}. */
    public String interval(Reliability r, int index) {
        Edges b = r.edges();
        boolean hi = b.rule() == EdgeRule.HI;
        String open = hi && index > 0 ? "(" : "[";
        boolean last = index == b.bins() - 1;
        String close = hi || b.rule() == EdgeRule.CLOSED && last ? "]" : ")";
        return open + number(b.lower(index)) + ", " + number(b.upper(index)) + close;
    }

    /**
     * One sentence with all there is to say about a bin.
     *
     * @param classes K, 0 if it is not known: a confidence below 1/K cannot be
     */
    public String sentence(Reliability r, int index, int classes) {
        Bin bin = r.bins().get(index);
        String interval = interval(r, index);
        if (isImpossible(bin, classes)) {
            return texts.get("calibration.bin.impossible", interval, number(1.0 / classes));
        }
        if (bin.isEmpty()) return texts.get("calibration.bin.empty", interval);
        return texts.get(
                "calibration.bin.sentence",
                interval,
                rows(bin.count()),
                number(bin.confidence()),
                number(bin.accuracy()),
                number(bin.interval().lower()),
                number(bin.interval().upper()),
                gap(bin),
                interval(bin.method()));
    }

    /** What can be done with an edge between two bins, 0-based. */
    public String edge(Reliability r, int index) {
        if (index >= r.edges().bins() - 1) return "";
        return texts.get("calibration.edge.sentence", number(r.edges().upper(index)));
    }

    /** "Wilson" or "Clopper–Pearson". */
    public String interval(BinInterval method) {
        return texts.get("calibration.interval." + method.key());
    }

    /** "over-confident by 0.334", "under-confident by 0.020" or that there is nothing between. */
    String gap(Bin bin) {
        String size = number(Math.abs(bin.gap()));
        if (size.equals(number(0))) return texts.get("calibration.bin.even");
        return texts.get(bin.gap() > 0 ? "calibration.bin.over" : "calibration.bin.under", size);
    }

    /** "1 row", "130 rows", "10,000 rows". */
    public String rows(int count) {
        return count == 1 ? texts.get("calibration.row") : texts.get("calibration.rows", Numbers.count(count));
    }

    /** "15 equal-width bins, (lo, hi]", as asked for. */
    public String rule(Binning b) {
        return rule(b, b.bins());
    }

    private String rule(Binning b, int bins) {
        return texts.get("calibration.rule." + b.kind().key(), Integer.toString(bins), edges(b.rule()));
    }

    /** "15 equal-width bins, (lo, hi]", and what falls through if the rule drops rows. */
    public String rule(Reliability r) {
        String name = rule(r.binning(), r.edges().bins());
        int lost = r.rows() - r.binned();
        return lost == 0 ? name : texts.get("calibration.rule.lost", name, rows(lost));
    }

    /** Of the bins before and after; both are named where they differ: equal confidences leave fewer equal-mass bins. */
    public String rule(Reliability before, Reliability after) {
        if (rule(before).equals(rule(after))) return rule(after);
        int was = before.edges().bins();
        int is = after.edges().bins();
        String name = was == is
                ? rule(after.binning(), is)
                : texts.get(
                        "calibration.rule.both",
                        Integer.toString(was),
                        Integer.toString(is),
                        edges(after.binning().rule()));
        int lostBefore = before.rows() - before.binned();
        int lostAfter = after.rows() - after.binned();
        return lostBefore == 0 && lostAfter == 0
                ? name
                : texts.get("calibration.rule.lost.both", name, rows(lostBefore), rows(lostAfter));
    }

    /** How many rows are in the bins that MCE comes from: "one of 4 rows", "of 4 and 121 rows". */
    public String worst(Reliability before, Reliability after) {
        if (before.worst().isEmpty() || after.worst().isEmpty()) return texts.get("calibration.mce.none");
        int was = before.worst().get().count();
        int is = after.worst().get().count();
        if (was == is) return texts.get("calibration.mce.one", rows(is));
        return texts.get("calibration.mce.both", Numbers.count(was), Numbers.count(is));
    }

    /** "(lo, hi]" or "[lo, hi)". */
    public String edges(EdgeRule rule) {
        return texts.get("calibration.edge." + rule.key());
    }

    /** Whether a bin lies below 1/K, where no largest of K probabilities can be. */
    public static boolean isImpossible(Bin bin, int classes) {
        return classes > 0 && bin.isEmpty() && bin.upper() < 1.0 / classes;
    }

    private static String number(double share) {
        return Numbers.fixed(share, DECIMALS);
    }
}

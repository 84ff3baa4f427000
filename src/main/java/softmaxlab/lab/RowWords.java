package softmaxlab.lab;

import softmaxlab.engine.BinRows.Member;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Edges;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;

/** What there is to say about the rows of a bin. */
public final class RowWords {
    /** A confidence this share of the bin's width from an edge is near it. */
    private static final double NEAR = 0.05;

    private final Texts texts;
    private final BinWords bins;
    private final ClassWords classes;

    public RowWords(Texts texts, ClassWords classes) {
        this.texts = texts;
        this.bins = new BinWords(texts);
        this.classes = classes;
    }

    /** "(0.800, 0.867], over-confident by 0.334." */
    public String claim(Reliability r, int bin) {
        Bin b = r.bins().get(bin);
        String interval = bins.interval(r, bin);
        if (b.isEmpty()) return texts.get("calibration.bin.empty", interval);
        return texts.get("calibration.rows.claim", interval, bins.gap(b));
    }

    /** How many rows, what they said, and which of them make the gap. */
    public String evidence(Reliability r, int bin) {
        Bin b = r.bins().get(bin);
        if (b.isEmpty()) return "";
        String numbers = texts.get(
                "calibration.rows.numbers",
                bins.rows(b.count()),
                Numbers.fixed(b.confidence(), 3),
                bins.rows(b.right()),
                Numbers.fixed(b.accuracy(), 3));
        String order = texts.get(b.gap() < 0 ? "calibration.rows.order.under" : "calibration.rows.order.over");
        return numbers + " " + order;
    }

    public String rightWrong(Member m) {
        return texts.get(m.right() ? "calibration.rows.right" : "calibration.rows.wrong");
    }

    public String chosen(Member m) {
        return name(m.chosen());
    }

    public String truth(Member m) {
        return name(m.truth());
    }

    private String name(int k) {
        return k < 0 ? texts.get("calibration.table.none") : classes.name(k);
    }

    /** 1-based, as in the file. */
    public String number(Member m) {
        return Numbers.count(m.index() + 1L);
    }

    /** −log p of the true class; a dash for top-1. */
    public String loss(Member m) {
        return Double.isNaN(m.loss()) ? texts.get("calibration.table.none") : Numbers.fixed(m.loss(), 3);
    }

    /** One sentence with all there is to say about a row. */
    public String sentence(Member m, Edges edges, int bin) {
        String known = m.chosen() < 0 ? "calibration.rows.sentence.unknown." : "calibration.rows.sentence.";
        String key = known + (m.right() ? "right" : "wrong");
        String first = texts.get(key, number(m), chosen(m), Numbers.probability(m.confidence()), truth(m));
        String loss = Double.isNaN(m.loss()) ? "" : " " + texts.get("calibration.rows.sentence.loss", loss(m));
        return first + loss + edge(m, edges, bin);
    }

    /** Where a confidence lies near an edge: which, and how near. */
    private String edge(Member m, Edges edges, int bin) {
        double low = edges.lower(bin);
        double high = edges.upper(bin);
        boolean nearLow = bin > 0 && m.confidence() - low <= NEAR * (high - low);
        boolean nearHigh = bin < edges.bins() - 1 && high - m.confidence() <= NEAR * (high - low);
        if (!nearLow && !nearHigh) return "";
        double edge = nearLow ? low : high;
        double away = Math.abs(m.confidence() - edge);
        if (away == 0) {
            String rule = edges.rule() == EdgeRule.HI ? "below" : "above";
            return " " + texts.get("calibration.rows.edge.on." + rule, Numbers.fixed(edge, 3));
        }
        String key = nearLow ? "calibration.rows.edge.low" : "calibration.rows.edge.high";
        return " " + texts.get(key, Numbers.fixed(edge, 3), distance(away));
    }

    private String distance(double away) {
        return away < 5e-5 ? texts.get("calibration.rows.edge.least") : Numbers.fixed(away, 4);
    }
}

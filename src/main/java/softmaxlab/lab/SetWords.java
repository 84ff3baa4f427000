package softmaxlab.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.ClassCoverage;
import softmaxlab.engine.ConformalSets.RowSet;
import softmaxlab.engine.ConformalSets.Standing;
import softmaxlab.engine.Reliability.Interval;

/** Prediction sets in words. */
public final class SetWords {
    private static final int DECIMALS = 1;
    private static final int MOST_DECIMALS = 6;
    private static final String ARG_MAX_SOURCE = "argmax";

    private final Texts texts;
    private final BinWords bins;

    public SetWords(Texts texts) {
        this.texts = texts;
        bins = new BinWords(texts);
    }

    /** What was asked for, what came out, and whether luck explains the difference. */
    public String claim(SetCase c, ConformalSets s) {
        if (s.rows() == 0) return texts.get("calibration.claim.no-rows");
        if (s.score() == ConformalScore.ARG_MAX) {
            return texts.get("calibration.sets.claim.argmax", percent(s.coverage()));
        }
        boolean promised = isPromised(c, s);
        String coverage = Numbers.percent(s.coverage(), promised ? digits(s) : DECIMALS);
        String claim = texts.get("calibration.sets.claim", target(s.target()), coverage, size(s.meanSize()));
        return promised ? texts.get("calibration.sets.claim.luck", claim, standing(s)) : claim + ".";
    }

    /** Whether there is a coverage to hold the sets to. */
    private static boolean isPromised(SetCase c, ConformalSets s) {
        return s.score() != ConformalScore.ARG_MAX && !s.isEverything() && c.source() != SetCase.Source.OWN;
    }

    private String standing(ConformalSets s) {
        Interval luck = s.luck();
        String key = s.standing().name().toLowerCase(Locale.ROOT);
        int digits = digits(s);
        return texts.get(
                "calibration.sets.luck." + key,
                Numbers.percent(luck.lower(), digits),
                Numbers.percent(luck.upper(), digits));
    }

    /** As many decimals as it takes for a coverage beyond luck to read so beside the end of the range it lies beyond. */
    private int digits(ConformalSets s) {
        if (s.standing() == Standing.WITHIN) return DECIMALS;
        double end =
                s.standing() == Standing.BELOW ? s.luck().lower() : s.luck().upper();
        int digits = DECIMALS;
        while (digits < MOST_DECIMALS && Numbers.percent(s.coverage(), digits).equals(Numbers.percent(end, digits)))
            digits++;
        return digits;
    }

    /**
     * What else is to be said: what the promise leaves out, why luck does not explain the coverage, the worst class, and
     * where the threshold comes from. The coverage holds for rows that nothing else was fitted on (Vovk et al. 2005).
     */
    public List<String> evidence(SetCase c, ConformalSets s, List<String> names, String file) {
        List<String> out = new ArrayList<>();
        if (s.rows() == 0) return out;
        if (s.isEverything()) {
            out.add(texts.get(
                    "calibration.sets.everything",
                    target(s.target()),
                    Numbers.count(c.rowsNeeded()),
                    Numbers.count(s.fitted())));
        }
        if (isPromised(c, s)) {
            if (c.calibrated()) out.add(texts.get("calibration.sets.calibrated"));
            if (s.standing() != Standing.WITHIN) out.add(why(c, s));
        }
        ClassCoverage worst = s.classes().get(s.worstClass());
        if (worst.covered() < worst.rows()) {
            Interval i = worst.interval();
            out.add(texts.get(
                    "calibration.sets.worst",
                    names.get(s.worstClass()),
                    percent(worst.coverage()),
                    percent(i.lower()),
                    percent(i.upper()),
                    standing(s, s.worstClass())));
        }
        if (s.empty() > 0) {
            String key = s.empty() == 1 ? "calibration.sets.empty.one" : "calibration.sets.empty";
            out.add(texts.get(key, Numbers.count(s.empty())));
        }
        String source = s.score() == ConformalScore.ARG_MAX
                ? ARG_MAX_SOURCE
                : c.source().key();
        out.add(texts.get(
                "calibration.sets.source." + source,
                bins.rows(c.fit().size()),
                bins.rows(c.judged().size()),
                file));
        return out;
    }

    private String why(SetCase c, ConformalSets s) {
        if (s.standing() == Standing.BELOW) {
            return texts.get(c.calibrated() ? "calibration.sets.why.below.calibrated" : "calibration.sets.why.below");
        }
        boolean aps = s.score() == ConformalScore.APS;
        return texts.get(aps ? "calibration.sets.why.aps" : "calibration.sets.why.above");
    }

    /** When a class is in the set. */
    public String rule(ConformalSets s, long seed) {
        if (s.isEverything()) return texts.get("calibration.sets.rule.everything");
        if (s.score() == ConformalScore.APS && s.threshold() == 1) return texts.get("calibration.sets.rule.aps.top");
        boolean lac = s.score() == ConformalScore.LAC;
        String at = threeDigits(lac ? s.threshold() : 1 - s.threshold());
        return texts.get("calibration.sets.rule." + s.score().key(), at, Long.toString(seed));
    }

    /** "2 classes: 1,204 rows, 24.1 %." */
    public String size(ConformalSets s, int from, int to) {
        int rows = 0;
        for (int k = from; k <= to; k++) rows += s.sizes().get(k);
        String classes = from == to
                ? texts.get(from == 1 ? "calibration.sets.class" : "calibration.sets.classes", Integer.toString(from))
                : texts.get("calibration.sets.classes.range", Integer.toString(from), Integer.toString(to));
        return texts.get(
                "calibration.sets.size", classes, bins.rows(rows), percent((double) rows / Math.max(1, s.rows())));
    }

    /** How the rows of one class fared. */
    public String coverage(ConformalSets s, int k, String name) {
        ClassCoverage c = s.classes().get(k);
        if (c.rows() == 0) return texts.get("calibration.sets.class.none", name);
        Interval i = c.interval();
        return texts.get(
                "calibration.sets.class.sentence",
                name,
                percent(c.coverage()),
                bins.rows(c.rows()),
                percent(i.lower()),
                percent(i.upper()),
                standing(s, k),
                size((double) c.members() / c.rows()));
    }

    /** ", below 90 % beyond luck, also as one of 10 classes"; empty for the arg max, of which nothing was asked. */
    private String standing(ConformalSets s, int k) {
        if (s.score() == ConformalScore.ARG_MAX) return "";
        String where = s.standing(k).name().toLowerCase(Locale.ROOT);
        return texts.get("calibration.sets.class." + where, target(s.target()), Numbers.count(s.classesWithRows()));
    }

    /** One class of one row. */
    public String member(RowSet row, int k, String name) {
        String in = texts.get(row.in().get(k) ? "calibration.sets.member.in" : "calibration.sets.member.out");
        String key = k == row.label() ? "calibration.sets.member.true" : "calibration.sets.member";
        return texts.get(key, name, Numbers.probability(row.p().get(k)), in);
    }

    /** What the set of one row is. */
    public String row(RowSet row, String trueName) {
        String covers =
                texts.get(row.covers() ? "calibration.sets.row.holds" : "calibration.sets.row.misses", trueName);
        int size = row.size();
        String classes = size == 0
                ? texts.get("calibration.sets.row.empty")
                : texts.get(size == 1 ? "calibration.sets.class" : "calibration.sets.classes", Integer.toString(size));
        return texts.get("calibration.sets.row.sentence", classes, covers);
    }

    /** Why there is no row with several classes to go to, after what is said of the present one. */
    public String noneSeveral(String row) {
        return texts.get("calibration.sets.row.none-several", row);
    }

    /** A target as it is asked for: "90 %", "99.9 %". */
    public String target(double target) {
        return Numbers.plain(Math.rint(target * 1e6) / 1e4) + "\u00a0%";
    }

    public String percent(double share) {
        return Numbers.percent(share, DECIMALS);
    }

    /** A probability with three digits that count, so that a small one needs no power of ten. */
    private static String threeDigits(double p) {
        boolean small = p > 0 && p < 0.0005;
        return small
                ? Numbers.plain(new BigDecimal(p).round(new MathContext(3)).doubleValue())
                : Numbers.probability(p);
    }

    /** A probability in little room: "< 0.001" for what would falsely round to 0. */
    public String probability(double p) {
        return p > 0 && p < 0.0005 ? texts.get("calibration.sets.tiny") : Numbers.probability(p);
    }

    /** A mean number of classes. */
    public String size(double mean) {
        return Numbers.fixed(mean, 2);
    }
}

package softmaxlab.lab;

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
        String claim =
                texts.get("calibration.sets.claim", target(s.target()), percent(s.coverage()), size(s.meanSize()));
        boolean promised = !s.isEverything() && c.source() != SetCase.Source.OWN;
        return promised ? texts.get("calibration.sets.claim.luck", claim, standing(s)) : claim + ".";
    }

    private String standing(ConformalSets s) {
        Interval luck = s.luck();
        String key = s.standing().name().toLowerCase(Locale.ROOT);
        return texts.get("calibration.sets.luck." + key, percent(luck.lower()), percent(luck.upper()));
    }

    /** What else is to be said: why luck does not explain it, the worst class, and where the threshold comes from. */
    public List<String> evidence(SetCase c, ConformalSets s, List<String> names, String file) {
        List<String> out = new ArrayList<>();
        if (s.rows() == 0) return out;
        if (s.isEverything()) {
            out.add(texts.get(
                    "calibration.sets.everything",
                    target(s.target()),
                    Numbers.count(c.rowsNeeded()),
                    Numbers.count(s.fitted())));
        } else if (c.source() != SetCase.Source.OWN && s.standing() != Standing.WITHIN) out.add(why(s));
        ClassCoverage worst = s.classes().get(s.worstClass());
        if (worst.covered() < worst.rows()) {
            Interval i = worst.interval();
            out.add(texts.get(
                    "calibration.sets.worst",
                    names.get(s.worstClass()),
                    percent(worst.coverage()),
                    percent(i.lower()),
                    percent(i.upper())));
        }
        if (s.empty() > 0) out.add(texts.get("calibration.sets.empty", Numbers.count(s.empty())));
        out.add(texts.get(
                "calibration.sets.source." + c.source().key(),
                bins.rows(c.fit().size()),
                bins.rows(c.judged().size()),
                file));
        return out;
    }

    private String why(ConformalSets s) {
        if (s.standing() == Standing.BELOW) return texts.get("calibration.sets.why.below");
        boolean aps = s.score() == ConformalScore.APS;
        return texts.get(aps ? "calibration.sets.why.aps" : "calibration.sets.why.above");
    }

    /** When a class is in the set. */
    public String rule(ConformalSets s, long seed) {
        if (s.isEverything()) return texts.get("calibration.sets.rule.everything");
        if (s.score() == ConformalScore.APS && s.threshold() == 1) return texts.get("calibration.sets.rule.aps.top");
        boolean lac = s.score() == ConformalScore.LAC;
        String at = Numbers.probability(lac ? s.threshold() : 1 - s.threshold());
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
        String where = i.upper() < s.target() ? "below" : i.lower() > s.target() ? "above" : "around";
        return texts.get(
                "calibration.sets.class.sentence",
                name,
                percent(c.coverage()),
                bins.rows(c.rows()),
                percent(i.lower()),
                percent(i.upper()),
                texts.get("calibration.sets.class." + where, target(s.target())),
                size((double) c.members() / c.rows()));
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

    /** A target as it is asked for: "90 %", "99.9 %". */
    public String target(double target) {
        return Numbers.plain(Math.rint(target * 1e6) / 1e4) + "\u00a0%";
    }

    public String percent(double share) {
        return Numbers.percent(share, 1).replace(' ', '\u00a0');
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

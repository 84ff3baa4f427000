package softmaxlab.lab;

import java.util.Set;
import softmaxlab.engine.Evaluation;

/** What the temperature did. */
enum Effect {
    NONE("none"),
    CURED("cured"),
    EASED("eased"),
    /** ECE fell, and nothing that is left is beyond luck. */
    HEALED("healed"),
    /** ECE fell and NLL rose. */
    TRADED("traded"),
    FLIPPED("flipped"),
    /** NLL fell and ECE rose: the fit minimises the one, and the other need not follow. */
    SPLIT("split"),
    WORSE("worse"),
    /** Worse, and the other way. */
    TURNED("turned");

    /** What ECE has to fall to, as a share of what it was, to be called mostly cured. */
    private static final double MOSTLY = 0.5;
    /** Differences of a metric that do not show at four decimals are none. */
    private static final double SHOWN = 5e-5;

    private static final Set<Effect> WORSENED = Set.of(SPLIT, TRADED, WORSE, TURNED);

    private final String key;

    Effect(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isWorse() {
        return WORSENED.contains(this);
    }

    /** @param within whether the rows after are known to show nothing beyond luck */
    static Effect of(Evaluation before, Evaluation after, boolean within) {
        Effect seen = of(before, after);
        boolean cured = seen == CURED || seen == EASED || seen == FLIPPED;
        return cured && within && Lean.of(before).isGap() ? HEALED : seen;
    }

    private static Effect of(Evaluation before, Evaluation after) {
        double rise = after.ece() - before.ece();
        if (Math.abs(rise) < SHOWN) return NONE;
        if (rise > 0 && after.nll() < before.nll() - SHOWN) return SPLIT;
        Lean was = Lean.of(before);
        Lean is = Lean.of(after);
        if (rise > 0) return is.isGap() && was != is ? TURNED : WORSE;
        if (after.nll() > before.nll() + SHOWN) return TRADED;
        if (after.ece() <= MOSTLY * before.ece()) return CURED;
        return was.isGap() && is.isGap() && was != is ? FLIPPED : EASED;
    }
}

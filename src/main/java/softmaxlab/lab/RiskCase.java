package softmaxlab.lab;

import softmaxlab.engine.Outcomes;
import softmaxlab.engine.RiskCoverage;

/**
 * All that the risk–coverage curves depend on: while it stays equal, they hold.
 *
 * @param by what was done to the rows after, such as "T = 2" or "isotonic regression"
 * @param keepsClasses whether that can change no row's chosen class
 */
public record RiskCase(Outcomes before, Outcomes after, String by, boolean keepsClasses) {
    public static RiskCase of(Calibration c, Texts texts) {
        String by = new FitWords(texts).brief(c.question(), c.temperature());
        boolean keeps = !FitWords.isOther(c.question());
        return new RiskCase(c.before().outcomes(), c.after().outcomes(), by, keeps);
    }

    /**
     * The two curves.
     *
     * @param reordered the share of all pairs of rows whose order differs between the two; NaN for fewer than two rows
     * @param unchanged whether they are one and the same
     */
    public record Curves(
            RiskCase basis, RiskCoverage before, RiskCoverage after, double reordered, boolean unchanged) {}

    public Curves answer() {
        RiskCoverage first = RiskCoverage.of(before);
        return answer(first, before.equals(after) ? first : RiskCoverage.of(after));
    }

    /** The same where each of the two is known. */
    public Curves answer(RiskCoverage first, RiskCoverage second) {
        boolean same = before.equals(after);
        double reordered = same ? 0 : RiskCoverage.reordered(before, after);
        return new Curves(this, first, same ? first : second, reordered, same);
    }
}

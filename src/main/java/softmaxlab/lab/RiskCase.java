package softmaxlab.lab;

import softmaxlab.engine.Outcomes;
import softmaxlab.engine.RiskCoverage;

/** All that the risk–coverage curves depend on: while it stays equal, they hold. */
public record RiskCase(Outcomes before, Outcomes after, double temperature) {
    public static RiskCase of(Calibration c) {
        return new RiskCase(c.before().outcomes(), c.after().outcomes(), c.temperature());
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
        boolean same = before.equals(after);
        return new Curves(
                this,
                first,
                same ? first : RiskCoverage.of(after),
                same ? 0 : RiskCoverage.reordered(before, after),
                same);
    }
}

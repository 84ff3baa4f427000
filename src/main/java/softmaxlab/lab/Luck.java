package softmaxlab.lab;

import softmaxlab.engine.Binning;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Outcomes;

/**
 * What luck alone could show of some rows, with bins and without them. Two tests of one question, so each has half of
 * 5 % (Bonferroni): ECE above the central 95 % of luck, and the p-value of KS.
 *
 * @param band of the bins
 * @param ks the largest distance of the cumulative difference from 0; NaN without rows
 * @param ksPValue see {@link CumulativeDifference#ksPValue}
 */
public record Luck(LuckBand band, double ks, double ksPValue) {
    private static final double LEAST = 0.025;
    /** Sums in another order differ by less. */
    private static final double ROUNDING = 1e-12;

    /** Sorts the rows and draws label sets, so not on the FX thread. */
    public static Luck of(Outcomes outcomes, Binning binning, int draws, long seed, Loop loop) {
        return of(LuckBand.of(outcomes, binning, draws, seed, loop), CumulativeDifference.of(outcomes));
    }

    static Luck of(LuckBand band, CumulativeDifference line) {
        return new Luck(band, line.ks(), line.ksPValue());
    }

    /** Whether this is the luck of an evaluation, and not that of an older one. */
    boolean isOf(Evaluation e) {
        return Math.abs(band.measured().ece() - e.ece()) < ROUNDING;
    }

    /** Whether the binned ECE is more than luck. */
    boolean isEceBeyond() {
        return band.measured().ece() > band.eceUpper() + ROUNDING;
    }

    /** Whether ECE is within luck and the cumulative difference is not. */
    boolean isLineAloneBeyond() {
        return !isEceBeyond() && ksPValue < LEAST;
    }

    boolean isBeyond() {
        return isEceBeyond() || ksPValue < LEAST;
    }
}

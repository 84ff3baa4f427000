package softmaxlab.engine;

import java.util.List;

/**
 * What many temperatures make of the same rows, each for a small part of the work of a full {@link Evaluation}: made once
 * in about the time of one of those, and worth it from about a hundred classes on.
 *
 * <p>All top-label numbers of a row follow from S(β) = Σ<sub>k</sub> e<sup>βu<sub>k</sub></sup> with u<sub>k</sub> =
 * z<sub>k</sub> − max z and β = 1/T: the confidence is 1/S(β), the NLL ln S(β) − βu<sub>true</sub>, and the sum of the
 * squared probabilities S(2β)/S(β)². The largest two terms of S are computed as they are; for the others the u of a row
 * are put into bins that are narrow near 0 and wide far from it, u = c(1 + ε) with |ε| ≤ 1/9, and each bin keeps the
 * sums of the powers of ε. Then Σ e<sup>βu</sup> = e<sup>βc</sup> Σ<sub>j</sub> (βc)<sup>j</sup>/j! · Σ ε<sup>j</sup>, whose
 * first factors are the same for all rows (as in the fast Gauss transform, Greengard and Strain 1991). {@link #bound} says
 * how far the sum can be from the true one.
 */
public final class TemperatureSweep {
    private static final int ROWS_PER_PART = 512;

    private final int rows;
    private final SweepPart[] parts;

    private TemperatureSweep(int rows, SweepPart... parts) {
        this.rows = rows;
        this.parts = parts;
    }

    /**
     * Looks at all logits of some rows once.
     *
     * @param data logits, or probabilities that count as logits log p
     * @throws IllegalArgumentException for top-1 predictions, which have no temperature
     */
    public static TemperatureSweep of(Predictions data, Rows rows, Calibrator calibrator, Loop loop) {
        if (data.kind() == Predictions.Kind.TOP1) throw new IllegalArgumentException("top-1 predictions");
        List<SweepPart> parts =
                loop.ranges(rows.size(), ROWS_PER_PART, (from, to) -> SweepPart.of(data, rows, calibrator, from, to));
        return new TemperatureSweep(rows.size(), parts.toArray(new SweepPart[0]));
    }

    /**
     * Judges the rows at a temperature. The accuracy and the count of impossible true classes are exact, all else but for
     * {@link #bound}; the class-wise ECE and the error of the row sums, which need all probabilities, are NaN.
     *
     * @param temperature T from 2⁻¹⁰, where an axis of doublings that holds 0.001 ends, to 1e9
     * @throws IllegalArgumentException if it is outside
     */
    public Evaluation evaluation(double temperature, Binning binning, Loop loop) {
        if (!(temperature >= 0x1p-10 && temperature <= 1e9)) throw new IllegalArgumentException("T " + temperature);
        SweepWeights once = new SweepWeights(1 / temperature);
        SweepWeights twice = new SweepWeights(2 / temperature);
        double[] confidence = new double[rows];
        double[] logOdds = new double[rows];
        boolean[] right = new boolean[rows];
        SweepPart.Sums[] sums = new SweepPart.Sums[parts.length];
        loop.run(
                parts.length,
                part -> sums[part] = parts[part].judge(once, twice, part * ROWS_PER_PART, confidence, logOdds, right));
        SweepPart.Sums total = SweepPart.Sums.NONE;
        for (SweepPart.Sums s : sums) total = total.plus(s);
        Outcomes outcomes = new Outcomes(confidence, logOdds, right);
        double n = rows;
        return new Evaluation(
                temperature,
                rows,
                total.right() / n,
                total.confidence() / n,
                total.nll() / n,
                total.brier() / n,
                Double.NaN,
                total.zeroTrue(),
                0,
                Double.NaN,
                Reliability.of(outcomes, binning),
                outcomes);
    }

    /**
     * How far S(β) of any row can be from the true sum, as a share of that, at any temperature: Taylor's remainder of a
     * bin, |hy|<sup>J</sup>/J! · e<sup>hy</sup> at y = −βc, times the share that so many terms of size e<sup>−y</sup> can
     * have of the sum; the largest over all y. As large is the error of a confidence, relatively, and of an NLL.
     *
     * @param classes K
     */
    public static double bound(int classes) {
        double largest = 0;
        double factorial = 1;
        for (int j = 2; j <= SweepWeights.POWERS; j++) factorial *= j;
        for (double y = 0; y < 100; y += 0.01) {
            double x = SweepWeights.HALF_WIDTH * y;
            double terms = classes * Math.exp(-y);
            largest =
                    Math.max(largest, Math.pow(x, SweepWeights.POWERS) / factorial * Math.exp(x) * terms / (1 + terms));
        }
        return largest;
    }
}

package softmaxlab.engine;

/**
 * The calibration error without bins of Błasiok and Nakkiran (2023), "Smooth ECE": the gap confidence − right is smoothed
 * along the confidence by a Gaussian kernel reflected at 0 and 1, and the area of its absolute value is taken. The
 * bandwidth σ is no free choice: it is where that area equals σ.
 *
 * <p>No row is moved to a grid, so that confidences which pile up at 1 count in full: the result never falls below
 * |mean confidence − accuracy|, and equals it where the model is over-confident (or under-confident) all along.
 *
 * @param value the area at {@code bandwidth}, 0 to 1, to about 10⁻⁹; NaN without rows
 * @param bandwidth σ, in units of confidence. Never below {@link #LEAST_BANDWIDTH} unless the area is the same for every
 *     σ: there the value is the area at the least bandwidth, too small by less than that bandwidth
 */
public record SmoothEce(double value, double bandwidth) {
    /** 0.00015: below it another σ changes the value by less than that. */
    public static final double LEAST_BANDWIDTH = SmoothedGap.LEAST_BANDWIDTH;

    private static final double TOLERANCE = 1e-10;
    private static final double SAME = 1e-12;

    public static SmoothEce of(Outcomes outcomes, Loop loop) {
        return of(Ties.of(outcomes), loop);
    }

    static SmoothEce of(Ties ties, Loop loop) {
        if (ties.rows() == 0) return new SmoothEce(Double.NaN, Double.NaN);
        // Smoothing can only let gaps of opposite sign cancel: at σ = 0 none do, at σ = ∞ all.
        double sum = 0;
        double size = 0;
        for (int i = 0; i < ties.size(); i++) {
            sum += ties.gap(i);
            size += Math.abs(ties.gap(i));
        }
        double least = Math.abs(sum);
        if (size - least <= SAME) return new SmoothEce(least, least);
        return search(new SmoothedGap(ties, loop), least, size);
    }

    /** The area falls as σ grows, so that area(σ) and σ always have the answer between them. */
    private static SmoothEce search(SmoothedGap gap, double least, double most) {
        double low = Math.max(least, LEAST_BANDWIDTH);
        double high = Math.max(most, LEAST_BANDWIDTH);
        double sigma;
        double area;
        do {
            sigma = Math.sqrt(low * high);
            area = gap.area(sigma);
            low = Math.max(low, Math.min(sigma, area));
            high = Math.min(high, Math.max(sigma, area));
        } while (high - low > TOLERANCE);
        return new SmoothEce(area, sigma);
    }
}

package softmaxlab.engine;

/**
 * Equal-width bins over [0, 1] with edges i/M. {@link #binOf} is the only place that decides a bin: table, chart and
 * metric all ask it.
 *
 * @param bins M, from 1 to 100
 * @param rule which edge belongs to the bin
 */
public record Binning(int bins, EdgeRule rule) {
    public static final int DEFAULT_BINS = 15;
    public static final Binning DEFAULT = new Binning(DEFAULT_BINS, EdgeRule.HI);

    public Binning {
        if (bins < 1 || bins > 100) throw new IllegalArgumentException("bins must be 1 to 100: " + bins);
    }

    /** Edge i, i/M as the nearest double (a running sum or i·(1/M) would misplace 0.6 or 0.7). */
    public double edge(int i) {
        return (double) i / bins;
    }

    public double lower(int bin) {
        return edge(bin);
    }

    public double upper(int bin) {
        return edge(bin + 1);
    }

    /**
     * The 0-based bin of a value in [0, 1]; −1 only under {@link EdgeRule#LO} for exactly 1.
     *
     * @throws IllegalArgumentException for NaN or a value outside [0, 1]
     */
    public int binOf(double value) {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("not in [0, 1]: " + value);
        // value * bins may round across an edge (0.29 * 100 is below 29), so the edges themselves have the last word.
        int bin = (int) (value * bins);
        if (rule == EdgeRule.HI) {
            while (bin > 0 && value <= edge(bin)) bin--;
            while (value > edge(bin + 1)) bin++;
            return bin;
        }
        while (bin > 0 && value < edge(bin)) bin--;
        while (bin < bins && value >= edge(bin + 1)) bin++;
        if (bin < bins) return bin;
        return rule == EdgeRule.CLOSED ? bins - 1 : -1;
    }
}

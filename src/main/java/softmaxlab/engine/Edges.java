package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The edges of bins over [0, 1] and the rule which of its two a bin owns. {@link #binOf} is the only place that decides a
 * bin: table, chart and metric all ask it. Compared by value.
 */
public final class Edges {
    private final double[] at;
    private final EdgeRule rule;
    private final boolean equalWidth;

    private Edges(double[] at, EdgeRule rule, boolean equalWidth) {
        this.at = at;
        this.rule = rule;
        this.equalWidth = equalWidth;
    }

    /** Edges i/M as the nearest doubles (a running sum or i·(1/M) would misplace 0.6 or 0.7). */
    static Edges equalWidth(int bins, EdgeRule rule) {
        double[] at = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> (double) i / bins)
                .toArray();
        return new Edges(at, rule, true);
    }

    /** @param at M + 1 edges that rise from 0 to 1; taken over, not copied */
    static Edges of(double[] at, EdgeRule rule) {
        return new Edges(at, rule, false);
    }

    /** M. */
    public int bins() {
        return at.length - 1;
    }

    public EdgeRule rule() {
        return rule;
    }

    public double lower(int bin) {
        return at[bin];
    }

    public double upper(int bin) {
        return at[bin + 1];
    }

    /** The edges between the bins, without 0 and 1. */
    public Row inner() {
        return Row.of(Arrays.copyOfRange(at, 1, at.length - 1));
    }

    /**
     * The 0-based bin of a value in [0, 1]; −1 only under {@link EdgeRule#LO} for exactly 1.
     *
     * @throws IllegalArgumentException for NaN or a value outside [0, 1]
     */
    public int binOf(double value) {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("not in [0, 1]: " + value);
        // value * bins may round across an edge (0.29 * 100 is below 29), so the edges themselves have the last word.
        int bin = equalWidth ? (int) (value * bins()) : search(value);
        int last = bins();
        if (rule == EdgeRule.HI) {
            while (bin > 0 && value <= at[bin]) bin--;
            while (value > at[bin + 1]) bin++;
            return bin;
        }
        while (bin > 0 && value < at[bin]) bin--;
        while (bin < last && value >= at[bin + 1]) bin++;
        if (bin < last) return bin;
        return rule == EdgeRule.CLOSED ? last - 1 : -1;
    }

    /** A bin near enough. */
    private int search(double value) {
        int found = Arrays.binarySearch(at, value);
        return Math.min(bins(), found >= 0 ? found : -found - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edges e && rule == e.rule && Arrays.equals(at, e.at);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Arrays.hashCode(at);
    }

    @Override
    public String toString() {
        return rule + " " + Arrays.toString(at);
    }
}

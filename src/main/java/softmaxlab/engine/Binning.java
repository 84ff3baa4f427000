package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How confidences are put into bins: what was asked for. {@link #edges} turns it into the edges themselves.
 *
 * @param kind where the edges come from
 * @param bins M, from 1 to 100; for {@link Kind#CUSTOM} one more than there are inner edges
 * @param rule which edge belongs to the bin
 * @param inner the inner edges of {@link Kind#CUSTOM}, rising, each above 0 and below 1; empty for the other kinds
 * @param interval how the interval of each bin's accuracy is made
 */
public record Binning(Kind kind, int bins, EdgeRule rule, Row inner, BinInterval interval) {
    private static final Row NONE = Row.of();

    public static final int DEFAULT_BINS = 15;
    public static final Binning DEFAULT = new Binning(DEFAULT_BINS, EdgeRule.HI);

    private static final int MAX_BINS = 100;
    private static final double ROUNDING = 1e-12;

    /** Where the edges of bins come from. */
    public enum Kind {
        /** Edges i/M. */
        EQUAL_WIDTH("equal-width"),
        /** As many rows in each bin as equal confidences allow: they are never split. */
        EQUAL_MASS("equal-mass"),
        /** Edges set by hand. */
        CUSTOM("custom");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word used in lessons, files and on the command line. */
        public String key() {
            return key;
        }
    }

    public Binning {
        if (bins < 1 || bins > MAX_BINS) throw new IllegalArgumentException("bins must be 1 to 100: " + bins);
        boolean own = kind == Kind.CUSTOM;
        if (own ? inner.size() != bins - 1 : inner.size() > 0) throw new IllegalArgumentException("inner edges");
        for (int i = 0; i < inner.size(); i++) {
            boolean rising = inner.get(i) > (i == 0 ? 0 : inner.get(i - 1)) && inner.get(i) < 1;
            if (!rising) throw new IllegalArgumentException("inner edges must rise between 0 and 1: " + inner);
        }
    }

    /** Equal-width bins. */
    public Binning(int bins, EdgeRule rule) {
        this(Kind.EQUAL_WIDTH, bins, rule, NONE, BinInterval.DEFAULT);
    }

    /** Bins with edges set by hand. */
    public static Binning custom(Row inner, EdgeRule rule) {
        return new Binning(Kind.CUSTOM, inner.size() + 1, rule, inner, BinInterval.DEFAULT);
    }

    /** The same with another number of bins; edges set by hand give way to equal-width ones. */
    public Binning withBins(int m) {
        return new Binning(kind == Kind.CUSTOM ? Kind.EQUAL_WIDTH : kind, m, rule, NONE, interval);
    }

    public Binning withRule(EdgeRule r) {
        return new Binning(kind, bins, r, inner, interval);
    }

    public Binning withInterval(BinInterval i) {
        return new Binning(kind, bins, rule, inner, i);
    }

    /** The same number of bins by another kind; {@link Kind#CUSTOM} starts with the inner edges given. */
    public Binning withKind(Kind k, Row start) {
        return k == Kind.CUSTOM
                ? custom(start, rule).withInterval(interval)
                : new Binning(k, bins, rule, NONE, interval);
    }

    /** Equal-width bins of the same number and rule, for what has no confidences of its own to be shared out. */
    public Edges equalWidth() {
        return Edges.equalWidth(bins, rule);
    }

    /**
     * The edges for these confidences. Only {@link Kind#EQUAL_MASS} looks at them: sorted, they are cut into M runs whose
     * lengths differ by at most one, an edge half-way between the last of a run and the first of the next; edges that
     * coincide are merged, so that there may be fewer than M bins (Kumar et al. 2019, verified_calibration). Confidences
     * that differ by rounding alone, as shares do that were normalised in another order, are equal.
     *
     * @param confidence values in [0, 1], in any order; not changed
     */
    public Edges edges(double[] confidence) {
        return switch (kind) {
            case EQUAL_WIDTH -> equalWidth();
            case CUSTOM ->
                Edges.of(
                        DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(inner.stream(), DoubleStream.of(1)))
                                .toArray(),
                        rule);
            case EQUAL_MASS -> Edges.of(equalMass(confidence), rule);
        };
    }

    /** Where the run that begins at {@code at} is parted from the one before. */
    private double edge(double[] sorted, int at) {
        if (!isTie(sorted, at)) return (sorted[at - 1] + sorted[at]) / 2;
        // The edge is the one of the tied confidences that leaves them all on the side to which the rule puts an edge.
        int end = rule == EdgeRule.HI ? at : at - 1;
        if (rule == EdgeRule.HI) while (end + 1 < sorted.length && isTie(sorted, end + 1)) end++;
        else while (end > 0 && isTie(sorted, end)) end--;
        return sorted[end];
    }

    /** Whether a confidence and the one before have the same log odds but for rounding. */
    private static boolean isTie(double[] sorted, int at) {
        return sorted[at] - sorted[at - 1] <= ROUNDING * sorted[at] * (1 - sorted[at]);
    }

    private double[] equalMass(double[] confidence) {
        double[] sorted = confidence.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int parts = Math.min(bins, n);
        // The first n mod M runs are one longer.
        DoubleStream cuts = IntStream.range(1, parts)
                .map(i -> i * (n / parts) + Math.min(i, n % parts))
                .mapToDouble(at -> edge(sorted, at));
        return DoubleStream.concat(DoubleStream.of(0, 1), cuts)
                .sorted()
                .distinct()
                .toArray();
    }
}

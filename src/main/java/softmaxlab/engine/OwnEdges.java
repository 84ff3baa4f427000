package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Inner edges of bins as a hand sets them: moved, taken away, put between. Edges never cross: they keep {@link #LEAST}
 * from each other and from 0 and 1, unless they were nearer before.
 *
 * @param inner rising, each above 0 and below 1; may be empty
 */
public record OwnEdges(Row inner, EdgeRule rule) {
    /** The least width of a bin set by hand, and the unit to which a moved edge is rounded. */
    public static final double LEAST = 0.001;

    private static final double MOST_BINS = 100;

    /** Starts from the edges there are, of whatever kind. */
    public static OwnEdges of(Edges edges) {
        return new OwnEdges(edges.inner(), edges.rule());
    }

    /** With edge {@code i} at {@code to}, or as near to it as its neighbours allow. */
    public OwnEdges moved(int i, double to) {
        double low = (i == 0 ? 0 : inner.get(i - 1)) + LEAST;
        double high = (i == inner.size() - 1 ? 1 : inner.get(i + 1)) - LEAST;
        if (low > high) return this;
        double rounded = Math.rint(to / LEAST) / Math.rint(1 / LEAST);
        return new OwnEdges(inner.with(i, Math.max(low, Math.min(high, rounded))), rule);
    }

    /** Without edge {@code i}: the bins at either side of it become one. */
    public OwnEdges joined(int i) {
        return new OwnEdges(inner.without(i), rule);
    }

    /** With an edge in the middle of a bin; the same if the bin is too narrow or there are 100 already. */
    public OwnEdges split(int bin) {
        double low = bin == 0 ? 0 : inner.get(bin - 1);
        double high = bin == inner.size() ? 1 : inner.get(bin);
        if (high - low < 2 * LEAST || inner.size() + 1 >= MOST_BINS) return this;
        double[] edges = DoubleStream.concat(inner.stream(), DoubleStream.of((low + high) / 2))
                .toArray();
        Arrays.sort(edges);
        return new OwnEdges(Row.wrap(edges), rule);
    }

    public Binning binning() {
        return Binning.custom(inner, rule);
    }
}

package softmaxlab.engine;

import java.util.Arrays;

/** Some of the rows of a table, in an order: a range or a list of indices. Immutable, compared by value. */
public final class Rows {
    private final int from;
    private final int size;
    /** Null for a range. */
    private final int[] list;

    private Rows(int from, int size, int[] list) {
        this.from = from;
        this.size = size;
        this.list = list;
    }

    /** The rows {@code from} (inclusive) to {@code to} (exclusive). */
    public static Rows range(int from, int to) {
        if (from < 0 || to < from) throw new IllegalArgumentException("rows " + from + " to " + to);
        return new Rows(from, to - from, null);
    }

    public static Rows all(Predictions data) {
        return range(0, data.rows());
    }

    /** The rows with these 0-based indices, in this order. */
    public static Rows of(int... indices) {
        return new Rows(0, indices.length, indices.clone());
    }

    public int size() {
        return size;
    }

    /** The index in the table of the row at place {@code i}. */
    public int get(int i) {
        return list == null ? from + i : list[i];
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Rows r && from == r.from && size == r.size && Arrays.equals(list, r.list);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * from + size) + Arrays.hashCode(list);
    }

    @Override
    public String toString() {
        return list == null ? from + " to " + (from + size) : Arrays.toString(list);
    }
}

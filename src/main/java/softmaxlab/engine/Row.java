package softmaxlab.engine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * One number per class: a row of logits, of probabilities, of gradients. Immutable, compared by value (bit by bit, so
 * NaN equals NaN), so that records holding rows are compared by value too. May be empty; may hold NaN and infinities.
 */
public final class Row {
    private final double[] values;

    private Row(double[] values) {
        this.values = values;
    }

    /** A row with a copy of {@code values}. */
    public static Row of(double... values) {
        return new Row(values.clone());
    }

    /** A row that takes over {@code values}; the caller must not write to the array again. */
    static Row wrap(double[] values) {
        return new Row(values);
    }

    public static Row filled(int size, double value) {
        double[] v = new double[size];
        Arrays.fill(v, value);
        return new Row(v);
    }

    public int size() {
        return values.length;
    }

    /** The number of class {@code k}, 0-based. */
    public double get(int k) {
        return values[k];
    }

    public double[] toArray() {
        return values.clone();
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    public Row with(int k, double value) {
        double[] v = values.clone();
        v[k] = value;
        return new Row(v);
    }

    public Row plus(double value) {
        double[] v = Arrays.copyOf(values, values.length + 1);
        v[values.length] = value;
        return new Row(v);
    }

    public Row without(int k) {
        double[] v = new double[values.length - 1];
        System.arraycopy(values, 0, v, 0, k);
        System.arraycopy(values, k + 1, v, k, v.length - k);
        return new Row(v);
    }

    public Row map(DoubleUnaryOperator f) {
        return new Row(Arrays.stream(values).map(f).toArray());
    }

    /** The plain sum in index order; NaN if any value is NaN. */
    public double sum() {
        double s = 0;
        for (double v : values) s += v;
        return s;
    }

    /** The largest value, NaN if any value is NaN; −∞ for an empty row (never 0: a start at 0 is a published mistake). */
    public double max() {
        double m = Double.NEGATIVE_INFINITY;
        for (double v : values) m = Math.max(m, v);
        return m;
    }

    /** The smallest value, NaN if any value is NaN; +∞ for an empty row. */
    public double min() {
        double m = Double.POSITIVE_INFINITY;
        for (double v : values) m = Math.min(m, v);
        return m;
    }

    /** The 0-based index of the largest value, the lowest index among ties; −1 if the row is empty or holds a NaN. */
    public int argmax() {
        int best = -1;
        for (int k = 0; k < values.length; k++) {
            if (Double.isNaN(values[k])) return -1;
            if (best < 0 || values[k] > values[best]) best = k;
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row r && Arrays.equals(values, r.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

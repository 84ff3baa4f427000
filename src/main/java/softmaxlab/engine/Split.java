package softmaxlab.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How the rows of a table are parted: some a calibrator is fitted on, and the others it is judged on.
 *
 * @param kind which rows go where
 * @param fraction the share that is fitted on, above 0 and below 1; ⌊n·fraction⌋ rows
 * @param seed decides a random split, the same on every machine
 */
public record Split(Kind kind, double fraction, long seed) {
    /** The first n//2 rows are fitted on. */
    public static final Split HALF = new Split(Kind.FIRST, 0.5, 1);

    /** Which rows are fitted on. */
    public enum Kind {
        /** The first ones of the file. */
        FIRST("first"),
        /** Drawn at random. */
        RANDOM("random"),
        /** Drawn at random class by class, so that both parts hold each class in the same share, as near as may be. */
        STRATIFIED("stratified");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word used in files and on the command line. */
        public String key() {
            return key;
        }
    }

    /** The two parts; each in file order, no row in both, every row in one. */
    public record Parts(Rows fitted, Rows judged) {}

    public Split {
        if (!(fraction > 0 && fraction < 1)) throw new IllegalArgumentException("fraction " + fraction);
    }

    public Split withKind(Kind k) {
        return new Split(k, fraction, seed);
    }

    public Split withFraction(double f) {
        return new Split(kind, f, seed);
    }

    public Split withSeed(long s) {
        return new Split(kind, fraction, s);
    }

    /** How many of {@code n} rows are fitted on: ⌊n·fraction⌋, where 100 · 0.29 is 29 and not the double below it. */
    public int fitted(int n) {
        double product = n * fraction;
        double whole = Math.rint(product);
        return (int) (Math.abs(product - whole) <= 4 * Math.ulp(product) ? whole : product);
    }

    public Parts of(Predictions data) {
        int n = data.rows();
        int m = fitted(n);
        if (kind == Kind.FIRST) return new Parts(Rows.range(0, m), Rows.range(m, n));
        int[] order = shuffled(n);
        boolean plain = kind == Kind.RANDOM || !data.knowsClasses();
        BitSet first = plain ? first(order, m) : byClass(data, order, m);
        return new Parts(rows(first.stream(), m), rows(IntStream.range(0, n).filter(i -> !first.get(i)), n - m));
    }

    private static Rows rows(IntStream rising, int size) {
        int[] rows = new int[size];
        int k = 0;
        for (PrimitiveIterator.OfInt each = rising.iterator(); each.hasNext(); ) rows[k++] = each.nextInt();
        return Rows.of(rows);
    }

    private int[] shuffled(int n) {
        return ArraySampler.shuffle(
                RandomSource.XO_RO_SHI_RO_128_PP.create(seed),
                IntStream.range(0, n).toArray());
    }

    private static BitSet first(int[] order, int m) {
        BitSet out = new BitSet(order.length);
        for (int j = 0; j < m; j++) out.set(order[j]);
        return out;
    }

    /**
     * The first m rows of a random order whose beginnings hold each class in its share of all rows: the j-th of the c rows
     * of a class stands at (j + ½)/c, so that any beginning takes the same share of every class but for rounding.
     */
    private static BitSet byClass(Predictions data, int[] order, int m) {
        int n = order.length;
        BitSet out = new BitSet(n);
        if (m == 0) return out;
        double[] place = places(data, order);
        double[] sorted = place.clone();
        Arrays.sort(sorted);
        double last = sorted[m - 1];
        int left = m;
        for (int i = 0; i < n; i++) {
            if (place[i] < last) {
                out.set(i);
                left--;
            }
        }
        for (int j = 0; left > 0; j++) {
            if (place[order[j]] == last) {
                out.set(order[j]);
                left--;
            }
        }
        return out;
    }

    private static double[] places(Predictions data, int[] order) {
        int classes = IntStream.range(0, order.length).map(data::label).max().orElse(0) + 1;
        int[] count = new int[classes];
        for (int i : order) count[data.label(i)]++;
        int[] seen = new int[classes];
        double[] place = new double[order.length];
        for (int i : order) {
            int y = data.label(i);
            place[i] = (seen[y]++ + 0.5) / count[y];
        }
        return place;
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
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
        List<Integer> order = kind == Kind.RANDOM || !data.knowsClasses() ? shuffled(n) : byClass(data);
        return new Parts(rows(order.subList(0, m)), rows(order.subList(m, n)));
    }

    private static Rows rows(List<Integer> some) {
        return Rows.of(some.stream().mapToInt(i -> i).sorted().toArray());
    }

    private List<Integer> shuffled(int n) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        ListSampler.shuffle(random, order);
        return order;
    }

    /**
     * A random order whose beginnings hold each class in its share of all rows: the j-th of the c rows of a
     * class stands at (j + ½)/c, so that any beginning of the order takes the same share of every class but for rounding.
     */
    private List<Integer> byClass(Predictions data) {
        int classes = IntStream.range(0, data.rows()).map(data::label).max().orElse(0) + 1;
        int[] count = new int[classes];
        for (int i = 0; i < data.rows(); i++) count[data.label(i)]++;
        int[] seen = new int[classes];
        double[] place = new double[data.rows()];
        List<Integer> order = shuffled(data.rows());
        for (int i : order) {
            int y = data.label(i);
            place[i] = (seen[y]++ + 0.5) / count[y];
        }
        Integer[] sorted = order.toArray(Integer[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(place[a], place[b]));
        return Arrays.asList(sorted);
    }
}

package softmaxlab.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which class was chosen for rows of which true class. Only pairs that occur are held, so K may be large. Compared by
 * value.
 */
public final class Confusion {
    private final int classes;
    /** Pairs true·K + chosen that occur, rising, and how often. */
    private final long[] pair;

    private final int[] count;
    private final int[] truth;
    private final int[] chosen;

    private Confusion(int classes, long[] pair, int[] count) {
        this.classes = classes;
        this.pair = pair;
        this.count = count;
        truth = new int[classes];
        chosen = new int[classes];
        for (int i = 0; i < pair.length; i++) {
            truth[(int) (pair[i] / classes)] += count[i];
            chosen[(int) (pair[i] % classes)] += count[i];
        }
    }

    /** One pair of classes and how many rows it has. */
    public record Pair(int truth, int chosen, int rows) {}

    /**
     * Counts pairs.
     *
     * @param classes K
     * @param truth 0-based true class of each row
     * @param chosen 0-based chosen class of each row
     */
    public static Confusion of(int classes, int[] truth, int[] chosen) {
        long[] all = IntStream.range(0, truth.length)
                .mapToLong(i -> (long) truth[i] * classes + chosen[i])
                .sorted()
                .toArray();
        long[] pair = Arrays.stream(all).distinct().toArray();
        int[] count = new int[pair.length];
        int at = 0;
        for (long p : all) {
            if (p != pair[at]) at++;
            count[at]++;
        }
        return new Confusion(classes, pair, count);
    }

    /** K. */
    public int classes() {
        return classes;
    }

    /** Rows of a true class for which a class was chosen. */
    public int rows(int trueClass, int chosenClass) {
        int at = Arrays.binarySearch(pair, (long) trueClass * classes + chosenClass);
        return at < 0 ? 0 : count[at];
    }

    /** Rows whose true class is {@code k}. */
    public int truth(int k) {
        return truth[k];
    }

    /** Rows for which {@code k} was chosen. */
    public int chosen(int k) {
        return chosen[k];
    }

    /** The share of the rows of class {@code k} that is right; NaN if it has none. */
    public double recall(int k) {
        return (double) rows(k, k) / truth[k];
    }

    /** The share of the rows for which {@code k} was chosen that is right; NaN if there are none. */
    public double precision(int k) {
        return (double) rows(k, k) / chosen[k];
    }

    /** The wrong pairs, most frequent first; ties in the order of the classes. */
    public List<Pair> mostFrequent(int limit) {
        return IntStream.range(0, pair.length)
                .mapToObj(i -> new Pair((int) (pair[i] / classes), (int) (pair[i] % classes), count[i]))
                .filter(p -> p.truth() != p.chosen())
                .sorted(Comparator.comparingInt(Pair::rows).reversed())
                .limit(limit)
                .toList();
    }

    /** The true class with the lowest recall among those that have rows, the fewest rows among ties; −1 without rows. */
    public int lowestRecall() {
        return IntStream.range(0, classes)
                .filter(k -> truth[k] > 0)
                .boxed()
                .min(Comparator.comparingDouble(this::recall).thenComparingInt(k -> truth[k]))
                .orElse(-1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion c
                && classes == c.classes
                && Arrays.equals(pair, c.pair)
                && Arrays.equals(count, c.count);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pair) + Arrays.hashCode(count);
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitTest {
    /** Sorted by class, with {@code each} rows of the first class, twice as many of the second, and so on. */
    private static Predictions sorted(int each) {
        int[] labels = IntStream.range(0, 4)
                .flatMap(k -> IntStream.range(0, (k + 1) * each).map(i -> k))
                .toArray();
        return Predictions.logits(java.util.List.of("a", "b", "c", "d"), new double[4 * labels.length], labels);
    }

    private static int[] indices(Rows rows) {
        return IntStream.range(0, rows.size()).map(rows::get).toArray();
    }

    @Property(tries = 200)
    void everyRowIsInOnePartAndFileOrderIsKept(
            @ForAll Split.Kind kind,
            @ForAll @IntRange(min = 1, max = 12) int each,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
            @ForAll long seed) {
        Predictions data = sorted(each);
        Split.Parts parts = new Split(kind, fraction, seed).of(data);
        int[] fitted = indices(parts.fitted());
        int[] judged = indices(parts.judged());
        BigDecimal exact = BigDecimal.valueOf(fraction).multiply(BigDecimal.valueOf(data.rows()));
        assertEquals(exact.intValue(), fitted.length);
        int[] all = IntStream.concat(IntStream.of(fitted), IntStream.of(judged))
                .sorted()
                .toArray();
        assertEquals(Arrays.toString(IntStream.range(0, data.rows()).toArray()), Arrays.toString(all));
        assertEquals(Arrays.toString(Arrays.stream(fitted).sorted().toArray()), Arrays.toString(fitted));
    }

    @Property(tries = 200)
    void classByClassEachShareIsKeptToOneRow(
            @ForAll @IntRange(min = 1, max = 12) int each,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double fraction,
            @ForAll long seed) {
        Predictions data = sorted(each);
        Rows fitted = new Split(Split.Kind.STRATIFIED, fraction, seed).of(data).fitted();
        int[] count = new int[4];
        for (int i : indices(fitted)) count[data.label(i)]++;
        double share = (double) fitted.size() / data.rows();
        for (int k = 0; k < 4; k++) assertEquals(share * (k + 1) * each, count[k], 1.0001, "class " + k);
    }

    @Test
    void theSeedDecides() {
        Predictions data = sorted(10);
        Split split = new Split(Split.Kind.RANDOM, 0.5, 3);
        assertEquals(split.of(data), split.of(data));
        assertNotEquals(split.of(data).fitted(), split.withSeed(4).of(data).fitted());
    }

    @Test
    void halfIsTheFirstHalf() {
        Predictions data = sorted(1);
        assertEquals(Rows.range(0, 5), Split.HALF.of(data).fitted());
        assertEquals(Rows.range(5, 10), Split.HALF.of(data).judged());
    }

    /** The same rows give the same numbers, whether they are named one by one or as a range. */
    @Test
    void namedRowsAreJudgedAsARange() {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        Rows range = Rows.range(100, 3000);
        Rows named = Rows.of(IntStream.range(100, 3000).toArray());
        Evaluation one = Evaluation.of(data, range, 2, Binning.DEFAULT, Loop.SERIAL);
        assertEquals(one, Evaluation.of(data, named, 2, Binning.DEFAULT, Loop.SERIAL));
        assertEquals(TemperatureFit.of(data, range, Loop.SERIAL), TemperatureFit.of(data, named, Loop.SERIAL));
        assertEquals(2900, one.rows());
    }

    /** 100 · 0.29 is 28.999999999999996 in double. */
    @Test
    void wholePercentsOfAHundredAreWhole() {
        for (int percent = 1; percent < 100; percent++) {
            assertEquals(percent, new Split(Split.Kind.FIRST, percent / 100.0, 1).fitted(100));
        }
        assertEquals(2, new Split(Split.Kind.FIRST, 0.29, 1).fitted(10));
    }
}

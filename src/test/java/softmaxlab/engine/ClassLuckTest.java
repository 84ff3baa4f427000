package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.ClassLuck.Count;

class ClassLuckTest {
    /** {@code rows} rows that give class b the probabilities of {@code p} in turn; the first {@code count} are b. */
    private static ClassLuck of(int rows, int count, double... p) {
        double[] table = new double[2 * rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            table[2 * i] = 1 - p[i % p.length];
            table[2 * i + 1] = p[i % p.length];
            labels[i] = i < count ? 1 : 0;
        }
        return of(Predictions.probabilities(List.of("a", "b"), table, labels));
    }

    private static ClassLuck of(Predictions data) {
        return ClassLuck.of(ClassReliability.of(ScoredRows.at(data, Rows.all(data), 1), Binning.DEFAULT, Loop.SERIAL));
    }

    /** scipy: 2·binom.cdf(500, 1000, 0.62); both classes have it, and b is the one with p too large. */
    @Test
    void aClassWithTooMuchProbability() {
        ClassLuck luck = of(1000, 500, 0.62);
        Count b = luck.farthest().orElseThrow();
        assertEquals(1, b.index());
        assertEquals(1.687276725174137e-14, b.pValue(), 1e-24);
        assertEquals(1.687276725174137e-14, luck.of(0).orElseThrow().pValue(), 1e-24);
        assertEquals(0.62, b.meanP(), 1e-12);
        assertEquals(0.5, b.share());
        assertEquals(2, luck.beyond());
    }

    /**
     * Mean 62 of 100 by 60 rows of 0.9 and 40 of 0.2: twice the exact tail from 70 on is 0.028159 (numpy, by
     * convolution), and 2·binom.sf(69, 100, 0.62) is the upper bound of it.
     */
    @Test
    void theBinomialIsAnUpperBound() {
        Count b = of(100, 70, 0.9, 0.9, 0.9, 0.2, 0.2).of(1).orElseThrow();
        assertEquals(0.11897536281917476, b.pValue(), 1e-12);
    }

    /** Of 1 row where 0.02 are expected Markov's bound is 0.02; the binomial's tail from 1 on would be below it. */
    @Test
    void nearTheMeanMarkovBoundsTheTail() {
        assertEquals(2 * 0.02, of(10, 1, 0.002).of(1).orElseThrow().pValue(), 1e-12);
        assertEquals(1, of(10, 5, 0.5).of(1).orElseThrow().pValue());
        assertEquals(0, of(10, 1, 0).of(1).orElseThrow().pValue(), "what cannot be, was");
    }

    /** Of two classes each has 0.025: scipy 2·binom.sf(71, 100, 0.62) = 0.0469, 2·binom.sf(49, 100, 0.62) = 1.989. */
    @Test
    void theLevelIsSharedAmongTheClasses() {
        ClassLuck luck = of(100, 72, 0.62);
        assertEquals(0.046926508604664394, luck.of(1).orElseThrow().pValue(), 1e-12);
        assertTrue(luck.farthest().isEmpty());
        assertEquals(0, luck.beyond());
    }

    /** Three classes, of which one has neither p nor rows. */
    @Test
    void aClassThatIsNowhereIsNotTested() {
        ClassLuck luck = of(Predictions.probabilities(
                List.of("a", "b", "c"), new double[] {0.5, 0.5, 0, 0.5, 0.5, 0}, new int[] {0, 1}));
        assertEquals(List.of(0, 1), luck.counts().stream().map(Count::index).toList());
        assertTrue(luck.of(2).isEmpty());
    }

    /** Chosen 100 times with 0.8 and right in 60: scipy 2·binom.cdf(60, 100, 0.8) = 7.2168e-6; b is never chosen. */
    @Test
    void ofTop1TheRowsCountForWhichTheClassWasChosen() {
        int[] labels = IntStream.range(0, 100).map(i -> i < 60 ? 0 : 1).toArray();
        double[] p = Collections.nCopies(100, 0.8).stream().mapToDouble(x -> x).toArray();
        ClassLuck luck = of(Predictions.top1(p, new int[100], labels));
        assertEquals(1, luck.counts().size());
        assertEquals(7.216840229281669e-06, luck.farthest().orElseThrow().pValue(), 1e-15);
        assertFalse(luck.of(1).isPresent());
    }
}

package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void probabilitiesAreNeverFalselyZeroOrOne() {
        assertEquals("0.973", Numbers.probability(0.972697));
        assertEquals("> 0.999", Numbers.probability(0.9999996));
        assertEquals("1.000", Numbers.probability(1));
        assertEquals("0.000", Numbers.probability(0));
        assertEquals("9.04 × 10^−4", Numbers.scientific(9.04e-4, 2));
        assertEquals("4.54 × 10^−5", Numbers.probability(4.54e-5));
        assertEquals("NaN", Numbers.probability(Double.NaN));
    }

    @Test
    void fixedWritesARealMinusAndNoMinusZero() {
        assertEquals("−1.200", Numbers.fixed(-1.2, 3));
        assertEquals("0.000", Numbers.fixed(-0.0001, 3));
        assertEquals("−∞", Numbers.fixed(Double.NEGATIVE_INFINITY, 3));
        assertEquals("+0.591", Numbers.signed(0.591, 3));
        assertEquals("0.000", Numbers.signed(0.0001, 3));
        assertEquals("−0.783", Numbers.signed(-0.783, 3));
    }

    @Test
    void plainIsShortAndPercentIsHonest() {
        assertEquals("1000", Numbers.plain(1000));
        assertEquals("0.5", Numbers.plain(0.5));
        assertEquals("−1.25", Numbers.plain(-1.25));
        assertEquals("0", Numbers.plain(-0.0));
        assertEquals("97.1\u00a0%", Numbers.percent(0.971416, 1));
        assertEquals("> 99.9\u00a0%", Numbers.percent(0.99996, 1));
        assertEquals("100.0\u00a0%", Numbers.percent(1, 1));
        assertEquals("< 0.1\u00a0%", Numbers.percent(0.0001, 1));
        assertEquals("0.0\u00a0%", Numbers.percent(0, 1));
        assertEquals("10,000", Numbers.count(10_000));
    }

    /** 0.6295 is a double a little below, and 0.6295 · 100 = 62.949999999999996; what is seen is 62.95. */
    @Test
    void halvesOfTheShortestDecimalAreRoundedUp() {
        assertEquals("63.0\u00a0%", Numbers.percent(0.6295, 1));
        assertEquals("0.63", Numbers.fixed(0.625, 2));
        assertEquals("1.01", Numbers.fixed(1.005, 2));
        assertEquals("\u22121.01", Numbers.fixed(-1.005, 2));
        assertEquals("> 0.9999", Numbers.probability(0.99996, 4));
        assertEquals("0.9996", Numbers.probability(0.99955, 4));
        assertEquals("4.54 × 10^\u22125", Numbers.probability(4.54e-5, 4));
        assertEquals("1.0000", Numbers.probability(1, 4));
    }
}

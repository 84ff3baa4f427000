package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.TemperatureFit.Status;

/**
 * Fits on so many rows that a sample, every second one here, is looked at first. Of two classes with logits d and 0, and a
 * share q of rows in which the first is true, the best T is d/ln(q/(1 − q)).
 */
class SampledFitTest {
    private static final int ROWS = 1_200_000;

    /** @param label the first class for 0 */
    private static Predictions data(IntToDoubleFunction d, IntToDoubleFunction label) {
        double[] z = new double[2 * ROWS];
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            z[2 * i] = d.applyAsDouble(i);
            labels[i] = (int) label.applyAsDouble(i);
        }
        return Predictions.logits(List.of("a", "b"), z, labels);
    }

    private static TemperatureFit fit(Predictions data) {
        assertEquals(2, TemperatureSearch.sampleStride(data, Rows.all(data)));
        return TemperatureFit.of(data, Rows.all(data), Loop.SERIAL);
    }

    /** One of four is the second class, in the rows of even number as in the others. */
    private static double oneOfFour(int i) {
        return i / 2 % 4 == 3 ? 1 : 0;
    }

    @Test
    void sampleLikeTheRest() {
        TemperatureFit fit = fit(data(i -> 2, SampledFitTest::oneOfFour));
        assertEquals(2 / Math.log(3), fit.value(), 1e-10);
    }

    @Test
    void flatSample() {
        TemperatureFit fit = fit(data(i -> i % 2 == 0 ? 0 : 2, SampledFitTest::oneOfFour));
        assertEquals(2 / Math.log(3), fit.value(), 1e-10);
    }

    /** 3/4 of the sample are right and no more than 1/5 of the others: less than half of all. */
    @Test
    void allRowsSayThatThereIsNoBestTemperature() {
        TemperatureFit fit = fit(data(i -> 2, i -> i % 2 == 0 ? oneOfFour(i) : i / 2 % 5 == 0 ? 0 : 1));
        assertEquals(Status.TO_INFINITY, fit.status());
    }

    @Test
    void allRightInTheSampleButNotElsewhere() {
        TemperatureFit fit = fit(data(i -> 2, i -> i % 2 == 0 ? 0 : i / 2 % 2));
        // 3/4 of all rows are right.
        assertEquals(2 / Math.log(3), fit.value(), 1e-10);
    }

    /** A single row as wide as doubles go, and right, adds nothing to any slope: 899,999 of the other 1,199,999 are right. */
    @Test
    void aRowBesideTheSampleIsFarWider() {
        TemperatureFit fit = fit(data(i -> i == 1 ? 1e300 : 2, i -> i == 1 ? 0 : oneOfFour(i)));
        assertEquals(2 / Math.log(899_999 / 300_000.0), fit.value(), 1e-10);
    }
}

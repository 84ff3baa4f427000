package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.TemperatureFit.Status;

class TemperatureFitTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    private static TemperatureFit fit(Predictions data) {
        return TemperatureFit.of(data, Rows.all(data), Loop.SERIAL);
    }

    /** Ten rows of one gap, of which {@code right} are right: T* = gap / ln(right/wrong). */
    private static Predictions tenRows(double gap, double offset, int right) {
        double[] z = new double[20];
        int[] y = new int[10];
        for (int i = 0; i < 10; i++) {
            z[2 * i] = offset + gap;
            z[2 * i + 1] = offset;
            y[i] = i < right ? 0 : 1;
        }
        return Predictions.logits(List.of("a", "b"), z, y);
    }

    @Test
    void closedFormForTwoClasses() {
        assertEquals(4 / Math.log(4), fit(tenRows(4, 0, 8)).value(), 3e-9);
        assertEquals(1 / Math.log(9), fit(tenRows(1, 0, 9)).value(), 5e-10);
        assertEquals(4 / Math.log(1.5), fit(tenRows(4, 0, 6)).value(), 1e-8);
    }

    @Test
    void anyScaleOfLogitsFits() {
        for (double scale : new double[] {1e-300, 1e-12, 1e-3, 1e3, 1e12, 1e300}) {
            double expected = 4 * scale / Math.log(4);
            assertEquals(expected, fit(tenRows(4 * scale, 0, 8)).value(), 1e-9 * expected);
        }
    }

    @Test
    void logitsAtBothEndsOfTheRangeFit() {
        Predictions data = Predictions.logits(
                List.of("a", "b"),
                new double[] {9e307, -9e307, 9e307, -9e307, 9e307, -9e307, -9e307, 9e307},
                new int[] {0, 0, 0, 0});
        // Gap 1.8e308, which no double holds, with 3 of 4 right: T* = 1.8e308 / ln 3 = 1.64e308, which one does.
        assertEquals(9e307 / Math.log(3) * 2, fit(data).value(), 1e299);
    }

    @Test
    void aTemperatureBeyondAllDoublesIsNone() {
        Predictions data = Predictions.logits(
                List.of("a", "b"),
                new double[] {1.5e308, -1.5e308, 1.5e308, -1.5e308, -1.5e308, 1.5e308},
                new int[] {0, 0, 0});
        // Gap 3e308 with 2 of 3 right: T* = 3e308 / ln 2 is 4.3e308, and the largest double 1.8e308.
        assertEquals(Status.NOT_CONVERGED, fit(data).status());
    }

    @Test
    void subnormalLogitsFitAsWellAsTheirDigitsAllow() {
        // 4e-310 has about 45 significant bits; T* = 4e-310 / ln 4 is subnormal itself.
        assertEquals(4e-310 / Math.log(4), fit(tenRows(4e-310, 0, 8)).value(), 1e-320);
    }

    @Test
    void anOffsetChangesNothing() {
        assertEquals(4 / Math.log(4), fit(tenRows(4, 1e6, 8)).value(), 3e-9);
    }

    @Test
    void maskedClassesOfOthersAreHarmless() {
        double no = Double.NEGATIVE_INFINITY;
        Predictions data = Predictions.logits(
                THREE, new double[] {4, 0, no, 4, 0, no, 4, 0, no, 4, 0, no}, new int[] {0, 0, 0, 1});
        assertEquals(4 / Math.log(3), fit(data).value(), 4e-9);
    }

    @Test
    void aMaskedTrueClassIsUndefined() {
        Predictions data =
                Predictions.logits(THREE, new double[] {1, 2, Double.NEGATIVE_INFINITY, 3, 1, 0}, new int[] {2, 1});
        assertEquals(Status.UNDEFINED, fit(data).status());
        Predictions zero = Predictions.probabilities(THREE, new double[] {.5, .5, 0, .2, .3, .5}, new int[] {2, 1});
        assertEquals(Status.UNDEFINED, fit(zero).status());
    }

    @Test
    void tiesAtTheMaximumCountAsRight() {
        Predictions data = Predictions.logits(THREE, new double[] {2, 2, 0, 1, 0, 0}, new int[] {1, 0});
        assertEquals(Status.TO_ZERO, fit(data).status());
    }

    @Test
    void probabilitiesCountAsTheirLogarithms() {
        double[] p = {.9, .1, .9, .1, .9, .1, .9, .1};
        Predictions data = Predictions.probabilities(List.of("a", "b"), p, new int[] {0, 0, 0, 1});
        // gap ln 9, three of four right
        assertEquals(Math.log(9) / Math.log(3), fit(data).value(), 2e-9);
    }

    @Test
    void withoutRowsOrWithoutLogitsThereIsNone() {
        assertEquals(
                Status.UNAVAILABLE,
                TemperatureFit.of(tenRows(4, 0, 8), Rows.range(3, 3), Loop.SERIAL)
                        .status());
        Predictions top = Predictions.top1(new double[] {0.5}, new int[] {0}, new int[] {0});
        assertEquals(Status.UNAVAILABLE, fit(top).status());
    }

    @Test
    void theOrderOfThePartsDoesNotChangeTheResult() {
        Predictions data = Samples.of(Samples.Classifier.OVER_CONFIDENT);
        Loop backwards = (parts, body) -> {
            for (int i = parts - 1; i >= 0; i--) body.accept(i);
        };
        assertEquals(fit(data), TemperatureFit.of(data, Rows.all(data), backwards));
        Evaluation forward = Evaluation.of(data, 2, Binning.DEFAULT);
        assertEquals(forward, Evaluation.of(data, Rows.all(data), 2, Binning.DEFAULT, backwards));
    }

    @Test
    void theSamplesAreWhatTheyAreCalled() {
        for (Samples.Classifier c : Samples.Classifier.values()) {
            // 4,000 rows drawn from softmax(z/scale): T* is the scale but for sampling error, about 2 %.
            assertEquals(c.scale(), fit(Samples.of(c)).value(), 0.06 * c.scale());
        }
    }
}

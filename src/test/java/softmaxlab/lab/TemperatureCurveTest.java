package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Samples;
import softmaxlab.lab.TemperatureCurve.Axis;
import softmaxlab.lab.TemperatureCurve.Case;
import softmaxlab.lab.TemperatureCurve.Point;

class TemperatureCurveTest {
    private static final Question BINARY4 = Question.of(new DataSet("binary4", "", Samples.lessonSet("binary4")));

    @Test
    void theAxisGrowsUntilItHoldsTheTemperature() {
        assertEquals(new Axis(0.5, 8), Axis.holding(2.883));
        assertEquals(new Axis(0.5, 8), Axis.holding(8));
        assertEquals(new Axis(0.25, 8), Axis.holding(0.3));
        assertEquals(new Axis(0.5, 64), Axis.holding(50));
        // 0.5 / 2^9 = 0.0009765625, the first power of two that is at most 0.001
        assertEquals(new Axis(0.0009765625, 8), Axis.holding(0.001));
    }

    @Test
    void positionsAreLogarithmic() {
        Axis axis = new Axis(0.5, 8);
        assertEquals(0.25, axis.position(1), 1e-12);
        assertEquals(2, axis.at(0.5), 1e-12);
    }

    @Test
    void pointsAreTheMetricsAtTheirTemperature() {
        List<Double> progress = new ArrayList<>();
        TemperatureCurve curve = TemperatureCurve.of(Case.of(BINARY4, Axis.holding(1)), Loop.SERIAL, progress::add);
        assertEquals(41, curve.points().size());
        assertEquals(1, progress.get(40), 1e-12);
        Point one = curve.points().get(10);
        assertEquals(1, one.temperature(), 1e-12);
        // gap 4, 8 of 10 right: NLL = ln(1 + e^-4) + 0.2 * 4 = 0.818150, confidence 0.982014, so ECE 0.182014
        assertEquals(0.818150, one.nll(), 1e-6);
        assertEquals(0.182014, one.ece(), 1e-6);
        assertTrue(curve.points().stream().allMatch(p -> p.accuracy() == 0.8));
    }

    @Test
    void aCancelledCurveStops() {
        Case asked = Case.of(BINARY4, Axis.holding(1));
        assertThrows(
                CancellationException.class,
                () -> TemperatureCurve.of(asked, Loop.SERIAL, done -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void top1PredictionsHaveNoCurve() {
        Question top1 = Question.of(new DataSet("hand10", "", Samples.lessonSet("hand10")));
        assertFalse(Case.of(top1, Axis.holding(1)).hasCurve());
        assertTrue(Case.of(BINARY4, Axis.holding(1)).hasCurve());
    }

    /** binary4: gap 4, 8 of 10 right, so d NLL/d log2 T = (4 ln 2/T)·(0.8 − sigmoid(4/T)), which is 0 at T* = 4/ln 4. */
    @Test
    void theSlopeIsThatOfTheNll() {
        Question q = Question.of(new DataSet("binary4", "", Samples.lessonSet("binary4")));
        TemperatureCurve curve = TemperatureCurve.of(Case.of(q, Axis.holding(1)), Loop.SERIAL, done -> {});
        assertEquals(-0.504649, curve.slope(1), 0.005);
        assertEquals(0.047787, curve.slope(4), 0.001);
        assertEquals(0, curve.slope(4 / Math.log(4)), 0.002);
        assertTrue(Double.isNaN(curve.slope(100)));
    }
}

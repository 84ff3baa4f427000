package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.CalibrationLine.Status;

class CalibrationLineTest {
    private static Outcomes outcomes(int[] right, double... confidence) {
        boolean[] hits = new boolean[right.length];
        for (int i = 0; i < hits.length; i++) hits[i] = right[i] == 1;
        return Outcomes.of(confidence, hits);
    }

    /**
     * Two confidences, so the line meets both shares: at log odds ln 4 (0.8) 3 of 4 are right, ln 3; at 0 (0.5) 1 of 3,
     * −ln 2. Slope (ln 3 + ln 2)/ln 4, intercept −ln 2.
     */
    @Test
    void twoConfidencesByHand() {
        CalibrationLine line =
                CalibrationLine.of(outcomes(new int[] {1, 1, 1, 0, 1, 0, 0}, 0.8, 0.8, 0.8, 0.8, 0.5, 0.5, 0.5));
        assertEquals(Status.FITTED, line.status());
        assertEquals(Math.log(6) / Math.log(4), line.slope(), 1e-12);
        assertEquals(-Math.log(2), line.intercept(), 1e-12);
    }

    /** With one confidence p and the share r right, the intercept at slope 1 is logit r − logit p, and any slope will do. */
    @Test
    void oneConfidenceIsFlat() {
        CalibrationLine line = CalibrationLine.of(outcomes(new int[] {1, 1, 1, 0}, 0.9, 0.9, 0.9, 0.9));
        assertEquals(Status.FLAT, line.status());
        assertTrue(Double.isNaN(line.slope()));
        assertEquals(Math.log(3) - Math.log(9), line.inTheLarge(), 1e-12);
    }

    @Test
    void degenerateCasesAnswerInWords() {
        assertEquals(
                Status.ALL_RIGHT,
                CalibrationLine.of(outcomes(new int[] {1, 1}, 0.6, 0.9)).status());
        assertEquals(
                Double.POSITIVE_INFINITY,
                CalibrationLine.of(outcomes(new int[] {1, 1}, 0.6, 0.9)).inTheLarge());
        assertEquals(
                Status.ALL_WRONG,
                CalibrationLine.of(outcomes(new int[] {0, 0}, 0.6, 0.9)).status());
        assertEquals(
                Status.SEPARABLE,
                CalibrationLine.of(outcomes(new int[] {0, 1}, 0.6, 0.9)).status());
        assertEquals(
                Status.SEPARABLE,
                CalibrationLine.of(outcomes(new int[] {1, 0}, 0.6, 0.9)).status());
        CalibrationLine tied = CalibrationLine.of(outcomes(new int[] {0, 0, 1, 1}, 0.6, 0.7, 0.7, 0.9));
        assertEquals(Status.SEPARABLE, tied.status(), "a tie between the two sides does not help");
        assertTrue(Double.isFinite(tied.inTheLarge()));
        assertEquals(
                Status.UNAVAILABLE, CalibrationLine.of(outcomes(new int[0])).status());
    }

    @Test
    void infiniteLogOddsAreLeftOutAndCounted() {
        CalibrationLine line = CalibrationLine.of(outcomes(new int[] {1, 0, 1, 1, 0, 1}, 1, 1, 0.9, 0.6, 0.8, 0.7));
        assertEquals(2, line.excluded());
        assertEquals(4, line.rows());
        assertEquals(Status.FITTED, line.status());
    }

    /** Labels drawn from the softmax itself: slope 1 and intercept 0, scaled by s: slope 1/s. Tolerance: about 4 standard errors. */
    @Test
    void theSamplesHaveTheSlopesTheyWereMadeWith() {
        CalibrationLine line =
                CalibrationLine.of(Evaluation.of(Samples.of(Samples.Classifier.CALIBRATED), 1, Binning.DEFAULT)
                        .outcomes());
        assertEquals(1, line.slope(), 0.15);
        assertEquals(0, line.inTheLarge(), 0.2);
    }

    /** The same logits shifted: their log odds differ in the last digits. */
    @Test
    void confidencesThatOnlyRoundingPartsAreFlat() {
        double p = 0.9;
        CalibrationLine line = CalibrationLine.of(
                outcomes(new int[] {1, 0, 1, 0}, p, Math.nextUp(p), Math.nextDown(p), Math.nextUp(Math.nextUp(p))));
        assertEquals(Status.FLAT, line.status());
    }

    /** (8, 0, 0) at T = 0.01: 800 − ln 2, though e^−800 is 0; (8, 0, −∞): 800; (8, −∞, −∞): +∞. */
    @Test
    void logOddsDoNotUnderflow() {
        double none = Double.NEGATIVE_INFINITY;
        Predictions data = Predictions.logits(
                List.of("a", "b", "c"), new double[] {8, 0, 0, 8, 0, none, 8, none, none}, new int[3]);
        Outcomes exact = Evaluation.of(data, 0.01, Binning.DEFAULT).outcomes();
        assertEquals(799.306852819440055, exact.logOdds(0), 1e-12);
        assertEquals(800, exact.logOdds(1), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, exact.logOdds(2));
        Outcomes quick = TemperatureSweep.of(data, Rows.all(data), Calibrator.IDENTITY, Loop.SERIAL)
                .evaluation(0.01, Binning.DEFAULT, Loop.SERIAL)
                .outcomes();
        assertEquals(800, quick.logOdds(0), 1e-9, "by the second class alone: ln 2 is left out");
        assertEquals(Double.POSITIVE_INFINITY, quick.logOdds(2));
    }
}

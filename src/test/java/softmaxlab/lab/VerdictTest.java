package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.engine.Binning;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Samples;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.engine.TemperatureFit.Status;
import softmaxlab.lab.Verdict.Tone;

/** The verdict in words, from records made by hand. */
class VerdictTest {
    private static final int ROWS = 1000;
    private static final Texts TEXTS = new Texts();
    private static final Predictions TABLE =
            Predictions.logits(List.of("a", "b"), new double[] {3, 0, 0, 3}, new int[] {0, 1});

    /** One bin that holds all rows, so ECE is the distance of the two means. */
    static Evaluation of(double t, double confidence, double accuracy, double nll, int zeroTrue) {
        int right = (int) Math.rint(accuracy * ROWS);
        Binning single = new Binning(1, EdgeRule.HI);
        Reliability one =
                new Reliability(single, single.equalWidth(), ROWS, List.of(new Bin(0, 1, ROWS, right, confidence)));
        Outcomes none = Outcomes.of(new double[0], new boolean[0]);
        return new Evaluation(t, ROWS, accuracy, confidence, nll, 0.2, 0.1, zeroTrue, 0, 0, one, none);
    }

    static Question asked(FitOn where, TemperatureFit fit) {
        return Question.of(new DataSet("judged.csv", "understood", TABLE))
                .withFitOn(where, new DataSet("fit.csv", "understood", TABLE))
                .withFit(CalibratorFit.of(fit));
    }

    private static Verdict verdict(FitOn where, TemperatureFit fit, double t, Evaluation before, Evaluation after) {
        return Verdict.of(new Calibration(asked(where, fit), t, before, after), TEXTS);
    }

    static TemperatureFit fitted(double t) {
        return new TemperatureFit(Status.FITTED, t, 500);
    }

    @Test
    void overConfidentAndMostlyCured() {
        Verdict v = verdict(FitOn.FILE, fitted(2.5), 2.5, of(1, 0.95, 0.8, 0.9, 0), of(2.5, 0.81, 0.8, 0.5, 0));
        assertEquals("Over-confident, and mostly cured.", v.claim());
        assertEquals(
                List.of(
                        "It said 95.0\u00a0% and was right 80.0\u00a0%.",
                        "T = 2.500, fitted on 500 rows of fit.csv, cuts ECE from 0.1500 to 0.0100.",
                        "Accuracy cannot change."),
                v.evidence());
        assertEquals(Tone.NONE, v.tone(), "luck is not known");
    }

    /** As histogram binning does that gives a true class the probability 0. */
    @Test
    void anEceThatFellIsNoCureWhereNllRose() {
        for (double nll : new double[] {1.1, Double.POSITIVE_INFINITY}) {
            Verdict v = verdict(FitOn.FILE, fitted(2.5), 2.5, of(1, 0.95, 0.8, 0.9, 0), of(2.5, 0.81, 0.8, nll, 0));
            assertEquals("Over-confident: ECE fell, but NLL rose.", v.claim());
            assertEquals(Tone.WARN, v.tone());
        }
    }

    @Test
    void underConfidentAndPartlyCured() {
        Verdict v = verdict(FitOn.PART, fitted(0.5), 0.5, of(1, 0.5, 0.8, 0.9, 0), of(0.5, 0.6, 0.8, 0.5, 0));
        assertEquals("Under-confident, and partly cured.", v.claim());
        assertEquals(
                "T = 0.500, fitted on the first 500 rows, cuts ECE from 0.3000 to 0.2000.",
                v.evidence().get(1));
        assertEquals(Tone.WARN, v.tone());
    }

    @Test
    void fittedAndJudgedOnTheSameRowsIsCalledOptimistic() {
        Verdict v = verdict(FitOn.ALL, fitted(2), 2, of(1, 0.95, 0.8, 0.9, 0), of(2, 0.8, 0.8, 0.5, 0));
        assertEquals(
                "T = 2, fitted on these same rows (optimistic), cuts ECE from 0.1500 to 0.0000.",
                v.evidence().get(1));
    }

    @Test
    void aTemperatureMovedAwayFromTheFitIsSetByHand() {
        Verdict v = verdict(FitOn.PART, fitted(2.5), 4, of(1, 0.95, 0.8, 0.9, 0), of(4, 0.6, 0.8, 0.9, 0));
        assertEquals("Over-confident; with T it is now under-confident, and by more.", v.claim());
        assertEquals(
                "T = 4, set by hand, raises ECE from 0.1500 to 0.2000.",
                v.evidence().get(1));
    }

    @Test
    void aTemperatureThatGoesTooFarOvershoots() {
        Verdict v =
                verdict(FitOn.PART, TemperatureFit.UNAVAILABLE, 4, of(1, 0.95, 0.8, 0.9, 0), of(4, 0.7, 0.8, 0.9, 0));
        assertEquals("Over-confident, and T overshoots.", v.claim());
    }

    @Test
    void nllMayFallWhileEceRises() {
        Verdict v = verdict(FitOn.PART, fitted(5), 5, of(1, 0.95, 0.8, 1.3, 0), of(5, 0.4, 0.8, 0.6, 0));
        assertEquals("Over-confident: NLL fell, but ECE rose.", v.claim());
        assertTrue(v.evidence().contains("A fit lowers NLL, and nothing makes ECE follow."));
        assertEquals(Tone.WARN, v.tone());
        assertTrue(v.evidence().size() <= 4);
    }

    /** The rows of the trap: [3,0],[4,0],[5,0],[3,0], labels 0,0,1,0, 10 bins: ECE 0.220117 rises to 0.444554. */
    @Test
    void theTrapWhereScalingRaisesEceIsToldAsItIs() {
        Predictions rows =
                Predictions.logits(List.of("a", "b"), new double[] {3, 0, 4, 0, 5, 0, 3, 0}, new int[] {0, 0, 1, 0});
        Lab lab = new Lab(
                Inputs.start(new DataSet("trap", "", rows)),
                new Background(Runnable::run, Runnable::run),
                Loop.SERIAL,
                e -> {
                    throw new IllegalStateException(e);
                });
        lab.change(in -> in.withQuestion(
                in.question().withBinning(new Binning(10, EdgeRule.HI)).withFitOn(FitOn.ALL, null)));
        lab.fit();
        Verdict v = Verdict.of(lab.snapshot().calibration(), TEXTS);
        // confidences 0.9526, 0.9820, 0.9933, 0.9526: mean 0.9701, above the Wilson bound of 3 of 4, 0.9544
        assertEquals("Over-confident: NLL fell, but ECE rose.", v.claim());
        assertEquals(
                "T = 5.643, fitted on these same rows (optimistic), raises ECE from 0.2201 to 0.4446.",
                v.evidence().get(1));
    }

    @Test
    void confidenceInsideTheIntervalOfTheAccuracyIsNoGap() {
        // Wilson 95 % of 800 of 1,000: 0.7741 to 0.8236 (scipy.stats.binomtest(800,
        // 1000).proportion_ci(method="wilson"))
        Verdict inside =
                verdict(FitOn.PART, TemperatureFit.UNAVAILABLE, 1, of(1, 0.82, 0.8, 0.5, 0), of(1, 0.82, 0.8, 0.5, 0));
        assertEquals("Confidence fits accuracy on average.", inside.claim());
        assertEquals(Tone.NONE, inside.tone(), "luck is not known");
        Verdict outside = verdict(
                FitOn.PART, TemperatureFit.UNAVAILABLE, 1, of(1, 0.826, 0.8, 0.5, 0), of(1, 0.826, 0.8, 0.5, 0));
        assertEquals("Over-confident.", outside.claim());
        assertEquals(
                "T = 1 leaves it as it is: fit T, or move it by hand.",
                outside.evidence().get(1));
    }

    @Test
    void aWideIntervalIsTooFewRows() {
        DataSet hand10 = new DataSet("hand10", "", Samples.lessonSet("hand10"));
        Evaluation e = Evaluation.of(hand10.predictions(), 1, Binning.DEFAULT);
        // mean confidence 0.74, 5 of 10 right: Wilson 95 % 0.237 to 0.763 holds it, and says next to nothing
        Verdict v = Verdict.of(new Calibration(Question.of(hand10), 1, e, e), TEXTS);
        assertEquals("Too few rows to tell.", v.claim());
        assertEquals(Tone.NONE, v.tone());
    }

    @Test
    void everyReasonForNoFitHasItsSentence() {
        assertEquals(
                "There is no best T: the true class is on top in every fitted row, so NLL falls all the way to T = 0.",
                failed(Status.TO_ZERO));
        assertEquals(
                "There is no best T: the fitted rows are no better than chance, so NLL falls for ever as T grows.",
                failed(Status.TO_INFINITY));
        assertEquals(
                "There is no best T: in every fitted row all possible classes have the same score, so T has no effect.",
                failed(Status.FLAT));
    }

    private static String failed(Status status) {
        Evaluation e = of(1, 0.9, 0.8, 0.5, 0);
        return verdict(FitOn.PART, new TemperatureFit(status, Double.NaN, 1), 1, e, e)
                .evidence()
                .get(1);
    }

    @Test
    void aTrueClassOfProbabilityZeroIsCounted() {
        double masked = Double.NEGATIVE_INFINITY;
        Predictions rows = Predictions.logits(
                List.of("a", "b"), new double[] {1, masked, masked, 1, 2, 0, 2, 0}, new int[] {1, 0, 0, 1});
        Question q = Question.of(new DataSet("x.csv", "understood", rows))
                .withFit(CalibratorFit.of(new TemperatureFit(Status.UNDEFINED, Double.NaN, 2)));
        Evaluation e = of(1, 0.9, 0.8, Double.POSITIVE_INFINITY, 3);
        assertEquals(
                "There is no best T: 2 fitted rows give their true class probability 0, so NLL is ∞ at every T.",
                Verdict.of(new Calibration(q, 1, e, e), TEXTS).evidence().get(1));
        Question notAsked = q.withFit(CalibratorFit.UNAVAILABLE);
        assertTrue(Verdict.of(new Calibration(notAsked, 1, e, e), TEXTS)
                .evidence()
                .contains("3 judged rows give their true class probability 0, so NLL is ∞."));
    }

    @Test
    void aTop1FileSaysWhatItCannotHave() {
        DataSet top1 = new DataSet("ones10", "", Samples.lessonSet("ones10"));
        Evaluation e = Evaluation.of(top1.predictions(), 1, Binning.DEFAULT);
        Verdict v = Verdict.of(new Calibration(Question.of(top1), 3, e, e), TEXTS);
        // ten rows at confidence 1, five right: Wilson 95 % of 5 of 10 is 0.237 to 0.763, and 1 lies outside
        assertEquals("Over-confident.", v.claim());
        assertEquals(
                "The file holds only the top-1 class and its confidence: NLL, Brier score and T need all classes.",
                v.evidence().get(1));
    }

    @Test
    void noRowsAreNoVerdict() {
        Predictions none = Predictions.top1(new double[0], new int[0], new int[0]);
        Evaluation e = Evaluation.of(none, 1, Binning.DEFAULT);
        Verdict v = Verdict.of(new Calibration(Question.of(new DataSet("none", "", none)), 1, e, e), TEXTS);
        assertEquals(new Verdict(Tone.NONE, "No rows to judge.", List.of(), -1), v);
    }
}

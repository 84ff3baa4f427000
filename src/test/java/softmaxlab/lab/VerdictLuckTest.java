package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static softmaxlab.lab.VerdictTest.asked;
import static softmaxlab.lab.VerdictTest.fitted;
import static softmaxlab.lab.VerdictTest.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.lab.Verdict.Tone;

/** What the verdict says of luck. */
class VerdictLuckTest {
    private static final Texts TEXTS = new Texts();
    /** No class beyond luck. */
    static final ClassLuck NONE = new ClassLuck(List.of());

    /** One bin of 100 rows at 0.8, of which {@code right} are right. */
    private static Luck luck(int right) {
        double[] p = new double[100];
        boolean[] hit = new boolean[100];
        for (int i = 0; i < 100; i++) {
            p[i] = 0.8;
            hit[i] = i < right;
        }
        return Luck.of(Outcomes.of(p, hit), new Binning(1, EdgeRule.HI), 20_000, 1, Loop.SERIAL);
    }

    private static String luckSentence(int right) {
        Evaluation e = of(1, 0.82, 0.8, 0.5, 0);
        return Verdict.of(
                        new Calibration(asked(FitOn.PART, TemperatureFit.UNAVAILABLE), 1, e, e),
                        luck(right),
                        NONE,
                        NONE,
                        TEXTS)
                .evidence()
                .get(2);
    }

    @Test
    void luckIsSetAgainstWhatWasMeasured() {
        // scipy.stats.binom(100, 0.8): mean of |X − 80| 3.1776; P(|X − 80| ≤ 8) = 0.9674, P(≤ 9) = 0.9831, P(= 0) =
        // 0.099
        assertEquals(
                "Luck alone would give about 0.0318 (95\u00a0%: 0.0000 to 0.0900), so luck alone could explain it.",
                luckSentence(75));
        assertTrue(luckSentence(71).endsWith("so luck alone could explain it."), "a gap of 9 is in the 95\u00a0%");
        assertTrue(luckSentence(70).endsWith("so most of it is real."), "0.1, 68\u00a0% of it beyond luck");
        assertTrue(luckSentence(40).endsWith("so nearly all of it is real."), "0.4, 92\u00a0% of it beyond luck");
    }

    /** Ten bins of 100 rows, each right exactly as often as it says: luck never does that. */
    @Test
    void lessThanLuckIsNoSignOfMiscalibration() {
        double[] p = new double[1000];
        boolean[] hit = new boolean[1000];
        for (int i = 0; i < 1000; i++) {
            p[i] = (i / 100 + 0.5) / 10;
            hit[i] = i % 100 < 10 * (i / 100) + 5;
        }
        Luck luck = Luck.of(Outcomes.of(p, hit), new Binning(10, EdgeRule.HI), 999, 1, Loop.SERIAL);
        String said = new LuckWords(TEXTS).claim(luck);
        assertTrue(
                said.endsWith("measured 0.0000, and this is less: no sign of miscalibration, but rare, "
                        + "unless these rows were fitted on."),
                said);
    }

    @Test
    void theSentenceOfLuckComesBeforeTheLastAndOnlyWhereThereIsRoom() {
        Evaluation before = of(1, 0.95, 0.8, 1.3, 0);
        Question asked = asked(FitOn.PART, fitted(5));
        Calibration cured = new Calibration(asked, 5, before, of(5, 0.81, 0.8, 0.6, 0));
        Verdict v = Verdict.of(cured, luck(75), NONE, NONE, TEXTS);
        assertEquals(4, v.evidence().size());
        assertTrue(v.evidence().get(2).startsWith("Luck alone"));
        assertEquals("Accuracy cannot change.", v.evidence().get(3));
        Calibration split = new Calibration(asked, 5, before, of(5, 0.4, 0.8, 0.6, 0));
        assertEquals(Verdict.of(split, TEXTS), Verdict.of(split, luck(75), NONE, NONE, TEXTS));
        Verdict beyond = Verdict.of(split, luck(40), NONE, NONE, TEXTS);
        assertEquals(5, beyond.evidence().size(), "what is beyond luck is said in any case");
        assertTrue(beyond.evidence().get(3).endsWith("so nearly all of it is real."));
    }

    /** What is left after the fit, 0.05, lies in the 95 % of luck, see above; half of what was there, 0.1, does not. */
    @Test
    void curedAsFarAsTheRowsCanTell() {
        Question asked = asked(FitOn.PART, fitted(5));
        Evaluation before = of(1, 0.84, 0.75, 1.3, 0);
        Calibration eased = new Calibration(asked, 5, before, of(5, 0.8, 0.75, 0.6, 0));
        assertEquals(
                "Over-confident, and partly cured.", Verdict.of(eased, TEXTS).claim());
        Verdict v = Verdict.of(eased, luck(75), NONE, NONE, TEXTS);
        assertEquals("Over-confident, and cured as far as these rows can tell.", v.claim());
        assertEquals(Tone.GOOD, v.tone());
        assertEquals(
                "Over-confident, and partly cured.",
                Verdict.of(eased, luck(70), NONE, NONE, TEXTS).claim(),
                "luck of other outcomes");
    }

    /** The ECE of 75 right rows is within luck; what KS says of them is made up here. */
    @Test
    void aCumulativeDifferenceBeyondLuckIsNoCure() {
        Question asked = asked(FitOn.PART, fitted(5));
        Calibration c = new Calibration(asked, 5, of(1, 0.95, 0.75, 1.3, 0), of(5, 0.8, 0.75, 0.6, 0));
        Luck half = new Luck(luck(75).band(), 0.06, 0.03);
        assertEquals(Tone.GOOD, Verdict.of(c, half, NONE, NONE, TEXTS).tone(), "each test has 2.5\u00a0%");
        Luck off = new Luck(luck(75).band(), 0.048, 0.0004);
        Verdict v = Verdict.of(c, off, NONE, NONE, TEXTS);
        assertEquals(Tone.WARN, v.tone());
        assertEquals("Over-confident, and mostly cured.", v.claim());
        assertEquals(
                "Luck alone would give about 0.0318 (95\u00a0%: 0.0000 to 0.0900), so ECE is within luck; "
                        + "the cumulative difference is not: KS\u00a00.0480, p\u00a00.0004.",
                v.evidence().get(2));
        assertEquals(Tone.NONE, Verdict.of(c, null, NONE, NONE, TEXTS).tone(), "no tick before luck is known");
    }

    /**
     * Two halves at P(b) 0.86 and 0.14, of which 74 and 2 of 100 are b: the winner says 0.86 in each and is right in 74 +
     * 98 of 200, so its halves cancel, but P(b) is 0.12 too large. scipy: 2·binom.cdf(76, 200, 0.5) = 0.00086.
     */
    @Test
    void aClassBeyondLuckTakesTheTick() {
        double[] p = new double[400];
        int[] labels = new int[200];
        for (int i = 0; i < 200; i++) {
            p[2 * i + 1] = i < 100 ? 0.86 : 0.14;
            p[2 * i] = 1 - p[2 * i + 1];
            labels[i] = i < 74 || i >= 198 ? 1 : 0;
        }
        Question q = Question.of(
                new DataSet("judged.csv", "understood", Predictions.probabilities(List.of("a", "b"), p, labels)));
        Evaluation e = Evaluation.of(q.data().predictions(), 1, q.binning());
        Calibration c = new Calibration(q, 1, e, e);
        Luck luck = Luck.of(e.outcomes(), q.binning(), 999, 1, Loop.SERIAL);
        assertEquals(Tone.GOOD, Verdict.of(c, luck, NONE, NONE, TEXTS).tone());
        ClassLuck classes = ClassLuck.of(ClassCase.before(c).answer(Loop.SERIAL));
        Verdict v = Verdict.of(c, luck, classes, classes, TEXTS);
        assertEquals(Tone.WARN, v.tone());
        assertEquals(
                "Yet class b gets p\u00a00.500 on average and is true in 0.380 of 200 rows, beyond luck: see Classes.",
                v.evidence().get(3));
        Calibration moved = new Calibration(asked(FitOn.PART, fitted(5)), 5, e, of(5, 0.86, 0.86, 0.3, 0));
        assertEquals(
                "It said 86.0\u00a0% and was right 86.0\u00a0%; class b got p\u00a00.500 on average and was true in 0.380, "
                        + "beyond luck.",
                Verdict.of(moved, null, classes, NONE, TEXTS).evidence().get(0));
    }
}

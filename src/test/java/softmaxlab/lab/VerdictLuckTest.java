package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static softmaxlab.lab.VerdictTest.asked;
import static softmaxlab.lab.VerdictTest.fitted;
import static softmaxlab.lab.VerdictTest.of;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.lab.Verdict.Tone;

/** What the verdict says of luck. */
class VerdictLuckTest {
    private static final Texts TEXTS = new Texts();

    /** One bin of 100 rows at 0.8, of which {@code right} are right. */
    private static LuckBand luck(int right) {
        double[] p = new double[100];
        boolean[] hit = new boolean[100];
        for (int i = 0; i < 100; i++) {
            p[i] = 0.8;
            hit[i] = i < right;
        }
        return LuckBand.of(Outcomes.of(p, hit), new Binning(1, EdgeRule.HI), 20_000, 1, Loop.SERIAL);
    }

    private static String luckSentence(int right) {
        Evaluation e = of(1, 0.82, 0.8, 0.5, 0);
        return Verdict.of(
                        new Calibration(asked(FitOn.PART, TemperatureFit.UNAVAILABLE), 1, e, e),
                        luck(right),
                        null,
                        TEXTS)
                .evidence()
                .get(2);
    }

    @Test
    void luckIsSetAgainstWhatWasMeasured() {
        // scipy.stats.binom(100, 0.8): mean of |X − 80| 3.1776; P(|X − 80| ≤ 8) = 0.9674, P(≤ 9) = 0.9831, P(= 0) =
        // 0.099
        assertEquals(
                "Luck alone would give about 0.0318 (95\u00a0%: 0.0000 to 0.0900), so luck alone explains it.",
                luckSentence(75));
        assertTrue(luckSentence(71).endsWith("so luck alone explains it."), "a gap of 9 is in the 95\u00a0%");
        assertTrue(luckSentence(70).endsWith("so most of it is real."), "0.1, 68\u00a0% of it beyond luck");
        assertTrue(luckSentence(40).endsWith("so nearly all of it is real."), "0.4, 92\u00a0% of it beyond luck");
    }

    @Test
    void theSentenceOfLuckComesBeforeTheLastAndOnlyWhereThereIsRoom() {
        Evaluation before = of(1, 0.95, 0.8, 1.3, 0);
        Question asked = asked(FitOn.PART, fitted(5));
        Calibration cured = new Calibration(asked, 5, before, of(5, 0.81, 0.8, 0.6, 0));
        Verdict v = Verdict.of(cured, luck(75), null, TEXTS);
        assertEquals(4, v.evidence().size());
        assertTrue(v.evidence().get(2).startsWith("Luck alone"));
        assertEquals("Accuracy cannot change.", v.evidence().get(3));
        Calibration split = new Calibration(asked, 5, before, of(5, 0.4, 0.8, 0.6, 0));
        assertEquals(Verdict.of(split, TEXTS), Verdict.of(split, luck(75), null, TEXTS));
    }

    /** What is left after the fit, 0.05, lies in the 95 % of luck, see above; half of what was there, 0.1, does not. */
    @Test
    void curedAsFarAsTheRowsCanTell() {
        Question asked = asked(FitOn.PART, fitted(5));
        Evaluation before = of(1, 0.84, 0.75, 1.3, 0);
        Calibration eased = new Calibration(asked, 5, before, of(5, 0.8, 0.75, 0.6, 0));
        assertEquals(
                "Over-confident, and partly cured.", Verdict.of(eased, TEXTS).claim());
        Verdict v = Verdict.of(eased, luck(75), null, TEXTS);
        assertEquals("Over-confident, and cured as far as these rows can tell.", v.claim());
        assertEquals(Tone.GOOD, v.tone());
        assertEquals(
                "Over-confident, and partly cured.",
                Verdict.of(eased, luck(70), null, TEXTS).claim(),
                "luck of other outcomes");
    }
}

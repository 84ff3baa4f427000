package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Samples;

/** Prediction sets in words, by hand-made sets. */
class SetWordsTest {
    private final SetWords words = new SetWords(new Texts());

    /** 2,000 rows on either side, of which {@code covered} judged ones have their class in a set of one. */
    private static ConformalSets sets(ConformalScore score, int covered) {
        return sets(score, covered, 0.1);
    }

    private static ConformalSets sets(ConformalScore score, int covered, double threshold) {
        return new ConformalSets(
                score,
                0.9,
                2000,
                1801,
                threshold,
                List.of(0, 2000, 0),
                Collections.nCopies(2000, 1),
                List.of(
                        new ConformalSets.ClassCoverage(2000, covered, 2000),
                        new ConformalSets.ClassCoverage(0, 0, 0)));
    }

    private static SetCase of(SetCase.Source source, boolean calibrated) {
        Question q = Question.of(new DataSet("sample", "", Samples.of(Samples.Classifier.values()[0])));
        SetCase c = SetCase.of(q, 1, 0.9);
        return new SetCase(c.fit(), c.judged(), c.target(), c.seed(), source, calibrated);
    }

    private String all(SetCase c, ConformalSets s) {
        String more = String.join(" ", words.evidence(c, s, List.of("cat", "dog"), ""));
        return (words.claim(c, s) + " " + more).replace('\u00a0', ' ');
    }

    /** scipy.stats.betabinom.ppf((.025, .975), 2000, 1801, 200)/2000 is 0.881 and 0.918. */
    @Test
    void wordsAndNumbersAgreeAtTheEndsOfTheRange() {
        SetCase c = of(SetCase.Source.UNASKED, false);
        String below = all(c, sets(ConformalScore.LAC, 1761));
        assertTrue(
                below.contains("in 88.05 % of the judged rows, less than luck gives: 95 % of such files give 88.10 %"
                        + " to 91.80 %"),
                below);
        String within = all(c, sets(ConformalScore.LAC, 1762));
        assertTrue(
                within.contains("in 88.1 % of the judged rows, within luck: 95 % of such files give 88.1 %"), within);
        String far = all(c, sets(ConformalScore.LAC, 1700));
        assertTrue(far.contains("in 85.0 % of the judged rows, less than luck gives: 95 % of"), far);
    }

    @Test
    void luckIsNamedFirstAndTheCalibratorOnlyWhereThereIsOne() {
        ConformalSets low = sets(ConformalScore.LAC, 1761);
        String plain = all(of(SetCase.Source.UNASKED, false), low);
        assertTrue(plain.contains("One of 20 such files falls outside by luck alone"), plain);
        assertFalse(plain.contains("calibrator"), plain);
        assertTrue(all(of(SetCase.Source.PART, true), low).contains("or the calibrator follows its own rows"));
    }

    @Test
    void aCalibratorOfTheSameRowsIsAlwaysSaidToCostCoverage() {
        ConformalSets within = sets(ConformalScore.LAC, 1800);
        String cost = "fitted on the rows of the threshold too";
        assertTrue(all(of(SetCase.Source.PART, true), within).contains(cost));
        assertFalse(all(of(SetCase.Source.UNASKED, false), within).contains(cost));
        assertFalse(all(of(SetCase.Source.PART, true), sets(ConformalScore.ARG_MAX, 1800))
                .contains(cost));
    }

    @Test
    void argMaxHasNoThreshold() {
        String said = all(of(SetCase.Source.PART, true), sets(ConformalScore.ARG_MAX, 1800));
        assertFalse(said.toLowerCase(Locale.ROOT).contains("threshold"), said);
        assertEquals(1, said.split("Judged on", -1).length - 1, said);
    }

    @Test
    void aSmallThresholdHasThreeDigitsThatCount() {
        assertTrue(words.rule(sets(ConformalScore.LAC, 1800), 1).contains("p is at least 0.100."));
        assertTrue(words.rule(sets(ConformalScore.LAC, 1800, 3.7142e-4), 1).contains("p is at least 0.000371."));
    }
}

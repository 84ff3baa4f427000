package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Convention;
import softmaxlab.engine.Row;
import softmaxlab.lab.TargetTable;
import softmaxlab.lab.TargetTable.Target;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Marks.Tone;

/** K = 10, ε = 0.1 unless said; losses by mpmath (see GapCurveTest), entropies 0.500288 and 0.544805. */
class TargetsVerdictTest {
    private static final double LN_91 = 4.51085950651685;
    private static final double LN_81 = 4.394449154672439;

    private static Verdict at(double gap, double hard, double overK, double overKMinus1, Convention convention) {
        TargetTable t = new TargetTable(
                0,
                0.1,
                Row.filled(10, 0.1),
                gap,
                new Target(Row.filled(10, 0), hard, 0, Double.POSITIVE_INFINITY),
                new Target(Row.filled(10, 0), overK, 0.500288035058, LN_91),
                new Target(Row.filled(10, 0), overKMinus1, 0.544805431125, LN_81));
        return new TargetsVerdict(t, convention, new Texts()).verdict();
    }

    private static void is(Tone tone, String sentence, Verdict actual) {
        assertEquals(sentence, actual.sentence());
        assertEquals(tone, actual.tone());
    }

    @Test
    void tooSureAsInTheDesign() {
        is(
                Tone.WARN,
                "Too sure. Past a gap of 4.511 the smoothed loss climbs: at 7 it is 0.638, 0.138 above the lowest"
                        + " possible. The hard loss keeps falling and asks for ∞.",
                at(7, 0.00817344390634652, 0.638173443906347, 0.708173443906347, Convention.OVER_K));
    }

    @Test
    void theOtherConventionHasAnotherLowestPoint() {
        is(
                Tone.WARN,
                "Too sure. Past a gap of 4.394 the smoothed loss climbs: at 7 it is 0.708, 0.163 above the lowest"
                        + " possible. The hard loss keeps falling and asks for ∞.",
                at(7, 0.00817344390634652, 0.638173443906347, 0.708173443906347, Convention.OVER_K_MINUS_1));
    }

    @Test
    void atTheLowest() {
        is(
                Tone.GOOD,
                "At the lowest. A gap of 4.511 makes p the target itself. The smoothed loss is 0.500, the entropy of"
                        + " the target; it cannot be 0.",
                at(LN_91, 0.0943106794712413, 0.500288035057758, 0.545396630122926, Convention.OVER_K));
    }

    @Test
    void notSureEnough() {
        is(
                Tone.WARN,
                "Not sure enough. Up to a gap of 4.511 the smoothed loss falls: at −3 it is 4.933, 4.432 above the"
                        + " lowest possible.",
                at(-3, 5.2027412290779, 4.9327412290779, 4.9027412290779, Convention.OVER_K));
    }

    @Test
    void unequalOthersCost() {
        is(
                Tone.WARN,
                "Too sure. Past a gap of 4.511 the smoothed loss climbs: at 7 it is 0.738, 0.238 above the lowest"
                        + " possible. The hard loss keeps falling and asks for ∞. The other logits differ: that costs"
                        + " 0.100, so the dots stand above the curves.",
                at(7, 0.00817344390634652, 0.738173443906347, 0.808173443906347, Convention.OVER_K));
    }

    @Test
    void theRightLeadOverUnequalOthers() {
        is(
                Tone.WARN,
                "The right lead, over unequal others. At a gap of 4.511 the smoothed loss is 0.550; the lowest"
                        + " possible is 0.500. The other logits differ: that costs 0.050, so the dots stand above the"
                        + " curves.",
                at(LN_91, 0.0943106794712413, 0.550288035057758, 0.595396630122926, Convention.OVER_K));
    }

    @Test
    void withoutSmoothing() {
        Target hard = new Target(Row.of(1, 0), 0.31326168751822286, 0, Double.POSITIVE_INFINITY);
        TargetTable t = new TargetTable(0, 0, Row.of(0.7310585786, 0.2689414214), 1, hard, hard, hard);
        is(
                Tone.PLAIN,
                "Nothing to smooth. With ε = 0 all targets are the hard one: at a gap of 1 the loss is 0.313. It falls"
                        + " with every further step and asks for ∞.",
                new TargetsVerdict(t, Convention.OVER_K, new Texts()).verdict());
    }
}

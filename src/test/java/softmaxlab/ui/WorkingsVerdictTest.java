package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.engine.Workings;
import softmaxlab.lab.Experiment;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Marks.Tone;

class WorkingsVerdictTest {
    private static WorkingsVerdict of(Dtype dtype, int trueClass, double... z) {
        Row row = Row.of(z);
        Experiment x = new Experiment(
                Workings.of(row, 1, Implementation.NAIVE, dtype), Workings.of(row, 1, Implementation.STABLE, dtype));
        return new WorkingsVerdict(x, trueClass, new Texts());
    }

    private static void is(Tone tone, String sentence, Verdict actual) {
        assertEquals(sentence, actual.sentence());
        assertEquals(tone, actual.tone());
    }

    @Test
    void overflowAsInTheDesign() {
        WorkingsVerdict v = of(Dtype.F64, 0, 1000, 999, 998);
        is(
                Tone.BAD,
                "3 NaN, and nothing crashed. exp(1000) is beyond the largest float64, so it is ∞; ∞ ÷ ∞ has no value."
                        + " The loss is NaN too.",
                v.naive());
        is(
                Tone.GOOD,
                "Finite, and exact. Subtracting the largest logit cancels in the fraction: these are the probabilities"
                        + " of [2, 1, 0].",
                v.stable());
    }

    @Test
    void overflowOfAnotherThanTheTrueClassMakesTheLossInfinite() {
        is(
                Tone.BAD,
                "1 NaN, and nothing crashed. exp(1000) is beyond the largest float64, so it is ∞; ∞ ÷ ∞ has no value."
                        + " The rest is 0, and the loss is ∞.",
                of(Dtype.F64, 1, 1000, 0, 0).naive());
    }

    @Test
    void onlyTheSumOverflows() {
        is(
                Tone.BAD,
                "All 0, and no NaN. Each exp is finite, but the sum is beyond the largest float32: all three are a"
                        + " finite number ÷ ∞ = 0. The loss is ∞.",
                of(Dtype.F32, 0, 88, 88, 88).naive());
    }

    @Test
    void everythingUnderflows() {
        is(
                Tone.BAD,
                "3 NaN, and nothing crashed. Even exp(−1000) is below the smallest float64, so it is 0; 0 ÷ 0 has no"
                        + " value. The loss is NaN too.",
                of(Dtype.F64, 0, -1000, -1000, -1000).naive());
    }

    @Test
    void digitsLostInSilence() {
        is(
                Tone.WARN,
                "Wrong, and nothing says so. exp(−740) is so small that float64 keeps few of its digits: p is 0.6693,"
                        + " the true value is 0.6652. No ∞, no NaN.",
                of(Dtype.F64, 0, -740, -741, -742).naive());
    }

    @Test
    void aZeroThatIsNone() {
        WorkingsVerdict v = of(Dtype.F64, 0, 0, -800);
        is(
                Tone.WARN,
                "0 stands for a number above 0. exp(−800) is too small for float64 beside the others. ln\u00a0p is −∞; the"
                        + " true logarithm is −800.",
                v.naive());
        is(
                Tone.WARN,
                "Finite, but ln\u00a0p is lost. exp(−800) is 0 by underflow, so ln\u00a0p is −∞. log-softmax takes no detour"
                        + " over p: −800.",
                v.stable());
    }

    @Test
    void nothingBreaks() {
        WorkingsVerdict v = of(Dtype.F64, 0, 4.5, -1.2, 0.8);
        is(
                Tone.GOOD,
                "Nothing breaks here. All exponents lie between −745.13 and 709.78, where exp(x) fits into float64.",
                v.naive());
        is(
                Tone.GOOD,
                "The same probabilities. Subtracting the largest logit cancels in the fraction; only exp and its sum"
                        + " look different.",
                v.stable());
    }

    @Test
    void manyClassesAreNotListed() {
        is(
                Tone.GOOD,
                "Finite, and exact. Subtracting the largest logit cancels in the fraction, and no exponent is above 0"
                        + " any more.",
                of(Dtype.F64, 0, 1000, 999, 998, 997, 996).stable());
    }
}

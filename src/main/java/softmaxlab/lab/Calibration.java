package softmaxlab.lab;

import java.util.Objects;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.CalibratorFit;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.ScoredRows;

/**
 * The answer to a calibration question.
 *
 * @param question what was asked
 * @param temperature T of {@code after}
 * @param before the judged rows at T = 1
 * @param after the judged rows at {@code temperature}; the same as {@code before} for top-1 predictions
 * @param provisional whether {@code after} is right to seven digits only and lacks the class-wise ECE; the exact answer
 *     follows
 */
public record Calibration(
        Question question, double temperature, Evaluation before, Evaluation after, boolean provisional) {

    /** An exact answer. */
    public Calibration(Question question, double temperature, Evaluation before, Evaluation after) {
        this(question, temperature, before, after, false);
    }

    /**
     * Fits what a question asks for and answers it.
     *
     * @param all the evaluation of all rows of its data as they are, which is not done again where it is the answer
     */
    public static Calibration fitted(Question asked, Evaluation all, Loop loop) {
        CalibratorFit fit = fit(asked, loop, done -> {});
        Question q = asked.withFit(fit);
        double t = fit.temperatureOr1();
        boolean same = q.judged().equals(Rows.all(q.data().predictions()))
                && (!fit.isFitted() || q.data().predictions().kind() != Predictions.Kind.PROBABILITIES);
        Calibration known = same ? new Calibration(q, 1, all, all) : null;
        return of(q, t, known, loop);
    }

    /** Answers a question, taking over from {@code previous} (may be null) what still holds. */
    static Calibration of(Question question, double temperature, Calibration previous, Loop loop) {
        if (previous != null && previous.differsByEdges(question, temperature)) {
            Binning b = question.binning();
            Evaluation before = previous.before.withBinning(b);
            boolean same = previous.after == previous.before;
            return new Calibration(question, temperature, before, same ? before : previous.after.withBinning(b));
        }
        Evaluation before = previous != null && previous.judgesTheSame(question)
                ? previous.before
                : judged(before(question), question, loop);
        boolean same = isUnchanged(question, temperature);
        return new Calibration(
                question, temperature, before, same ? before : judged(after(question, temperature), question, loop));
    }

    private static Evaluation judged(ScoredRows rows, Question q, Loop loop) {
        return Evaluation.of(rows, q.binning(), loop);
    }

    private static boolean isUnchanged(Question q, double temperature) {
        return temperature == 1 && q.fit().calibrator() == Calibrator.IDENTITY
                || q.data().predictions().kind() == Predictions.Kind.TOP1;
    }

    /** Whether neither calibrator nor temperature changes anything: before and after are the same. */
    public boolean isUnchanged() {
        return isUnchanged(question, temperature);
    }

    /** The fit that a question asks for. */
    static CalibratorFit fit(Question q, Loop loop, DoubleConsumer progress) {
        return CalibratorFit.of(q.method(), q.fitSource().predictions(), q.fitRows(), q.binning(), loop, progress);
    }

    /** The judged rows, before or after calibration; both are the same where it changes nothing. */
    public ScoredRows rows(boolean after) {
        return after && !isUnchanged() ? after(question, temperature) : before(question);
    }

    private static ScoredRows before(Question q) {
        return q.scored(q.data().predictions(), q.judged(), Calibrator.IDENTITY, 1);
    }

    private static ScoredRows after(Question q, double temperature) {
        return q.scored(q.data().predictions(), q.judged(), q.fit().calibrator(), temperature);
    }

    /** Whether only edges moved, so that no row has to be judged anew. */
    private boolean differsByEdges(Question q, double t) {
        if (provisional) return false;
        Binning was = question.binning();
        Binning is = q.binning();
        return temperature == t
                && !was.equals(is)
                && was.bins() == is.bins()
                && was.rule() == is.rule()
                && question.withBinning(is).equals(q);
    }

    boolean judgesTheSame(Question q) {
        return question.data() == q.data()
                && question.judged().equals(q.judged())
                && question.fit().isFitted() == q.fit().isFitted()
                && Objects.equals(question.binning(), q.binning());
    }

    /** Whether this is the answer to what {@code inputs} ask now. */
    public boolean answers(Inputs inputs) {
        return question.equals(inputs.question()) && temperature == inputs.temperature();
    }
}

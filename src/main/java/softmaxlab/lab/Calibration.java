package softmaxlab.lab;

import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit;

/**
 * The answer to a calibration question.
 *
 * @param question what was asked
 * @param temperature T of {@code after}
 * @param before the judged rows at T = 1
 * @param after the judged rows at {@code temperature}; the same as {@code before} for top-1 predictions
 */
public record Calibration(Question question, double temperature, Evaluation before, Evaluation after) {

    /** Answers a question, taking over from {@code previous} (may be null) what still holds. */
    static Calibration of(Question question, double temperature, Calibration previous, Loop loop) {
        Evaluation before =
                previous != null && previous.judgesTheSame(question) ? previous.before : before(question, loop);
        boolean same = temperature == 1 || question.data().predictions().kind() == Predictions.Kind.TOP1;
        return new Calibration(question, temperature, before, same ? before : evaluate(question, temperature, loop));
    }

    /** The fit that a question asks for. */
    static TemperatureFit fit(Question question, Loop loop) {
        return TemperatureFit.of(question.fitSource().predictions(), 0, question.fitTo(), loop);
    }

    /** At T = 1; beside a fit, probabilities count as logits log p there too, so that only the temperature differs. */
    private static Evaluation before(Question q, Loop loop) {
        if (!q.fit().isFitted()) return evaluate(q, 1, loop);
        return Evaluation.asLogits(
                q.data().predictions(), q.judgedFrom(), q.data().rows(), q.binning(), loop);
    }

    private static Evaluation evaluate(Question q, double temperature, Loop loop) {
        return Evaluation.of(q.data().predictions(), q.judgedFrom(), q.data().rows(), temperature, q.binning(), loop);
    }

    private boolean judgesTheSame(Question q) {
        return question.data() == q.data()
                && question.judgedFrom() == q.judgedFrom()
                && question.fit().isFitted() == q.fit().isFitted()
                && question.binning().equals(q.binning());
    }

    /** Whether this is the answer to what {@code inputs} ask now. */
    public boolean answers(Inputs inputs) {
        return question.equals(inputs.question()) && temperature == inputs.temperature();
    }
}

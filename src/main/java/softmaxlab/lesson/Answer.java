package softmaxlab.lesson;

/**
 * A number that learners answer with, right or wrong.
 *
 * @param value what it is: a plain number or computed by the engine at the step's start
 * @param tolerance how far off it may be, at least 0
 * @param why what is said to it
 */
public record Answer(Expression value, double tolerance, boolean right, Prose why) {

    /** Whether {@code given} is this answer, {@code value} being its present value; equal infinities are. */
    boolean matches(double given, double value) {
        return given == value || Math.abs(given - value) <= tolerance * (1 + 1e-9);
    }
}

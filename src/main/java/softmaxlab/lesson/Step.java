package softmaxlab.lesson;

import java.util.List;
import java.util.Optional;

/** A step of a lesson, one record per kind. */
public sealed interface Step {

    Frame frame();

    /** What is revealed at its end, in stages; none in most kinds. */
    default Optional<Outcome> outcome() {
        return Optional.empty();
    }

    default String id() {
        return frame().id();
    }

    /** Text to read. */
    record Say(Frame frame) implements Step {}

    /**
     * A prediction: committed before anything is revealed, never graded.
     *
     * @param verify true in the state at the step's start, if the right option is right
     * @param outcome the reveal, if it belongs to the same step
     */
    record Predict(Frame frame, Prose ask, List<Option> options, Optional<Expression> verify, Optional<Outcome> outcome)
            implements Step {
        public Predict {
            options = List.copyOf(options);
        }
    }

    /**
     * A reveal of its own.
     *
     * @param recap id of the earlier prediction that is kept beside it; empty if none
     */
    record Reveal(Frame frame, String recap, Outcome result) implements Step {
        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(result);
        }
    }

    /**
     * Something to do: the learner changes the lab until every goal has held for a moment.
     *
     * @param ordered whether a goal counts only once those before it are reached
     * @param witness settings that reach the goals, one after the other if {@code ordered}; Show me uses them
     * @param hints given on demand, in order
     * @param outcome what is revealed afterwards
     */
    record Do(
            Frame frame,
            List<Goal> goals,
            boolean ordered,
            List<Settings> witness,
            List<Prose> hints,
            Optional<Outcome> outcome)
            implements Step {
        public Do {
            goals = List.copyOf(goals);
            witness = List.copyOf(witness);
            hints = List.copyOf(hints);
        }
    }

    /**
     * A question with answers to choose from.
     *
     * @param multi whether several may be right; then all of them are wanted
     * @param verify true in the state at the step's start, if the right option is right
     */
    record Check(Frame frame, Prose ask, List<Option> options, boolean multi, Optional<Expression> verify)
            implements Step {
        public Check {
            options = List.copyOf(options);
        }
    }

    /**
     * A question whose answer is a number.
     *
     * @param unit "%" if percent are wanted, empty otherwise
     * @param answers the first that matches counts
     * @param otherwise what is said to a number that nobody foresaw
     */
    record Number(Frame frame, Prose ask, String unit, List<Answer> answers, Prose otherwise) implements Step {
        public Number {
            answers = List.copyOf(answers);
        }
    }
}

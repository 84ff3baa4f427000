package softmaxlab.lesson;

import java.util.List;
import java.util.Optional;

/**
 * All that a lesson shows at one moment, numbers filled in. Every part has value equality, so a view may map the state to
 * a part and hear of changes to that part only.
 *
 * @param lesson the lesson; null if none is open
 * @param index 0-based place of the step among {@code lesson.steps()}; their number at the end
 * @param step the step; null if no lesson is open or it is over
 * @param say the step's text
 * @param question the prediction or check of this step, or the prediction a reveal looks back on
 * @param number the question for a number
 * @param goals what is to be done
 * @param hints those asked for
 * @param outcome what has been revealed
 * @param recap at the end of the lesson: the predictions that were made, each beside what happened
 * @param next what {@link LessonPlayer#next} would do
 * @param canBack whether there is a step before
 * @param canSkip whether something is open that {@link LessonPlayer#skip} would leave undone
 * @param canShowMe whether {@link LessonPlayer#showMe} would do something
 */
public record PlayerState(
        Mode mode,
        Lesson lesson,
        int index,
        Step step,
        RichText say,
        Optional<Question> question,
        Optional<Number> number,
        Optional<Goals> goals,
        Hints hints,
        Optional<Revealed> outcome,
        List<Question> recap,
        Next next,
        boolean canBack,
        boolean canSkip,
        boolean canShowMe) {

    public static final PlayerState CLOSED = new PlayerState(
            Mode.CLOSED,
            null,
            0,
            null,
            RichText.EMPTY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Hints.NONE,
            Optional.empty(),
            List.of(),
            Next.NOTHING,
            false,
            false,
            false);

    public PlayerState {
        recap = List.copyOf(recap);
    }

    /** Where the learner is. */
    public enum Mode {
        /** No lesson is open. */
        CLOSED,
        /** In a step. */
        STEP,
        /** In a step, but playing freely: nothing is held or hidden until the return. */
        FREE_PLAY,
        /** After the last step. */
        DONE
    }

    /** What Next would do. */
    public enum Next {
        /** Nothing: something is to be done first, or there is nothing after it. */
        NOTHING,
        /** Reveal the next stage. */
        STAGE,
        /** Go to the next step. */
        STEP,
        /** End the lesson. */
        FINISH
    }

    /** How an answer was judged. */
    public enum Verdict {
        OPEN,
        RIGHT,
        WRONG
    }

    /**
     * A question with answers to choose from.
     *
     * @param prediction whether it is a prediction (never graded: "you said", "so it was") or a check
     * @param kept whether it is an earlier prediction that a reveal looks back on, or one that is revealed now
     * @param multi whether several answers are wanted together
     * @param answered whether the learner has committed
     * @param tries how often a check was answered
     */
    public record Question(
            boolean prediction,
            boolean kept,
            RichText ask,
            List<Choice> choices,
            boolean multi,
            boolean answered,
            int tries) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One answer to choose.
     *
     * @param chosen whether it is the learner's (last) choice
     * @param verdict in a prediction OPEN until the reveal, then RIGHT for what happened; in a check RIGHT or WRONG once
     *     it was chosen
     * @param why the reason, once there is a verdict on this answer
     */
    public record Choice(String id, RichText text, boolean chosen, Verdict verdict, RichText why) {}

    /**
     * A question for a number.
     *
     * @param unit "%" or empty
     * @param given the last answer as it was read; empty before the first
     */
    public record Number(RichText ask, String unit, String given, Verdict verdict, RichText why, int tries) {}

    /**
     * What is to be done.
     *
     * @param reached whether every goal is
     * @param shown whether Show me was used
     */
    public record Goals(List<GoalLine> lines, boolean reached, boolean shown) {
        public Goals {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One goal.
     *
     * @param present how it stands now; may be empty
     * @param reached true from the moment on that it held long enough
     * @param holding whether it holds now
     */
    public record GoalLine(String id, RichText text, RichText present, boolean reached, boolean holding) {}

    /**
     * Hints asked for so far.
     *
     * @param left how many there are still
     */
    public record Hints(List<RichText> given, int left) {
        public static final Hints NONE = new Hints(List.of(), 0);

        public Hints {
            given = List.copyOf(given);
        }
    }

    /**
     * What has been revealed.
     *
     * @param stage 1-based, the latest
     * @param stages how many there are
     * @param lines text, one entry per stage that says something, the outcome's own first
     */
    public record Revealed(int stage, int stages, List<RichText> lines, Optional<Table> table) {
        public Revealed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table that grows with the stages.
     *
     * @param comes the first cell of the row to come; empty if this is all
     */
    public record Table(List<String> heads, List<TableRow> rows, String comes) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of the table.
     *
     * @param now whether the lab is in the state of this row
     */
    public record TableRow(List<String> cells, boolean now) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }
}

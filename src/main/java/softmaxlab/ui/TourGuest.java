package softmaxlab.ui;

import java.util.Set;
import java.util.stream.Collectors;
import softmaxlab.lab.Lab;
import softmaxlab.lesson.Answer;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.PlayerState.Next;
import softmaxlab.lesson.Step;

/** Plays a lesson: predicts and answers what is right, does what is to be done, and goes on. */
final class TourGuest {
    private final Lab lab;
    private final LessonPlayer player;
    private final TourClock clock;

    TourGuest(Lab lab, LessonPlayer player, TourClock clock) {
        this.lab = lab;
        this.player = player;
        this.clock = clock;
    }

    /** One thing the learner does, so that the lesson looks different; false when it is over. */
    boolean goOn() {
        PlayerState before = player.state();
        if (before.mode() != PlayerState.Mode.STEP) return false;
        if (before.next() == Next.NOTHING) act(before.step());
        else player.next();
        clock.strike();
        // What cannot be done here is skipped, so that no lesson holds the tour up.
        if (player.state().equals(before)) player.skip();
        return !player.state().equals(before);
    }

    private void act(Step step) {
        if (step instanceof Step.Predict predict) {
            player.commit(predict.options().stream()
                    .filter(Option::right)
                    .findFirst()
                    .orElse(predict.options().get(0))
                    .id());
        } else if (step instanceof Step.Check check) {
            Set<String> right = check.options().stream()
                    .filter(Option::right)
                    .map(Option::id)
                    .collect(Collectors.toSet());
            player.answer(right);
        } else if (step instanceof Step.Do) {
            player.showMe();
        } else if (step instanceof Step.Number number) {
            number.answers().stream()
                    .filter(Answer::right)
                    .findFirst()
                    .ifPresent(right ->
                            player.answerNumber(String.valueOf(right.value().value(lab.snapshot()))));
        }
    }
}

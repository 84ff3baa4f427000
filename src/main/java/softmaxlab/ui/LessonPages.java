package softmaxlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;
import softmaxlab.lesson.Step;

/** What stands between the head and the foot of the drawer, for every kind of step. */
final class LessonPages {
    private final Texts texts;
    private final RichTextFlow say;
    private final QuestionView question;
    private final NumberQuestion number;
    private final GoalView goals;
    private final OutcomeView outcome;
    private final VBox free = new VBox();
    private final RichTextFlow freeText;
    private final DonePage done;
    private final FlowPane actions = new FlowPane();
    private final Button hint = new Button();
    private final Button showMe = new Button();
    private final Button skip = new Button();

    /**
     * @param act runs what the learner asks of the player; then the drawer moves the focus
     * @param start opens a lesson
     */
    LessonPages(
            Texts texts,
            Spoken spoken,
            Lessons lessons,
            LessonPlayer player,
            Consumer<Runnable> act,
            Consumer<Lesson> start) {
        this.texts = texts;
        say = new RichTextFlow(spoken);
        question = new QuestionView(
                texts,
                spoken,
                ids -> act.accept(() -> {
                    if (player.state().step() instanceof Step.Predict)
                        player.commit(ids.iterator().next());
                    else player.answer(ids);
                }));
        number = new NumberQuestion(texts, spoken, typed -> {
            boolean[] read = new boolean[1];
            act.accept(() -> read[0] = player.answerNumber(typed));
            return read[0];
        });
        goals = new GoalView(texts, spoken);
        outcome = new OutcomeView(texts, spoken);
        freeText = new RichTextFlow(spoken);
        freeText.show(StepWords.plain(texts.get("drawer.free.text")));
        SectionHead freeHead = new SectionHead();
        freeHead.show(texts.get("drawer.free"), "");
        free.getStyleClass().add("lesson-section");
        free.getChildren().setAll(freeHead, freeText);
        free.managedProperty().bind(free.visibleProperty());
        done = new DonePage(texts, spoken, lessons, start);
        button(hint, "flat-edge", () -> act.accept(player::hint));
        button(showMe, "flat-edge", () -> act.accept(player::showMe));
        button(skip, "quiet", () -> act.accept(player::skip));
        showMe.setText(texts.get("drawer.showMe"));
        skip.setText(texts.get("drawer.skip"));
        actions.getStyleClass().add("lesson-actions");
        actions.getChildren().setAll(hint, showMe, skip);
        actions.managedProperty().bind(actions.visibleProperty());
    }

    private static void button(Button button, String styleClass, Runnable action) {
        button.getStyleClass().add(styleClass);
        button.setOnAction(e -> action.run());
        button.managedProperty().bind(button.visibleProperty());
    }

    List<Node> nodes() {
        return List.of(say, question, number, goals, actions, outcome, free, done);
    }

    void show(PlayerState s) {
        boolean step = s.mode() == PlayerState.Mode.STEP;
        // A reveal speaks after the prediction that it answers; what led to a prediction goes once it is answered.
        boolean kept = s.question().filter(q -> q.kept()).isPresent();
        boolean after = kept && s.step() instanceof Step.Reveal;
        say.show(step && !kept ? s.say() : RichText.EMPTY);
        question.show(step ? s.question() : Optional.empty());
        number.show(step ? s.number() : Optional.empty());
        goals.show(step ? s.goals() : Optional.empty());
        goals.show(s.hints());
        outcome.show(step ? s.outcome() : Optional.empty(), after ? s.say() : RichText.EMPTY);
        free.setVisible(s.mode() == PlayerState.Mode.FREE_PLAY);
        done.show(s);
        showActions(s);
    }

    private void showActions(PlayerState s) {
        int given = s.hints().given().size();
        int left = s.hints().left();
        hint.setText(texts.get("drawer.hint", String.valueOf(given + 1), String.valueOf(given + left)));
        hint.setVisible(left > 0);
        showMe.setVisible(s.canShowMe());
        skip.setVisible(s.canSkip());
        actions.setVisible(left > 0 || s.canShowMe() || s.canSkip());
    }

    /** Forgets what is chosen but not committed. */
    void clear() {
        question.clear();
    }

    /** The text to read when a step is entered: the first there is. */
    Optional<RichTextFlow> first(PlayerState s) {
        return switch (s.mode()) {
            case CLOSED -> Optional.empty();
            case FREE_PLAY -> Optional.of(freeText);
            case DONE -> Optional.of(done.text());
            case STEP ->
                Stream.of(say, question.ask(), number.ask())
                        .filter(RichTextFlow::isOnPage)
                        .findFirst()
                        .or(outcome::latest);
        };
    }

    /** The text to read after something changed within a step: what was revealed, hinted or answered. */
    Optional<RichTextFlow> news(PlayerState before, PlayerState s) {
        if (!s.outcome().equals(before.outcome())) return outcome.latest();
        if (!s.hints().given().equals(before.hints().given())) return goals.lastHint();
        if (!s.number().equals(before.number()) && number.isVisible()) return Optional.of(number.feedback());
        if (!s.question().equals(before.question()) && question.isVisible()) return Optional.of(question.feedback());
        return Optional.empty();
    }
}

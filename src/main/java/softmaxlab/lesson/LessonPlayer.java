package softmaxlab.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Question;
import softmaxlab.lab.Snapshot;

/**
 * Plays lessons on the lab. It reads and sets the same state as the sliders; entering a step is one change of the lab and
 * so one undo entry. Where the learner is stands in {@link softmaxlab.lab.Inputs#guide}: when undo or redo moves it, the
 * player follows.
 *
 * <p>The drawer shows {@link #stateProperty} and calls the methods below, on the lab's thread and never from a listener of
 * the state or of the snapshot. A method that does not apply now does nothing.
 */
public final class LessonPlayer {
    private final Lab lab;
    private final Latches latches;
    private final Map<String, Run> runs = new HashMap<>();
    private final ReadOnlyObjectWrapper<PlayerState> state =
            new ReadOnlyObjectWrapper<>(this, "state", PlayerState.CLOSED);
    /** The lab when the first lesson was opened; null before. */
    private Inputs before;

    /** @param later used to let a goal hold for a moment before it counts */
    public LessonPlayer(Lab lab, Later later) {
        this.lab = lab;
        latches = new Latches(later, () -> follow(lab.snapshot()));
        lab.snapshotProperty().subscribe(this::follow);
    }

    /** All that is to be shown; changes with the lab and with what the learner does here. */
    public ReadOnlyObjectProperty<PlayerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public PlayerState state() {
        return state.get();
    }

    /** Opens a lesson at its first step, everything in it forgotten, from the lab's start state with the open data. */
    public void start(Lesson lesson) {
        if (state().mode() == PlayerState.Mode.CLOSED) before = lab.inputs();
        Run run = new Run(lesson, lab);
        runs.put(lesson.id(), run);
        go(run.course.entry(0));
    }

    /** Reveals the next stage, or goes to the next step, or ends the lesson; nothing while {@code state().next()} says so. */
    public void next() {
        switch (state().next()) {
            case STAGE -> reveal();
            case STEP, FINISH -> enter(state().index() + 1);
            case NOTHING -> {}
        }
    }

    /** Goes to the step before and restores the inputs as they were left there. */
    public void back() {
        if (state().canBack()) enter(state().index() - 1);
    }

    /**
     * Commits a prediction; it cannot be changed afterwards. If the step has its own reveal, its first stage follows at once.
     *
     * @throws IllegalArgumentException if there is no such option
     */
    public void commit(String option) {
        if (!inStep() || !(state().step() instanceof Step.Predict predict)) return;
        if (predict.options().stream().noneMatch(o -> o.id().equals(option))) {
            throw new IllegalArgumentException("no option " + option);
        }
        Run.Record record = record();
        if (!record.chosen.isEmpty()) return;
        record.chosen = Set.of(option);
        if (predict.outcome().isPresent() && place().stage() == 0) reveal();
        else follow(lab.snapshot());
    }

    /** Answers a check with one option. */
    public void answer(String option) {
        answer(Set.of(option));
    }

    /** Answers a check; may be called again after a wrong answer. A right one uncovers all panels. */
    public void answer(Set<String> options) {
        if (!inStep() || options.isEmpty() || !(state().step() instanceof Step.Check check)) return;
        Run.Record record = record();
        if (Run.isRight(check, record.chosen)) return;
        record.chosen = Set.copyOf(options);
        record.tried.addAll(options);
        record.tries++;
        judged();
    }

    /**
     * Answers the question for a number with what was typed: decimal point or comma, percent, a fraction, inf.
     *
     * @return whether it is a number; if not, nothing happens
     */
    public boolean answerNumber(String typed) {
        if (!inStep() || !(state().step() instanceof Step.Number number)) return false;
        OptionalDouble value = TypedNumber.read(typed, number.unit().equals("%"));
        if (value.isEmpty()) return false;
        Run.Record record = record();
        record.typed = typed.strip();
        record.given = value.getAsDouble();
        record.tries++;
        judged();
        return true;
    }

    /** A right answer settles the question: what was covered so as not to tell it comes to light. */
    private void judged() {
        Inputs inputs = lab.inputs();
        boolean settled = run().settled(state().step());
        go(settled ? inputs.withGuide(inputs.guide().uncovered()) : inputs);
    }

    /** Gives the next hint. */
    public void hint() {
        if (state().hints().left() == 0) return;
        record().hints++;
        follow(lab.snapshot());
    }

    /** Sets the lab so that the next open goal is reached. */
    public void showMe() {
        if (!state().canShowMe() || !(state().step() instanceof Step.Do todo)) return;
        Run.Record record = record();
        record.shown = true;
        int open = 0;
        while (record.reached.contains(todo.goals().get(open).id())) open++;
        Settings witness = todo.witness().get(Math.min(open, todo.witness().size() - 1));
        go(witness.applyTo(lab.inputs()));
    }

    /** Goes on although something is left undone: to the step's own reveal if it has one, else to the next step. */
    public void skip() {
        if (!state().canSkip()) return;
        if (place().stage() < run().course.stages(state().index())) reveal();
        else enter(state().index() + 1);
    }

    /** Back to the start of the step; what was answered and reached in it is forgotten. */
    public void resetStep() {
        if (!inStep()) return;
        run().forget(state().step().id());
        latches.stop();
        go(run().course.entry(state().index()));
    }

    /** Frees and uncovers everything until {@link #returnToLesson}. */
    public void freePlay() {
        if (inStep())
            go(lab.inputs().withGuide(place().released(state().lesson().id())));
    }

    /** Restores the inputs as they were when free play began. */
    public void returnToLesson() {
        if (state().mode() == PlayerState.Mode.FREE_PLAY) go(run().inputs(state().index()));
    }

    /** Closes the lesson; the lab stays as it is, everything free, and a fit that stood before stands again. */
    public void close() {
        if (state().mode() != PlayerState.Mode.CLOSED)
            go(withFitOfBefore(lab.inputs().withGuide(Guide.NONE)));
    }

    private Inputs withFitOfBefore(Inputs now) {
        if (before == null) return now;
        Question was = before.question();
        boolean lost = was.isFitAsked()
                && !now.question().isFitAsked()
                && was.data() == now.question().data();
        if (!lost) return now;
        Inputs restored = now.withQuestion(was);
        return was.isSetByFit(before.temperature()) ? restored.withTemperature(before.temperature()) : restored;
    }

    private void reveal() {
        go(run().course.at(state().index(), place().stage() + 1));
    }

    private void enter(int index) {
        Run run = run();
        go(
                index < run.lesson.steps().size()
                        ? run.inputs(index)
                        : lab.inputs().withGuide(new Guide(run.lesson.id(), "", Set.of(), Set.of(), "")));
    }

    private void go(Inputs inputs) {
        lab.change(in -> inputs);
        // An equal state is no change to the lab, but what was answered may be another.
        follow(lab.snapshot());
    }

    private boolean inStep() {
        return state().mode() == PlayerState.Mode.STEP;
    }

    private Run run() {
        return runs.get(state().lesson().id());
    }

    private Place place() {
        return Place.of(lab.inputs().guide().step());
    }

    private Run.Record record() {
        return run().record(state().step().id());
    }

    /** Shows where the inputs say the learner is. */
    private void follow(Snapshot snapshot) {
        Guide guide = snapshot.inputs().guide();
        Run run = runs.get(guide.lesson());
        Place place = Place.of(guide.step());
        int index = run == null ? -1 : run.lesson.indexOf(place.step());
        if (index >= 0 && place.stage() > run.course.stages(index)) index = -1;
        if (index >= 0 && !place.free()) run.keep(index, snapshot.inputs());
        if (index >= 0 && !place.free() && place.stage() == 0 && run.step(index) instanceof Step.Do goals) {
            latches.watch(run, goals, snapshot);
        } else {
            latches.stop();
        }
        if (run == null || index < 0 && !place.isEnd()) state.set(PlayerState.CLOSED);
        else if (index < 0) state.set(StateWriter.done(run));
        else state.set(new StateWriter(run, index, place, snapshot).write());
    }
}

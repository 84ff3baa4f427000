package softmaxlab.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;

/**
 * The inputs at every step and stage of a lesson as its author meant them: a fold of all that the steps set, lock and
 * hide, from the first one on.
 */
public final class Course {
    private final Lesson lesson;
    private final List<List<Inputs>> states = new ArrayList<>();
    private final Set<String> locked = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * @param fresh the inputs before the first step
     * @throws IllegalArgumentException if a step sets what does not fit; a checked lesson does not
     */
    public Course(Lesson lesson, Inputs fresh) {
        this.lesson = lesson;
        Inputs inputs = fresh;
        for (Step step : lesson.steps()) {
            List<Inputs> stages = stages(step, inputs);
            states.add(List.copyOf(stages));
            inputs = stages.get(stages.size() - 1);
        }
    }

    private List<Inputs> stages(Step step, Inputs before) {
        List<Inputs> result = new ArrayList<>();
        Frame.GuideChange change = step.frame().change();
        String focus = change.focus();
        Inputs inputs = enter(before, step.frame().set(), change, new Place(step.id(), 0, false), focus);
        result.add(inputs);
        List<Outcome.Stage> stages = step.outcome().map(Outcome::stages).orElse(List.of());
        for (int s = 0; s < stages.size(); s++) {
            Outcome.Stage stage = stages.get(s);
            if (!stage.change().focus().isEmpty()) focus = stage.change().focus();
            inputs = enter(inputs, stage.set(), stage.change(), new Place(step.id(), s + 1, false), focus);
            result.add(inputs);
        }
        return result;
    }

    private Inputs enter(Inputs before, Settings set, Frame.GuideChange change, Place place, String focus) {
        locked.addAll(change.lock());
        locked.removeAll(change.unlock());
        hidden.addAll(change.hide());
        hidden.removeAll(change.show());
        return set.applyTo(before).withGuide(new Guide(lesson.id(), place.text(), locked, hidden, focus));
    }

    /**
     * The inputs of a step.
     *
     * @param stage how many of its stages are revealed
     */
    public Inputs at(int step, int stage) {
        return states.get(step).get(stage);
    }

    /** How many stages a step reveals. */
    public int stages(int step) {
        return states.get(step).size() - 1;
    }

    /** The inputs a step starts with: a reveal of its own starts with its first stage. */
    public Inputs entry(int step) {
        return at(step, lesson.steps().get(step) instanceof Step.Reveal ? 1 : 0);
    }
}

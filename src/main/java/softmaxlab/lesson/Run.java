package softmaxlab.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;

/** One learner's way through one lesson: what was committed, answered and reached, and how each step was left. */
final class Run {
    /** What happened in one step. */
    static final class Record {
        Set<String> chosen = Set.of();
        final Set<String> tried = new HashSet<>();
        final Set<String> reached = new HashSet<>();
        String typed = "";
        double given;
        int tries;
        int hints;
        boolean shown;
    }

    private record Elsewhere(int step, int stage, Settings settings) {}

    final Lesson lesson;
    final Course course;
    private final Lab lab;
    private final Map<Integer, Inputs> left = new HashMap<>();
    private final Map<String, Record> records = new HashMap<>();
    private final Map<Elsewhere, Snapshot> computed = new HashMap<>();

    Run(Lesson lesson, Lab lab) {
        this.lesson = lesson;
        this.lab = lab;
        course = new Course(lesson, lab.fresh());
    }

    Step step(int index) {
        return lesson.steps().get(index);
    }

    Record record(String stepId) {
        return records.computeIfAbsent(stepId, id -> new Record());
    }

    /** Forgets what happened in a step. */
    void forget(String stepId) {
        records.remove(stepId);
    }

    /** Keeps the latest inputs of a step. */
    void keep(int index, Inputs inputs) {
        left.put(index, inputs);
    }

    /** The inputs a step was left with, or those it starts with. */
    Inputs inputs(int index) {
        Inputs kept = left.get(index);
        return kept != null ? kept : course.entry(index);
    }

    boolean reached(Step.Do step) {
        return record(step.id()).reached.size() == step.goals().size();
    }

    /** Whether the step asks for nothing more; its stages aside. */
    boolean settled(Step step) {
        Record r = record(step.id());
        if (step instanceof Step.Predict) return !r.chosen.isEmpty();
        if (step instanceof Step.Do goals) return reached(goals);
        if (step instanceof Step.Check check) return isRight(check, r.chosen);
        if (step instanceof Step.Number number) return verdict(number) == PlayerState.Verdict.RIGHT;
        return true;
    }

    static boolean isRight(Step.Check check, Set<String> chosen) {
        return check.options().stream().allMatch(o -> o.right() == chosen.contains(o.id()));
    }

    PlayerState.Verdict verdict(Step.Number step) {
        if (record(step.id()).tries == 0) return PlayerState.Verdict.OPEN;
        return matching(step).filter(Answer::right).isPresent() ? PlayerState.Verdict.RIGHT : PlayerState.Verdict.WRONG;
    }

    /** The first foreseen answer that was given. */
    Optional<Answer> matching(Step.Number step) {
        double given = record(step.id()).given;
        int index = lesson.indexOf(step.id());
        Snapshot start = at(index, 0, Settings.NONE);
        return step.answers().stream()
                .filter(a -> a.matches(given, (Double) a.value().value(start)))
                .findFirst();
    }

    /** The snapshot of a step's stage with some settings changed. */
    Snapshot at(int index, int stage, Settings settings) {
        return computed.computeIfAbsent(
                new Elsewhere(index, stage, settings), e -> lab.at(settings.applyTo(course.at(index, stage))));
    }
}

package softmaxlab.file.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Snapshot;
import softmaxlab.lesson.Answer;
import softmaxlab.lesson.Course;
import softmaxlab.lesson.Expression;
import softmaxlab.lesson.Goal;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.Outcome;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.Settings;
import softmaxlab.lesson.Step;

/** Plays a lesson on a lab of its own: do the settings fit, is no goal reached at once, does every witness reach it? */
final class PlayChecks {
    private final Lesson lesson;
    private final Problems problems;
    private final Lab lab = lab();

    private PlayChecks(Lesson lesson, Problems problems) {
        this.lesson = lesson;
        this.problems = problems;
    }

    private static Lab lab() {
        String any = Samples.LESSON_SETS.get(0);
        return Lab.onTheSpot(Inputs.start(new DataSet(any, "", Samples.lessonSet(any))));
    }

    static void run(Lesson lesson, Problems problems) {
        PlayChecks checks = new PlayChecks(lesson, problems);
        if (!checks.fits()) return;
        Course course = new Course(lesson, checks.lab.fresh());
        for (int i = 0; i < lesson.steps().size(); i++)
            checks.step(lesson.steps().get(i), course, i);
    }

    /** Whether all that is set fits what was set before: a true class beyond the last logit does not. */
    private boolean fits() {
        Inputs inputs = lab.fresh();
        for (Step step : lesson.steps()) {
            Optional<Inputs> next = apply(step.frame().set(), inputs);
            for (Outcome.Stage stage : step.outcome().map(Outcome::stages).orElse(List.of())) {
                next = next.flatMap(in -> apply(stage.set(), in));
            }
            if (next.isEmpty()) return false;
            inputs = next.get();
        }
        return true;
    }

    private Optional<Inputs> apply(Settings settings, Inputs inputs) {
        try {
            return Optional.of(settings.applyTo(inputs));
        } catch (IllegalArgumentException e) {
            problems.error(
                    problems.spot(settings),
                    "lesson.problem.fit",
                    String.valueOf(inputs.logits().size()));
            return Optional.empty();
        }
    }

    private void step(Step step, Course course, int index) {
        Inputs start = course.at(index, 0);
        texts(step).forEach(prose -> numbers(prose, start));
        if (step instanceof Step.Do todo) goals(todo, start);
        Optional<Expression> verify = step instanceof Step.Predict p
                ? p.verify()
                : step instanceof Step.Check c ? c.verify() : Optional.empty();
        verify.filter(e -> indexFits(e, start, e)).ifPresent(e -> verify(e, lab.at(start)));
        step.outcome().ifPresent(o -> outcome(o, course, index));
    }

    /** The texts that are shown from the start of a step on. */
    private static Stream<Prose> texts(Step step) {
        Stream<Prose> own = Stream.empty();
        if (step instanceof Step.Predict p) own = Stream.concat(Stream.of(p.ask()), texts(p.options()));
        if (step instanceof Step.Check c) own = Stream.concat(Stream.of(c.ask()), texts(c.options()));
        if (step instanceof Step.Do d) {
            Stream<Prose> goals = d.goals().stream().flatMap(g -> Stream.of(g.text(), g.present()));
            own = Stream.concat(goals, d.hints().stream());
        }
        if (step instanceof Step.Number n) {
            own = Stream.concat(
                    Stream.of(n.ask(), n.otherwise()), n.answers().stream().map(Answer::why));
        }
        return Stream.concat(Stream.of(step.frame().say()), own);
    }

    private static Stream<Prose> texts(List<Option> options) {
        return options.stream().flatMap(o -> Stream.of(o.text(), o.why()));
    }

    private void outcome(Outcome outcome, Course course, int index) {
        numbers(outcome.say(), course.at(index, 0));
        for (int s = 0; s < outcome.stages().size(); s++) {
            Outcome.Stage stage = outcome.stages().get(s);
            Inputs inputs = course.at(index, s + 1);
            numbers(stage.say(), inputs);
            stage.cells().forEach(cell -> numbers(cell, inputs));
            if (stage.cells().isEmpty()) {
                outcome.columns().forEach(c -> number(c.number(), inputs, c));
            }
        }
    }

    private void numbers(Prose prose, Inputs start) {
        prose.numbers().forEach(n -> number(n, start, prose));
    }

    /** Whether the settings after "at" fit, and every index there. */
    private void number(LiveNumber number, Inputs start, Object place) {
        Settings at = number.at().orElse(Settings.NONE);
        try {
            indexFits(number.expression(), at.applyTo(start), place);
        } catch (IllegalArgumentException e) {
            problems.error(
                    problems.spot(place),
                    "lesson.problem.fit",
                    String.valueOf(start.logits().size()));
        }
    }

    private boolean indexFits(Expression expression, Inputs inputs, Object place) {
        int classes = inputs.logits().size();
        if (expression.largestIndex() < classes) return true;
        problems.error(
                problems.spot(place),
                "lesson.problem.index",
                String.valueOf(expression.largestIndex()),
                expression.source(),
                String.valueOf(classes),
                String.valueOf(classes - 1));
        return false;
    }

    private void verify(Expression verify, Snapshot snapshot) {
        if (verify.test(snapshot)) return;
        problems.error(problems.spot(verify), "lesson.problem.verify", verify.source(), verify.present(snapshot));
    }

    private void goals(Step.Do step, Inputs start) {
        Snapshot before = lab.at(start);
        if (!step.goals().stream().allMatch(g -> indexFits(g.when(), start, g.when()))) return;
        for (Goal goal : step.goals()) {
            if (goal.when().test(before)) {
                problems.error(
                        problems.spot(goal.when()),
                        "lesson.problem.already",
                        goal.id(),
                        goal.when().present(before));
            }
        }
        for (int g = 0; g < step.goals().size(); g++) {
            Settings witness = step.witness().get(Math.min(g, step.witness().size() - 1));
            locked(witness, start);
            witness(step.goals().get(g), witness, start);
        }
    }

    private void locked(Settings witness, Inputs start) {
        Set<String> locked = start.guide().locked();
        for (Knob knob : witness.values().keySet()) {
            boolean moved = !witness.values().get(knob).equals(knob.read(start));
            if (moved && locked.contains(knob.key())) {
                problems.error(problems.spot(witness), "lesson.problem.locked", knob.key());
            }
        }
    }

    private void witness(Goal goal, Settings witness, Inputs start) {
        Optional<Inputs> reached = apply(witness, start);
        if (reached.isEmpty()) return;
        Snapshot after = lab.at(reached.get());
        if (goal.when().test(after)) return;
        problems.error(
                problems.spot(goal.when()),
                "lesson.problem.witness",
                goal.id(),
                goal.when().present(after),
                goal.when().source());
    }
}

package softmaxlab.file.lesson;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import softmaxlab.lesson.Answer;
import softmaxlab.lesson.Goal;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Message;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.Outcome;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.Step;

/** What can be judged of a lesson without playing it. */
final class StepChecks {
    private static final int MAX_WORDS = 60;
    private static final double MAX_TIME_ERROR = 0.25;

    private final Lesson lesson;
    private final Problems problems;

    private StepChecks(Lesson lesson, Problems problems) {
        this.lesson = lesson;
        this.problems = problems;
    }

    static void run(Lesson lesson, Problems problems) {
        StepChecks checks = new StepChecks(lesson, problems);
        checks.unique(lesson.steps(), lesson.steps().stream().map(Step::id).toList(), "step");
        for (int i = 0; i < lesson.steps().size(); i++)
            checks.step(i, lesson.steps().get(i));
        checks.longestIsRight();
        checks.minutes();
    }

    private void step(int index, Step step) {
        words(step);
        if (step instanceof Step.Predict p) {
            options(p.options(), p, false);
            boolean revealed = p.outcome().isPresent()
                    || lesson.steps().stream().skip(index + 1L).anyMatch(s -> s instanceof Step.Reveal);
            if (!revealed) problems.error(problems.spot(p), "lesson.problem.noReveal", p.id());
        } else if (step instanceof Step.Check c) {
            options(c.options(), c, true);
            long right = c.options().stream().filter(Option::right).count();
            if (right > 1 && !c.multi()) problems.error(problems.spot(c), "lesson.problem.severalRight", c.id());
        } else if (step instanceof Step.Reveal r) {
            recap(index, r);
        } else if (step instanceof Step.Do d) {
            goals(d);
        } else if (step instanceof Step.Number n) {
            answers(n);
        }
    }

    private void unique(List<?> parts, List<String> ids, String what) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Spot spot = problems.spot(parts.get(i));
            if (!id.matches("[a-zA-Z0-9_-]+")) problems.error(spot, "lesson.problem.id", id);
            else if (!seen.add(id)) problems.error(spot, "lesson.problem.sameId", what, id);
        }
    }

    private void options(List<Option> options, Step step, boolean graded) {
        unique(options, options.stream().map(Option::id).toList(), "option");
        if (options.size() < 2) problems.error(problems.spot(step), "lesson.problem.fewOptions", step.id());
        if (options.stream().noneMatch(Option::right)) {
            problems.error(problems.spot(step), "lesson.problem.noRight", step.id());
        }
        for (Option o : options) {
            if (graded && !o.right() && o.why().isEmpty()) {
                problems.error(problems.spot(o), "lesson.problem.noWhy", o.id());
            }
        }
    }

    private void recap(int index, Step.Reveal reveal) {
        if (reveal.recap().isEmpty()) return;
        List<String> earlier = lesson.steps().stream()
                .limit(index)
                .filter(s -> s instanceof Step.Predict)
                .map(Step::id)
                .toList();
        if (earlier.contains(reveal.recap())) return;
        problems.error(
                problems.spot(reveal),
                Message.of("lesson.problem.recap", reveal.recap()).suggesting(reveal.recap(), earlier));
    }

    private void goals(Step.Do step) {
        unique(step.goals(), step.goals().stream().map(Goal::id).toList(), "goal");
        int witnesses = step.witness().size();
        if (step.goals().isEmpty()) problems.error(problems.spot(step), "lesson.problem.noGoals", step.id());
        else if (witnesses != 1 && witnesses != step.goals().size()) {
            problems.error(problems.spot(step), "lesson.problem.witnesses", step.id());
        }
    }

    private void answers(Step.Number step) {
        if (step.answers().stream().noneMatch(Answer::right)) {
            problems.error(problems.spot(step), "lesson.problem.noRight", step.id());
        }
        for (Answer a : step.answers()) {
            if (!a.right() && a.why().isEmpty()) {
                problems.error(
                        problems.spot(a), "lesson.problem.noWhy", a.value().source());
            }
        }
    }

    private void words(Step step) {
        Stream<Prose> outcome = step.outcome().stream()
                .flatMap(o ->
                        Stream.concat(Stream.of(o.say()), o.stages().stream().map(Outcome.Stage::say)));
        Stream.concat(Stream.of(step.frame().say()), outcome).forEach(say -> {
            int words = count(say);
            if (words > MAX_WORDS) {
                problems.warning(
                        problems.spot(say), "lesson.problem.words", String.valueOf(words), String.valueOf(MAX_WORDS));
            }
        });
    }

    private static int count(Prose prose) {
        String text = prose.with(number -> "1").plain().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** If the longest answer is the right one in every check, nobody needs to read the others. */
    private void longestIsRight() {
        List<Step.Check> checks = lesson.steps().stream()
                .filter(s -> s instanceof Step.Check)
                .map(s -> (Step.Check) s)
                .toList();
        boolean always = checks.size() > 1 && checks.stream().allMatch(StepChecks::longestIsRight);
        if (always) problems.warning(problems.spot(checks.get(0)), "lesson.problem.longest");
    }

    private static boolean longestIsRight(Step.Check check) {
        Comparator<Option> byLength = Comparator.comparingInt(
                o -> o.text().with(LiveNumber::toString).plain().length());
        Option longest = check.options().stream().max(byLength).orElseThrow();
        return longest.right()
                && check.options().stream().noneMatch(o -> o != longest && byLength.compare(o, longest) == 0);
    }

    private void minutes() {
        int seconds = lesson.steps().stream().mapToInt(s -> s.frame().seconds()).sum();
        boolean given = lesson.steps().stream().allMatch(s -> s.frame().seconds() > 0);
        double minutes = seconds / 60.0;
        if (given && lesson.minutes() > 0 && Math.abs(minutes - lesson.minutes()) > MAX_TIME_ERROR * lesson.minutes()) {
            problems.warning(
                    problems.spot(lesson),
                    "lesson.problem.minutes",
                    String.valueOf(seconds),
                    String.valueOf(lesson.minutes()));
        }
    }
}

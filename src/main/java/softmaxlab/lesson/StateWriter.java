package softmaxlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Snapshot;

/** Writes down what a step shows in one state of the lab. */
final class StateWriter {
    /** Fills in the numbers of one state. */
    @FunctionalInterface
    private interface Filling {
        RichText apply(Prose prose);
    }

    private final Run run;
    private final int index;
    private final Place place;
    private final Snapshot now;
    private final Step step;
    private final Run.Record record;

    StateWriter(Run run, int index, Place place, Snapshot now) {
        this.run = run;
        this.index = index;
        this.place = place;
        this.now = now;
        step = run.step(index);
        record = run.record(step.id());
    }

    static PlayerState done(Run run) {
        return new PlayerState(
                PlayerState.Mode.DONE,
                run.lesson,
                run.lesson.steps().size(),
                null,
                RichText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PlayerState.Hints.NONE,
                Optional.empty(),
                recap(run),
                PlayerState.Next.NOTHING,
                true,
                false,
                false);
    }

    /** The predictions that were committed and whose outcome was shown, with the numbers of that outcome. */
    private static List<PlayerState.Question> recap(Run run) {
        return IntStream.range(0, run.lesson.steps().size())
                .filter(i -> run.course.stages(i) > 0)
                .mapToObj(i -> {
                    int last = run.course.stages(i);
                    Place end = new Place(run.step(i).id(), last, false);
                    return new StateWriter(run, i, end, run.at(i, last, Settings.NONE)).question();
                })
                .flatMap(Optional::stream)
                .filter(q -> q.prediction() && q.answered())
                .toList();
    }

    PlayerState write() {
        boolean ready = isReady();
        return new PlayerState(
                place.free() ? PlayerState.Mode.FREE_PLAY : PlayerState.Mode.STEP,
                run.lesson,
                index,
                step,
                text(step.frame().say()),
                question(),
                step instanceof Step.Number number ? Optional.of(number(number)) : Optional.empty(),
                step instanceof Step.Do todo ? Optional.of(goals(todo)) : Optional.empty(),
                hints(),
                place.stage() > 0 ? step.outcome().map(this::revealed) : Optional.empty(),
                List.of(),
                place.free() || !ready ? PlayerState.Next.NOTHING : nextKind(),
                !place.free() && index > 0,
                !place.free() && !ready,
                !place.free() && place.stage() == 0 && step instanceof Step.Do todo && !run.reached(todo));
    }

    private boolean isReady() {
        return place.stage() > 0 || run.settled(step);
    }

    private PlayerState.Next nextKind() {
        if (place.stage() < run.course.stages(index)) return PlayerState.Next.STAGE;
        return index + 1 < run.lesson.steps().size() ? PlayerState.Next.STEP : PlayerState.Next.FINISH;
    }

    /** Prose with the numbers of the present state. */
    private RichText text(Prose prose) {
        return prose.with(n -> n.text(now, settings -> run.at(index, 0, settings)));
    }

    /** Prose with the numbers of a stage. */
    private RichText text(Prose prose, int stage) {
        Snapshot then = run.at(index, stage, Settings.NONE);
        return prose.with(n -> n.text(then, settings -> run.at(index, stage, settings)));
    }

    private Optional<PlayerState.Question> question() {
        if (step instanceof Step.Predict predict) {
            return Optional.of(prediction(predict, place.stage() > 0, this::text));
        }
        if (step instanceof Step.Check check) return Optional.of(check(check));
        if (!(step instanceof Step.Reveal reveal) || reveal.recap().isEmpty()) return Optional.empty();
        int earlier = run.lesson.indexOf(reveal.recap());
        Snapshot then = run.at(earlier, 0, Settings.NONE);
        return Optional.of(prediction(
                (Step.Predict) run.step(earlier),
                true,
                prose -> prose.with(n -> n.text(then, settings -> run.at(earlier, 0, settings)))));
    }

    private PlayerState.Question prediction(Step.Predict predict, boolean revealed, Filling text) {
        Set<String> chosen = run.record(predict.id()).chosen;
        List<PlayerState.Choice> choices = predict.options().stream()
                .map(o -> {
                    boolean said = chosen.contains(o.id());
                    boolean happened = revealed && o.right();
                    boolean tell = happened || revealed && said;
                    return new PlayerState.Choice(
                            o.id(),
                            text.apply(o.text()),
                            said,
                            happened ? PlayerState.Verdict.RIGHT : PlayerState.Verdict.OPEN,
                            tell ? text.apply(o.why()) : RichText.EMPTY);
                })
                .toList();
        return new PlayerState.Question(
                true, revealed, text.apply(predict.ask()), choices, false, !chosen.isEmpty(), chosen.size());
    }

    private PlayerState.Question check(Step.Check check) {
        boolean right = Run.isRight(check, record.chosen);
        List<PlayerState.Choice> choices = check.options().stream()
                .map(o -> {
                    boolean tried = record.tried.contains(o.id());
                    // Of several wanted answers a right one is told only when all are found.
                    boolean judged = tried && (right || !check.multi() || !o.right());
                    PlayerState.Verdict verdict = !judged
                            ? PlayerState.Verdict.OPEN
                            : o.right() ? PlayerState.Verdict.RIGHT : PlayerState.Verdict.WRONG;
                    return new PlayerState.Choice(
                            o.id(),
                            text(o.text()),
                            record.chosen.contains(o.id()),
                            verdict,
                            judged ? text(o.why()) : RichText.EMPTY);
                })
                .toList();
        return new PlayerState.Question(false, false, text(check.ask()), choices, check.multi(), right, record.tries);
    }

    private PlayerState.Number number(Step.Number number) {
        Prose why = record.tries == 0
                ? Prose.NONE
                : run.matching(number).map(Answer::why).orElse(number.otherwise());
        return new PlayerState.Number(
                text(number.ask()), number.unit(), record.typed, run.verdict(number), text(why), record.tries);
    }

    private PlayerState.Goals goals(Step.Do todo) {
        List<PlayerState.GoalLine> lines = todo.goals().stream()
                .map(g -> new PlayerState.GoalLine(
                        g.id(),
                        text(g.text()),
                        text(g.present()),
                        record.reached.contains(g.id()),
                        g.when().test(now)))
                .toList();
        return new PlayerState.Goals(lines, run.reached(todo), record.shown);
    }

    private PlayerState.Hints hints() {
        if (!(step instanceof Step.Do todo) || place.free()) return PlayerState.Hints.NONE;
        List<RichText> given =
                todo.hints().stream().limit(record.hints).map(this::text).toList();
        boolean over = run.reached(todo) || place.stage() > 0;
        return new PlayerState.Hints(given, over ? 0 : todo.hints().size() - given.size());
    }

    private PlayerState.Revealed revealed(Outcome outcome) {
        List<RichText> lines = new ArrayList<>();
        if (!outcome.say().isEmpty()) lines.add(text(outcome.say()));
        for (int s = 1; s <= place.stage(); s++) {
            Prose say = outcome.stages().get(s - 1).say();
            if (!say.isEmpty()) lines.add(text(say, s));
        }
        return new PlayerState.Revealed(place.stage(), outcome.stages().size(), lines, table(outcome));
    }

    private Optional<PlayerState.Table> table(Outcome outcome) {
        if (outcome.columns().isEmpty()) return Optional.empty();
        List<PlayerState.TableRow> rows = IntStream.rangeClosed(1, place.stage())
                .mapToObj(s -> new PlayerState.TableRow(cells(outcome, s), s == place.stage() && isIn(s)))
                .toList();
        boolean more = place.stage() < outcome.stages().size();
        return Optional.of(new PlayerState.Table(
                outcome.columns().stream().map(Outcome.Column::head).toList(),
                rows,
                more ? cells(outcome, place.stage() + 1).get(0) : ""));
    }

    private List<String> cells(Outcome outcome, int stage) {
        Outcome.Stage s = outcome.stages().get(stage - 1);
        if (!s.cells().isEmpty())
            return s.cells().stream().map(c -> text(c, stage).plain()).toList();
        Snapshot then = run.at(index, stage, Settings.NONE);
        return outcome.columns().stream()
                .map(c -> c.number().text(then, settings -> run.at(index, stage, settings)))
                .toList();
    }

    /** Whether the lab is in the state that the row of a stage tells of; a row with cells of its own tells of none. */
    private boolean isIn(int stage) {
        if (!step.outcome().orElseThrow().stages().get(stage - 1).cells().isEmpty()) return false;
        Inputs meant = run.course.at(index, stage);
        return meant.withGuide(Guide.NONE).equals(now.inputs().withGuide(Guide.NONE));
    }
}

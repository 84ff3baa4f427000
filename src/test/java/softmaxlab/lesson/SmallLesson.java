package softmaxlab.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import softmaxlab.engine.Row;
import softmaxlab.lab.Knob;

/** A lesson of five steps for tests of the player. */
final class SmallLesson {
    private SmallLesson() {}

    private static Prose prose(String words) {
        return new Prose(List.of(new Prose.Block(
                RichText.Kind.PARAGRAPH, 0, List.of(new Prose.Span(words, null, RichText.Style.PLAIN)))));
    }

    private static LiveNumber number(String source) {
        return new LiveNumber(expression(source), Optional.empty(), NumberFormat.DEFAULT);
    }

    private static Prose live(String source) {
        return new Prose(List.of(new Prose.Block(
                RichText.Kind.PARAGRAPH, 0, List.of(new Prose.Span(null, number(source), RichText.Style.PLAIN)))));
    }

    private static Expression expression(String source) {
        try {
            return Expression.parse(source);
        } catch (ExpressionProblem e) {
            throw new AssertionError(source, e);
        }
    }

    private static Settings set(Knob knob, Object value) {
        return new Settings(Map.of(knob, value));
    }

    private static Frame frame(String id, Settings set, Frame.GuideChange change) {
        return new Frame(id, set, change, live("T"), Prose.NONE, 60);
    }

    private static Frame frame(String id) {
        return frame(id, Settings.NONE, Frame.GuideChange.NONE);
    }

    private static Frame.GuideChange locking(Knob... knobs) {
        Set<String> keys = new HashSet<>();
        for (Knob k : knobs) keys.add(k.key());
        return new Frame.GuideChange(keys, Set.of(), Set.of("bars"), Set.of(), "loss");
    }

    private static Outcome.Stage stage(double t) {
        return new Outcome.Stage(set(Knob.TEMPERATURE, t), Frame.GuideChange.NONE, prose("stage"), List.of());
    }

    private static final List<Option> OPTIONS = List.of(
            new Option("a", prose("one"), false, prose("why not one")),
            new Option("b", prose("two"), true, prose("why two")),
            new Option("c", prose("three"), false, prose("why not three")));

    private static Step.Do goals(boolean ordered) {
        return new Step.Do(
                frame(
                        "do",
                        set(Knob.TEMPERATURE, 1.0),
                        new Frame.GuideChange(Set.of(), Set.of("T"), Set.of(), Set.of(), "")),
                List.of(
                        new Goal("cold", prose("cold"), live("T"), expression("T <= 0.5")),
                        new Goal("hot", prose("hot"), Prose.NONE, expression("T >= 5"))),
                ordered,
                List.of(set(Knob.TEMPERATURE, 0.25), set(Knob.TEMPERATURE, 8.0)),
                List.of(prose("first hint"), prose("second hint")),
                Optional.empty());
    }

    /** say, predict with a reveal of two stages, goals, check, number. */
    static Lesson lesson(boolean ordered) {
        Outcome outcome = new Outcome(
                prose("what happened"),
                List.of(new Outcome.Column("T", number("T")), new Outcome.Column("p", number("p[0]"))),
                List.of(stage(2), stage(4)));
        return new Lesson(
                "t1-test",
                1,
                "Test",
                "o",
                "m",
                List.of(),
                1,
                List.of(),
                List.of(
                        new Step.Say(
                                frame("intro", set(Knob.TEMPERATURE, 0.5), locking(Knob.TEMPERATURE, Knob.LOGITS))),
                        new Step.Predict(
                                frame("ask", set(Knob.LOGITS, Row.of(1, 0)), Frame.GuideChange.NONE),
                                prose("?"),
                                OPTIONS,
                                Optional.empty(),
                                Optional.of(outcome)),
                        goals(ordered),
                        new Step.Check(frame("check"), prose("?"), OPTIONS, false, Optional.empty()),
                        new Step.Number(
                                frame("number"),
                                prose("?"),
                                "",
                                List.of(
                                        new Answer(expression("1 / 3"), 0.005, true, prose("a third")),
                                        new Answer(expression("0"), 0.1, false, prose("not none"))),
                                prose("no"))));
    }
}

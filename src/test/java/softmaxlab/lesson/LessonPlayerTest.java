package softmaxlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Snapshot;
import softmaxlab.lesson.PlayerState.Mode;
import softmaxlab.lesson.PlayerState.Next;
import softmaxlab.lesson.PlayerState.Verdict;

class LessonPlayerTest {
    private final Rehearsal r = new Rehearsal();

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
    private static Lesson lesson(boolean ordered) {
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

    private void start() {
        r.player.start(lesson(false));
    }

    @Test
    void startsFromTheLabsStartInOneUndoEntry() {
        r.lab.change(in -> in.withTemperature(7).withTrueClass(2));
        start();
        assertEquals(Mode.STEP, r.state().mode());
        assertEquals(0.5, r.lab.inputs().temperature());
        assertEquals(0, r.lab.inputs().trueClass());
        assertEquals(
                new Guide("t1-test", "intro", Set.of("T", "z"), Set.of("bars"), "loss"),
                r.lab.inputs().guide());
        assertEquals("0.5", r.state().say().plain());
        r.lab.undo();
        assertEquals(7, r.lab.inputs().temperature());
        assertSame(PlayerState.CLOSED, r.state());
        r.lab.redo();
        assertEquals("intro", r.state().step().id());
    }

    @Test
    void aStepIsAFoldOfAllBefore() {
        start();
        r.player.next();
        assertEquals(0.5, r.lab.inputs().temperature());
        assertEquals(Row.of(1, 0), r.lab.inputs().logits());
        assertEquals(Set.of("T", "z"), r.lab.inputs().guide().locked());
        assertEquals("", r.lab.inputs().guide().focus());
    }

    @Test
    void aPredictionIsCommittedBeforeTheReveal() {
        start();
        r.player.next();
        assertEquals(Next.NOTHING, r.state().next());
        assertTrue(r.state().canSkip());
        r.player.next();
        assertEquals("ask", r.state().step().id());
        assertThrows(IllegalArgumentException.class, () -> r.player.commit("x"));

        r.player.commit("a");
        PlayerState.Question q = r.state().question().orElseThrow();
        assertTrue(q.prediction() && q.kept() && q.answered());
        assertEquals(
                List.of(Verdict.OPEN, Verdict.RIGHT, Verdict.OPEN),
                q.choices().stream().map(PlayerState.Choice::verdict).toList());
        assertTrue(q.choices().get(0).chosen());
        assertEquals("why not one", q.choices().get(0).why().plain());
        assertTrue(q.choices().get(2).why().isEmpty());
        r.player.commit("b");
        assertTrue(r.state().question().orElseThrow().choices().get(0).chosen());
    }

    @Test
    void aRevealGrowsByStagesThatSetTheLab() {
        start();
        r.player.next();
        r.player.commit("b");
        PlayerState.Revealed first = r.state().outcome().orElseThrow();
        assertEquals(1, first.stage());
        assertEquals(2, r.lab.inputs().temperature());
        PlayerState.Table table = first.table().orElseThrow();
        // softmax([1, 0] / 2)_0 = 1 / (1 + e^-0.5) = 0.6225
        assertEquals(List.of(new PlayerState.TableRow(List.of("2", "0.622"), true)), table.rows());
        assertEquals("4", table.comes());

        assertEquals(Next.STAGE, r.state().next());
        r.player.next();
        table = r.state().outcome().orElseThrow().table().orElseThrow();
        // 1 / (1 + e^-0.25) = 0.5622
        assertEquals(List.of("4", "0.562"), table.rows().get(1).cells());
        assertFalse(table.rows().get(0).now());
        assertEquals("", table.comes());
        assertEquals(Next.STEP, r.state().next());

        r.lab.change(in -> in.withTemperature(3));
        table = r.state().outcome().orElseThrow().table().orElseThrow();
        assertFalse(table.rows().get(1).now());
        assertEquals(List.of("4", "0.562"), table.rows().get(1).cells());

        r.lab.undo();
        r.lab.undo();
        assertEquals(1, r.state().outcome().orElseThrow().stage());
        r.lab.undo();
        assertTrue(r.state().outcome().isEmpty());
        assertEquals(Next.STAGE, r.state().next(), "committed, the reveal can be seen again");
    }

    @Test
    void backRestoresTheInputsExactly() {
        start();
        r.lab.change(in -> in.withLogits(Row.of(1.25, -3, 0.5, 8)).withTemperature(0.75));
        Inputs left = r.lab.inputs();
        r.player.next();
        assertNotEquals(left, r.lab.inputs());
        r.player.commit("a");
        r.player.next();
        Inputs asked = r.lab.inputs();
        r.player.next();
        assertEquals("do", r.state().step().id());
        r.player.back();
        assertEquals(asked, r.lab.inputs());
        r.player.back();
        assertEquals(left, r.lab.inputs());
        assertFalse(r.state().canBack());
        r.player.back();
        assertEquals(left, r.lab.inputs());
        r.player.next();
        assertEquals(asked, r.lab.inputs(), "a visited step is as it was left");
    }

    private void goToGoals(boolean ordered) {
        r.player.start(lesson(ordered));
        r.player.next();
        r.player.skip();
        assertEquals(1, r.state().outcome().orElseThrow().stage(), "skipping the prediction still shows the reveal");
        r.player.next();
        r.player.next();
        assertEquals("do", r.state().step().id());
    }

    private List<Boolean> reached() {
        return r.state().goals().orElseThrow().lines().stream()
                .map(PlayerState.GoalLine::reached)
                .toList();
    }

    @Test
    void aGoalCountsAfterHoldingForAMomentAndThenForGood() {
        goToGoals(false);
        r.lab.change(in -> in.withTemperature(0.4));
        assertTrue(r.state().goals().orElseThrow().lines().get(0).holding());
        r.pass(299);
        assertEquals(List.of(false, false), reached());
        r.lab.change(in -> in.withTemperature(0.6));
        r.pass(299);
        assertEquals(List.of(false, false), reached(), "it was left before it counted");
        r.lab.change(in -> in.withTemperature(0.4));
        r.lab.change(in -> in.withTemperature(0.3));
        r.pass(300);
        assertEquals(List.of(true, false), reached());
        r.lab.change(in -> in.withTemperature(6));
        assertEquals(List.of(true, false), reached());
        assertEquals(Next.NOTHING, r.state().next());
        r.pass(300);
        assertEquals(List.of(true, true), reached());
        assertTrue(r.state().goals().orElseThrow().reached());
        assertEquals(Next.STEP, r.state().next());
        assertFalse(r.state().canSkip());
    }

    @Test
    void orderedGoalsCountInTurn() {
        goToGoals(true);
        r.lab.change(in -> in.withTemperature(6));
        r.pass(1000);
        assertEquals(List.of(false, false), reached());
        r.player.showMe();
        assertEquals(0.25, r.lab.inputs().temperature());
        r.pass(300);
        assertEquals(List.of(true, false), reached());
        r.player.showMe();
        assertEquals(8, r.lab.inputs().temperature());
        r.pass(300);
        assertEquals(List.of(true, true), reached());
        assertTrue(r.state().goals().orElseThrow().shown());
        assertFalse(r.state().canShowMe());
    }

    @Test
    void aGoalLeftBehindDoesNotCount() {
        goToGoals(false);
        r.lab.change(in -> in.withTemperature(0.4));
        r.player.back();
        r.pass(1000);
        r.player.next();
        assertEquals("do", r.state().step().id());
        assertEquals(List.of(false, false), reached());
        r.pass(300);
        assertEquals(List.of(true, false), reached(), "it holds again since the return");
    }

    @Test
    void hintsComeInOrder() {
        goToGoals(false);
        assertEquals(2, r.state().hints().left());
        r.player.hint();
        r.player.hint();
        r.player.hint();
        assertEquals(
                List.of("first hint", "second hint"),
                r.state().hints().given().stream().map(RichText::plain).toList());
        assertEquals(0, r.state().hints().left());
    }

    @Test
    void resetForgetsWhatWasReachedInTheStep() {
        goToGoals(false);
        Inputs entry = r.lab.inputs();
        r.lab.change(in -> in.withTemperature(0.4));
        r.pass(300);
        r.player.hint();
        r.player.resetStep();
        assertEquals(entry, r.lab.inputs());
        assertEquals(List.of(false, false), reached());
        assertEquals(2, r.state().hints().left());
    }

    @Test
    void aCheckGivesTheReasonForEachAnswer() {
        goToGoals(false);
        r.player.skip();
        r.player.answer("a");
        PlayerState.Question q = r.state().question().orElseThrow();
        assertFalse(q.prediction());
        assertEquals(Verdict.WRONG, q.choices().get(0).verdict());
        assertEquals("why not one", q.choices().get(0).why().plain());
        assertEquals(Verdict.OPEN, q.choices().get(1).verdict());
        assertTrue(q.choices().get(1).why().isEmpty());
        assertEquals(Next.NOTHING, r.state().next());
        r.player.answer("b");
        q = r.state().question().orElseThrow();
        assertEquals(Verdict.RIGHT, q.choices().get(1).verdict());
        assertEquals(2, q.tries());
        assertEquals(Next.STEP, r.state().next());
        r.player.answer("c");
        assertEquals(2, r.state().question().orElseThrow().tries(), "the right answer stands");
    }

    @Test
    void aNumberIsJudgedByTheFirstAnswerItMatches() {
        goToGoals(false);
        r.player.skip();
        r.player.skip();
        assertFalse(r.player.answerNumber("a lot"));
        assertEquals(Verdict.OPEN, r.state().number().orElseThrow().verdict());
        assertTrue(r.player.answerNumber("0"));
        assertEquals(Verdict.WRONG, r.state().number().orElseThrow().verdict());
        assertEquals("not none", r.state().number().orElseThrow().why().plain());
        assertTrue(r.player.answerNumber("7"));
        assertEquals("no", r.state().number().orElseThrow().why().plain());
        assertTrue(r.player.answerNumber("0,333"));
        assertEquals(Verdict.RIGHT, r.state().number().orElseThrow().verdict());
        assertEquals(Next.FINISH, r.state().next());
        r.player.next();
        assertEquals(Mode.DONE, r.state().mode());
        assertEquals(Set.of(), r.lab.inputs().guide().locked());
        r.player.back();
        assertEquals("number", r.state().step().id());
    }

    @Test
    void freePlayReleasesEverythingAndComesBack() {
        start();
        Inputs before = r.lab.inputs();
        r.player.freePlay();
        assertEquals(Mode.FREE_PLAY, r.state().mode());
        assertTrue(r.lab.inputs().guide().locked().isEmpty());
        assertTrue(r.lab.inputs().guide().hidden().isEmpty());
        r.lab.change(in -> in.withTemperature(50));
        r.player.next();
        assertEquals(Mode.FREE_PLAY, r.state().mode());
        r.player.returnToLesson();
        assertEquals(before, r.lab.inputs());
        assertEquals(Mode.STEP, r.state().mode());
        r.lab.undo();
        assertEquals(Mode.FREE_PLAY, r.state().mode());
        assertEquals(50, r.lab.inputs().temperature());
    }

    @Test
    void closingKeepsTheNumbersAndUndoReopens() {
        start();
        r.player.next();
        r.player.close();
        assertSame(PlayerState.CLOSED, r.state());
        assertEquals(Guide.NONE, r.lab.inputs().guide());
        assertEquals(Row.of(1, 0), r.lab.inputs().logits());
        r.lab.undo();
        assertEquals("ask", r.state().step().id());
    }

    @Test
    void eachStepIsOneChangeOfTheLab() {
        List<Snapshot> seen = new ArrayList<>();
        r.lab.snapshotProperty().addListener((o, was, is) -> seen.add(is));
        start();
        assertEquals(1, seen.size());
        r.player.next();
        assertEquals(2, seen.size());
        r.player.commit("a");
        assertEquals(3, seen.size());
        r.player.back();
        assertEquals(4, seen.size());
    }

    @Test
    void resettingTheLabStaysInTheStep() {
        start();
        r.lab.reset();
        assertEquals("intro", r.state().step().id());
        assertEquals(1, r.lab.inputs().temperature());
    }
}

package softmaxlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Inputs;
import softmaxlab.lesson.PlayerState.Mode;
import softmaxlab.lesson.PlayerState.Next;
import softmaxlab.lesson.PlayerState.Verdict;

/** Goals, checks and numbers: what counts, and what is said. */
class LessonTasksTest {
    private final Rehearsal r = new Rehearsal();

    private void goToGoals(boolean ordered) {
        r.player.start(SmallLesson.lesson(ordered));
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
    void aRightAnswerUncoversThePanelsAndUndoCoversThemAgain() {
        goToGoals(false);
        r.player.skip();
        r.player.answer("a");
        assertEquals(Set.of("bars"), r.lab.inputs().guide().hidden());
        Set<String> locked = r.lab.inputs().guide().locked();
        r.player.answer("b");
        assertEquals(Set.of(), r.lab.inputs().guide().hidden());
        assertEquals(locked, r.lab.inputs().guide().locked(), "what is held stays held");
        r.player.back();
        r.player.skip();
        assertEquals(Set.of(), r.lab.inputs().guide().hidden(), "a visited step is as it was left");
        r.player.resetStep();
        assertEquals(Set.of("bars"), r.lab.inputs().guide().hidden());
        r.player.answer("b");
        r.lab.undo();
        assertEquals(Set.of("bars"), r.lab.inputs().guide().hidden());
        assertEquals(Next.STEP, r.state().next(), "what was answered stays answered");
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
}

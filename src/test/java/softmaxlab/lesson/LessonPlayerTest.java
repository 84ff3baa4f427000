package softmaxlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Guide;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Question;
import softmaxlab.lab.Snapshot;
import softmaxlab.lesson.PlayerState.Mode;
import softmaxlab.lesson.PlayerState.Next;
import softmaxlab.lesson.PlayerState.Verdict;

class LessonPlayerTest {
    private final Rehearsal r = new Rehearsal();

    private void start() {
        r.player.start(SmallLesson.lesson(false));
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
    void aFitFromBeforeStandsAgainWhenTheLessonIsClosed() {
        DataSet data = new DataSet("binary4", "", Samples.lessonSet("binary4"));
        r.lab.change(in -> in.withQuestion(Question.of(data).withFitOn(FitOn.ALL, null)));
        r.lab.fit();
        Inputs fitted = r.lab.inputs();
        assertTrue(fitted.question().isFittedAt(fitted.temperature()));
        start();
        assertFalse(r.lab.inputs().question().isFitAsked());
        Row left = r.lab.inputs().logits();
        r.player.close();
        assertEquals(fitted.question(), r.lab.inputs().question());
        assertEquals(fitted.temperature(), r.lab.inputs().temperature());
        assertEquals(left, r.lab.inputs().logits(), "the rest is as the lesson left it");
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

    @Test
    void aPlaceThatDoesNotExistIsNoLesson() {
        start();
        for (String place : List.of("intro#9", "intro#x", "nowhere", "intro#1#2", "#")) {
            r.lab.change(in -> in.withGuide(new Guide("t1-test", place, Set.of(), Set.of(), "")));
            assertSame(PlayerState.CLOSED, r.state(), place);
        }
        r.lab.change(in -> in.withGuide(new Guide("other", "intro", Set.of(), Set.of(), "")));
        assertSame(PlayerState.CLOSED, r.state());
    }
}

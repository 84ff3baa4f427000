package softmaxlab.file.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Goal;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.PlayerState.Mode;
import softmaxlab.lesson.PlayerState.Verdict;
import softmaxlab.lesson.Rehearsal;
import softmaxlab.lesson.RichText;
import softmaxlab.lesson.Step;

/** Every lesson that ships is free of errors, can be played to its end, and shows the right numbers. */
class ShippedLessonsTest {
    private static final Texts TEXTS = new Texts();

    static List<Lesson> lessons() {
        return LessonFiles.usable(LessonFiles.shipped()).all();
    }

    @Test
    void theIndexNamesEveryLesson() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("lessons"))) {
            List<String> there = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".yaml"))
                    .sorted()
                    .toList();
            List<String> listed = Files.readAllLines(Path.of("lessons/index.txt"));
            assertEquals(there, listed.stream().sorted().toList());
        }
    }

    @Test
    void onlyPrerequisitesThatDoNotShipYetAreComplainedOf() {
        List<String> others = LessonFiles.shipped().stream()
                .flatMap(f -> f.problems().stream())
                .filter(p -> p.isError() || !p.what().key().equals("lesson.problem.requires"))
                .map(p -> p.text(TEXTS))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void aLessonIsFoundByIdOrShortName() {
        Lessons all = new Lessons(lessons());
        assertEquals("d1-overflow-trap", all.find("D1").orElseThrow().id());
        assertEquals("d1-overflow-trap", all.find("d1").orElseThrow().id());
        assertEquals(
                "c2-confidently-wrong",
                all.find("C2-Confidently-Wrong").orElseThrow().id());
        assertTrue(all.find("d").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void canBePlayedToItsEndAndBackAgain(Lesson lesson) {
        Rehearsal r = new Rehearsal();
        r.player.start(lesson);
        List<Inputs> left = new ArrayList<>();
        for (Step step : lesson.steps()) {
            assertEquals(step, r.state().step());
            play(r, step);
            left.add(r.lab.inputs());
            r.player.next();
        }
        assertEquals(Mode.DONE, r.state().mode());
        for (int i = lesson.steps().size() - 1; i >= 0; i--) {
            r.player.back();
            assertEquals(
                    left.get(i),
                    r.lab.inputs(),
                    "back to " + lesson.steps().get(i).id());
        }
        while (r.lab.canUndoProperty().get()) r.lab.undo();
        assertEquals(Mode.CLOSED, r.state().mode());
        assertEquals(Rehearsal.lab().inputs().logits(), r.lab.inputs().logits());
    }

    private static void play(Rehearsal r, Step step) {
        if (step instanceof Step.Predict p) r.player.commit(p.options().get(0).id());
        if (step instanceof Step.Do d) reach(r, d);
        if (step instanceof Step.Check c) check(r, c);
        while (r.state().next() == PlayerState.Next.STAGE) r.player.next();
        assertNotEquals(PlayerState.Next.NOTHING, r.state().next(), step.id() + " can be left");
    }

    private static void reach(Rehearsal r, Step.Do step) {
        for (Goal goal : step.goals()) {
            assertFalse(goal.when().test(r.lab.snapshot()), step.id() + " is not reached at its start");
        }
        r.pass(1000);
        assertFalse(r.state().goals().orElseThrow().reached());
        while (r.state().canShowMe()) {
            r.player.showMe();
            assertTrue(r.state().goals().orElseThrow().lines().stream().anyMatch(g -> g.holding()), step.id());
            r.pass(300);
        }
        assertTrue(r.state().goals().orElseThrow().reached(), step.id());
        int hints = r.state().hints().left() + r.state().hints().given().size();
        assertEquals(0, hints, "hints are no longer offered");
    }

    private static void check(Rehearsal r, Step.Check step) {
        for (Option option : step.options()) {
            if (option.right()) continue;
            r.player.answer(option.id());
            PlayerState.Choice choice = choice(r, option.id());
            assertEquals(Verdict.WRONG, choice.verdict());
            assertFalse(choice.why().plain().isBlank(), step.id() + " says why " + option.id() + " is wrong");
            assertEquals(PlayerState.Next.NOTHING, r.state().next());
        }
        Option right = step.options().stream().filter(Option::right).findFirst().orElseThrow();
        r.player.answer(right.id());
        assertEquals(Verdict.RIGHT, choice(r, right.id()).verdict());
    }

    private static PlayerState.Choice choice(Rehearsal r, String id) {
        return r.state().question().orElseThrow().choices().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All that a lesson says when it is played through, in order. */
    private static List<String> script(String name) {
        Rehearsal r = new Rehearsal();
        Lesson lesson = new Lessons(lessons()).find(name).orElseThrow();
        List<String> said = new ArrayList<>();
        r.player.start(lesson);
        for (Step step : lesson.steps()) {
            said.add(r.state().say().plain());
            play(r, step);
            r.state().outcome().ifPresent(o -> {
                o.lines().forEach(l -> said.add(l.plain()));
                o.table().ifPresent(t -> t.rows().forEach(row -> said.add(String.join(" | ", row.cells()))));
            });
            r.state()
                    .question()
                    .ifPresent(q -> q.choices().forEach(c -> said.add(c.why().plain())));
            r.player.next();
        }
        return said;
    }

    private static void assertSays(List<String> script, String... parts) {
        String all = String.join("\n", script).replace('\n', ' ');
        for (String part : parts) assertTrue(all.contains(part), () -> part + " is not in " + all);
    }

    /**
     * True values: errata, article 003 (97.1416 %, loss 4.029000, [0.971416, 0.017792, 0.010791]), curriculum C2; the rest
     * by mpmath at 40 digits: loss at T = 0.5, 1, 2, 4, 8: 8.000459, 4.029000, 2.215704, 1.526226, 1.277632; with y = 0 at
     * T = 1, 8: 0.029000, 0.777632; p(cat) at T = 2, 4: 0.805974, 0.590831; ln 3 = 1.098612; −ln 0.01 = 4.605170;
     * 4.029000 − 1.277632 = 2.751368, 0.777632 − 0.029000 = 0.748632, 0.748632 / (0.748632 + 2.751368) = 0.213895.
     */
    @Test
    void confidentlyWrongShowsTheTrueNumbers() {
        assertSays(
                script("C2"),
                "cat 97.1\u00a0%, and the picture does show a cat: loss 0.029.",
                "loss 0.029 → 4.029. The truth got 1.8\u00a0%, and −ln 0.0178 = 4.029.",
                "twice as sure: 4.029 → 8.000.",
                "0.5 | 8.0 | > 0.999 | 8.000",
                "1 | 4.0 | 0.971 | 4.029",
                "2 | 2.0 | 0.806 | 2.216",
                "4 | 1.0 | 0.591 | 1.526",
                "→ ∞ | 0.0 | 0.333 | 1.099",
                "T = 1000, which is close: loss 1.100.",
                "ln 3 = 1.099",
                "Wrong at T = 8: loss 1.278 instead of 4.029. That saves 2.75.",
                "Right at T = 8: loss 0.778 instead of 0.029. The premium is 0.75.",
                "more than about 21\u00a0% of such",
                "costs at least −ln 0.01 = 4.61");
    }

    /**
     * True values: errata, articles 001 and 004 (709.782712893, 88.722839, 11.0899, naive NaN × 3, stable [0.6652, 0.2447,
     * 0.0900], exp [1, 0.3679, 0.1353]), curriculum D1 (sum 1.5032); exp(709) = 8.21841e307 by mpmath; ln((2 − 2^−7) 2^127) =
     * 88.718925.
     */
    @Test
    void overflowTrapShowsTheTrueNumbers() {
        assertSays(
                script("D1"),
                "So exp gives ∞, three times.",
                "The sum of the three is ∞.",
                "∞ ÷ ∞ has no value: p = [NaN, NaN, NaN].",
                "−log p is NaN",
                "exp gives [1.0000, 0.3679, 0.1353].",
                "The sum is 1.5032.",
                "p = [0.6652, 0.2447, 0.0900].",
                "the numbers of [2, 1, 0]: [0.6652, 0.2447, 0.0900].",
                "largest double, 709.7827.",
                "709 | 8.22 × 10^307 | 1.000",
                "710 | ∞ | NaN",
                "710 does not: p = [NaN, 0, 0].",
                "float32 ends at 88.7228, and float16 at 11.09: there a logit of 12",
                "bfloat16 ends at 88.7189",
                "At 89: p = [NaN, 0, 0].");
    }

    @Test
    void goalsShowHowThingsStand() {
        Rehearsal r = new Rehearsal();
        r.player.start(new Lessons(lessons()).find("D1").orElseThrow());
        while (!r.state().step().id().equals("cure")) {
            if (r.state().canSkip()) r.player.skip();
            else r.player.next();
        }
        PlayerState.GoalLine line = r.state().goals().orElseThrow().lines().get(0);
        assertEquals("No NaN, and the first bar at 66.5\u00a0%", line.text().plain());
        assertEquals("NaN in 3 of 3 bars", line.present().plain());
        List<RichText> hints = new ArrayList<>();
        while (r.state().hints().left() > 0) {
            r.player.hint();
            hints.add(r.state().hints().given().get(hints.size()));
        }
        assertEquals("Only one control is unlocked.", hints.get(0).plain());
    }

    @Test
    void theKeptPredictionStandsBesideWhatHappened() {
        Rehearsal r = new Rehearsal();
        r.player.start(new Lessons(lessons()).find("C2").orElseThrow());
        r.player.commit("dog");
        PlayerState.Question asked = r.state().question().orElseThrow();
        assertTrue(asked.choices().stream().allMatch(c -> c.verdict() == Verdict.OPEN), "nothing is told yet");
        r.player.next();
        PlayerState.Question kept = r.state().question().orElseThrow();
        assertTrue(kept.kept());
        assertTrue(kept.choices().get(1).chosen());
        assertEquals(Verdict.RIGHT, kept.choices().get(2).verdict());
        assertFalse(kept.choices().get(1).why().isEmpty());
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is kept of an exception that nobody expected. */
class FaultTest {
    private final List<Problems.Unexpected> log = new ArrayList<>();
    private final Problems problems = new Problems(log::add);

    private static RuntimeException bare(RuntimeException e) {
        e.setStackTrace(new StackTraceElement[0]);
        return e;
    }

    private static RuntimeException missing(Object[] nothing) {
        try {
            Objects.requireNonNull(nothing[0]);
            throw new AssertionError();
        } catch (NullPointerException e) {
            return e;
        }
    }

    private static RuntimeException alsoMissing(Object[] nothing) {
        try {
            Objects.requireNonNull(nothing[0]);
            throw new AssertionError();
        } catch (NullPointerException e) {
            return e;
        }
    }

    @Test
    void theSameMistakeIsLoggedOnceAndAnotherOneToo() {
        Object[] nothing = new Object[1];
        for (int i = 0; i < 3; i++) problems.unexpected(missing(nothing));
        assertEquals(1, log.size());
        problems.unexpected(alsoMissing(nothing));
        assertEquals(2, log.size(), "both come from requireNonNull, but of two callers");
        problems.unexpected(new IllegalStateException("wrapped", missing(nothing)));
        assertEquals(3, log.size());
        assertFalse(log.get(0).details().contains("Caught here"));
    }

    @Test
    void whereTheStackIsMissingThatIsSaidAndThePlaceThatCaughtItIsKept() {
        RuntimeException whole = missing(new Object[1]);
        problems.unexpected(whole);
        problems.unexpected(bare(new NullPointerException()));
        assertEquals(2, log.size());
        String details = log.get(1).details();
        assertTrue(details.contains("Java left out where this java.lang.NullPointerException came from"), details);
        assertTrue(
                details.contains("Of this kind there was before, with its place: "
                        + log.get(0).code()),
                details);
        assertTrue(details.contains("Caught here:\n\tat softmaxlab.ui.FaultTest."), details);
    }

    @Test
    void withoutAStackThePlaceThatCaughtItTellsThemApart() {
        problems.unexpected(bare(new ArrayStoreException()));
        elsewhere();
        assertEquals(2, log.size());
        assertNotEquals(log.get(0).code(), log.get(1).code());
    }

    private void elsewhere() {
        problems.unexpected(bare(new ArrayStoreException()));
    }

    @Test
    void aCauseWithoutAStackIsFound() {
        problems.unexpected(new IllegalStateException("status.reading", bare(new ArithmeticException())));
        String details = log.get(0).details();
        assertTrue(details.contains("status.reading"));
        assertTrue(details.contains("Java left out where this java.lang.ArithmeticException came from"), details);
        assertFalse(details.contains("Of this kind there was before"), details);
    }
}

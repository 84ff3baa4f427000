package softmaxlab.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Loop;

class BackgroundTest {
    private Exception told;

    private void fail(Exception problem) {
        Background background = new Background(Runnable::run, Runnable::run);
        background.latest(
                "topic",
                "status.reading",
                task -> {
                    throw problem;
                },
                answer -> {},
                e -> told = e);
    }

    @Test
    void anExceptionIsHandedOnAsItIs() {
        Exception one = new IllegalStateException("one");
        fail(one);
        assertSame(one, told);
        Exception expected = new IOException("two");
        expected.setStackTrace(new StackTraceElement[0]);
        fail(expected);
        assertSame(expected, told);
    }

    /** Nobody waits for an answer for ever because memory ran out. */
    @Test
    void anErrorIsToldToo() {
        Error full = new OutOfMemoryError("full");
        new Background(Runnable::run, Runnable::run)
                .latest(
                        "topic",
                        "status.reading",
                        task -> {
                            throw full;
                        },
                        answer -> {},
                        e -> told = e);
        assertSame(full, told.getCause());
    }

    @Test
    void aLoopStopsAtItsNextPart() {
        int[] done = {0};
        Task task = new Task("title");
        StoppableLoop loop = new StoppableLoop(Loop.SERIAL, task);
        assertThrows(
                CancellationException.class,
                () -> loop.run(5, part -> {
                    done[0]++;
                    if (part == 1) task.cancel();
                }));
        assertEquals(2, done[0]);
    }

    @Test
    void oneWithoutAStackGetsThePlaceAndTheTitleOfTheWork() {
        Exception bare = new NullPointerException();
        bare.setStackTrace(new StackTraceElement[0]);
        fail(bare);
        assertSame(bare, told.getCause());
        assertEquals("status.reading", told.getMessage());
        String place = Background.class.getName();
        assertTrue(Arrays.stream(told.getStackTrace())
                .anyMatch(f -> f.getClassName().equals(place)));
    }
}

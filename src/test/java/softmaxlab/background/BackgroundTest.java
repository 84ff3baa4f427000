package softmaxlab.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

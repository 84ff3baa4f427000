package softmaxlab.background;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void restEnds() {
        assertDoesNotThrow(() -> new Task("t").rest(1));
        assertDoesNotThrow(() -> new Task("t").rest(0));
    }

    @Test
    void cancelledWhileItRests() throws InterruptedException {
        Task task = new Task("t");
        Thread other = new Thread(task::cancel);
        // An hour, were it not woken; the limit only keeps a broken one from hanging.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            other.start();
            assertThrows(CancellationException.class, () -> task.rest(3_600_000));
        });
        other.join();
        assertThrows(CancellationException.class, () -> task.rest(0));
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.background.Task;

class RunningTasksTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final Background background = new Background(waiting::add, Runnable::run);
    private final RunningTasks tasks = new RunningTasks();

    private Task start(String topic) {
        Task task = background.latest(topic, topic, t -> 0, a -> {}, e -> {});
        tasks.started(task);
        return task;
    }

    /** Short ones, as a drag starts them, must not hide a long one and its button to cancel. */
    @Test
    void aLongTaskStaysInSightWhileShortOnesComeAndGo() {
        Task longest = start("read");
        for (int i = 0; i < 2; i++) assertEquals(Optional.empty(), tasks.look());
        for (int i = 0; i < 5; i++) {
            start("calibration");
            assertEquals(Optional.of(longest), tasks.look());
            waiting.remove(1).run();
        }
        longest.cancel();
        assertEquals(Optional.empty(), tasks.look());
        assertTrue(tasks.isEmpty());
    }
}

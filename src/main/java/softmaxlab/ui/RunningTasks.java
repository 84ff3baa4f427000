package softmaxlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import softmaxlab.background.Task;

/** The tasks under way as the status bar looks at them from time to time, in the order in which they started. */
final class RunningTasks {
    /** Work that is over before this many looks is not worth a word. */
    private static final int PATIENCE = 3;

    private final Map<Task, Integer> looks = new LinkedHashMap<>();

    void started(Task task) {
        looks.put(task, 0);
    }

    /** Looks once more: the task that has run longest, if it has run long enough to be noticed. */
    Optional<Task> look() {
        looks.keySet().removeIf(t -> t.isFinished() || t.isCancelled());
        looks.replaceAll((task, n) -> n + 1);
        return looks.keySet().stream().findFirst().filter(first -> looks.get(first) >= PATIENCE);
    }

    boolean isEmpty() {
        return looks.isEmpty();
    }
}

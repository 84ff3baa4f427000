package softmaxlab.ui;

import java.util.function.Consumer;
import softmaxlab.background.Background;
import softmaxlab.background.StoppableLoop;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;

/**
 * What a view needs for answers that take longer than a frame.
 *
 * @param unexpected gets what goes wrong and should not
 */
public record Work(Background background, Loop loop, Consumer<Exception> unexpected) {
    /** The loop for a task: it ends when the task is no longer wanted. */
    Loop loop(Task task) {
        return new StoppableLoop(loop, task);
    }
}

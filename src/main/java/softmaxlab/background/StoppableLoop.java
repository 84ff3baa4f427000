package softmaxlab.background;

import java.util.function.IntConsumer;
import softmaxlab.engine.Loop;

/**
 * A loop that stops at its next part once its task is no longer wanted.
 *
 * @param loop runs the parts
 */
public record StoppableLoop(Loop loop, Task task) implements Loop {
    /** @throws java.util.concurrent.CancellationException if the task was cancelled */
    @Override
    public void run(int parts, IntConsumer body) {
        loop.run(parts, part -> {
            task.progress(task.fraction());
            body.accept(part);
        });
    }
}

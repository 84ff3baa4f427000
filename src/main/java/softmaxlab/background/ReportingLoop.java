package softmaxlab.background;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import softmaxlab.engine.Loop;

/**
 * A loop that says how far it is after each part.
 *
 * @param loop runs the parts
 * @param progress told the share of the parts that is done, from any thread; may throw to stop
 */
public record ReportingLoop(Loop loop, DoubleConsumer progress) implements Loop {
    @Override
    public void run(int parts, IntConsumer body) {
        AtomicInteger done = new AtomicInteger();
        loop.run(parts, i -> {
            body.accept(i);
            progress.accept((double) done.incrementAndGet() / parts);
        });
    }
}

package softmaxlab.background;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import softmaxlab.engine.Loop;

/** Runs the parts of a loop side by side on a pool of its own. */
public final class ParallelLoop implements Loop {
    private final ForkJoinPool pool;

    public ParallelLoop(int threads) {
        pool = new ForkJoinPool(threads);
    }

    @Override
    public void run(int parts, IntConsumer body) {
        if (parts <= 1) SERIAL.run(parts, body);
        else
            pool.submit(() -> IntStream.range(0, parts).parallel().forEach(body))
                    .join();
    }
}

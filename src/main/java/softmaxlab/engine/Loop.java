package softmaxlab.engine;

import java.util.function.IntConsumer;

/**
 * Runs the parts of a row loop, in order or side by side; the kernels only say what one part does and add the parts up
 * in their order, so the result does not depend on how they ran.
 */
@FunctionalInterface
public interface Loop {
    /** One part after the other, on the calling thread. */
    Loop SERIAL = (parts, body) -> {
        for (int i = 0; i < parts; i++) body.accept(i);
    };

    /** Calls {@code body} once with each of 0 … parts − 1 and returns when all are done; the first failure is thrown. */
    void run(int parts, IntConsumer body);
}

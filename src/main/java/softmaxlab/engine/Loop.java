package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** What is made of the rows from {@code from} up to, not including, {@code to}. */
    @FunctionalInterface
    interface Range<P> {
        P of(int from, int to);
    }

    /** Cuts rows 0 … n − 1 into ranges of {@code size}, the last one shorter; what is made of each, in their order. */
    default <P> List<P> ranges(int n, int size, Range<P> of) {
        int parts = (n + size - 1) / size;
        List<P> out = new ArrayList<>(Collections.nCopies(parts, null));
        run(parts, part -> out.set(part, of.of(part * size, Math.min(n, (part + 1) * size))));
        return out;
    }
}

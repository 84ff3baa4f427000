package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Question;

/** Calibrators being fitted while somebody stops them or opens other data. */
class CompareRunsTest {
    /** Just more numbers than are fitted without being asked for. */
    private static final int ROWS = 2001;

    private static final int CLASSES = 1000;

    private final List<Task> started = new ArrayList<>();
    private int changes;
    private final CompareRuns runs = new CompareRuns(work());

    private final List<Runnable> waiting = new ArrayList<>();

    {
        runs.onChange(() -> changes++);
    }

    private Work work() {
        Background background = new Background(r -> waiting.add(r), Runnable::run);
        background.onStart(started::add);
        return new Work(background, Loop.SERIAL, e -> {
            throw new IllegalStateException(e);
        });
    }

    private static Comparison.Case big(String name) {
        Predictions p =
                Predictions.logits(Collections.nCopies(CLASSES, "c"), new double[ROWS * CLASSES], new int[ROWS]);
        return Comparison.Case.of(Question.of(new DataSet(name, name, p)));
    }

    @Test
    void whatWasAskedForByHandEndsWithTheDataItWasAskedFor() {
        runs.want(big("one"));
        runs.demand(Method.VECTOR);
        assertEquals(CompareRuns.State.RUNS, runs.state(Method.VECTOR));
        Task slow = started.get(started.size() - 1);
        runs.want(big("two"));
        assertTrue(slow.isCancelled(), "nobody wants it any more");
        assertEquals(CompareRuns.State.WAITS, runs.state(Method.VECTOR));
    }

    @Test
    void oneThatIsStoppedElsewhereIsSaidToWaitAndCanBeAskedForAgain() {
        runs.want(big("one"));
        runs.demand(Method.VECTOR);
        started.get(started.size() - 1).cancel();
        int before = changes;
        waiting.remove(waiting.size() - 1).run();
        assertTrue(changes > before, "the row has to say so");
        assertEquals(CompareRuns.State.WAITS, runs.state(Method.VECTOR));
        int count = started.size();
        runs.demand(Method.VECTOR);
        assertEquals(count + 1, started.size());
        assertEquals(CompareRuns.State.RUNS, runs.state(Method.VECTOR));
    }
}

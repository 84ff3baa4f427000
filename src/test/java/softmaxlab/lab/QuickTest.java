package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;

/** Over many numbers a moved temperature is answered at once, and exactly when it rests. */
class QuickTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Lab lab = new Lab(
            Inputs.start(new DataSet("many", "made", many())),
            new Background(waiting::add, Runnable::run),
            Loop.SERIAL,
            e -> {
                throw new IllegalStateException(e);
            });

    /** 2,000 rows of 1,000 classes, one of them lifted. */
    private static Predictions many() {
        SplittableRandom random = new SplittableRandom(5);
        double[] z = random.doubles(2_000_000, -1, 1).toArray();
        int[] labels = new int[2000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(1000);
            z[i * 1000 + (i % 4 == 0 ? 7 : labels[i])] += 8;
        }
        return Predictions.logits(Collections.nCopies(1000, "class"), z, labels);
    }

    private void next() {
        waiting.remove().run();
    }

    private Calibration shown() {
        return lab.snapshot().calibration();
    }

    @Test
    void provisionalFirstExactWhenTheHandRests() {
        next(); // exact, T = 1
        assertFalse(shown().provisional());
        next(); // gets ready
        assertTrue(waiting.isEmpty());

        lab.change("drag", in -> in.withTemperature(2));
        next();
        assertTrue(shown().provisional());
        assertEquals(2, shown().temperature());
        Calibration quick = shown();

        // The hand moves on before the exact answer is there: that one is given up.
        lab.change("drag", in -> in.withTemperature(3));
        next();
        assertTrue(shown().provisional(), "the exact answer for 2 was stopped");
        next();
        assertEquals(3, shown().temperature());
        assertTrue(shown().provisional());
        next();
        assertFalse(shown().provisional());
        assertEquals(3, shown().temperature());

        lab.change(in -> in.withTemperature(2));
        while (!waiting.isEmpty()) next();
        Calibration exact = shown();
        assertFalse(exact.provisional());
        assertEquals(
                exact.after().nll(), quick.after().nll(), 2e-7 * exact.after().nll());
        assertEquals(exact.after().accuracy(), quick.after().accuracy());
        assertEquals(exact.after().ece(), quick.after().ece(), 1e-6);
    }
}

package softmaxlab.lab;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Past and future inputs. Changes that carry the same gesture, one drag, are one entry. Entries hold on to the data they
 * are about: the oldest go once all that data would take too much memory.
 */
final class History {
    private static final int LIMIT = 1000;
    private static final int BYTES_PER_SCORE = 8;

    private final long mostBytes;
    private final Deque<Inputs> past = new ArrayDeque<>();
    private final Deque<Inputs> future = new ArrayDeque<>();
    private Object gesture;

    History() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    /** @param mostBytes for the data of the past; that of the last entry always stays */
    History(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Notes that {@code before} is about to be replaced; {@code newGesture} is null for a change that stands alone. */
    void record(Inputs before, Object newGesture) {
        boolean goesOn = newGesture != null && newGesture.equals(gesture);
        gesture = newGesture;
        future.clear();
        if (goesOn) return;
        past.push(before);
        if (past.size() > LIMIT) past.removeLast();
        forget();
    }

    /** Drops the entries from the first one on whose data is too much together with that of all later ones. */
    private void forget() {
        Set<DataSet> held = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        int kept = 0;
        for (Inputs in : past) {
            for (DataSet d : Arrays.asList(in.question().data(), in.question().fitData())) {
                if (d != null && held.add(d)) bytes += bytes(d);
            }
            if (kept > 0 && bytes > mostBytes) break;
            kept++;
        }
        while (past.size() > kept) past.removeLast();
    }

    private static long bytes(DataSet d) {
        return (long) d.rows() * Math.max(1, d.predictions().classes()) * BYTES_PER_SCORE;
    }

    void endGesture() {
        gesture = null;
    }

    /** Whether the last entry is of this gesture and may still grow. */
    boolean isIn(Object aGesture) {
        return aGesture.equals(gesture);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    Inputs undo(Inputs present) {
        gesture = null;
        future.push(present);
        return past.pop();
    }

    Inputs redo(Inputs present) {
        gesture = null;
        past.push(present);
        return future.pop();
    }
}

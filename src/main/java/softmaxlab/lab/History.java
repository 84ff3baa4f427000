package softmaxlab.lab;

import java.util.ArrayDeque;
import java.util.Deque;

/** Past and future inputs. Changes that carry the same gesture, one drag, are one entry. */
final class History {
    private static final int LIMIT = 1000;
    private final Deque<Inputs> past = new ArrayDeque<>();
    private final Deque<Inputs> future = new ArrayDeque<>();
    private Object gesture;

    /** Notes that {@code before} is about to be replaced; {@code newGesture} is null for a change that stands alone. */
    void record(Inputs before, Object newGesture) {
        boolean goesOn = newGesture != null && newGesture.equals(gesture);
        gesture = newGesture;
        future.clear();
        if (goesOn) return;
        past.push(before);
        if (past.size() > LIMIT) past.removeLast();
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

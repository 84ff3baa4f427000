package softmaxlab.lab;

import java.util.Set;

/**
 * What the present lesson step holds, hides and points at; part of the inputs, so that undo and Back restore it too.
 *
 * @param lesson id of the lesson, empty if none
 * @param step the place in the lesson, written by its player: the id of the step, then what is revealed in it; empty if none
 * @param locked keys of knobs that cannot be moved
 * @param hidden names of panels and readings that are covered, such as "bars" or "workings"
 * @param focus the panel or reading the step points at, empty if none
 */
public record Guide(String lesson, String step, Set<String> locked, Set<String> hidden, String focus) {
    public static final Guide NONE = new Guide("", "", Set.of(), Set.of(), "");

    public Guide {
        locked = Set.copyOf(locked);
        hidden = Set.copyOf(hidden);
    }

    public boolean locks(Knob knob) {
        return locked.contains(knob.key());
    }

    public boolean hides(String panel) {
        return hidden.contains(panel);
    }

    /** The same with nothing covered. */
    public Guide uncovered() {
        return new Guide(lesson, step, locked, Set.of(), focus);
    }

    /** The same place in the lesson with everything free and visible. */
    public Guide released() {
        return new Guide(lesson, step, Set.of(), Set.of(), "");
    }
}

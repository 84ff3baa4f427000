package softmaxlab.lesson;

import java.util.Set;

/**
 * What steps of all kinds have.
 *
 * @param id unique in its lesson
 * @param set what the step sets when it is first entered
 * @param change what it locks, hides and points at
 * @param say the text; may be empty
 * @param notes for the teacher; may be empty
 * @param seconds how long it takes; 0 if not given
 */
public record Frame(String id, Settings set, GuideChange change, Prose say, Prose notes, int seconds) {

    /**
     * How a step or a stage alters what is held, hidden and pointed at. Locks and covers stay until they are taken off;
     * the focus is that of the latest step or stage that names one.
     *
     * @param lock keys of knobs to hold
     * @param unlock keys of knobs to free
     * @param hide names of panels to cover
     * @param show names of panels to uncover
     * @param focus the panel or quantity to point at; empty for no change within a step
     */
    public record GuideChange(Set<String> lock, Set<String> unlock, Set<String> hide, Set<String> show, String focus) {
        public static final GuideChange NONE = new GuideChange(Set.of(), Set.of(), Set.of(), Set.of(), "");

        public GuideChange {
            lock = Set.copyOf(lock);
            unlock = Set.copyOf(unlock);
            hide = Set.copyOf(hide);
            show = Set.copyOf(show);
        }
    }
}

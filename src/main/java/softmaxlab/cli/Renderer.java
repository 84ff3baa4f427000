package softmaxlab.cli;

import softmaxlab.engine.Evaluation;
import softmaxlab.file.Picture;

/** Draws what the window would show. Nothing of a toolkit starts before the first call. */
@FunctionalInterface
public interface Renderer {
    /**
     * The reliability diagram as the window draws it.
     *
     * @param before the rows that are judged at T = 1
     * @param after the same rows at the fitted temperature; null if there is none
     * @throws Unavailable if this machine cannot draw
     */
    Picture reliabilityDiagram(String title, Evaluation before, Evaluation after) throws Unavailable;

    /** Nothing can be drawn here; the message is a sentence for the user. */
    final class Unavailable extends Exception {
        public Unavailable(String message) {
            super(message, null, false, false);
        }
    }
}

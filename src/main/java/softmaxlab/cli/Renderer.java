package softmaxlab.cli;

import softmaxlab.engine.Evaluation;
import softmaxlab.file.Picture;

/** Draws what the window would show. Nothing of a toolkit starts before the first call. */
@FunctionalInterface
public interface Renderer {
    /**
     * The reliability diagram as the window draws it.
     *
     * @throws Unavailable if this machine cannot draw
     */
    Picture reliabilityDiagram(Subject subject) throws Unavailable;

    /**
     * What is drawn.
     *
     * @param title the file
     * @param fit which rows the fit saw and which are judged; empty without a fit
     * @param done what was done to the logits of {@code after}, to stand over it; empty without a fit
     * @param classes K, 0 if it is not known
     * @param before the rows that are judged at T = 1
     * @param after the same rows at the fitted temperature; null if there is none
     */
    record Subject(String title, String fit, String done, int classes, Evaluation before, Evaluation after) {}

    /** Nothing can be drawn here; the message is a sentence for the user. */
    final class Unavailable extends Exception {
        public Unavailable(String message) {
            super(message, null, false, false);
        }
    }
}

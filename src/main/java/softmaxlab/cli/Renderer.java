package softmaxlab.cli;

import java.util.List;
import java.util.Map;
import softmaxlab.engine.Evaluation;
import softmaxlab.file.Picture;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyResults;

/** Draws what the window would show. Nothing of a toolkit starts before the first call. */
public interface Renderer {
    /**
     * The reliability diagram as the window draws it.
     *
     * @throws Unavailable if this machine cannot draw
     */
    Picture reliabilityDiagram(Subject subject) throws Unavailable;

    /**
     * The pictures of a study, as SVG documents to stand in one page.
     *
     * @throws Unavailable if this machine cannot draw
     */
    Map<StudyFigure, List<String>> study(StudyResults results) throws Unavailable;

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

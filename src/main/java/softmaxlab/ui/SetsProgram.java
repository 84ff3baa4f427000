package softmaxlab.ui;

import javafx.scene.control.Hyperlink;
import softmaxlab.engine.ConformalScore;
import softmaxlab.file.NumpySets;
import softmaxlab.file.NumpySnippet;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.SetCase;
import softmaxlab.lab.Texts;

/** Copies the NumPy program of the sets on show; not there where no program gives the same. */
public final class SetsProgram extends Hyperlink {
    /** Shows the link for some sets. */
    void show(ConformalScore score, Inputs in, SetCase sets, Texts texts) {
        boolean there = NumpySets.exists(score, in.question());
        Nodes.show(this, there);
        setVisited(false);
        setText(texts.get("calibration.metrics.copy"));
        setOnAction(e -> {
            Nodes.copy(NumpySets.of(score, in.question(), in.temperature(), sets));
            boolean first = NumpySnippet.readsSaved(in.question());
            setText(texts.get(first ? "calibration.sets.copied.saved" : "calibration.metrics.copied"));
        });
    }
}

package softmaxlab.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import softmaxlab.lab.Prediction;
import softmaxlab.lab.Texts;

/** A chip: tick and "right", or cross and "wrong"; nothing while there is no predicted class. */
final class RightWrong extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Texts texts;
    private boolean shownRight;

    RightWrong() {
        getStyleClass().add("right-wrong");
        setMinWidth(USE_PREF_SIZE);
    }

    void use(Texts newTexts) {
        texts = newTexts;
    }

    void show(Prediction prediction) {
        setVisible(prediction.predicted() >= 0);
        setManaged(isVisible());
        boolean right = prediction.correct();
        if (right == shownRight && getGraphic() != null) return;
        shownRight = right;
        setText(texts.get(right ? "readout.right" : "readout.wrong"));
        setGraphic(right ? Marks.tick(Marks.Tone.GOOD) : Marks.cross(Marks.Tone.BAD));
        pseudoClassStateChanged(WRONG, !right);
    }
}

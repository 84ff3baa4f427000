package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** The bench "Probabilities". */
public final class ProbabilitiesController {
    private final Lab lab;
    private final Texts texts;

    @FXML
    private Label title;

    public ProbabilitiesController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        title.setText(
                texts.get("probabilities.title") + " " + lab.inputs().logits().size());
    }
}

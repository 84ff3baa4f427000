package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** The bench "Workings". */
public final class WorkingsController {
    private final Lab lab;
    private final Texts texts;

    @FXML
    private Label title;

    public WorkingsController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        title.setText(texts.get("workings.title") + " " + lab.inputs().logits().size());
    }
}

package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** The bench "Calibration". */
public final class CalibrationController {
    private final Lab lab;
    private final Texts texts;

    @FXML
    private Label title;

    public CalibrationController(Lab lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        title.setText(
                texts.get("calibration.title") + " " + lab.inputs().logits().size());
    }
}

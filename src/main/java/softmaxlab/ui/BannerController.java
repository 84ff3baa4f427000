package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The banner that says what went wrong and stays until it is closed. */
public final class BannerController {
    private final Problems problems;

    @FXML
    private HBox banner;

    @FXML
    private Label sentence;

    @FXML
    private Button look;

    public BannerController(Problems problems) {
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        problems.sentenceProperty().subscribe(text -> {
            sentence.setText(text);
            Nodes.show(banner, !text.isEmpty());
        });
        problems.remedyProperty().subscribe(mend -> Nodes.show(look, mend != null));
    }

    @FXML
    private void look() {
        problems.remedyProperty().get().run();
    }

    @FXML
    private void close() {
        problems.dismiss();
    }
}

package softmaxlab.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import softmaxlab.lab.Texts;

/** A fault of the program: its code, the details, and Copy. */
public final class UnexpectedController {
    private final Problems problems;
    private final Texts texts;

    @FXML
    private Label title;

    @FXML
    private TextArea details;

    public UnexpectedController(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        problems.unexpectedProperty().subscribe(problem -> {
            if (problem == null) return;
            title.setText(texts.get("unexpected.title", problem.code()));
            details.setText(problem.details());
        });
    }

    @FXML
    private void copy() {
        Nodes.copy(title.getText() + "\n" + details.getText());
    }

    @FXML
    private void close() {
        problems.dismissUnexpected();
    }
}

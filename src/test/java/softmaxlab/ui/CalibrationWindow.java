package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import softmaxlab.Parts;
import softmaxlab.lab.Lab;

/** The bench "Calibration" in a window of its own for each test. */
abstract class CalibrationWindow {
    Parts parts;
    Lab lab;
    Stage stage;
    Parent view;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            parts = new Parts(Runnable::run, Runnable::run, e -> {
                throw new IllegalStateException(e);
            });
            lab = parts.lab();
            view = parts.views().load("calibration");
            stage = Fx.show(view, Look.DEFAULT, 1186, 648);
            Pictures.of(stage.getScene());
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    <N extends Node> N node(Class<N> type, String id) {
        Node found = view.lookup("#" + id);
        assertNotNull(found, id);
        return type.cast(found);
    }

    String text(String id) {
        return node(Label.class, id).getText();
    }
}

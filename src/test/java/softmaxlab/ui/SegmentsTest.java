package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    /** Choosing another one moves none, and the bold words are not cut. */
    @Test
    void nothingMovesWhenAnotherIsChosen() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            Segments segments = new Segments();
            List<ToggleButton> buttons = Stream.of("Reliability", "(lo, hi]", "Many ECEs", "x")
                    .map(ToggleButton::new)
                    .toList();
            segments.getChildren().setAll(buttons);
            Stage stage = Fx.show(new HBox(segments, new Label("after")), Look.DEFAULT, 700, 100);
            List<Double> first = null;
            for (ToggleButton chosen : buttons) {
                buttons.forEach(b -> b.setSelected(b == chosen));
                Pictures.of(stage.getScene());
                List<Double> at = buttons.stream().map(ToggleButton::getLayoutX).toList();
                if (first == null) first = at;
                assertEquals(first, at);
                assertEquals(chosen.getText(), ((Text) chosen.lookup(".text")).getText());
            }
            stage.close();
        });
    }
}

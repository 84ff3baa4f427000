package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class SentenceLineTest {
    private static final class Mark extends Region {
        Mark() {
            setFocusTraversable(true);
        }

        void point(boolean on) {
            setHover(on);
        }
    }

    @Test
    void aPointerThatLeavesGivesTheLineBackToWhatHasTheFocus() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            SentenceLine line = new SentenceLine();
            Mark a = new Mark();
            Mark b = new Mark();
            line.atRest(() -> "rest");
            line.describe(a, () -> "a");
            line.describe(b, () -> "b");
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(a, b, line)));
            stage.show();
            a.requestFocus();
            assertEquals("a", line.getText());
            a.point(true);
            a.point(false);
            assertEquals("a", line.getText(), "it still has the focus");
            b.point(true);
            assertEquals("b", line.getText());
            b.point(false);
            assertEquals("a", line.getText());
            line.requestFocus();
            a.getParent().requestFocus();
            assertEquals("rest", line.getText());
            stage.close();
        });
    }
}

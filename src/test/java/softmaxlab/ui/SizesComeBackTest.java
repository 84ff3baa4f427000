package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;

/** Text made larger and smaller again leaves the calibration bench as it was. */
class SizesComeBackTest extends ShellWindow {
    @Test
    void theSettingsStandWhereTheyStoodBefore() throws Exception {
        Fx.run(() -> {
            parts.window().benchProperty().set(Bench.CALIBRATION);
            List<Bounds> before = settings();
            for (int percent : new int[] {200, 100}) {
                parts.window().lookProperty().set(new Look(Look.Theme.LIGHT, percent));
                settings();
            }
            assertEquals(before, settings());
        });
    }

    private List<Bounds> settings() {
        for (int i = 0; i < 3; i++) Pictures.of(stage.getScene());
        Parent row = (Parent) stage.getScene().lookup(".calibration-setup");
        return row.getChildrenUnmodifiable().stream()
                .flatMap(n -> n instanceof Parent p ? p.getChildrenUnmodifiable().stream() : List.of(n).stream())
                .map(n -> n.localToScene(n.getLayoutBounds()))
                .toList();
    }

    /** At 200 % there is no foot: the sentence makes the curves smaller instead of lying over them. */
    @Test
    void theSentenceOfABinDoesNotCoverTheCurves() throws Exception {
        Fx.run(() -> {
            parts.window().lookProperty().set(new Look(Look.Theme.LIGHT, 200));
            parts.window().benchProperty().set(Bench.CALIBRATION);
            settings();
            ((ButtonBase) stage.getScene().lookup("#curvesTab")).fire();
            settings();
            stage.getScene().lookup("#after-bin-9").requestFocus();
            settings();
            Node curves = stage.getScene().lookup(".temperature-curves");
            Node line = stage.getScene().lookup("#view-place").lookup(".sentence-line");
            assertTrue(BenchWindow.isShown(line)
                    && !((SentenceLine) line).getText().isEmpty());
            assertFalse(onScreen(curves).intersects(onScreen(line)), onScreen(curves) + " " + onScreen(line));
            assertTrue(curves.getLayoutBounds().getHeight() > 9 * 28 - 1, "still to be read");
        });
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

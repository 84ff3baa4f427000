package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is clicked is still under the mouse afterwards, so that the next click does not go elsewhere by mistake. */
class StaysUnderTheMouseTest {
    /** Each gives its place to the other. */
    private static final Set<String> PLAY_AND_STOP = Set.of("luck-play", "luck-stop");

    /** The chosen one of several is bold, which moves its neighbours by this much at most. */
    private static final double BOLD = 8;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void onTheCalibrationBench(int percent) throws Exception {
        Fx.run(() -> {
            BenchWindow window = new BenchWindow("calibration", percent, 1186, 648);
            List<String> moved = new ArrayList<>(clicked(window, window.root()));
            for (CalibrationView view : CalibrationView.values()) {
                window.window().calibrationViewProperty().set(view);
                window.settle();
                moved.addAll(clicked(window, window.root().lookup("#view-place")));
            }
            window.close();
            assertEquals(List.of(), moved);
        });
    }

    @ParameterizedTest
    @CsvSource({"probabilities, 100", "probabilities, 200", "workings, 100", "workings, 200"})
    void onTheOtherBenches(String bench, int percent) throws Exception {
        Fx.run(() -> {
            BenchWindow window = new BenchWindow(bench, percent, 1186, 648);
            assertEquals(List.of(), clicked(window, window.root()));
            window.close();
        });
    }

    /** Clicks all there is within {@code place}; what moved away. */
    private static List<String> clicked(BenchWindow window, Node place) {
        List<Node> all = new ArrayList<>(place.lookupAll(".button"));
        all.addAll(place.lookupAll(".toggle-button"));
        List<String> moved = new ArrayList<>();
        for (Node node : all) {
            boolean control = node instanceof Button || node instanceof ToggleButton;
            boolean other = node.getId() != null && PLAY_AND_STOP.contains(node.getId());
            if (!control || !isThere(node) || node.isDisabled() || other) continue;
            Bounds at = node.localToScene(node.getLayoutBounds());
            ((ButtonBase) node).fire();
            window.settle();
            Bounds now = node.localToScene(node.getLayoutBounds());
            boolean stays = Math.abs(now.getMinX() - at.getMinX()) < BOLD
                    && Math.abs(now.getMinY() - at.getMinY()) < BOLD
                    && now.contains(at.getCenterX(), at.getCenterY());
            if (!isThere(node) || !stays) moved.add(((ButtonBase) node).getText() + " from " + at + " to " + now);
        }
        return moved;
    }

    private static boolean isThere(Node node) {
        return node.getScene() != null && BenchWindow.isShown(node);
    }
}

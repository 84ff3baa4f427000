package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareLayoutTest {
    /** Where there is not the height for all, the notes under the table are scrolled to, not its last row. */
    @ParameterizedTest
    @CsvSource({"1500, 843", "1186, 647", "843, 566"})
    void theLastRowIsInSight(int width, int height) throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow w = new BenchWindow("calibration", 100, width, height);
            w.window().calibrationViewProperty().set(CalibrationView.COMPARE);
            w.settle();
            Bounds room = at(w.root().lookup(".compare-scroll"));
            assertTrue(room.contains(at(w.find("ece-histogram", Node.class))), room.toString());
            w.close();
        });
    }

    private static Bounds at(Node n) {
        return n.localToScene(n.getLayoutBounds());
    }
}

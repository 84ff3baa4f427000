package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Method;

/** What of the view that compares is in sight in windows and text of several sizes. */
class CompareRoomTest {
    private BenchWindow bench;

    @BeforeEach
    void needsText() {
        Fx.assumeText();
    }

    @AfterEach
    void close() throws Exception {
        if (bench != null) Fx.run(bench::close);
    }

    private void open(int percent, int width, int height) {
        bench = new BenchWindow("calibration", percent, width, height);
        bench.window().calibrationViewProperty().set(CalibrationView.COMPARE);
        Pictures.of(bench.root().getScene());
    }

    private Bounds at(String selector) {
        Node n = bench.root().lookup(selector);
        return n.localToScene(n.getLayoutBounds());
    }

    private void turn(String page) {
        bench.find(page, ToggleButton.class).fire();
        Pictures.of(bench.root().getScene());
    }

    /** Rows and all of the words can be seen in large text. */
    @ParameterizedTest
    @ValueSource(ints = {150, 200})
    void largeTextGivesTheTableAPageOfItsOwn(int percent) throws Exception {
        Fx.run(() -> {
            open(percent, 1186, 647);
            turn("part-2");
            for (Method m : List.of(Method.IDENTITY, Method.TEMPERATURE, Method.VECTOR)) {
                assertTrue(at(".compare-scroll").contains(at("#ece-" + m.key())), m + " at " + percent);
            }
            turn("part-1");
            assertTrue(at("#compare-words").contains(at("#compare-notes")), "notes");
        });
    }

    /** Where there is not the height for all, the notes under the table are scrolled to, not its last row. */
    @ParameterizedTest
    @CsvSource({"1500, 843", "1186, 647", "843, 566"})
    void theLastRowIsInSight(int width, int height) throws Exception {
        Fx.run(() -> {
            open(100, width, height);
            assertTrue(at(".compare-scroll").contains(at("#ece-histogram")));
        });
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.lab.Metric;

/** In a window of 1280 × 720 a number is never without the whole of its rule. */
class RulesInSightTest extends ShellWindow {
    @ParameterizedTest
    @ValueSource(ints = {100, 110, 125, 150, 175, 200})
    void noRuleIsCut(int percent) throws Exception {
        Fx.run(() -> {
            parts.window().lookProperty().set(new Look(Look.Theme.LIGHT, percent));
            parts.window().benchProperty().set(Bench.CALIBRATION);
            parts.lab().fit();
            parts.window().calibrationViewProperty().set(CalibrationView.NUMBERS);
            settle();
            assertWhole(".metric-grid");
            Set<Node> seen = new HashSet<>(numbers());
            Button more = (Button) stage.getScene().lookup("#metricsOn");
            while (BenchWindow.isShown(more) && !more.isDisabled()) {
                more.fire();
                settle();
                assertWhole(".metric-grid");
                seen.addAll(numbers());
            }
            assertEquals(Metric.values().length, seen.size(), "all numbers were seen");
            parts.window().calibrationViewProperty().set(CalibrationView.DIAGRAM);
            settle();
            ButtonBase numbers = (ButtonBase) stage.getScene().lookup("#numbersTab");
            if (BenchWindow.isShown(numbers)) numbers.fire();
            settle();
            assertWhole(".metric-table");
        });
    }

    private void settle() {
        for (int i = 0; i < 3; i++) Pictures.of(stage.getScene());
    }

    private List<Node> numbers() {
        return stage.getScene().lookup(".metric-grid").lookupAll(".metric-row").stream()
                .filter(BenchWindow::isShown)
                .toList();
    }

    private List<Label> notes(String of) {
        return stage.getScene().lookup(of).lookupAll(".note").stream()
                .filter(n -> n instanceof Label && BenchWindow.isShown(n))
                .map(Label.class::cast)
                .toList();
    }

    private void assertWhole(String of) {
        Node place = stage.getScene().lookup("#view-place");
        double bottom = place.localToScene(place.getLayoutBounds()).getMaxY();
        for (Label l : notes(of)) {
            Text shown = (Text) l.lookup(".text");
            assertEquals(flat(l.getText()), flat(shown.getText()), "not cut");
            double end = l.localToScene(l.getLayoutBounds()).getMaxY();
            assertTrue(end <= bottom + 1, () -> l.getText() + " ends at " + end + " of " + bottom);
        }
    }

    /** Wrapped lines as one. */
    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}

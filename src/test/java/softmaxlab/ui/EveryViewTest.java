package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.Parts;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;

/** Each view of the calibration bench, for a table, a top-1 file and a single row; and the tour that shows them. */
class EveryViewTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {});
    }

    static Stream<Arguments> viewsAndData() {
        return Arrays.stream(CalibrationView.values())
                .flatMap(view -> Stream.of("table", "top-1", "one row").map(data -> Arguments.of(view, data)));
    }

    private static Predictions data(String name) {
        return switch (name) {
            case "table" -> Samples.of(Samples.Classifier.OVER_CONFIDENT);
            case "top-1" -> Samples.lessonSet("hand10");
            default -> Predictions.logits(List.of("a", "b", "c"), new double[] {2, 1, 0}, new int[] {1});
        };
    }

    /** Loaded on a worker, as the app does it before its window shows; then shown and drawn. */
    @ParameterizedTest
    @MethodSource("viewsAndData")
    void isMadeOffTheFxThreadAndShowsSomething(CalibrationView view, String data) throws Exception {
        Parent root =
                CompletableFuture.supplyAsync(() -> load(view, data(data))).get();
        Fx.run(() -> {
            Stage stage = Fx.show(root, Look.DEFAULT, 1186, 648);
            Pictures.of(stage.getScene());
            Node shown = root.lookup(".calibration-view");
            assertTrue(shown.getLayoutBounds().getWidth() > 1000, "the view fills its place");
            String said = texts(shown).filter(t -> !t.isBlank()).collect(Collectors.joining(" "));
            assertTrue(said.length() > 60, () -> "says something: " + said);
            assertTrue(!said.contains("NaN") && !said.contains("null"), said);
            stage.close();
        });
    }

    private static Parent load(CalibrationView view, Predictions data) {
        Parts parts = parts();
        parts.lab().change(in -> in.withQuestion(in.question().withData(new DataSet("test", "a test", data))));
        parts.window().calibrationViewProperty().set(view);
        return parts.views().load("calibration");
    }

    private static Parts parts() {
        return new Parts(Runnable::run, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
    }

    /** The words in sight. */
    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) return Stream.empty();
        if (node instanceof Labeled l) return Stream.ofNullable(l.getText());
        if (node instanceof Text t) return Stream.of(t.getText());
        if (!(node instanceof Parent p)) return Stream.empty();
        return p.getChildrenUnmodifiable().stream().flatMap(EveryViewTest::texts);
    }

    @Test
    void theTourShowsEachOfThemInThreeLooks() throws Exception {
        Fx.run(() -> {
            Parts parts = parts();
            Tour tour = parts.tour(new TourClock());
            Tour.Camera camera = tour.open();
            List<Tour.Stop> stops = tour.benches();
            assertEquals((4 + 10) * 3, stops.size());
            Set<CalibrationView> seen = new HashSet<>();
            Set<String> names = new HashSet<>();
            for (Tour.Stop stop : stops) {
                stop.arrange().run();
                assertTrue(names.add(stop.name()), stop.name());
                if (stop.name().startsWith("4-calibration-0") || stop.name().startsWith("4-calibration-1")) {
                    seen.add(parts.window().calibrationViewProperty().get());
                    assertTrue(parts.lab().inputs().temperature() > 2, "fitted");
                }
            }
            assertEquals(CalibrationView.values().length, seen.size());
            assertTrue(camera.take().width() > 0);
        });
    }
}

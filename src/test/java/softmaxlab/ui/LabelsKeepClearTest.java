package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.ui.chart.NumberText;

/** Labels cover no marks, look like none, and end inside their part. */
class LabelsKeepClearTest {
    private static Bounds at(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @ParameterizedTest
    @EnumSource
    void theFlagOfTheStripCoversNoDot(Samples.Classifier sample) throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow bench = BenchWindow.calibration(CalibrationView.MANY);
            bench.lab().change(in -> in.withQuestion(in.question().withData(new DataSet("x", "", Samples.of(sample)))));
            bench.settle();
            Node flag = bench.root().lookup(".strip-plot .chart-flag");
            assertTrue(flag.isVisible());
            List<Node> dots = bench.root().lookup(".strip-plot").lookupAll(".strip-dot").stream()
                    .filter(Node::isVisible)
                    .toList();
            for (Node dot : dots) assertFalse(at(dot).intersects(at(flag)), dot.getId());
            assertEquals(6 * 46, dots.size(), "5 to 50 bins in six bands");
            bench.close();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 200})
    void theKeyOfTheSmallSamplesStandsOverThePlot(int percent) throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow bench = new BenchWindow("calibration", percent, 1186, 647);
            bench.window().calibrationViewProperty().set(CalibrationView.MANY);
            bench.settle();
            Node plot = bench.root().lookup(".small-sample");
            double top = plot.lookupAll(".grid-line").stream()
                    .mapToDouble(n -> at(n).getMinY())
                    .min()
                    .orElseThrow();
            for (Node key : plot.lookupAll(".small-present")) {
                if (key.getId() == null) assertTrue(at(key).getMaxY() <= top, percent + " " + top);
            }
            bench.close();
        });
    }

    @Test
    void probabilitiesOfARowEndInsideTheirPart() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow bench = BenchWindow.calibration(CalibrationView.ROWS);
            Node bars = bench.root().lookup(".row-bars");
            int tiny = 0;
            for (Node n : bars.lookupAll("*")) {
                if (!(n instanceof NumberText value) || !value.isVisible()) continue;
                assertTrue(at(value).getMaxX() <= at(bars).getMaxX() + 0.5, () -> at(value) + " of " + at(bars));
                if (value.getWidth() > 60) tiny++;
            }
            assertTrue(tiny > 0, "one is a power of ten");
            bench.close();
        });
    }

    @Test
    void noticesWithAndWithoutAFullStopBecomeSentences() {
        assertEquals(
                "10 rows. As Windows-1252. Column 'k' is left out",
                FileSource.sentences(Stream.of("10 rows", "As Windows-1252.", "", "Column 'k' is left out")));
    }
}

package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.engine.Binning;
import softmaxlab.engine.CalibrationLine;
import softmaxlab.engine.ConformalScore;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.ConformalSets.ClassCoverage;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.ScoredRows;
import softmaxlab.engine.Split;

/** Prediction sets and calibration lines of the real files against NumPy and SciPy ({@code goldens/conformal_goldens.py}). */
class ConformalGoldensTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens/conformal.csv");
    private static final Path REAL = Path.of("../shared/data/real");

    static Stream<String> files() throws IOException {
        return lines().map(line -> line.split(",")[1]).distinct();
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(GOLDENS).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void numpyAndScipySayTheSame(String name) throws Exception {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), file + " is not here");
        Predictions data = PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE)
                .predictions();
        List<String[]> wanted =
                lines().map(l -> l.split(",")).filter(l -> l[1].equals(name)).toList();
        for (String[] line : wanted) {
            if (line[0].equals("line")) line(data, line);
            else sets(data, line);
        }
    }

    private static void line(Predictions data, String... wanted) {
        CalibrationLine line =
                CalibrationLine.of(Evaluation.of(data, 1, Binning.DEFAULT).outcomes());
        assertEquals(Double.parseDouble(wanted[2]), line.slope(), 1e-9);
        assertEquals(Double.parseDouble(wanted[3]), line.intercept(), 1e-9);
        assertEquals(Double.parseDouble(wanted[4]), line.inTheLarge(), 1e-9);
        assertEquals(Double.parseDouble(wanted[5]), line.rows());
        assertEquals(Double.parseDouble(wanted[6]), line.excluded());
    }

    private static void sets(Predictions data, String... wanted) {
        double t = Double.parseDouble(wanted[2]);
        Split.Parts parts = Split.HALF.of(data);
        ScoredRows fit = ScoredRows.at(data, parts.fitted(), t);
        ScoredRows judged = ScoredRows.at(data, parts.judged(), t);
        ConformalScore score = ConformalScore.byKey(wanted[4]).orElseThrow();
        ConformalSets s = ConformalSets.of(fit, judged, Double.parseDouble(wanted[3]), 1, Loop.SERIAL, done -> {})
                .get(score.ordinal());
        String what = String.join(" ", wanted);
        assertEquals(Long.parseLong(wanted[5]), s.rank(), what);
        assertEquals(Double.parseDouble(wanted[6]), s.threshold(), 1e-9 * s.threshold(), what);
        assertEquals(Integer.parseInt(wanted[7]), s.covered(), what);
        assertEquals(Double.parseDouble(wanted[8]), s.meanSize() * s.rows(), 1e-6, what);
        assertEquals(Integer.parseInt(wanted[9]), s.singletons(), what);
        assertEquals(Integer.parseInt(wanted[10]), s.empty(), what);
        String byClass = s.classes().stream()
                .map(ClassCoverage::covered)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        assertEquals(wanted[11], byClass, what);
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/** Calibrators against scipy and numpy: goldens/calibrators.txt, made by goldens/make_calibrators.py. */
class CalibratorGoldensTest {
    /** No share such as 1/3 or 0.2 lies on an edge of these, where the last digit would decide. */
    private static final Binning BINS = new Binning(13, EdgeRule.HI);

    private static final Path REAL = Path.of("..", "shared", "data", "real");

    /** One method on one file: the expected numbers by name, and the lines about its parameters. */
    record Case(String data, Method method, String[] numbers, List<String> fit) {
        double number(String name) {
            return CalibratorGoldensTest.number(numbers[Arrays.asList(numbers).indexOf(name) + 1]);
        }

        @Override
        public String toString() {
            return data + " " + method.key();
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> out = new ArrayList<>();
        List<String> fit = new ArrayList<>();
        String data = "";
        for (String line : lines()) {
            String[] words = line.split(" ");
            if (words[0].equals("case")) data = words[1];
            else if (words[0].equals("fit")) fit.add(line);
            else if (!words[0].startsWith("#") && !words[0].equals("row")) {
                out.add(new Case(data, Method.byKey(words[0]).orElseThrow(), words, List.copyOf(fit)));
                fit.clear();
            }
        }
        return out.stream();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = CalibratorGoldensTest.class.getResourceAsStream("/goldens/calibrators.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static double number(String word) {
        return word.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(word);
    }

    private static Predictions data(String name) throws Exception {
        if (name.equals("small")) return small();
        Path file = REAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        return PredictionsCsv.read(file, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE)
                .predictions();
    }

    private static Predictions small() throws IOException {
        List<String[]> rows = lines().stream()
                .filter(l -> l.startsWith("row "))
                .map(l -> l.split(" "))
                .toList();
        double[] z = rows.stream()
                .flatMapToDouble(r -> Arrays.stream(r, 1, 4).mapToDouble(Double::parseDouble))
                .toArray();
        int[] y = rows.stream().mapToInt(r -> Integer.parseInt(r[4])).toArray();
        return Predictions.logits(List.of("a", "b", "c"), z, y);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgedAsScipyJudges(Case c) throws Exception {
        Predictions data = data(c.data());
        Split.Parts parts = Split.HALF.of(data);
        CalibratorFit fit = CalibratorFit.of(c.method(), data, parts.fitted(), BINS, Loop.SERIAL, done -> {});
        assertEquals(TemperatureFit.Status.FITTED, fit.status());
        assertEquals(0, fit.kept());
        Evaluation e = Evaluation.of(ScoredRows.through(data, parts.judged(), fit.calibrator(), 1), BINS, Loop.SERIAL);
        // Both searches stop within 1e-8 of the lowest point, where the judged NLL has a slope of at most 1.
        assertEquals(c.number("nll"), e.nll(), 1e-7);
        assertEquals(c.number("accuracy"), e.accuracy(), 1e-12);
        assertEquals(c.number("brier"), e.brier(), 1e-7);
        assertEquals(c.number("ece"), e.ece(), 1e-7);
        assertEquals(c.number("classwise"), e.classwiseEce(), 1e-7);
        assertEquals(c.number("zeroTrue"), e.zeroTrue());
        assertEquals(c.number("unanswered"), e.unanswered());
        for (String line : c.fit()) parameters(line.split(" "), fit, data, parts.fitted());
    }

    private static void parameters(String[] line, CalibratorFit fit, Predictions data, Rows rows) {
        if (line[1].equals("nll")) {
            Evaluation own = Evaluation.of(ScoredRows.through(data, rows, fit.calibrator(), 1), BINS, Loop.SERIAL);
            assertEquals(number(line[2]), own.nll(), 1e-12);
            Row weight = ((VectorScaling) fit.calibrator()).weight();
            IntStream.range(0, weight.size()).forEach(k -> near(line[4 + k], weight.get(k)));
            return;
        }
        int k = Integer.parseInt(line[1].substring("class".length()));
        ClassMap map = ((OneVsRest) fit.calibrator()).maps().get(k);
        if (map instanceof ClassMap.Platt p) {
            near(line[2], p.slope());
            near(line[3], p.intercept());
        } else if (map instanceof ClassMap.Beta b) {
            near(line[2], b.a());
            near(line[3], b.b());
            near(line[4], b.c());
        } else throw new AssertionError(map);
    }

    private static void near(String expected, double actual) {
        assertEquals(number(expected), actual, 1e-6 * (1 + Math.abs(number(expected))));
    }
}

package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Softmax and losses against mpmath at 80 digits: goldens/rows.txt, made by goldens/make_rows.py. */
class RowGoldensTest {
    private static final double RELATIVE = 1e-12;

    record Case(Row z, double temperature, int trueClass, Map<String, double[]> golden) {
        @Override
        public String toString() {
            return (z.size() > 10 ? z.size() + " logits" : z) + " T " + temperature + " y " + trueClass;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> out = new ArrayList<>();
        Map<String, double[]> block = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("#")) continue;
            String[] words = line.split(" ");
            double[] values = Arrays.stream(words, 1, words.length)
                    .mapToDouble(RowGoldensTest::number)
                    .toArray();
            block.put(words[0], values);
            if (words[0].equals("doubled")) {
                out.add(new Case(Row.of(block.get("z")), block.get("T")[0], (int) block.get("y")[0], block));
                block = new LinkedHashMap<>();
            }
        }
        return out.stream();
    }

    private static double number(String word) {
        return switch (word) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = RowGoldensTest.class.getResourceAsStream("/goldens/rows.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void probabilities(Case c) {
        near(c.golden.get("p"), Softmax.of(c.z, c.temperature));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logProbabilities(Case c) {
        near(c.golden.get("logp"), LogSoftmax.of(c.z, c.temperature));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losses(Case c) {
        near(c, "crossEntropy", Losses.crossEntropy(c.z, c.temperature, c.trueClass));
        near(c, "smoothedK", Losses.smoothed(c.z, c.temperature, c.trueClass, 0.1, Convention.OVER_K));
        near(c, "smoothedKMinus1", Losses.smoothed(c.z, c.temperature, c.trueClass, 0.1, Convention.OVER_K_MINUS_1));
        near(c, "doubled", Losses.doubled(c.z, c.temperature, c.trueClass));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void otherReadings(Case c) {
        Row p = Softmax.of(c.z, c.temperature);
        // These are differences of numbers near 1, so an absolute 1e-15 stands beside the relative tolerance.
        assertEquals(c.golden.get("brier")[0], Losses.brier(p, c.trueClass), 4e-15);
        assertEquals(c.golden.get("entropy")[0], Losses.entropy(p), 4e-15 * Math.log(c.z.size()) + 1e-16);
        double kl = c.golden.get("klUniform")[0];
        assertEquals(kl, Losses.klUniform(c.z, c.temperature), RELATIVE * Math.abs(kl) + 1e-15);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theStableWorkingsAgree(Case c) {
        Workings w = Workings.of(c.z, c.temperature, Implementation.STABLE, Dtype.F64);
        near(c.golden.get("p"), w.p());
        assertEquals(0, w.nanCount() + w.infCount());
    }

    private static void near(Case c, String name, double actual) {
        near(c.golden.get(name), Row.of(actual));
    }

    private static void near(double[] expected, Row actual) {
        assertEquals(expected.length, actual.size());
        for (int k = 0; k < expected.length; k++) {
            double e = expected[k];
            double a = actual.get(k);
            boolean exact = e == a || Math.abs(e) < 1e-300 && Math.abs(a) < 1e-300;
            assertTrue(exact || Math.abs(a - e) <= RELATIVE * Math.abs(e), "class " + k + ": " + e + " but was " + a);
        }
    }
}

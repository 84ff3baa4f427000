package softmaxlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curves and their numbers against goldens/curves.txt, which other methods in Python wrote. */
class CurvesGoldensTest {
    private static final double TINY = 1e-12;

    /** One block of the file: the case and its lines. */
    record Block(String kind, int rows, long seed, List<String[]> lines) {
        @Override
        public String toString() {
            return kind;
        }

        double[] numbers(String name) {
            return all(name).get(0);
        }

        List<double[]> all(String name) {
            return lines.stream()
                    .filter(l -> l[0].equals(name))
                    .map(CurvesGoldensTest::numbers)
                    .toList();
        }
    }

    private static double[] numbers(String[] line) {
        return Stream.of(line).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String[]> file() throws IOException {
        var in = CurvesGoldensTest.class.getResourceAsStream("/goldens/curves.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(" "))
                    .toList();
        }
    }

    static Stream<Block> cases() throws IOException {
        List<Block> out = new ArrayList<>();
        for (String[] line : file()) {
            if (line[0].equals("brownian")) break;
            if (line[0].equals("case")) {
                out.add(new Block(line[1], Integer.parseInt(line[2]), Long.parseLong(line[3]), new ArrayList<>()));
            } else out.get(out.size() - 1).lines().add(line);
        }
        return out.stream();
    }

    static Stream<double[]> strays() throws IOException {
        return file().stream().filter(l -> l[0].equals("brownian")).map(CurvesGoldensTest::numbers);
    }

    /** The cases of make_curves.py. */
    private static Outcomes outcomes(Block block) {
        double[] p = new double[block.rows()];
        boolean[] right = new boolean[block.rows()];
        long x = block.seed();
        for (int i = 0; i < p.length; i++) {
            x = next(x);
            double u = (x >>> 44) / 0x1p20;
            x = next(x);
            double v = (x >>> 44) / 0x1p20;
            p[i] = confidence(block.kind(), u);
            right[i] = v < chance(block.kind(), p[i]);
        }
        return Outcomes.of(p, right);
    }

    private static long next(long x) {
        return 6364136223846793005L * x + 1442695040888963407L;
    }

    private static double confidence(String kind, double u) {
        return switch (kind) {
            case "over" -> 1 - Math.floor(Math.pow(1 - u, 3) * 0x1p19) / 0x1p20;
            case "calibrated" -> 0.25 + Math.floor(u * 3 * 0x1p18) / 0x1p20;
            case "crossing" -> Math.floor((0.1 + Math.floor(u * 0.9 * 0x1p20) / 0x1p20) * 0x1p20) / 0x1p20;
            case "ties" -> Math.floor(u * 10) / 16 + 0.25;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static double chance(String kind, double p) {
        return switch (kind) {
            case "over" -> 0.25 + 0.65 * p;
            case "calibrated" -> p;
            case "crossing" -> 0.55;
            default -> p * p;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRowsAreThoseOfTheScript(Block block) {
        Ties ties = Ties.of(outcomes(block));
        double mean = 0;
        for (int i = 0; i < ties.size(); i++) mean += ties.count(i) * ties.confidence(i) / ties.rows();
        assertEquals(block.numbers("means")[0], mean, TINY);
        assertEquals(block.numbers("means")[1], ties.accuracy(), TINY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void corp(Block block) {
        double[] expected = block.numbers("corp");
        Corp corp = Corp.of(outcomes(block));
        assertEquals(expected[0], corp.brier(), TINY);
        assertEquals(expected[1], corp.mcb(), TINY);
        assertEquals(expected[2], corp.dsc(), TINY);
        assertEquals(expected[3], corp.unc(), TINY);
        assertEquals((int) expected[4], corp.steps().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void smoothEce(Block block) {
        double[] expected = block.numbers("smooth");
        SmoothEce smooth = SmoothEce.of(outcomes(block), Loop.SERIAL);
        assertEquals(expected[0], smooth.value(), 1e-9);
        assertEquals(expected[1], smooth.bandwidth(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areaAtOtherBandwidths(Block block) {
        double[] expected = block.numbers("area");
        SmoothedGap gap = new SmoothedGap(Ties.of(outcomes(block)), Loop.SERIAL);
        assertEquals(expected[1], gap.area(expected[0]), 1e-9);
        assertEquals(expected[3], gap.area(expected[2]), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void smoothCurve(Block block) {
        for (double[] expected : block.all("curve")) {
            SmoothCurve curve = SmoothCurve.of(outcomes(block), expected[0], Loop.SERIAL);
            SmoothCurve.Point point = curve.points().stream()
                    .filter(p -> p.at() == expected[1])
                    .findAny()
                    .orElseThrow();
            assertEquals(expected[2], point.confidence(), 1e-10);
            assertEquals(expected[3], point.accuracy(), 1e-10);
            assertEquals(expected[4], point.density(), 1e-10);
            assertEquals(expected[5], point.rows(), 1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cumulativeDifference(Block block) {
        double[] expected = block.numbers("cumulative");
        CumulativeDifference c = CumulativeDifference.of(outcomes(block));
        assertEquals(expected[0], c.ks(), TINY);
        assertEquals(expected[1], c.kuiper(), TINY);
        assertEquals(expected[2], c.deviation(), TINY);
        near(expected[3], c.ksPValue());
        near(expected[4], c.kuiperPValue());
    }

    @ParameterizedTest
    @MethodSource("strays")
    void brownianMotion(double[] expected) {
        near(expected[1], BrownianMotion.farther(expected[0]));
        near(expected[2], BrownianMotion.wider(expected[0]));
    }

    /** Small chances are right in their digits, not only in their place. */
    private static void near(double expected, double actual) {
        assertTrue(
                Math.abs(actual - expected) <= 1e-9 * Math.max(expected, 1e-30), expected + " expected, was " + actual);
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the hostile collection, through the command, against what its table says. */
class HostileFilesTest {
    private static final String TABLE = "expected.json";

    @TempDir
    Path temp;

    static Stream<String> names() throws IOException {
        Path table = Reports.SHARED.resolve("hostile").resolve(TABLE);
        if (!Files.exists(table)) return Stream.of(TABLE);
        return Reports.object(Files.readString(table)).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void behavesAsItsTableSays(String name) throws IOException {
        Map<String, Object> wanted =
                Reports.map(Reports.object(Files.readString(Reports.shared("hostile", TABLE))), name);
        Map<String, Object> ten = report(name, wanted, "10");
        String verdict = (String) wanted.get("verdict");
        boolean ok = (Boolean) ten.get("ok");
        if (verdict.equals("accept")) assertTrue(ok, () -> "refused: " + ten);
        if (verdict.equals("refuse")) assertFalse(ok, () -> "accepted: " + ten);
        if (!ok) {
            refused(ten, wanted);
            return;
        }
        if (verdict.equals("accept_with_notice")) {
            assertFalse(Reports.list(ten, "notices").isEmpty(), "a notice is needed");
        }
        if (wanted.containsKey("expected")) numbers(ten, report(name, wanted, "15"), Reports.map(wanted, "expected"));
    }

    private Map<String, Object> report(String name, Map<String, Object> wanted, String bins) throws IOException {
        Path file;
        if (name.startsWith("94_")) file = Files.createDirectories(temp.resolve(name));
        else file = Reports.shared("hostile", name);
        List<String> args = new ArrayList<>(List.of("--fit", "all", "--bins", bins, file.toString()));
        if (wanted.containsKey("with_labels")) {
            args.add("--labels");
            args.add(Reports.shared("hostile", (String) wanted.get("with_labels"))
                    .toString());
        }
        return Reports.json(args.toArray(String[]::new));
    }

    private static void refused(Map<String, Object> answer, Map<String, Object> wanted) {
        Map<String, Object> problem = Reports.map(answer, "problem");
        String message = (String) problem.get("message");
        assertTrue(message.length() < 250, message);
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        if (!wanted.containsKey("line_to_name")) return;
        assertEquals(wanted.get("line_to_name"), problem.get("line"));
        if (((String) wanted.get("must")).contains("column b")) {
            assertEquals("b", problem.get("columnName"));
            assertEquals(2, problem.get("column"));
        }
    }

    private static void numbers(Map<String, Object> ten, Map<String, Object> fifteen, Map<String, Object> expected) {
        assertEquals(expected.get("n"), ten.get("rows"));
        assertEquals(expected.get("k"), ten.get("classes"));
        Map<String, Object> m10 = Reports.map(ten, "metrics");
        Map<String, Object> m15 = Reports.map(fifteen, "metrics");
        near(expected, "accuracy", m10.get("accuracy"));
        near(expected, "nll", m10.get("nll"));
        near(expected, "brier_sum", m10.get("brier"));
        near(expected, "ece_10", m10.get("ece"));
        near(expected, "ece_15", m15.get("ece"));
        near(expected, "mce_15", m15.get("mce"));
        if (!expected.containsKey("T_fit_on_all")) return;
        double t = Reports.number(expected.get("T_fit_on_all"));
        assertEquals(t, Reports.number(Reports.map(ten, "temperature").get("value")), 1e-5 * t);
    }

    private static void near(Map<String, Object> expected, String key, Object value) {
        assertEquals(Reports.number(expected.get(key)), Reports.number(value), 1e-9, key);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void saysWhyThereIsNoTemperature(String name, String status) {
        Map<String, Object> answer =
                Reports.json("--fit", "all", Reports.shared("hostile", name).toString());
        assertEquals(status, Reports.map(answer, "temperature").get("status"));
        assertNull(Reports.map(answer, "temperature").get("value"));
        assertNull(answer.get("after"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> statuses() {
        return Map.of(
                        "10_one_row.csv", "to-zero",
                        "12_two_rows_same_label.csv", "to-zero",
                        "29_all_equal_logits.csv", "flat",
                        "31_all_wrong_T_to_inf.csv", "to-infinity",
                        "59_prob_zero_for_true.csv", "undefined",
                        "61_top_label_only.csv", "unavailable")
                .entrySet()
                .stream()
                .map(e -> org.junit.jupiter.params.provider.Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void metricsOfAllRowsStand(String name, String status) {
        Map<String, Object> metrics = Reports.map(
                Reports.json("--fit", "all", Reports.shared("hostile", name).toString()), "metrics");
        for (String key : Set.of("accuracy", "meanConfidence", "ece", "mce")) {
            double value = Reports.number(metrics.get(key));
            assertTrue(value >= 0 && value <= 1, () -> status + ": " + key + " = " + value);
        }
    }

    @org.junit.jupiter.api.Test
    void quotedHeaderGivesItsNames() {
        Map<String, Object> answer = Reports.json(Reports.shared("hostile", "76_quoted_header_comma_newline_quote.csv")
                .toString());
        assertEquals(List.of("cat, small", "dog\nlarge", "the \"c\""), Reports.list(answer, "classNames"));
    }

    @org.junit.jupiter.api.Test
    void leftClosedEdgesGiveTheOtherNumber() throws IOException {
        String name = "96_edge_confidences.csv";
        Map<String, Object> wanted =
                Reports.map(Reports.object(Files.readString(Reports.shared("hostile", TABLE))), name);
        Assumptions.assumeTrue(wanted.containsKey("left_closed_ece_10"));
        Map<String, Object> answer = Reports.json(
                "--bins",
                "10",
                "--rule",
                "closed",
                Reports.shared("hostile", name).toString());
        assertEquals(
                Reports.number(wanted.get("left_closed_ece_10")),
                Reports.number(Reports.map(answer, "metrics").get("ece")),
                1e-9);
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for people holds the numbers of the JSON, to four decimals. */
class TextAgreesTest {
    /** What is no number for people: settings that are said in words, and counts of the like. */
    private static final List<String> NO_NUMBER =
            List.of("resamples", "seed", "draws", "equalMassBins", "calibrationLine", "sizes", "classes");

    private static final Pattern NUMBER = Pattern.compile("−?\\d+\\.\\d+|∞");

    @TempDir
    Path folder;

    private static String four(Object value) {
        double v = Reports.number(value);
        if (Double.isInfinite(v)) return "∞";
        String text = new BigDecimal(v).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
        return text.matches("-0\\.0+") ? text.substring(1) : text.replace('-', '−');
    }

    /** All numbers under a key, however deep, by their paths. */
    private static void numbers(String path, Object value, List<Map.Entry<String, Object>> out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> {
                if (!NO_NUMBER.contains(k)) numbers(path + "." + k, v, out);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) numbers(path + "." + i, list.get(i), out);
        } else if (value instanceof Double || "Infinity".equals(value)) {
            out.add(Map.entry(path, value));
        }
    }

    private static List<String> missing(String text, Map<String, Object> answer, String... keys) {
        List<Map.Entry<String, Object>> all = new ArrayList<>();
        for (String key : keys) numbers(key, answer.get(key), all);
        assertFalse(all.isEmpty());
        Set<String> said = new HashSet<>();
        NUMBER.matcher(text).results().forEach(m -> said.add(m.group()));
        List<String> out = new ArrayList<>();
        for (Map.Entry<String, Object> e : all) {
            String number = four(e.getValue());
            boolean p = e.getKey().endsWith("PValue") || e.getKey().endsWith("pValue");
            boolean tiny = p && Reports.number(e.getValue()) < 0.00005 && text.contains("< 0.0001");
            // Edges have three decimals and T five.
            boolean other = e.getKey().matches("bins\\.\\d+\\.(lower|upper)|.*\\.temperature");
            if (!tiny && !other && !said.contains(number)) out.add(e.getKey() + " " + number);
        }
        return out;
    }

    @Test
    void ofRealLogits() {
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        String text = Reports.run("report", "--classwise", "--compare", real).out();
        Map<String, Object> answer = Reports.json("--classwise", "--compare", real);
        assertEquals(List.of(), missing(text, answer, "before", "after", "bins", "classwiseAfter", "comparison"));
        assertTrue(text.contains("821 with confidence exactly 1"), "counts");
        assertEquals(821, Reports.map(answer, "counts").get("confidenceExactlyOne"));
    }

    /** The second half after T, in 15 bins by NumPy: bins 5 and 15; without a fit there is one table only. */
    @Test
    void theBinsAfterTheFit() {
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        String text = Reports.run("report", real).out();
        String heading = "  Reliability of the judged rows after the fit, 15 equal-width bins, (lo, hi]; bar:";
        String after = text.substring(text.indexOf(heading));
        assertTrue(
                after.lines().anyMatch(l -> l.matches(" +\\(0.267, 0.333] +13 +0.3101 +0.2308 .*\\+0.0793 .*")), after);
        assertTrue(
                after.lines().anyMatch(l -> l.matches(" +\\(0.933, 1.000] +3,772 +0.9915 +0.9902 .*\\+0.0013 .*")),
                after);
        assertFalse(Reports.run("report", "--fit", "none", real).out().contains("after the fit"));
    }

    @Test
    void ofAllRowsWithoutAFit() {
        String real = Reports.shared("real", "vgg16_c10_probs.csv").toString();
        String text = Reports.run("report", "--fit", "none", real).out();
        assertEquals(List.of(), missing(text, Reports.json("--fit", "none", real), "metrics", "bins"));
    }

    @Test
    void ofTopOne() {
        String real = Reports.shared("real", "top1_resnet110_c10.csv").toString();
        String text = Reports.run("report", real).out();
        assertEquals(List.of(), missing(text, Reports.json(real), "metrics", "bins"));
    }

    /**
     * {@code scipy.stats.betabinom.ppf([.025, .975], 5000, 4501, 500) / 5000}: 4501 is the rank of the threshold, ⌈5001 ·
     * 0.9⌉, and the true class of a row like those of the fit lies below it with probability Beta(4501, 500).
     */
    @Test
    void setsSayWhatLuckLeavesTheirCoverage() {
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        String text = Reports.run("report", "--fit", "none", "--coverage", "0.9", real)
                .out();
        List<String> sets =
                text.lines().filter(l -> l.contains("0.8880      0.9116")).toList();
        assertEquals(3, sets.size(), text);
        // Rows covered and members as NumPy counts them, src/test/resources/goldens/conformal.csv: 4501 and 4726.
        assertTrue(sets.get(0).matches("\\s+LAC\\s+0\\.9002\\s.*\\s0\\.9452\\s+4,726\\s+274"), sets.get(0));
        assertTrue(text.lines().anyMatch(l -> l.matches("\\s+arg max\\s+0\\.9248\\s+–\\s+–\\s.*")), "no promise");
    }

    /** A p-value is never 0, which would be a claim. */
    @Test
    void aTinyPIsNotZero() throws IOException {
        String sure = Files.writeString(
                        folder.resolve("sure.csv"), "true_label,pred_label,confidence\n" + "0,1,0.99\n".repeat(200))
                .toString();
        String text = Reports.run("report", sure).out();
        assertTrue(text.lines().anyMatch(l -> l.matches("\\s+p of KS\\s+< 0\\.0001\\s.*")), text);
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real model outputs, through the command, against the numbers of {@code goldens.json}. */
class GoldensTest {
    private static final String GOLDENS = "goldens.json";
    private static final double METRIC = 1e-9;
    private static final double TEMPERATURE = 1e-5;

    /** One row per file: the golden entry, the file, and its file of labels if it has one. */
    static Stream<Arguments> files() throws IOException {
        Path goldens = Reports.SHARED.resolve("real").resolve(GOLDENS);
        if (!Files.exists(goldens)) return Stream.of(Arguments.of(GOLDENS, GOLDENS, ""));
        List<Arguments> out = new ArrayList<>();
        for (Map.Entry<String, Object> e :
                Reports.object(Files.readString(goldens)).entrySet()) {
            if (!(e.getValue() instanceof Map<?, ?> entry) || !entry.containsKey("files")) continue;
            for (Object name : (List<?>) entry.get("files")) {
                String[] pair = name.toString().split(" \\+ ");
                if (pair[0].endsWith(".npy")) continue;
                out.add(Arguments.of(e.getKey(), pair[0], pair.length > 1 ? pair[1] : ""));
            }
        }
        return out.stream();
    }

    private static Map<String, Object> golden(String name) throws IOException {
        return Reports.map(Reports.object(Files.readString(Reports.shared("real", GOLDENS))), name);
    }

    private static Map<String, Object> report(String file, String labels, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add(Reports.shared("real", file).toString());
        if (!labels.isEmpty()) {
            args.add("--labels");
            args.add(Reports.shared("real", labels).toString());
        }
        Map<String, Object> answer = Reports.json(args.toArray(String[]::new));
        assertEquals(true, answer.get("ok"), () -> "refused: " + answer);
        return answer;
    }

    /** The arrays hold the float32 that the CSV was written from: the same but for their last digits. */
    @Test
    void numpyArrays() throws IOException {
        Map<String, Object> golden = golden("densenet40_c10_test");
        Map<String, Object> answer =
                report("densenet40_c10_test_logits.npy", "densenet40_c10_test_labels.npy", "--fit", "all");
        Map<String, Object> metrics = Reports.map(answer, "metrics");
        Map<String, Object> wanted = Reports.map(golden, "all");
        Map<String, String> names = Map.of(
                "accuracy",
                "accuracy",
                "nll",
                "nll",
                "brier",
                "brier_sum",
                "ece",
                "ece_15",
                "mce",
                "mce_15",
                "meanConfidence",
                "mean_confidence",
                "classwiseEce",
                "classwise_ece_15_mean");
        for (Map.Entry<String, String> name : names.entrySet()) {
            double value = Reports.number(wanted.get(name.getValue()));
            assertEquals(value, Reports.number(metrics.get(name.getKey())), 1e-6, name.getKey());
        }
        double t = Reports.number(Reports.map(answer, "temperature").get("value"));
        assertEquals(Reports.number(golden.get("T_fit_on_all")), t, TEMPERATURE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void allRows(String name, String file, String labels) throws IOException {
        Map<String, Object> golden = golden(name);
        Map<String, Object> wanted = Reports.map(golden, "all");
        Map<String, Object> ten = report(file, labels, "--bins", "10", "--fit", "none");
        Map<String, Object> fifteen = report(file, labels, "--bins", "15", "--fit", "none");
        assertEquals(wanted.get("n"), ten.get("rows"));
        assertEquals(wanted.get("k"), ten.get("classes"));
        if (golden.containsKey("class_names") && !file.contains("logits_only") && !file.contains("no_header")) {
            boolean named = !Reports.list(ten, "classNames").get(0).toString().startsWith("class ");
            if (named) assertEquals(golden.get("class_names"), ten.get("classNames"));
        }
        for (Map<String, Object> answer : List.of(ten, fifteen)) {
            Map<String, Object> metrics = Reports.map(answer, "metrics");
            metric(wanted, "accuracy", metrics.get("accuracy"));
            metric(wanted, "nll", metrics.get("nll"));
            metric(wanted, "brier_sum", metrics.get("brier"));
            metric(wanted, "mean_confidence", metrics.get("meanConfidence"));
            Map<String, Object> others = Reports.map(metrics, "otherConventions");
            metric(wanted, "brier_half", others.get("brierHalf"));
            metric(wanted, "brier_mean_over_classes", others.get("brierMeanOverClasses"));
            Map<String, Object> counts = Reports.map(answer, "counts");
            metric(wanted, "n_correct", counts.get("correct"));
            // For logits it depends on the order in which the exponentials are added up.
            if (!answer.get("input").equals("logits")) {
                metric(wanted, "n_conf_equal_1", counts.get("confidenceExactlyOne"));
            }
            metric(wanted, "n_argmax_ties", counts.get("argmaxTies"));
            metric(wanted, "max_abs_rowsum_minus_1", counts.get("largestRowSumError"));
        }
        byBins(wanted, ten, "10");
        byBins(wanted, fifteen, "15");
        perClass(wanted, report(file, labels, "--classwise", "--fit", "none"));
        equalMass(wanted, report(file, labels, "--binning", "equal-mass", "--fit", "none"));
        leftClosed(wanted, report(file, labels, "--bins", "10", "--fit", "none", "--rule", "closed"), "10");
        leftClosed(wanted, report(file, labels, "--bins", "15", "--fit", "none", "--rule", "closed"), "15");
    }

    private static void metric(Map<String, Object> wanted, String key, Object value) {
        if (wanted.containsKey(key)) assertEquals(Reports.number(wanted.get(key)), Reports.number(value), METRIC, key);
        else assertNull(value, key);
    }

    private static void byBins(Map<String, Object> wanted, Map<String, Object> answer, String bins) {
        Map<String, Object> metrics = Reports.map(answer, "metrics");
        metric(wanted, "ece_" + bins, metrics.get("ece"));
        metric(wanted, "mce_" + bins, metrics.get("mce"));
        metric(wanted, "rmsce_" + bins, metrics.get("rmsce"));
        metric(wanted, "rmsce_debiased_" + bins, metrics.get("debiasedRmsce"));
        metric(wanted, "classwise_ece_" + bins + "_mean", metrics.get("classwiseEce"));
        metric(
                wanted,
                "classwise_ece_" + bins + "_sum",
                Reports.map(metrics, "otherConventions").get("classwiseEceSum"));
        List<Map<String, Object>> found = Reports.list(answer, "bins");
        Map<String, Object> table = Reports.map(wanted, "bins_" + bins);
        assertEquals(table.get("count"), found.stream().map(b -> b.get("count")).toList());
        column(Reports.list(table, "conf"), found, "confidence");
        column(Reports.list(table, "acc"), found, "accuracy");
    }

    private static void column(List<Object> wanted, List<Map<String, Object>> found, String key) {
        assertEquals(wanted.size(), found.size());
        for (int b = 0; b < found.size(); b++) {
            Object value = found.get(b).get(key);
            if (wanted.get(b) == null) assertNull(value);
            else assertEquals(Reports.number(wanted.get(b)), Reports.number(value), METRIC, key + " of bin " + b);
        }
    }

    /** Equal-mass bins, asked for by name and beside equal-width ones; and those cut by rank, which others use. */
    private static void equalMass(Map<String, Object> wanted, Map<String, Object> answer) {
        Map<String, Object> metrics = Reports.map(answer, "metrics");
        Map<String, Object> others = Reports.map(metrics, "otherConventions");
        metric(wanted, "ece_em15_ties_kept_together", metrics.get("ece"));
        metric(wanted, "rmsce_debiased_em15_ties_kept_together", metrics.get("debiasedRmsce"));
        metric(wanted, "ece_em15_ties_kept_together", others.get("equalMassEce"));
        metric(wanted, "rmsce_debiased_em15_ties_kept_together", others.get("equalMassDebiasedRmsce"));
        metric(wanted, "ece_em15_sorted", others.get("rankBinsEce"));
        metric(wanted, "mce_em15_sorted", others.get("rankBinsMce"));
        assertEquals(wanted.get("em15_bins_after_merging"), others.get("equalMassBins"));
        assertEquals(
                wanted.get("em15_bins_after_merging"),
                Reports.list(answer, "bins").size());
    }

    private static void perClass(Map<String, Object> wanted, Map<String, Object> answer) {
        if (!wanted.containsKey("classwise_ece_15_per_class")) return;
        List<Object> eces = Reports.list(wanted, "classwise_ece_15_per_class");
        List<Map<String, Object>> found = Reports.list(answer, "classwise");
        assertEquals(eces.size(), found.size());
        for (int k = 0; k < eces.size(); k++) {
            assertEquals(
                    Reports.number(eces.get(k)), Reports.number(found.get(k).get("ece")), METRIC, "class " + k);
        }
    }

    private static void leftClosed(Map<String, Object> wanted, Map<String, Object> answer, String bins) {
        assertEquals("closed", Reports.map(answer, "binning").get("rule"));
        metric(
                wanted,
                "ece_" + bins + "_left_closed",
                Reports.map(answer, "metrics").get("ece"));
        metric(
                wanted,
                "mce_" + bins + "_left_closed",
                Reports.map(answer, "metrics").get("mce"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void temperature(String name, String file, String labels) throws IOException {
        Map<String, Object> golden = golden(name);
        Map<String, Object> half = report(file, labels);
        assertEquals("half", Reports.map(half, "temperature").get("fittedOn"));
        if (!golden.containsKey("T_first_half_to_second_half")) {
            assertNull(Reports.map(half, "temperature").get("value"));
            assertNull(half.get("after"));
            return;
        }
        fitted(Reports.map(golden, "T_first_half_to_second_half"), half);
        Map<String, Object> all = report(file, labels, "--fit", "all");
        temperature(Reports.number(golden.get("T_fit_on_all")), all);
        after(Reports.map(golden, "all_after_T_fit_on_all"), all);
    }

    private static void fitted(Map<String, Object> wanted, Map<String, Object> answer) {
        temperature(Reports.number(wanted.get("T")), answer);
        Map<String, Object> before = Reports.map(wanted, "before");
        Map<String, Object> found = Reports.map(answer, "before");
        metric(before, "accuracy", found.get("accuracy"));
        metric(before, "nll", found.get("nll"));
        metric(before, "brier_sum", found.get("brier"));
        metric(before, "ece_15", found.get("ece"));
        metric(before, "mce_15", found.get("mce"));
        metric(before, "classwise_ece_15_mean", found.get("classwiseEce"));
        metric(before, "ece_em15_sorted", Reports.map(found, "otherConventions").get("rankBinsEce"));
        after(Reports.map(wanted, "after"), answer);
    }

    private static void temperature(double wanted, Map<String, Object> answer) {
        Map<String, Object> temperature = Reports.map(answer, "temperature");
        assertEquals("fitted", temperature.get("status"));
        assertEquals(wanted, Reports.number(temperature.get("value")), TEMPERATURE * wanted);
    }

    private static void after(Map<String, Object> wanted, Map<String, Object> answer) {
        Map<String, Object> found = Reports.map(answer, "after");
        assertEquals(Reports.number(wanted.get("nll")), Reports.number(found.get("nll")), 1e-7);
        assertEquals(Reports.number(wanted.get("brier_sum")), Reports.number(found.get("brier")), 1e-6);
        assertEquals(Reports.number(wanted.get("ece_15")), Reports.number(found.get("ece")), 1e-4);
        assertEquals(Reports.number(wanted.get("mce_15")), Reports.number(found.get("mce")), 1e-4);
        assertEquals(
                Reports.number(wanted.get("classwise_ece_15_mean")), Reports.number(found.get("classwiseEce")), 1e-4);
        assertEquals(
                Reports.number(wanted.get("ece_em15_sorted")),
                Reports.number(Reports.map(found, "otherConventions").get("rankBinsEce")),
                1e-4);
    }

    @Test
    void fittedOnOneFileJudgedOnAnother() throws IOException {
        String val = Reports.shared("real", "densenet40_c10_val.csv").toString();
        Map<String, Object> answer = report("densenet40_c10_test.csv", "", "--fit", val);
        assertEquals(val, Reports.map(answer, "temperature").get("fittedOn"));
        // The figures of the issue, then all of the golden entry.
        assertEquals(2.88256, Reports.number(Reports.map(answer, "temperature").get("value")), 3e-5);
        assertEquals(
                0.430058873585, Reports.number(Reports.map(answer, "before").get("nll")), METRIC);
        assertEquals(0.2250859, Reports.number(Reports.map(answer, "after").get("nll")), 1e-6);
        assertEquals(0.055002702, Reports.number(Reports.map(answer, "before").get("ece")), 1e-9);
        assertEquals(0.0094632, Reports.number(Reports.map(answer, "after").get("ece")), 1e-6);
        fitted(Reports.map(golden("densenet40_c10_test"), "T_val_file_to_test_file"), answer);
        assertTrue(Reports.list(answer, "notices").isEmpty());
    }

    @Test
    void oneRunOverAllFilesGivesOneObjectEach() {
        String refused =
                Reports.shared("real", "densenet40_1000_logits_only.csv").toString();
        String good = Reports.shared("real", "densenet40_c10_val.csv").toString();
        Reports.Result result = Reports.run("report", "--json", refused, good);
        assertEquals(1, result.status());
        assertEquals(
                List.of(false, true),
                result.objects().stream().map(o -> o.get("ok")).toList());
        assertEquals(
                List.of(refused, good),
                result.objects().stream().map(o -> o.get("file")).toList());
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows a report fits on, its bins, and the files it writes. */
class ReportSplitTest {
    @TempDir
    Path folder;

    /** 20 rows of gap 4: the first ten of class 0, the others of class 1; every fifth is wrong. */
    private String sorted() throws IOException {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> (i < 10 ? 0 : 1) == (i % 5 == 0 ? 1 : 0)
                        ? "0,4," + (i < 10 ? 0 : 1)
                        : "4,0," + (i < 10 ? 0 : 1))
                .map(row -> row + "\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("sorted.csv"), "a,b,label\n" + rows)
                .toString();
    }

    private static int judged(Map<String, Object> answer) {
        return Reports.<Map<String, Object>>list(answer, "bins").stream()
                .mapToInt(b -> (int) b.get("count"))
                .sum();
    }

    @Test
    void aFractionOfTheFirstRows() throws IOException {
        Map<String, Object> answer = Reports.json("--split", "0.25", sorted());
        assertEquals("part", Reports.map(answer, "temperature").get("fittedOn"));
        assertEquals("first", Reports.map(answer, "split").get("kind"));
        assertNull(Reports.map(answer, "split").get("seed"));
        assertEquals(5, Reports.map(answer, "calibrator").get("fittedRows"));
        assertEquals(20, judged(answer), "the bins are those of all rows");
    }

    @Test
    void aStratifiedHalfHoldsBothClasses() throws IOException {
        List<String> first = Reports.list(Reports.json(sorted()), "notices");
        assertTrue(first.stream().anyMatch(n -> n.startsWith("The part that is fitted on holds only 1 of the 2")));
        Map<String, Object> answer = Reports.json("--stratified", sorted());
        List<String> notices = Reports.list(answer, "notices");
        assertTrue(notices.stream().noneMatch(n -> n.startsWith("The part that is fitted on")), notices.toString());
        assertEquals("stratified", Reports.map(answer, "split").get("kind"));
        assertEquals(1, Reports.map(answer, "split").get("seed"));
    }

    @Test
    void aSeedGivesTheSameRowsEachTime() throws IOException {
        String file = sorted();
        assertEquals(Reports.json("--seed", "7", file), Reports.json("--seed", "7", file));
        assertEquals(
                "random",
                Reports.map(Reports.json("--seed", "7", file), "split").get("kind"));
    }

    @Test
    void ownEdgesAreTheBins() throws IOException {
        Map<String, Object> answer = Reports.json("--edges", "0.5,0.9", sorted());
        List<Map<String, Object>> bins = Reports.list(answer, "bins");
        assertEquals(
                List.of(0.0, 0.5, 0.9), bins.stream().map(b -> b.get("lower")).toList());
        assertEquals(Map.of("kind", "custom", "bins", 3, "rule", "hi", "interval", "wilson"), answer.get("binning"));
        // softmax of a gap of 4 is 0.982: all rows in the last bin.
        assertEquals(List.of(0, 0, 20), bins.stream().map(b -> b.get("count")).toList());
    }

    @Test
    void theIdentityChangesNothing() throws IOException {
        Map<String, Object> answer = Reports.json("--calibrator", "identity", sorted());
        assertEquals(answer.get("before"), answer.get("after"));
        assertEquals("unavailable", Reports.map(answer, "temperature").get("status"));
        assertEquals("fitted", Reports.map(answer, "calibrator").get("status"));
    }

    @Test
    void binsAndProbabilitiesAsCsv() throws IOException {
        Path bins = folder.resolve("bins.csv");
        Path probabilities = folder.resolve("p.csv");
        Reports.Result result = Reports.run(
                "report",
                "--bins",
                "2",
                "--fit",
                "none",
                "--bins-csv",
                bins.toString(),
                "--probabilities-csv",
                probabilities.toString(),
                sorted());
        assertEquals(0, result.status(), result.err());
        List<String> lines = Files.readAllLines(bins);
        assertEquals("diagram,lower,upper,rows,right,confidence,accuracy,gap,wilson_lower,wilson_upper", lines.get(0));
        assertEquals("before,0.0,0.5,0,0,,,,,", lines.get(1));
        assertTrue(lines.get(2).startsWith("before,0.5,1.0,20,"), lines.get(2));
        List<String> p = Files.readAllLines(probabilities);
        assertEquals("p_a,p_b,label", p.get(0));
        assertEquals(21, p.size());
        // 1 / (1 + e^-4) to the digits of a double, from high-precision arithmetic.
        assertTrue(p.get(1).contains("0.9820137900379085"), p.get(1));
        Map<String, Object> again = Reports.json("--fit", "none", probabilities.toString());
        assertEquals("probabilities", again.get("input"));
        assertEquals(
                Reports.number(Reports.map(Reports.json("--fit", "none", sorted()), "metrics")
                        .get("ece")),
                Reports.number(Reports.map(again, "metrics").get("ece")),
                1e-15);
    }

    /** The rows that were judged can be taken out again: their NLL, by hand from the file, is that after the fit. */
    @Test
    void theSavedProbabilitiesTellFittedFromJudgedRows() throws IOException {
        Path saved = folder.resolve("p.csv");
        String file = Files.writeString(
                        folder.resolve("c6.csv"), "a,b,label\n" + "4,0,0\n4,0,0\n4,0,0\n4,0,1\n".repeat(5))
                .toString();
        Map<String, Object> answer = Reports.json("--seed", "7", "--probabilities-csv", saved.toString(), file);
        List<String[]> rows =
                Files.readAllLines(saved).stream().map(l -> l.split(",")).toList();
        assertEquals(List.of("p_a", "p_b", "label", "part"), List.of(rows.get(0)));
        assertEquals(10, rows.stream().filter(r -> r[3].equals("fitted")).count());
        double nll = rows.stream()
                .filter(r -> r[3].equals("judged"))
                .mapToDouble(r -> -Math.log(Double.parseDouble(r[Integer.parseInt(r[2])])))
                .average()
                .orElseThrow();
        assertEquals(Reports.number(Reports.map(answer, "after").get("nll")), nll, 1e-12);
        Map<String, Object> again = Reports.json("--fit", "none", saved.toString());
        assertEquals(20, again.get("rows"));
        assertEquals(List.of("a", "b"), again.get("classNames"));
        assertEquals(List.of("Columns left out, because they hold no class scores: 'part'."), again.get("notices"));
        Reports.json("--fit", "all", "--probabilities-csv", saved.toString(), file);
        assertEquals("p_a,p_b,label", Files.readAllLines(saved).get(0), "no part was fitted on");
    }

    /** scipy: {@code binomtest(4, 20).proportion_ci(0.95, "exact")} begins at 0.0573340, by "wilson" at 0.0806577. */
    @Test
    void theIntervalOfABinCanBeTheExactOne() throws IOException {
        Path bins = folder.resolve("bins.csv");
        Map<String, Object> exact = Reports.json(
                "--bins",
                "2",
                "--fit",
                "none",
                "--interval",
                "clopper-pearson",
                "--bins-csv",
                bins.toString(),
                sorted());
        assertEquals("clopper-pearson", Reports.map(exact, "binning").get("interval"));
        assertEquals(0.0573340, lower(exact), 1e-7);
        assertEquals(0.0806577, lower(Reports.json("--bins", "2", "--fit", "none", sorted())), 1e-7);
        List<String> lines = Files.readAllLines(bins);
        assertTrue(lines.get(0).endsWith(",gap,clopper_pearson_lower,clopper_pearson_upper"), lines.get(0));
        assertTrue(lines.get(2).contains(",0.057333997"), lines.get(2));
        assertEquals(2, Reports.run("report", "--interval", "normal", sorted()).status());
    }

    private static double lower(Map<String, Object> answer) {
        List<Map<String, Object>> bins = Reports.list(answer, "bins");
        return Reports.number(bins.get(1).get("accuracyLower"));
    }

    /** What the file leaves open can be said. */
    @Test
    void howTheFileIsToBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "4;0;1\n0;4;2\n4;0;2\n");
        Map<String, Object> answer = Reports.json(
                "--fit", "none", "--delimiter", "semicolon", "--header", "no", "--label-base", "1", file.toString());
        assertEquals(3, answer.get("rows"));
        // Labels 1, 2, 2 are classes 0, 1, 1: two of three right.
        assertEquals(2.0 / 3, Reports.number(Reports.map(answer, "metrics").get("accuracy")), 1e-15);
        assertEquals(false, Reports.json("--label-base", "0", file.toString()).get("ok"), "there is no class 2");
        assertEquals(
                3, Reports.json("--fit", "none", "--ignore", "3", wider()).get("classes"), "4 columns, one left out");
    }

    private String wider() throws IOException {
        String text = "a,b,size,c,label\n" + "0.5,1.5,9.25,1,0\n2.5,1.5,9.25,0,1\n";
        return Files.writeString(folder.resolve("wider.csv"), text).toString();
    }

    @Test
    void classesInAnotherOrderAreFittedOnlyAlike() throws IOException {
        String judged = Files.writeString(
                        folder.resolve("ab.csv"), "logit_a,logit_b,label\n4,0.5,a\n4,0.5,b\n0.5,2,b\n1.5,0.5,a\n")
                .toString();
        String fit = Files.writeString(
                        folder.resolve("ba.csv"), "p_b,p_a,label\n0.25,0.75,a\n0.25,0.75,b\n0.5,0.5,b\n0.125,0.875,a\n")
                .toString();
        Map<String, Object> one = Reports.json("--fit", fit, judged);
        assertEquals("fitted", Reports.map(one, "temperature").get("status"));
        Map<String, Object> each = Reports.json("--fit", fit, "--calibrator", "isotonic", judged);
        assertEquals(false, each.get("ok"));
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that the window shows stand in the report too, and what a fit cannot do is said for each calibrator. */
class ReportNumbersTest {
    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text).toString();
    }

    /** Trap C29: p = 0.5, 0.6 and right = 0, 1 in one bin; each number by hand. */
    @Test
    void theBrierScoreTakenApart() throws IOException {
        String two = file("true_label,pred_label,confidence\n0,1,0.5\n1,1,0.6\n");
        Map<String, Object> metrics = Reports.map(Reports.json("--bins", "1", two), "metrics");
        Map<String, Object> of = Reports.map(metrics, "brierOfWinner");
        assertEquals(0.205, Reports.number(of.get("brier")), 1e-12);
        assertEquals(0.205, Reports.number(of.get("miscalibration")), 1e-12);
        assertEquals(0.25, Reports.number(of.get("discrimination")), 1e-12);
        assertEquals(0.25, Reports.number(of.get("uncertainty")), 1e-12);
        assertEquals(0.0025, Reports.number(of.get("binReliability")), 1e-12);
        assertEquals(0, Reports.number(of.get("binResolution")), 1e-12);
        assertEquals(0.205 - 0.2525, Reports.number(of.get("insideBins")), 1e-12);
    }

    /** The same on the page: the four decimals of those numbers. */
    @Test
    void thePageTakesItApart() throws IOException {
        String two = file("true_label,pred_label,confidence\n0,1,0.5\n1,1,0.6\n");
        Path page = folder.resolve("page.html");
        assertEquals(
                0,
                Reports.run("report", "--bins", "1", "--html", page.toString(), two)
                        .status());
        String html = Files.readString(page);
        String part = html.substring(html.indexOf("Brier score of the winner, taken apart"));
        for (String number : List.of("0.2050", "0.2500", "0.0025", "−0.0475")) {
            assertTrue(part.contains(">" + number + "<"), number);
        }
    }

    /** Where nothing can be drawn the numbers stay, and one sentence says what is missing. */
    @Test
    void aPageWithoutPicturesSaysSo() throws IOException {
        Path page = folder.resolve("bare.html");
        Reports.Result result = Reports.run(
                "report", "--html", page.toString(), file("true_label,pred_label,confidence\n0,1,0.5\n1,1,0.6\n"));
        assertEquals(0, result.status());
        assertEquals("nothing can be drawn here", result.err().strip());
        String html = Files.readString(page);
        assertTrue(html.contains("no pictures in this page"), html);
        assertFalse(html.contains("<svg") || html.contains("<figure"));
        assertTrue(html.contains("SHA-256"));
    }

    /** NumPy's sets, {@code src/test/resources/goldens/conformal.csv}. */
    @ParameterizedTest
    @CsvSource({"0.9, lac, 4501, 4726, 4726, 274", "0.95, aps, 4776, 5463, 4606, 0"})
    void predictionSets(String target, String score, int covered, double members, int one, int empty) {
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        Map<String, Object> answer = Reports.json("--fit", "none", "--coverage", target, real);
        Map<String, Object> sets = Reports.map(answer, "predictionSets");
        assertEquals(5000, sets.get("fittedRows"));
        Map<String, Object> s = Reports.map(sets, score);
        assertEquals(covered / 5000.0, Reports.number(s.get("coverage")), 1e-12);
        assertEquals(members / 5000, Reports.number(s.get("meanSize")), 1e-9);
        assertEquals(one, s.get("oneClass"));
        assertEquals(empty, s.get("empty"));
        assertEquals(10, Reports.<Map<String, Object>>list(s, "classes").size());
    }

    @Test
    void setsAreGivenOnlyIfAskedForAndPossible() throws IOException {
        String top1 = file("true_label,pred_label,confidence\n0,1,0.5\n1,1,0.6\n");
        assertFalse(Reports.json(top1).containsKey("predictionSets"));
        Map<String, Object> answer = Reports.json("--coverage", "0.9", top1);
        assertNull(answer.get("predictionSets"));
        assertTrue(String.valueOf(answer.get("notices")).contains("There are no prediction sets"));
        Reports.Result wrong = Reports.run("report", "--coverage", "90", top1);
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().startsWith("--coverage is 90.0, but must lie between 0 and 1"), wrong.err());
    }

    @Test
    void whatIsOptimisticIsMarked() throws IOException {
        String rows = file("a,b,label\n4,0,0\n4,0,0\n4,0,1\n0,4,1\n4,0,0\n4,0,1\n");
        assertEquals(
                true,
                Reports.map(Reports.json("--fit", "all", rows), "calibrator").get("optimistic"));
        assertEquals(
                true,
                Reports.map(Reports.json("--fit", rows, rows), "calibrator").get("optimistic"));
        assertEquals(false, Reports.map(Reports.json(rows), "calibrator").get("optimistic"));
    }

    /** All right, one class missing, a true class that is impossible, nothing to fit on: words, and none of the others'. */
    @ParameterizedTest
    @CsvSource({
        "vector,    '4,0,0;4,0,0;0,4,1;4,0,0', tell the classes apart without error",
        "beta,      '4,0,0;0,4,1;4,0,0;0,4,1', tell the classes apart without error",
        "platt,     '1,0,0;1,0,1;1,0,0;0,1,1', so the NLL is infinite whatever is fitted: no calibrator is given",
        "isotonic,  '4,0,0', so nothing could be fitted",
        "histogram, '4,0,0', so nothing could be fitted",
        "beta,      '4,0,0;4,0,1;3,0,0;0,4,1;2,0,0;1,0,1;0,2,1;0,1,0', ''"
    })
    void whatCannotBeFittedIsSaid(String calibrator, String rows, String words) throws IOException {
        String text = file("a,b,label\n" + rows.replace(';', '\n') + "\n");
        List<String> notices = Reports.list(Reports.json("--calibrator", calibrator, text), "notices");
        assertFalse(notices.stream().anyMatch(n -> n.contains("temperature")), notices.toString());
        if (!words.isEmpty()) assertTrue(notices.stream().anyMatch(n -> n.contains(words)), notices.toString());
    }

    /** The third class of these rows is never true. */
    @Test
    void aMissingClassIsSaid() throws IOException {
        String rows = file("a,b,c,label\n" + "4,0,1,0\n4,0,2,1\n0,4,1,1\n1,3,0,0\n".repeat(5));
        List<String> notices = Reports.list(Reports.json("--calibrator", "vector", rows), "notices");
        assertTrue(
                notices.contains("Of the fit: One of the 3 classes is never true in the 10 fitted rows."),
                notices.toString());
    }
}

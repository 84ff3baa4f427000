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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.file.Picture;
import softmaxlab.file.Pixels;

class ReportCommandTest {
    /** Trap C6: four rows of gap 4, three of them right, so T = 4 / ln 3 and the NLL falls to H(3/4). */
    private static final String C6 = "a,b,label\n4,0,0\n4,0,0\n4,0,0\n4,0,1\n";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void keysStandInTheirOrder() throws IOException {
        Map<String, Object> answer = Reports.json("--fit", "all", file("c6.csv", C6));
        assertEquals(
                List.of(
                        "file",
                        "ok",
                        "rows",
                        "classes",
                        "classNames",
                        "input",
                        "notices",
                        "binning",
                        "metrics",
                        "bins",
                        "temperature",
                        "before",
                        "after",
                        "counts",
                        "calibrator",
                        "split"),
                new ArrayList<>(answer.keySet()));
        List<String> metrics = List.of("accuracy", "meanConfidence", "nll", "brier", "ece", "mce", "classwiseEce");
        for (String key : List.of("metrics", "before", "after")) {
            assertEquals(metrics, new ArrayList<>(Reports.map(answer, key).keySet()).subList(0, metrics.size()));
        }
        assertEquals(
                Map.of("kind", "equal-width", "bins", 15, "rule", "hi", "interval", "wilson"), answer.get("binning"));
        Map<String, Object> bin =
                Reports.<Map<String, Object>>list(answer, "bins").get(0);
        assertEquals(
                List.of("lower", "upper", "count", "confidence", "accuracy", "accuracyLower", "accuracyUpper"),
                new ArrayList<>(bin.keySet()));
        assertNull(bin.get("confidence"));
        assertNull(bin.get("accuracy"));
    }

    @Test
    void fitsTheKnownTemperature() throws IOException {
        Map<String, Object> answer = Reports.json("--fit", "all", file("c6.csv", C6));
        assertEquals(
                4 / Math.log(3),
                Reports.number(Reports.map(answer, "temperature").get("value")),
                1e-8);
        // −(3/4) ln(3/4) − (1/4) ln(1/4) = 0.562335144618808
        assertEquals(
                0.562335144618808, Reports.number(Reports.map(answer, "after").get("nll")), 1e-12);
        assertEquals(0, Reports.number(Reports.map(answer, "after").get("ece")), 1e-9);
        assertEquals(List.of(new softmaxlab.lab.Texts().get("cli.notice.sameRows")), answer.get("notices"));
    }

    @Test
    void halfOfOneRowIsNoRow() throws IOException {
        Map<String, Object> answer = Reports.json(file("one.csv", "a,b,label\n4,0,0\n"));
        assertEquals("unavailable", Reports.map(answer, "temperature").get("status"));
        assertEquals("half", Reports.map(answer, "temperature").get("fittedOn"));
        assertEquals(answer.get("metrics"), answer.get("before"));
        assertNull(answer.get("after"));
        assertFalse(Reports.list(answer, "notices").isEmpty());
    }

    @Test
    void halfJudgesTheRowsItDidNotFit() throws IOException {
        // Fit on rows 1 to 4 (C6), judge row 5, which is right with p = 1 / (1 + e^(−2/T)).
        Map<String, Object> answer = Reports.json(file("five.csv", C6 + "2,0,0\n0,2,1\n2,0,0\n0,2,1\n"));
        double t = 4 / Math.log(3);
        assertEquals(
                Math.log1p(Math.exp(-2)),
                Reports.number(Reports.map(answer, "before").get("nll")),
                1e-12);
        assertEquals(
                Math.log1p(Math.exp(-2 / t)),
                Reports.number(Reports.map(answer, "after").get("nll")),
                1e-9);
    }

    @Test
    void nothingIsFittedIfNotAsked() throws IOException {
        Map<String, Object> answer = Reports.json("--fit", "none", file("c6.csv", C6));
        assertEquals("unavailable", Reports.map(answer, "temperature").get("status"));
        assertNull(answer.get("before"));
        assertNull(answer.get("after"));
        assertEquals(List.of(), answer.get("notices"));
    }

    @Test
    void topOneHasNoTable() throws IOException {
        Map<String, Object> answer =
                Reports.json(file("top.csv", "true_label,pred_label,confidence\n0,0,0.9\n1,0,0.6\n2,2,0.8\n3,3,0.7\n"));
        assertNull(answer.get("classes"));
        assertEquals(List.of("class 0", "class 1", "class 2", "class 3"), answer.get("classNames"));
        assertEquals("top-1", answer.get("input"));
        Map<String, Object> metrics = Reports.map(answer, "metrics");
        assertEquals(0.75, metrics.get("accuracy"));
        assertEquals(0.75, Reports.number(metrics.get("meanConfidence")), 1e-15);
        for (String key : List.of("nll", "brier", "classwiseEce")) assertNull(metrics.get(key));
        assertEquals("unavailable", Reports.map(answer, "temperature").get("status"));
    }

    @Test
    void anInfiniteNllIsAWord() throws IOException {
        Map<String, Object> answer =
                Reports.json("--fit", "all", file("zero.csv", "p_a,p_b,label\n1.0,0.0,1\n0.5,0.5,0\n"));
        assertEquals("Infinity", Reports.map(answer, "metrics").get("nll"));
        assertEquals("undefined", Reports.map(answer, "temperature").get("status"));
    }

    @Test
    void aRefusedFileDoesNotStopTheOthers() throws IOException {
        String bad = file("bad.csv", "a,b,label\n1,oops,0\n1,2,1\n");
        String good = file("c6.csv", C6);
        Reports.Result result = Reports.run("report", "--json", bad, good);
        assertEquals(1, result.status());
        assertEquals(2, result.objects().size());
        Map<String, Object> refused = result.objects().get(0);
        assertEquals(List.of("file", "ok", "problem"), new ArrayList<>(refused.keySet()));
        Map<String, Object> problem = Reports.map(refused, "problem");
        assertEquals(List.of("message", "line", "column", "columnName"), new ArrayList<>(problem.keySet()));
        assertEquals(2, problem.get("line"));
        assertEquals(2, problem.get("column"));
        assertEquals("b", problem.get("columnName"));
        assertEquals(bad + ":2:2: " + problem.get("message") + System.lineSeparator(), result.err());
        assertEquals(true, result.objects().get(1).get("ok"));
    }

    @Test
    void aRefusedSecondFileIsNamed() throws IOException {
        String fit = file("fit.csv", "a,b,label\n1,oops,0\n1,2,1\n");
        Reports.Result result = Reports.run("report", "--json", "--fit", fit, file("c6.csv", C6), file("d6.csv", C6));
        assertEquals(1, result.status());
        assertEquals(1, result.err().lines().count());
        assertTrue(result.err().startsWith(fit + ":2:2: "));
        for (Map<String, Object> answer : result.objects()) {
            assertEquals(false, answer.get("ok"));
            assertTrue(((String) Reports.map(answer, "problem").get("message")).startsWith(fit));
        }
        String labels = folder.resolve("none.csv").toString();
        Reports.Result missing = Reports.run("report", "--json", "--labels", labels, file("c6.csv", C6));
        assertEquals(1, missing.status());
        assertTrue(missing.err().startsWith(labels + ": "));
    }

    @Test
    void aSecondFileNeedsTheSameClasses() throws IOException {
        String three = file("three.csv", "a,b,c,label\n1,2,3,0\n2,1,3,1\n0.5,2,1,2\n");
        Map<String, Object> answer = Reports.json("--fit", three, file("c6.csv", C6));
        assertEquals(false, answer.get("ok"));
    }

    @Test
    void whatWasAssumedAboutTheSecondFileIsSaid() throws IOException {
        String fit = file("fit.csv", "4,0,0\n4,0,0\n4,0.5,0\n4,0,1\n");
        Map<String, Object> answer = Reports.json("--fit", fit, file("c6.csv", C6));
        assertEquals(
                List.of("In the file for --fit: There is no header: the first row is data, and column 3 is taken as"
                        + " the label."),
                answer.get("notices"));
    }

    @Test
    void fittingOnTheSameFileIsSaid() throws IOException {
        String file = file("c6.csv", C6);
        Map<String, Object> answer = Reports.json("--fit", file, file);
        assertEquals(file, Reports.map(answer, "temperature").get("fittedOn"));
        assertEquals(List.of(new softmaxlab.lab.Texts().get("cli.notice.sameRows")), answer.get("notices"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "report --json",
                "report --bins 0 x.csv",
                "report --bins 101 x.csv",
                "report --bins many x.csv",
                "report --binning equal-size x.csv",
                "report --edges 0.5,0.2 x.csv",
                "report --split 1 x.csv",
                "report --split 0.5 --fit all x.csv",
                "report --calibrator magic x.csv",
                "report --svg out.svg x.csv y.csv",
                "report --rule lo x.csv",
                "report --input scores x.csv",
                "report --delimiter colon x.csv",
                "report --encoding nonsense! x.csv",
                "report --header maybe x.csv",
                "report --nonsense x.csv",
                "report --png out.png x.csv y.csv",
                "report --png no-such-folder/out.png x.csv",
                "nonsense"
            })
    void wrongUsage(String line) {
        Reports.Result result = Reports.run(line.split(" "));
        assertEquals(2, result.status());
        assertEquals("", result.out());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains("--help"), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
    }

    @Test
    void helpIsNoError() {
        Reports.Result result = Reports.run("report", "--help");
        assertEquals(0, result.status());
        assertFalse(result.out().contains("${"), result.out());
        assertTrue(result.out().contains("--labels"));
    }

    @Test
    void thePictureIsDrawnOnlyIfAsked() throws IOException {
        String png = folder.resolve("out.png").toString();
        List<Double> drawn = new ArrayList<>();
        Renderer renderer = Reports.renderer(subject -> {
            drawn.add(subject.after().temperature());
            return new Picture(new Pixels(2, 1, new int[] {0xFF000000, 0xFFFFFFFF}), "<svg/>");
        });
        String file = file("c6.csv", C6);
        Reports.run(renderer, "report", "--json", "--fit", "all", file);
        assertEquals(List.of(), drawn);
        assertEquals(
                0,
                Reports.run(renderer, "report", "--fit", "all", "--png", png, file)
                        .status());
        assertEquals(1, drawn.size());
        assertEquals(2, javax.imageio.ImageIO.read(Path.of(png).toFile()).getWidth());
        Reports.Result cannot = Reports.run("report", "--json", "--png", png, file);
        assertEquals(1, cannot.status());
        assertEquals(1, cannot.objects().size());
        assertEquals("nothing can be drawn here", cannot.err().strip());
    }

    @Test
    void theTextIsForPeople() throws IOException {
        Reports.Result result = Reports.run("report", "--bins", "10", "--fit", "all", file("c6.csv", C6));
        assertEquals(0, result.status());
        assertEquals("", result.err());
        List<String> lines = result.out().lines().toList();
        assertTrue(lines.contains("  4 rows × 2 classes, logits, labels in column 'label'"), result.out());
        // softmax of a gap of 4: 1 / (1 + e^−4) = 0.98201; three of four right; ECE 0.23201.
        assertTrue(result.out().contains("ECE                     0.2320   10 equal-width bins, (lo, hi]"));
        assertTrue(result.out().contains("T = 3.64096, fitted and judged on the same 4 rows"));
        assertFalse(result.out().contains("NaN"));
    }

    @Test
    void aFileSortedByClassIsNoFairSplit() throws IOException {
        String sorted = file("sorted.csv", "a,b,label\n4,0,0\n4,1,0\n0,4,1\n3,4,1\n");
        List<String> notices = Reports.list(Reports.json(sorted), "notices");
        assertTrue(notices.stream()
                .anyMatch(n -> n.startsWith("The part that is fitted on holds only 1 of the 2 classes")));
        String shuffled = file("shuffled.csv", "a,b,label\n4,0,0\n0,4,1\n4,1,0\n3,4,1\n");
        notices = Reports.list(Reports.json(shuffled), "notices");
        assertTrue(notices.stream().noneMatch(n -> n.startsWith("The part that is fitted on")));
    }

    @Test
    void oneRowIsSingularAndTheFitFileHasItsName() throws IOException {
        String one = file("one.csv", "a,b,label\n4,0,0\n");
        String text = Reports.run("report", "--fit", file("fit.csv", C6), one).out();
        assertTrue(text.contains("  1 row × 2 classes"), text);
        assertTrue(text.contains("The only row at T = 1"), text);
        assertTrue(text.contains("fitted on 4 rows of fit.csv, judged on 1 row\n"), text);
    }
}

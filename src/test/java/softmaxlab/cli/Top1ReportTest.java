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

/** What a report says of predictions without a table. */
class Top1ReportTest {
    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("top.csv"), text).toString();
    }

    /** Of 3, 7 and 900 only 7 is chosen and wrong once: 0.6 and 0.8 in bins of their own, (0.6 + 0.2)/2. */
    @Test
    void topOneKeepsItsClassNumbers() throws IOException {
        String path = file("label,pred,confidence\n900,900,0.9\n3,7,0.6\n7,7,0.8\n");
        Map<String, Object> answer = Reports.json("--classwise", path);
        assertEquals(List.of("class 3", "class 7", "class 900"), answer.get("classNames"));
        List<Map<String, Object>> classes = Reports.list(answer, "classwise").stream()
                .map(c -> Reports.map(Map.of("c", c), "c"))
                .toList();
        assertEquals(
                List.of(3, 7, 900), classes.stream().map(c -> c.get("class")).toList());
        assertEquals("class 7", classes.get(1).get("name"));
        assertEquals(0.4, Reports.number(classes.get(1).get("ece")), 1e-12);
        String text = Reports.run("report", "--classwise", path).out();
        assertTrue(text.contains("\n    class 900 "), text);
        Path page = folder.resolve("page.html");
        Reports.run("report", "--html", page.toString(), path);
        assertTrue(Files.readString(page).contains(">class 900<"));
    }

    /** By pandas: 42 rows say 9, 0.8810 of them rightly; it is true in 50. */
    @Test
    void aRealTopOneFileKeepsItsClassNumbers() throws IOException {
        String real = Reports.shared("real", "top1_snacks.csv").toString();
        String text = Reports.run("report", "--classwise", real).out();
        String line = text.lines()
                .filter(l -> l.startsWith("    class 9 "))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("50", "0.1873", "0.7452", "0.8810", "42", "0.7400", "0.8810"),
                List.of(line.trim().split(" +")).subList(2, 9));
    }

    /** Two rows of three are right and one says exactly 1; of other classes nothing is known. */
    @Test
    void whatATopOneFileCannotTellIsNotCounted() throws IOException {
        String path = file("true_label,pred_label,confidence\n0,0,1\n1,0,0.6\n2,2,0.8\n");
        String text = Reports.run("report", path).out();
        assertTrue(text.contains("\n    2 rows right; 1 with confidence exactly 1\n"), text);
        assertFalse(text.contains("NaN"), text);
        Map<String, Object> counts = Reports.map(Reports.json(path), "counts");
        for (String key : List.of("argmaxTies", "trueClassProbabilityZero", "largestRowSumError")) {
            assertTrue(counts.containsKey(key), key);
            assertNull(counts.get(key), key);
        }
    }
}

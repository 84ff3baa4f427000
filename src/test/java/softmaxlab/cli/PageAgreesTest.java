package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables of the page hold the numbers of the JSON of the same run. */
class PageAgreesTest {
    private static final List<String> FIELDS = List.of(
            "meanConfidence",
            "nll",
            "brier",
            "ece",
            "equalMassEce",
            "mce",
            "rmsce",
            "debiasedRmsce",
            "classwiseEce",
            "calibrationSlope",
            "calibrationIntercept",
            "calibrationInTheLarge",
            "smoothEce",
            "ks",
            "miscalibration",
            "discrimination",
            "aurc",
            "accuracy");

    @TempDir
    Path folder;

    private Document page;
    private Map<String, Object> json;

    @BeforeEach
    void run() throws Exception {
        Path file = folder.resolve("page.html");
        String real = Reports.shared("real", "densenet40_c10_test.csv").toString();
        json = Reports.json("--html", file.toString(), "--compare", "--coverage", "0.9", "--classwise", real);
        page = parse(Files.readString(file));
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.substring(html.indexOf("<html")).getBytes(StandardCharsets.UTF_8)));
    }

    /** The rows of the i-th table of a section, cell by cell. */
    private List<List<String>> rows(String section, int at) throws IOException {
        NodeList sections = page.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            Element s = (Element) sections.item(i);
            if (!s.getAttribute("id").equals(section)) continue;
            Element body = (Element) ((Element) s.getElementsByTagName("table").item(at))
                    .getElementsByTagName("tbody")
                    .item(0);
            List<List<String>> out = new ArrayList<>();
            NodeList rows = body.getElementsByTagName("tr");
            for (int r = 0; r < rows.getLength(); r++) {
                List<String> cells = new ArrayList<>();
                NodeList all = rows.item(r).getChildNodes();
                for (int c = 0; c < all.getLength(); c++) cells.add(all.item(c).getTextContent());
                out.add(cells);
            }
            return out;
        }
        throw new IOException("no section " + section);
    }

    private static String fixed(Object value, int decimals) {
        double v = Reports.number(value);
        if (Double.isInfinite(v)) return "∞";
        return new BigDecimal(v)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }

    private static String percent(Object share) {
        return fixed(100 * Reports.number(share), 1) + "\u00A0%";
    }

    @Test
    void numbersBeforeAndAfter() throws IOException {
        List<List<String>> rows = rows("numbers", 0);
        assertEquals(FIELDS.size(), rows.size());
        for (int i = 0; i < FIELDS.size(); i++) {
            assertEquals(
                    fixed(Reports.map(json, "before").get(FIELDS.get(i)), 4),
                    rows.get(i).get(1),
                    FIELDS.get(i));
            assertEquals(
                    fixed(Reports.map(json, "after").get(FIELDS.get(i)), 4),
                    rows.get(i).get(2),
                    FIELDS.get(i));
        }
        List<List<String>> luck = rows("luck", 0);
        Map<String, Object> interval = Reports.map(json, "after", "eceInterval95");
        assertEquals(
                fixed(interval.get("lower"), 4) + " – " + fixed(interval.get("upper"), 4),
                luck.get(0).get(2));
        Map<String, Object> perfect = Reports.map(json, "after", "perfectModel");
        assertEquals(fixed(perfect.get("expectedEce"), 4), luck.get(1).get(2));
        assertEquals(fixed(perfect.get("pValue"), 4), luck.get(2).get(2));
    }

    @Test
    void predictionSets() throws IOException {
        List<List<String>> rows = rows("sets", 0);
        List<String> scores = List.of("argmax", "lac", "aps", "aps-random");
        for (int i = 0; i < scores.size(); i++) {
            Map<String, Object> s = Reports.map(json, "predictionSets", scores.get(i));
            assertEquals(percent(s.get("coverage")), rows.get(i).get(1));
            String luck = s.get("luckLower95") == null
                    ? ""
                    : percent(s.get("luckLower95")) + " – " + percent(s.get("luckUpper95"));
            assertEquals(luck, rows.get(i).get(2));
            assertEquals(fixed(s.get("meanSize"), 2), rows.get(i).get(3));
            assertEquals(String.valueOf(s.get("empty")), rows.get(i).get(5));
        }
    }

    @Test
    void classes() throws IOException {
        List<Map<String, Object>> classes = Reports.list(json, "classwiseAfter");
        List<List<String>> rows = rows("classes", 0);
        assertEquals(classes.size(), rows.size());
        for (List<String> row : rows) {
            Map<String, Object> c = classes.stream()
                    .filter(o -> o.get("name").equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(String.valueOf(c.get("rows")), row.get(1));
            assertEquals(fixed(c.get("ece"), 4), row.get(2));
            assertEquals(fixed(c.get("recall"), 4), row.get(5));
        }
    }

    @Test
    void comparedCalibrators() throws IOException {
        List<Map<String, Object>> all = Reports.list(Reports.map(json, "comparison"), "calibrators");
        List<String> fields = List.of("accuracy", "nll", "brier", "ece", "classwiseEce", "mce", "meanConfidence");
        List<List<String>> numbers = rows("compare", 0);
        List<List<String>> behind = rows("compare", 1);
        assertEquals(all.size(), numbers.size());
        for (int i = 0; i < all.size(); i++) {
            for (int f = 0; f < fields.size(); f++) {
                String cell = numbers.get(i).get(f + 1);
                assertEquals(fixed(all.get(i).get(fields.get(f)), 4), cell.replace("≈\u200A", ""));
                if (f > 3) continue;
                Map<String, Object> d = Reports.map(all.get(i), "toBest", fields.get(f));
                assertEquals("within-luck".equals(d.get("standing")), cell.startsWith("≈"), cell);
                if (Reports.number(d.get("difference")) == 0 || Double.isInfinite(Reports.number(d.get("lower95"))))
                    continue;
                String range = "(" + fixed(d.get("lower95"), 4) + " to " + fixed(d.get("upper95"), 4) + ")";
                assertTrue(
                        behind.get(i).get(f + 1).endsWith(range), behind.get(i).get(f + 1) + " not " + range);
            }
        }
    }
}

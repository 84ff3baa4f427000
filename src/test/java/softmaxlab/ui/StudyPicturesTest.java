package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyReport;
import softmaxlab.file.export.StudyResults;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Decisions;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

class StudyPicturesTest {
    /** As wide as a picture may be, so that a telephone, which makes it smaller, leaves its words readable. */
    private static final double TELEPHONE = 500;

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");
    private final Texts texts = new Texts();

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    private StudyResults results(Predictions data, boolean fit) {
        Lab lab = Lab.onTheSpot(Inputs.start(new DataSet("a <b>.csv", "", data)));
        if (fit) lab.fit();
        return StudyResults.of(
                lab.snapshot().calibration(),
                Decisions.DEFAULT,
                StudyResults.Known.NOTHING,
                texts,
                Loop.SERIAL,
                done -> {});
    }

    private Map<StudyFigure, List<String>> pictures(StudyResults r) throws Exception {
        return Fx.call(() -> new StudyPictures(texts, r).all());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> found(Pattern pattern, String html) {
        List<String> out = new ArrayList<>();
        Matcher m = pattern.matcher(html);
        while (m.find()) out.add(m.group(1));
        return out;
    }

    @Test
    void everyFigureStandsInThePage() throws Exception {
        StudyResults r = results(Samples.of(Samples.Classifier.OVER_CONFIDENT), true);
        Map<StudyFigure, List<String>> drawn = pictures(r);
        for (StudyFigure f : StudyFigure.values()) {
            assertFalse(drawn.get(f).isEmpty(), f.key());
            for (String svg : drawn.get(f)) {
                Document document = parse(svg);
                String width = document.getDocumentElement().getAttribute("width");
                assertTrue(Double.parseDouble(width) <= TELEPHONE, f.key() + " " + width);
                assertFalse(svg.contains("NaN"), f.key());
            }
        }
        String page = new StudyReport(r, List.of(), "", drawn).html(texts);
        for (StudyFigure f : StudyFigure.values()) {
            int at = page.indexOf("<section id=\"" + f.key() + "\" class=\"pictured\">");
            String section = page.substring(at, page.indexOf("</section>", at));
            assertTrue(section.contains("<h2>") && section.contains("<strong>"), f.key());
            assertTrue(section.contains("<figcaption>") && section.contains("<svg "), f.key());
        }
    }

    /** The page is well-formed, is read in order, names all it shows, and needs nothing from elsewhere. */
    @Test
    void thePageIsForEverybody() throws Exception {
        StudyResults r = results(Samples.of(Samples.Classifier.OVER_CONFIDENT), true);
        String html = new StudyReport(r, List.of("a notice"), "abc", pictures(r)).html(texts);
        Document page = parse(html.substring(html.indexOf("<html")));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertEquals("a <b>.csv", elements(page, "title").get(0).getTextContent());
        int level = 0;
        for (Element e : elements(page, "*")) {
            if (!e.getTagName().matches("h[1-6]")) continue;
            int next = e.getTagName().charAt(1) - '0';
            assertTrue(next <= level + 1, e.getTextContent());
            level = next;
        }
        assertEquals(1, elements(page, "h1").size());
        for (Element table : elements(page, "table")) {
            Element caption = (Element) table.getElementsByTagName("*").item(0);
            assertEquals("caption", caption.getTagName());
            assertFalse(caption.getTextContent().isBlank());
            String note = table.getAttribute("aria-describedby");
            assertTrue(note.isEmpty() || html.contains("<p class=\"note\" id=\"" + note + "\">"), note);
        }
        for (Element th : elements(page, "th")) {
            assertTrue(th.getAttribute("scope").matches("col|row"), th.getTextContent());
        }
        Set<String> names = new HashSet<>();
        for (Element svg : elements(page, "svg")) {
            assertEquals("img", svg.getAttribute("role"));
            Element title = (Element) svg.getElementsByTagName("*").item(0);
            assertEquals("title", title.getTagName());
            assertTrue(names.add(title.getTextContent()), title.getTextContent());
        }
        assertTrue(names.contains("Reliability diagram: Before, T = 1"), names.toString());
        for (Element e : elements(page, "*")) {
            for (String from : List.of("src", "href", "xlink:href", "srcset", "data", "action")) {
                assertFalse(e.hasAttribute(from), e.getTagName() + " " + from);
            }
            assertFalse(e.getTagName().matches("script|link|img|iframe|object|embed|base"), e.getTagName());
        }
        String css = elements(page, "style").get(0).getTextContent();
        assertFalse(css.contains("url(") || css.contains("@import"));
        assertTrue(css.contains("color-scheme: light dark") && css.contains("@media print"));
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Two pictures may use the same hatch, but each by a name of its own. */
    @Test
    void whatPicturesReferToIsTheirOwn() throws Exception {
        StudyResults r = results(Samples.of(Samples.Classifier.OVER_CONFIDENT), true);
        String page = new StudyReport(r, List.of(), "", pictures(r)).html(texts);
        List<String> ids = found(ID, page);
        Set<String> different = new HashSet<>(ids);
        assertEquals(different.size(), ids.size());
        List<String> references = found(REFERENCE, page);
        assertFalse(references.isEmpty());
        assertTrue(different.containsAll(references));
    }

    /** Top-1 predictions have neither a temperature nor sets. */
    @Test
    void whatDoesNotExistIsLeftOut() throws Exception {
        Predictions top1 =
                Predictions.top1(new double[] {0.9, 0.6, 0.8, 0.7}, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 0});
        Map<StudyFigure, List<String>> drawn = pictures(results(top1, false));
        Set<StudyFigure> missing = EnumSet.allOf(StudyFigure.class);
        missing.removeAll(drawn.keySet());
        assertEquals(EnumSet.of(StudyFigure.TEMPERATURE, StudyFigure.SETS), missing);
    }
}

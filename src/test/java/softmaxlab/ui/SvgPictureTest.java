package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import softmaxlab.cli.Renderer;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Samples;
import softmaxlab.lab.Texts;

class SvgPictureTest {
    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDiagramHasItsBarsAndWords() throws Exception {
        Evaluation e = Evaluation.of(Samples.of(Samples.Classifier.OVER_CONFIDENT), 1, Binning.DEFAULT);
        String svg = Fx.call(() -> new ReliabilityPicture(new Texts())
                        .draw(new Renderer.Subject("a <b> & \"c\"", "", "", 0, e, null)))
                .svg();
        Document document = parse(svg);
        assertEquals(
                "a <b> & \"c\"", document.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(document.getElementsByTagName("rect").getLength() > 3 * 12, "bars, gaps and histogram");
        assertTrue(document.getElementsByTagName("linearGradient").getLength() > 0, "hatches");
        assertTrue(words(document).contains("accuracy 0.6295"), words(document));
        assertFalse(svg.contains("NaN"));
    }

    /** A picture says which calibrator it shows. */
    @Test
    void whatWasDoneStandsOverThePicture() throws Exception {
        Evaluation e = Evaluation.of(Samples.of(Samples.Classifier.OVER_CONFIDENT), 1, Binning.DEFAULT);
        Renderer.Subject subject = new Renderer.Subject("a.csv", "fitted", "vector scaling", 10, e, e);
        String all = words(parse(
                Fx.call(() -> new ReliabilityPicture(new Texts()).draw(subject)).svg()));
        assertTrue(all.contains("vector scaling") && all.contains("T = 1 "), all);
    }

    /** Marks by the thousand are lines and paths too, icons their own shape, and the ground is that of the theme. */
    @ParameterizedTest
    @EnumSource(CalibrationView.class)
    void noViewHoldsPixels(CalibrationView view) throws Exception {
        Fx.assumeText();
        String svg = Fx.call(() -> {
            BenchWindow w = new BenchWindow("calibration", 100, 1186, 647);
            new Look(Look.Theme.DARK, 100).apply(w.root().getScene());
            w.window().calibrationViewProperty().set(view);
            w.settle();
            String out = SvgPicture.of((Region) w.root().lookup("#view-place"), "view");
            w.close();
            return out;
        });
        Document document = parse(svg);
        assertEquals(0, document.getElementsByTagName("image").getLength());
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
        Element ground = (Element) document.getDocumentElement()
                .getElementsByTagName("defs")
                .item(0)
                .getNextSibling()
                .getNextSibling();
        // The canvas of the dark theme: pale words need it behind them.
        assertEquals("#14171c", ground.getAttribute("fill"));
        assertEquals(document.getDocumentElement().getAttribute("width"), ground.getAttribute("width"));
        if (view == CalibrationView.ROWS) {
            NodeList paths = document.getElementsByTagName("path");
            long icons = IntStream.range(0, paths.getLength())
                    .filter(i ->
                            ((Element) paths.item(i)).getAttribute("transform").contains("scale("))
                    .count();
            assertTrue(icons > 5, "a cross or tick per row: " + icons);
        }
    }

    @Test
    void aTextOfSeveralLinesKeepsThem() throws Exception {
        String svg = Fx.call(() -> {
            Text bold = new Text("One sentence. ");
            Text plain = new Text("And a second one that is too long for a line of this width.");
            TextFlow flow = new TextFlow(bold, plain);
            Label label = new Label("A label of many words that wraps");
            label.setWrapText(true);
            VBox box = new VBox(flow, label);
            box.setMaxWidth(160);
            box.setPrefWidth(160);
            var stage = Fx.show(new VBox(box), Look.DEFAULT, 400, 300);
            String out = SvgPicture.of(box, "lines");
            stage.close();
            return out;
        });
        NodeList lines = parse(svg).getElementsByTagName("text");
        assertTrue(lines.getLength() >= 5, svg);
        String all = words(parse(svg)).replace(" | ", "");
        assertTrue(all.contains("One sentence. And a second one that is too long for a line of this width."), all);
        long heights = IntStream.range(0, lines.getLength())
                .mapToObj(n -> lines.item(n).getAttributes().getNamedItem("y").getNodeValue())
                .distinct()
                .count();
        assertTrue(heights >= 4, svg);
    }

    private static String words(Document document) {
        StringBuilder out = new StringBuilder();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++)
            out.append(texts.item(i).getTextContent()).append(" | ");
        return out.toString();
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.DataSet;

/** Class names that are longer than their room in the view "Rows": cut in the middle, and said in full. */
class RowNamesTest {
    private static final int CLASSES = 9;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.assumeText();
    }

    private static String name(int k) {
        return "Amanita muscaria subspecies from the north, number " + k;
    }

    /** One row: class k has logit −k, and the last is the true one. */
    private static BenchWindow open(int percent) {
        double[] z = IntStream.range(0, CLASSES).mapToDouble(k -> -k).toArray();
        List<String> names = IntStream.range(0, CLASSES).mapToObj(k -> name(k)).toList();
        BenchWindow w = new BenchWindow("calibration-rows", percent, 1186, 560);
        DataSet one = new DataSet("one", "", Predictions.logits(names, z, new int[] {CLASSES - 1}));
        w.lab().change(in -> in.withNewQuestion(in.question().withData(one)));
        w.settle();
        return w;
    }

    private static List<Node> lines(BenchWindow w) {
        return w.root().lookupAll(".row-line").stream().filter(Node::isVisible).toList();
    }

    private static List<String> names(BenchWindow w) {
        return w.root().lookupAll(".row-name").stream()
                .filter(Node::isVisible)
                .map(n -> ((Text) n).getText())
                .toList();
    }

    @Test
    void aCutNameIsSaidInFullAndKeysGoFromLineToLine() throws Exception {
        Fx.run(() -> {
            BenchWindow w = open(100);
            List<Node> lines = lines(w);
            assertEquals(CLASSES, lines.size());
            for (int k = 0; k < CLASSES; k++) {
                String said = lines.get(k).getAccessibleText();
                assertTrue(said.startsWith(name(k)) && said.contains("logit " + (k == 0 ? "0" : "−" + k)), said);
                assertTrue(names(w).get(k).contains("…") && names(w).get(k).endsWith("" + k), names(w).get(k));
            }
            assertTrue(lines.get(CLASSES - 1).getAccessibleText().contains("the true class"));
            assertTrue(names(w).get(CLASSES - 1).startsWith("true: "), "the word stays whole");
            lines.get(0).requestFocus();
            w.press(lines.get(0), KeyCode.DOWN);
            assertTrue(lines.get(1).isFocused());
            assertEquals(
                    lines.get(1).getAccessibleText(),
                    w.find("rows-sentence", Label.class).getText());
            w.close();
        });
    }

    /** On a page of its own there is room for the names. */
    @Test
    void aNameIsWholeWhereThereIsRoom() throws Exception {
        Fx.run(() -> {
            BenchWindow w = open(150);
            w.find("part-2", javafx.scene.control.ToggleButton.class).fire();
            w.settle();
            assertEquals(name(0), names(w).get(0));
            w.close();
        });
    }
}

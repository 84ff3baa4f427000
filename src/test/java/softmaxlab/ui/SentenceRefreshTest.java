package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import softmaxlab.engine.Samples;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Inputs;

/** Whatever the keyboard is on, its sentence is that of the present numbers. */
class SentenceRefreshTest {
    /** For whatever Tab can reach: after a change the line says what it says when it is come to anew. */
    @ParameterizedTest
    @EnumSource(names = "NUMBERS", mode = EnumSource.Mode.EXCLUDE)
    void theLineFollowsTheNumbers(CalibrationView view) throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow bench = BenchWindow.calibration(view);
            int changed = 0;
            for (Node at : reached(bench)) {
                at.requestFocus();
                String old = line(bench);
                for (UnaryOperator<Inputs> change : List.<UnaryOperator<Inputs>>of(this::otherData, this::hotter)) {
                    bench.lab().change(change);
                    bench.settle();
                    String kept = line(bench);
                    if (!at.isFocused()) break;
                    bench.root().requestFocus();
                    at.requestFocus();
                    assertEquals(line(bench), kept, () -> "on " + at);
                    if (!kept.equals(old)) changed++;
                }
                while (bench.lab().canUndoProperty().get()) bench.lab().undo();
                bench.settle();
            }
            assertTrue(changed > 0, "some sentence has a number of the data");
            bench.close();
        });
    }

    private Inputs otherData(Inputs in) {
        return in.withQuestion(
                in.question().withData(new DataSet("x", "x", Samples.of(Samples.Classifier.UNDER_CONFIDENT))));
    }

    private Inputs hotter(Inputs in) {
        return in.withTemperature(1.7);
    }

    private static List<Node> reached(BenchWindow bench) {
        List<Node> out = new ArrayList<>();
        for (Node n : bench.root().lookup(".calibration-view").lookupAll("*")) {
            if (n.isFocusTraversable() && BenchWindow.isShown(n)) out.add(n);
        }
        return out;
    }

    private static String line(BenchWindow bench) {
        return ((SentenceLine) bench.root().lookup(".sentence-line")).getText();
    }

    /** Walking the dots and taking the data back: two steps, as by Ctrl+Z. */
    @Test
    void theDotsOfManyEcesDoNotKeepTheNumberOfOtherData() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            BenchWindow bench = BenchWindow.calibration(CalibrationView.MANY);
            bench.lab().change(this::otherData);
            bench.lab().change(this::hotter);
            bench.settle();
            Node dot = bench.root().lookup(".strip-plot").lookupAll("Circle").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow();
            dot.requestFocus();
            bench.press(dot, KeyCode.RIGHT);
            Node next = bench.root().getScene().getFocusOwner();
            String before = line(bench);
            assertEquals(next.getAccessibleText(), before);
            bench.lab().undo();
            bench.lab().undo();
            bench.settle();
            assertTrue(!before.equals(line(bench)), before);
            assertEquals(next.getAccessibleText(), line(bench));
            bench.close();
        });
    }
}

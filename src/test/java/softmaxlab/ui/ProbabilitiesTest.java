package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.lab.ClassLabel;
import softmaxlab.ui.chart.NumberText;

class ProbabilitiesTest {
    private ProbabilitiesBench bench;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @BeforeEach
    void open() throws Exception {
        bench = ProbabilitiesBench.open(100);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private List<String> names() {
        return bench.lab.inputs().classes().stream().map(ClassLabel::name).toList();
    }

    @Test
    void everyRowSaysItsClassLogitAndProbability() {
        // softmax(4.5, −1.2, 0.8) = 0.9727, 0.0033, 0.0240 (mpmath)
        assertEquals(
                "cat, logit 4.5, probability 0.973, the true class",
                bench.part(0, ".probability-bar").getAccessibleText());
        assertEquals(
                "dog, logit \u22121.2, probability 0.003",
                bench.part(1, ".slider-track").getAccessibleText());
        assertEquals(
                "bird, logit 0.8, probability 0.024",
                bench.part(2, ".name-cell").getAccessibleText());
    }

    @Test
    void aDraggedBarMovesItsLogitAndIsOneUndoEntry() throws Exception {
        bench.act(() -> {
            bench.pull(1, 0.2);
            Hand.drag(
                    bench.part(1, ".probability-bar"),
                    0.5 * bench.part(1, ".probability-bar").getWidth(),
                    5);
            Hand.release(bench.part(1, ".probability-bar"), 0, 5);
        });
        // ln(0.5/0.5) + ln(e^4.5 + e^0.8) = 4.5 + ln(1 + e^−3.7)
        assertEquals(4.524423, bench.logit(1), 1e-6);
        assertEquals(0.5, bench.now().prediction().p().get(1), 1e-6);
        bench.act(bench.lab::undo);
        assertEquals(Row.of(4.5, -1.2, 0.8), bench.lab.inputs().logits());
        assertFalse(bench.lab.canUndoProperty().get());
    }

    @Test
    void aDraggedBarKeepsToTheTemperature() throws Exception {
        bench.act(() -> bench.lab.change(in -> in.withTemperature(2)));
        bench.act(() -> bench.pull(2, 0.25));
        // 2 ln(0.25/0.75) + 2 ln(e^2.25 + e^−0.6) = −2.197225 + 4.5 + 2 ln(1 + e^−2.85)
        assertEquals(2.415242, bench.logit(2), 1e-6);
    }

    @Test
    void escapeUndoesADragUnderWay() throws Exception {
        bench.act(() -> {
            bench.pull(1, 0.5);
            Hand.keyDown(bench.part(1, ".probability-bar"), KeyCode.ESCAPE, false);
            Hand.drag(bench.part(1, ".probability-bar"), 0.9 * 400, 5);
            Hand.release(bench.part(1, ".probability-bar"), 0, 5);
        });
        assertEquals(-1.2, bench.logit(1));
        assertFalse(bench.lab.canUndoProperty().get());
    }

    @Test
    void arrowKeysMoveAFocusedBarByAHundredth() throws Exception {
        bench.act(() -> Hand.key(bench.part(2, ".probability-bar"), KeyCode.RIGHT));
        assertEquals(0.03, bench.now().prediction().p().get(2), 1e-12);
        // ln(0.03/0.97) + ln(e^4.5 + e^−1.2)
        assertEquals(1.027242, bench.logit(2), 1e-6);
    }

    @Test
    void aTypedLogitMayWidenTheRange() throws Exception {
        bench.act(() -> {
            TextField field = (TextField) bench.part(0, ".number-field");
            field.setText("30");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(30, bench.logit(0));
        SliderTrack track = (SliderTrack) bench.part(1, ".slider-track");
        assertEquals(SliderScale.linear(-50, 50, 0.5), track.scale());
        bench.act(bench.lab::undo);
        assertEquals(SliderScale.linear(-10, 10, 0.1), track.scale());
    }

    @Test
    void aTemperatureMayBeTypedWithAnyDigits() throws Exception {
        bench.act(() -> {
            TextField field = (TextField) bench.one(".temperature-row").lookup(".number-field");
            field.setText("2.88256");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(2.88256, bench.lab.inputs().temperature());
    }

    @Test
    void aClickOrEnterOnANameMakesItTheTrueClass() throws Exception {
        bench.act(() -> Hand.click(bench.part(1, ".name-cell"), 1));
        assertEquals(1, bench.lab.inputs().trueClass());
        bench.act(() -> Hand.key(bench.part(2, ".name-cell"), KeyCode.ENTER));
        assertEquals(2, bench.lab.inputs().trueClass());
        assertEquals("true", ((Label) bench.part(2, ".true-chip")).getText());
    }

    @Test
    void aDoubleClickRenamesAndLeavesTheTruthAlone() throws Exception {
        bench.act(() -> {
            Hand.click(bench.part(1, ".name-cell"), 1);
            Hand.click(bench.part(1, ".name-cell"), 2);
            TextField editor = (TextField) bench.part(1, ".name-editor");
            editor.setText("  grey   wolf ");
            editor.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(0, bench.lab.inputs().trueClass());
        assertEquals(List.of("cat", "grey wolf", "bird"), names());
    }

    @Test
    void escapeLeavesTheNameAsItWas() throws Exception {
        bench.act(() -> {
            Hand.key(bench.part(1, ".name-cell"), KeyCode.F2);
            ((TextField) bench.part(1, ".name-editor")).setText("wolf");
            Hand.key(bench.part(1, ".name-editor"), KeyCode.ESCAPE);
        });
        assertEquals(List.of("cat", "dog", "bird"), names());
    }

    @Test
    void deleteRemovesAClassButNeverTheLastTwo() throws Exception {
        bench.act(() -> Hand.key(bench.part(1, ".slider-track"), KeyCode.DELETE));
        assertEquals(List.of("cat", "bird"), names());
        bench.act(() -> Hand.key(bench.part(1, ".slider-track"), KeyCode.DELETE));
        assertEquals(List.of("cat", "bird"), names());
        assertEquals(2, bench.all(".class-row").size());
    }

    @Test
    void pastingOnTheBenchTakesTheRow() throws Exception {
        bench.act(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("[1, 2; 3, 4]");
            Clipboard.getSystemClipboard().setContent(content);
            Hand.keyDown(bench.part(0, ".slider-track"), KeyCode.V, true);
        });
        assertEquals(Row.of(1, 2, 3, 4), bench.lab.inputs().logits());
    }

    @Test
    void theReadOutsAreThoseOfThePublishedPicture() throws Exception {
        bench.logits(5, 1, 0.5);
        bench.act(() -> bench.lab.change(in -> in.withTrueClass(1).withTemperature(4)));
        List<String> figures = bench.all(".figure").stream()
                .map(n -> ((NumberText) n).getText())
                .toList();
        assertEquals(List.of("cat", "0.591", "0.373", "0.959", "2.61", "1.526", "1.497", "1.482", "0.998"), figures);
        assertEquals("wrong", ((Label) bench.one(".right-wrong")).getText());
    }

    @Test
    void theSentenceAtRestIsAboutTheTrueClass() throws Exception {
        bench.logits(5, 1, 0.5);
        bench.act(() -> {
            bench.lab.change(in -> in.withTrueClass(1).withTemperature(4));
            bench.one(".title-row").lookup(".menu-button").requestFocus();
        });
        assertEquals(
                "dog, the true class: logit 1.000, z / T = 0.250, probability 0.217; it costs \u2212ln\u00a00.217 ≈ 1.526\u00a0nats.",
                ((Label) bench.one(".sentence-line")).getText());
    }

    @Test
    void barsThatBrokeSaySo() throws Exception {
        bench.logits(1000, 999, 998);
        bench.act(() -> bench.lab.change(in -> softmaxlab.lab.Knob.IMPLEMENTATION.replace(in, "naive")));
        assertEquals("NaN  ∞ ÷ ∞", ((Label) bench.part(0, ".broken-word")).getText());
        assertEquals("NaN", ((NumberText) bench.part(2, ".class-value")).getText());
        assertEquals("p by the naive formula, float64 (see Workings)", ((Label) bench.one(".warn-chip")).getText());
        Node bar = bench.part(0, ".probability-bar");
        bench.act(() -> Hand.key(bar, KeyCode.LEFT));
        assertEquals(1000, bench.logit(0));
    }
}

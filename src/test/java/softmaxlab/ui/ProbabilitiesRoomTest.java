package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import softmaxlab.engine.Row;
import softmaxlab.lab.Guide;
import softmaxlab.ui.chart.ManyBars;

/** The bench with many classes, with little room, and in a lesson's hands. */
class ProbabilitiesRoomTest {
    private ProbabilitiesBench bench;

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void twelveClassesHaveASliderEachAndThirteenHaveOneForTheChosen() throws Exception {
        bench = ProbabilitiesBench.open(100);
        bench.logits(IntStream.range(0, 12).mapToDouble(k -> k / 10.0).toArray());
        assertEquals(12, bench.all(".class-row").size());
        assertFalse(bench.one(".many-bars").isVisible());
        bench.logits(IntStream.range(0, 13).mapToDouble(k -> k / 10.0).toArray());
        assertEquals(1, bench.all(".class-row").size());
        assertTrue(bench.one(".many-bars").isVisible());
    }

    @Test
    void aThousandBarsAreAsLongAsTheirProbabilities() throws Exception {
        bench = ProbabilitiesBench.open(100);
        double[] z = new double[1000];
        z[123] = Math.log(999);
        bench.act(() -> bench.lab.change(in -> in.withLogits(Row.of(z))));
        // e^ln 999 / (999 + 999 · 1) = 1/2
        Region chosenBar = bench.part(0, ".probability-bar");
        Rectangle[] bars = bench.one(".many-bars").lookupAll(".bar").toArray(Rectangle[]::new);
        assertEquals(1000, bars.length);
        assertEquals(0.5 * chosenBar.getWidth() - 1, bars[123].getWidth(), 1e-6);
    }

    @Test
    void keysChooseAmongManyBarsAndMoveTheChosenOne() throws Exception {
        bench = ProbabilitiesBench.open(100);
        bench.logits(new double[20]);
        ManyBars many = (ManyBars) bench.one(".many-bars");
        bench.act(() -> {
            Hand.key(many, KeyCode.DOWN);
            Hand.key(many, KeyCode.DOWN);
        });
        assertEquals("bird, logit 0, probability 0.050", many.getAccessibleText());
        bench.act(() -> Hand.key(many, KeyCode.RIGHT));
        assertEquals(0.06, bench.now().prediction().p().get(2), 1e-12);
        bench.act(() -> Hand.key(many, KeyCode.ENTER));
        assertEquals(2, bench.lab.inputs().trueClass());
    }

    @Test
    void thePointerChoosesAndDragsOneOfManyBars() throws Exception {
        bench = ProbabilitiesBench.open(100);
        bench.logits(new double[20]);
        ManyBars many = (ManyBars) bench.one(".many-bars");
        Region bar = bench.part(0, ".probability-bar");
        double y = (7 + 0.5) * many.getHeight() / 20;
        bench.act(() -> {
            Hand.move(many, 100, y);
            Hand.press(many, bar.getLayoutX() + 0.05 * bar.getWidth(), y, 1);
            Hand.drag(many, bar.getLayoutX() + 0.5 * bar.getWidth(), y + 40);
            Hand.release(many, 0, y);
        });
        // ln(0.5/0.5) + ln 19
        assertEquals(2.944439, bench.logit(7), 1e-6);
        bench.act(bench.lab::undo);
        assertEquals(0, bench.logit(7));
    }

    @Test
    void atTwiceTheTextSizeThreeReadOutsAndALinkStay() throws Exception {
        bench = ProbabilitiesBench.open(200);
        assertFalse(bench.one(".title-row").isVisible());
        assertTrue(bench.one(".more-menu").isVisible());
        assertEquals(3, bench.one(".brief-readouts").lookupAll(".brief-part").size());
        assertFalse(bench.part(0, ".gradient").isVisible());
        for (var node : bench.all(".class-row")) {
            Region row = (Region) node;
            Region last = (Region) row.lookup(".class-value");
            assertTrue(last.getLayoutX() + last.getWidth() <= row.getWidth() + 0.5);
        }
    }

    @Test
    void whatTheLessonHoldsCannotBeMoved() throws Exception {
        bench = ProbabilitiesBench.open(100);
        bench.guide(new Guide("c2", "one", Set.of("z", "T", "y", "eps"), Set.of(), "panel.temperature"));
        assertTrue(bench.part(0, ".slider-track").isDisabled());
        bench.act(() -> {
            Hand.key(bench.part(1, ".name-cell"), KeyCode.ENTER);
            Hand.key(bench.part(1, ".name-cell"), KeyCode.DELETE);
            Hand.key(bench.part(1, ".probability-bar"), KeyCode.RIGHT);
        });
        assertEquals(Row.of(4.5, -1.2, 0.8), bench.lab.inputs().logits());
        assertEquals(0, bench.lab.inputs().trueClass());
    }

    @Test
    void coveredBarsAreNotReadOutEither() throws Exception {
        bench = ProbabilitiesBench.open(100);
        bench.guide(new Guide("c2", "one", Set.of(), Set.of("bars", "readouts"), ""));
        assertFalse(bench.part(0, ".probability-bar").isVisible());
        assertFalse(bench.part(0, ".class-value").isVisible());
        assertFalse(bench.part(0, ".gradient").isVisible());
        assertEquals(
                "cat, logit 4.5, probability covered, the true class",
                bench.part(0, ".name-cell").getAccessibleText());
        assertEquals(
                "cat: logit 4.500. The lesson keeps its probability covered for now.",
                ((Label) bench.one(".sentence-line")).getText());
        assertFalse(bench.one(".readout-grid").isVisible());
    }
}

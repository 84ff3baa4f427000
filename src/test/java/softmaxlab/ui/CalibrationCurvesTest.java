package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import softmaxlab.Parts;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Corp;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Outcomes;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.SmoothEce;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.CurveReader;

/** The view "Curves" as a learner meets it. */
class CalibrationCurvesTest {
    private Lab lab;
    private Stage stage;
    private Parent view;

    @BeforeEach
    void open() throws Exception {
        Fx.assumeText();
        Fx.run(() -> {
            Parts parts = new Parts(Runnable::run, Runnable::run, e -> {
                throw new IllegalStateException(e);
            });
            lab = parts.lab();
            parts.window().calibrationViewProperty().set(CalibrationView.CURVES);
            view = parts.views().load("calibration");
            stage = Fx.show(view, Look.DEFAULT, 1186, 648);
            settle();
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) Fx.run(stage::close);
    }

    private void settle() {
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.layout();
        }
    }

    private void choose(String kind) {
        ((ToggleButton) view.lookup("#curves-" + kind)).fire();
        settle();
    }

    private CurveReader reader(String side) {
        return (CurveReader) view.lookup("#curve-" + side);
    }

    private String sentence() {
        return ((SentenceLine) view.lookup("#curves-sentence")).getText();
    }

    private void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private List<String> table() {
        return view.lookup("#curves-table").lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(l -> ((Label) l).getText())
                .toList();
    }

    private static String metric(double v) {
        return Numbers.fixed(v, 4);
    }

    @Test
    void theLegendNamesTheIntervalThatIsDrawn() throws Exception {
        Fx.run(() -> {
            ((ToggleButton) view.lookup("#curves-residual")).fire();
            for (BinInterval i : BinInterval.values()) {
                lab.change(in -> Knob.BIN_INTERVAL.replace(in, i.key()));
                String name = new BinWords(new Texts()).interval(i);
                assertEquals("95\u00a0%, " + name, ((Label) view.lookup("#kindLegend")).getText());
            }
        });
    }

    @Test
    void theChoiceOfAKindStaysUnderTheMouse() throws Exception {
        Fx.run(() -> {
            Node kinds = view.lookup("#curves-smooth").getParent();
            Bounds at = kinds.localToScene(kinds.getLayoutBounds());
            for (String kind : List.of("cumulative", "residual", "smooth", "isotonic")) {
                choose(kind);
                Bounds now = kinds.localToScene(kinds.getLayoutBounds());
                assertEquals(at.getMinX(), now.getMinX(), kind);
                assertEquals(at.getMinY(), now.getMinY(), kind);
            }
        });
    }

    @Test
    void theTableHoldsTheNumbersOfTheEngine() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withTemperature(2.5));
            settle();
            Calibration c = lab.snapshot().calibration();
            Outcomes before = c.before().outcomes();
            Outcomes after = c.after().outcomes();
            assertTrue(
                    table().containsAll(List.of(
                            metric(Corp.of(before).mcb()),
                            metric(Corp.of(after).mcb()),
                            metric(Corp.of(after).dsc()),
                            metric(Corp.of(after).brier()))),
                    () -> table().toString());
            choose("smooth");
            assertTrue(
                    table().containsAll(List.of(
                            metric(SmoothEce.of(before, Loop.SERIAL).value()),
                            metric(SmoothEce.of(after, Loop.SERIAL).value()))),
                    () -> table().toString());
            choose("cumulative");
            CumulativeDifference line = CumulativeDifference.of(after);
            assertTrue(
                    table().containsAll(List.of(metric(line.ks()), metric(line.kuiper()), metric(line.kuiperPValue()))),
                    () -> table().toString());
            choose("residual");
            assertTrue(table().contains(metric(c.after().ece())), () -> table().toString());
        });
    }

    @Test
    void keysWalkEitherCurveAndTheSentenceFollows() throws Exception {
        Fx.run(() -> {
            lab.change(in -> in.withTemperature(2.5));
            for (String kind : List.of("isotonic", "smooth", "cumulative", "residual")) {
                choose(kind);
                for (String side : List.of("before", "after")) {
                    CurveReader reader = reader(side);
                    reader.requestFocus();
                    press(reader, KeyCode.END);
                    String last = reader.getAccessibleText();
                    press(reader, KeyCode.LEFT);
                    assertFalse(last.equals(reader.getAccessibleText()), last);
                    assertEquals(reader.getAccessibleText(), sentence());
                    assertTrue(sentence().startsWith(side.equals("before") ? "Before" : "After"), sentence());
                    press(reader, KeyCode.RIGHT);
                    assertEquals(last, sentence());
                }
            }
        });
    }

    /** The last step of the curve after, as the engine has it, is where the ring stands. */
    @Test
    void theRingStandsWhereTheNumbersSay() throws Exception {
        Fx.run(() -> {
            press(reader("after"), KeyCode.HOME);
            settle();
            Corp corp = Corp.of(lab.snapshot().calibration().after().outcomes());
            Corp.Step first = corp.steps().get(0);
            Rectangle frame = (Rectangle) view.lookup(".curve-picture").lookup(".chart-frame");
            CurveReader ring = reader("after");
            double x = (ring.getLayoutX() + ring.getWidth() / 2 - frame.getX()) / frame.getWidth();
            double y = 1 - (ring.getLayoutY() + ring.getHeight() / 2 - frame.getY()) / frame.getHeight();
            assertEquals(first.confidence(), x, 0.006);
            assertEquals(first.accuracy(), y, 0.006);
        });
    }

    @Test
    void withoutAChangeThereIsOneCurve() throws Exception {
        Fx.run(() -> {
            assertFalse(reader("before").isVisible());
            assertTrue(view.lookupAll(".legend .label").stream()
                    .anyMatch(l -> ((Label) l).getText().equals("before and after are the same")));
            lab.change(in -> in.withTemperature(2));
            settle();
            assertTrue(reader("before").isVisible());
        });
    }

    /** One row, equal rows, certain rows, rows without a bin: every kind has something to say about each. */
    @Test
    void smallDataAreNoTrouble() throws Exception {
        Fx.run(() -> {
            for (double[] p : List.of(new double[] {0.7}, new double[] {0.8, 0.8, 0.8}, new double[] {1, 1})) {
                Predictions data = Predictions.top1(p, new int[p.length], new int[p.length]);
                lab.change(in -> in.withQuestion(in.question()
                        .withData(new DataSet("small", "", data))
                        .withBinning(new Binning(5, EdgeRule.LO))));
                for (String kind : List.of("isotonic", "smooth", "cumulative", "residual")) {
                    choose(kind);
                    String seen = view.lookup("#curves-seen").getAccessibleText();
                    assertFalse(seen.isBlank() || seen.contains("{"), seen);
                    assertFalse(reader("after").getAccessibleText().isBlank());
                }
            }
        });
    }
}

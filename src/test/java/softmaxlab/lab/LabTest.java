package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import softmaxlab.background.Background;
import softmaxlab.background.Task;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;
import softmaxlab.engine.TemperatureFit;

class LabTest {
    private static final DataSet SMALL = new DataSet("binary4", "", Samples.lessonSet("binary4"));
    private static final DataSet LARGE = new DataSet("sample", "", Samples.of(Samples.Classifier.OVER_CONFIDENT));

    private final List<Exception> unexpected = new ArrayList<>();

    private Lab lab(DataSet data) {
        return new Lab(Inputs.start(data), new Background(Runnable::run, Runnable::run), Loop.SERIAL, unexpected::add);
    }

    @Test
    void oneChangeOfTwoKnobsPublishesOnce() {
        Lab lab = lab(SMALL);
        List<Snapshot> seen = new ArrayList<>();
        lab.snapshotProperty().addListener((o, was, is) -> seen.add(is));
        lab.change(in -> in.withTemperature(2).withLogits(Row.of(5, 1, 0.5)));
        assertEquals(1, seen.size());
        // softmax([2.5, 0.5, 0.25]) by hand: 12.182494, 1.648721, 1.284025, sum 15.115240
        assertEquals(0.805974, seen.get(0).prediction().confidence(), 5e-7);
    }

    @Test
    void aSliceThatDidNotChangeIsNotAnnounced() {
        Lab lab = lab(SMALL);
        List<Prediction> seen = new ArrayList<>();
        lab.snapshotProperty().map(Snapshot::prediction).subscribe(p -> seen.add(p));
        lab.change(in -> in.withSmoothing(new Smoothing(0.2, in.smoothing().convention())));
        assertEquals(1, seen.size());
        lab.change(in -> in.withTemperature(2));
        assertEquals(2, seen.size());
    }

    @Test
    void aDragIsOneEntryAndUndoBringsBackTheStart() {
        Lab lab = lab(SMALL);
        Inputs start = lab.inputs();
        for (int i = 1; i <= 100; i++) {
            double t = 1 + i / 10.0;
            lab.change("drag", in -> in.withTemperature(t));
        }
        lab.endGesture();
        lab.change("drag", in -> in.withTemperature(50));
        lab.undo();
        assertEquals(11, lab.inputs().temperature());
        lab.undo();
        assertEquals(start, lab.inputs());
        assertFalse(lab.canUndoProperty().get());
        lab.redo();
        lab.redo();
        assertEquals(50, lab.inputs().temperature());
        assertFalse(lab.canRedoProperty().get());
    }

    @Test
    void takingBackADragThatChangedNothingLeavesWhatWasBefore() {
        Lab lab = lab(SMALL);
        lab.change(in -> in.withTemperature(2));
        lab.cancelGesture("drag");
        assertEquals(2, lab.inputs().temperature());
        lab.change("drag", in -> in.withTemperature(3));
        lab.change("drag", in -> in.withTemperature(4));
        lab.cancelGesture("drag");
        assertEquals(2, lab.inputs().temperature());
        lab.cancelGesture("drag");
        assertEquals(2, lab.inputs().temperature(), "what it changed is taken back once");
    }

    @Test
    void aChangeAfterUndoForgetsTheFuture() {
        Lab lab = lab(SMALL);
        lab.change(in -> in.withTemperature(2));
        lab.undo();
        lab.change(in -> in.withTemperature(3));
        assertFalse(lab.canRedoProperty().get());
    }

    @Test
    void answeringAChangeWithAChangeIsRefusedLoudly() {
        Lab lab = lab(SMALL);
        List<Throwable> thrown = new ArrayList<>();
        lab.snapshotProperty().addListener((o, was, is) -> {
            try {
                lab.change(in -> in.withTemperature(9));
            } catch (IllegalStateException e) {
                thrown.add(e);
            }
        });
        lab.change(in -> in.withTemperature(2));
        assertEquals(1, thrown.size());
        assertEquals(2, lab.inputs().temperature());
    }

    @Test
    void resetKeepsTheOpenDataAndCanBeUndone() {
        Lab lab = lab(SMALL);
        lab.change(in -> in.withTemperature(2).withQuestion(in.question().withData(LARGE)));
        Inputs before = lab.inputs();
        lab.reset();
        assertEquals(1, lab.inputs().temperature());
        assertSame(LARGE, lab.inputs().question().data());
        lab.undo();
        assertEquals(before, lab.inputs());
    }

    @Test
    void aThousandRandomChangesKeepTheInvariantsAndUndoToTheStart() {
        Lab lab = lab(SMALL);
        Inputs start = lab.inputs();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            lab.change(randomChange(random));
            Snapshot s = lab.snapshot();
            assertEquals(s.inputs().logits().size(), s.prediction().p().size());
            assertEquals(1, s.prediction().p().sum(), 1e-12);
            assertTrue(s.losses().crossEntropy() >= 0);
            assertTrue(s.losses().smoothedK() >= s.targets().overK().lowest() - 1e-9);
            assertFalse(s.isCalibrationStale());
            assertEquals(s.inputs().classes().size(), distinctColors(s.inputs()));
        }
        while (lab.canUndoProperty().get()) lab.undo();
        assertEquals(start, lab.inputs());
        assertEquals(List.of(), unexpected);
    }

    private static long distinctColors(Inputs in) {
        return in.classes().stream().mapToInt(ClassLabel::color).distinct().count();
    }

    private static UnaryOperator<Inputs> randomChange(Random r) {
        double x = r.nextDouble();
        return switch (r.nextInt(7)) {
            case 0 -> in -> in.withTemperature(Math.exp(x * 9 - 4));
            case 1 -> in -> in.withLogit(r.nextInt(in.logits().size()), x * 20 - 10);
            case 2 -> in -> in.logits().size() < Inputs.MAX_SLIDERS ? in.withNewClass(x) : in;
            case 3 ->
                in -> in.logits().size() > 2
                        ? in.withoutClass(r.nextInt(in.logits().size()))
                        : in;
            case 4 -> in -> in.withTrueClass(r.nextInt(in.logits().size()));
            case 5 -> in -> in.withSmoothing(new Smoothing(x / 2, in.smoothing().convention()));
            default ->
                in -> in.withQuestion(in.question()
                        .withBinning(new Binning(1 + r.nextInt(50), x < 0.5 ? EdgeRule.HI : EdgeRule.CLOSED)));
        };
    }

    @Test
    void fittingOnHalfJudgesTheRest() {
        Lab lab = lab(SMALL);
        lab.fit();
        Calibration c = lab.snapshot().calibration();
        // The first five of the ten rows are all right: no finite temperature.
        assertEquals(TemperatureFit.Status.TO_ZERO, c.question().fit().status());
        assertEquals(1, lab.inputs().temperature());
        assertEquals(5, c.before().rows());
        assertEquals(0.6, c.before().accuracy(), 1e-15);
        lab.undo();
        assertEquals(10, lab.snapshot().calibration().before().rows());
    }

    @Test
    void fittingOnAllSetsTheTemperature() {
        Lab lab = lab(SMALL);
        lab.change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
        lab.fit();
        assertEquals(4 / Math.log(4), lab.inputs().temperature(), 3e-9);
        assertEquals(10, lab.snapshot().calibration().after().rows());
        assertEquals(0, lab.snapshot().calibration().after().ece(), 1e-9);
        assertTrue(lab.inputs().question().judgesItsOwnRows());
    }

    @Test
    void anotherCalibratorAndItsFitAreOneStep() {
        Lab lab = lab(SMALL);
        lab.change(in -> in.withQuestion(in.question().withFitOn(FitOn.ALL, null)));
        lab.fit();
        Inputs fitted = lab.inputs();
        lab.fit(Method.HISTOGRAM);
        assertEquals(Method.HISTOGRAM, lab.inputs().question().method());
        assertEquals(1, lab.inputs().temperature());
        assertTrue(lab.inputs().question().fit().isFitted());
        lab.undo();
        assertEquals(fitted, lab.inputs());
    }

    @Test
    void calibrationRunsInTheBackgroundAndTheLatestAnswerStands() {
        Queue<Runnable> worker = new ArrayDeque<>();
        Lab lab =
                new Lab(Inputs.start(LARGE), new Background(worker::add, Runnable::run), Loop.SERIAL, unexpected::add);
        worker.remove().run();
        assertFalse(lab.snapshot().isCalibrationStale());
        for (double t : new double[] {2, 3, 4}) lab.change("drag", in -> in.withTemperature(t));
        assertTrue(lab.snapshot().isCalibrationStale());
        assertEquals(1, worker.size());
        worker.remove().run();
        assertEquals(2, lab.snapshot().calibration().temperature());
        worker.remove().run();
        assertEquals(4, lab.snapshot().calibration().temperature());
        assertFalse(lab.snapshot().isCalibrationStale());
        assertTrue(worker.isEmpty());
    }

    @Test
    void aCancelledCalibrationIsAskedAnewAtTheNextChange() {
        Queue<Runnable> worker = new ArrayDeque<>();
        List<Task> tasks = new ArrayList<>();
        Background background = new Background(worker::add, Runnable::run);
        background.onStart(tasks::add);
        Lab lab = new Lab(Inputs.start(LARGE), background, Loop.SERIAL, unexpected::add);
        tasks.get(0).cancel();
        worker.remove().run();
        assertTrue(lab.snapshot().isCalibrationStale());
        lab.change(in -> in.withTemperature(2));
        worker.remove().run();
        assertFalse(lab.snapshot().isCalibrationStale());
    }

    @Test
    void knobsReadBackWhatTheySet() {
        Inputs in = Inputs.start(SMALL);
        assertEquals(8.0, Knob.TEMPERATURE.read(Knob.TEMPERATURE.replace(in, 8.0)));
        assertEquals("K-1", Knob.CONVENTION.read(Knob.CONVENTION.replace(in, "K-1")));
        assertEquals("naive", Knob.IMPLEMENTATION.read(Knob.IMPLEMENTATION.replace(in, "naive")));
        assertEquals("f32", Knob.DTYPE.read(Knob.DTYPE.replace(in, "f32")));
        assertEquals("mix10", Knob.DATA.read(Knob.DATA.replace(in, "mix10")));
        assertEquals("lo", Knob.EDGE_RULE.read(Knob.EDGE_RULE.replace(in, "lo")));
        assertEquals(20.0, Knob.BINS.read(Knob.BINS.replace(in, 20.0)));
        assertEquals(2.0, Knob.TRUE_CLASS.read(Knob.TRUE_CLASS.replace(in, 2.0)));
        assertEquals(0.25, Knob.LABEL_SMOOTHING.read(Knob.LABEL_SMOOTHING.replace(in, 0.25)));
        assertEquals(5, ((Row) Knob.LOGITS.read(Knob.LOGITS.replace(in, Row.filled(5, 0)))).size());
        assertThrows(IllegalArgumentException.class, () -> Knob.TEMPERATURE.replace(in, 0.0));
        assertThrows(IllegalArgumentException.class, () -> Knob.TEMPERATURE.replace(in, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Knob.DTYPE.replace(in, "f16"));
    }

    @Test
    void noTwoQuantitiesShareAName() {
        List<String> keys = Quantity.all().stream().map(Quantity::key).toList();
        List<String> fields = Quantity.all().stream().map(Quantity::field).toList();
        assertEquals(keys.size(), keys.stream().distinct().count());
        assertEquals(fields.size(), fields.stream().distinct().count());
    }

    @Test
    void everyQuantityHasAValueOfItsType() {
        Snapshot s = lab(SMALL).snapshot();
        for (Quantity q : Quantity.all()) {
            Object value = q.value(s);
            Class<?> expected = switch (q.type()) {
                case NUMBER, INTEGER -> Double.class;
                case BOOLEAN -> Boolean.class;
                case WORD -> String.class;
                case ROW -> Row.class;
            };
            assertEquals(expected, value.getClass(), q.key());
        }
    }

    @Test
    void aRemovedClassTakesItsColourAlong() {
        Inputs in = Inputs.start(SMALL).withoutClass(1);
        assertEquals("bird", in.classes().get(1).name());
        assertEquals(2, in.classes().get(1).color());
        Inputs again = in.withNewClass(0);
        assertEquals(1, again.classes().get(2).color());
        assertNotEquals("bird", again.classes().get(2).name());
    }
}

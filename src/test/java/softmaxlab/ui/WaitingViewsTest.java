package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.Parts;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;
import softmaxlab.engine.Split;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;

/**
 * All views of the calibration bench while their answers are still on the way, and older than what is asked: whatever
 * changes, in whatever order, no listener and no layout may throw.
 */
class WaitingViewsTest {
    private static final int STEPS = 120;

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();

    @BeforeAll
    static void text() {
        Fx.assumeText();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noChangeBreaksAViewThatWaits(long seed) throws Exception {
        Fx.run(() -> play(new Random(seed)));
        assertEquals(List.of(), thrown);
    }

    private void play(Random random) {
        Thread fx = Thread.currentThread();
        var before = fx.getUncaughtExceptionHandler();
        fx.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
        Parts parts = new Parts(
                waiting::add,
                Runnable::run,
                new Problems(p -> thrown.add(new Exception(p.details()))),
                FileDialogs.NONE,
                new TourClock());
        Parent bench = parts.views().load("calibration");
        Stage stage = Fx.show(bench, Look.DEFAULT, 1186, 647);
        List<UnaryOperator<Inputs>> changes = List.copyOf(changes(random).values());
        for (int i = 0; i < STEPS && thrown.isEmpty(); i++) {
            CalibrationView[] views = CalibrationView.values();
            if (random.nextBoolean()) parts.window().calibrationViewProperty().set(views[random.nextInt(views.length)]);
            if (random.nextInt(8) == 0) parts.lab().undo();
            else if (random.nextInt(8) == 0) parts.lab().fit();
            else parts.lab().change(changes.get(random.nextInt(changes.size())));
            settle(bench);
            // Some answers come, in any order, others are overtaken by the next change.
            for (int n = random.nextInt(6); n > 0 && !waiting.isEmpty(); n--) {
                waiting.remove(random.nextInt(waiting.size())).run();
                settle(bench);
            }
        }
        stage.close();
        fx.setUncaughtExceptionHandler(before);
    }

    private void settle(Parent bench) {
        try {
            bench.applyCss();
            bench.layout();
        } catch (RuntimeException e) {
            thrown.add(e);
        }
    }

    private Map<String, UnaryOperator<Inputs>> changes(Random random) {
        Map<String, UnaryOperator<Inputs>> out = new LinkedHashMap<>();
        for (double bins : new double[] {2, 15, 44, 50}) out.put("bins " + bins, in -> Knob.BINS.replace(in, bins));
        for (String kind : List.of("equal-width", "equal-mass")) out.put(kind, in -> Knob.BINNING.replace(in, kind));
        for (String rule : List.of("hi", "closed")) out.put(rule, in -> Knob.EDGE_RULE.replace(in, rule));
        out.put("T", in -> in.withTemperature(0.5 + random.nextInt(8)));
        out.put(
                "own edges",
                in -> in.withQuestion(in.question()
                        .withBinning(softmaxlab.engine.Binning.custom(
                                Row.of(0.3, 0.9), in.question().binning().rule()))));
        for (Method m : Method.values())
            out.put(m.key(), in -> in.withNewQuestion(in.question().withMethod(m)));
        out.put("all", in -> in.withNewQuestion(in.question().withFitOn(FitOn.ALL, null)));
        out.put("part", in -> in.withNewQuestion(in.question().withFitOn(FitOn.PART, null)));
        out.put("split", in -> in.withNewQuestion(in.question().withSplit(new Split(Split.Kind.STRATIFIED, 0.3, 2))));
        for (Predictions p : List.of(
                Samples.of(Samples.Classifier.UNDER_CONFIDENT),
                Samples.lessonSet("hand10"),
                Samples.lessonSet("imb100"),
                many())) {
            out.put("data " + p.rows(), in -> in.withNewQuestion(in.question().withData(new DataSet("d", "d", p))));
        }
        return out;
    }

    /** 60 rows of 40 classes. */
    private static Predictions many() {
        Random random = new Random(3);
        double[] z = random.doubles(60 * 40, -2, 2).toArray();
        int[] labels = random.ints(60, 0, 40).toArray();
        for (int i = 0; i < 60; i++) z[i * 40 + labels[i]] += 3;
        return Predictions.logits(java.util.Collections.nCopies(40, "class"), z, labels);
    }
}

package softmaxlab.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.DataSet;
import softmaxlab.ui.Fx;
import softmaxlab.ui.Look;

/**
 * A temperature dragged over many numbers, as in the window: {@code DragBenchmark [ROWS [CLASSES]]}. T moves at each pulse
 * for two seconds, background and all; prints the time between two pulses, how many of them were lost, how many answers came
 * on the way, and how long after the last move the exact one stood. The first drag of a process, whose code is still being
 * compiled, is reported apart.
 */
public final class DragBenchmark {
    private static final int MOVES = 120;
    private static final int DRAGS = 5;
    /** In milliseconds: with a pulse each 16.7, one was lost. */
    private static final double LOST = 25;

    private final Parts parts;
    private final double[] gaps = new double[MOVES * DRAGS];
    private final double[] settled = new double[DRAGS];
    private int answers;
    private volatile int finished = -1;

    private DragBenchmark(int rows, int classes) {
        ExecutorService workers = Executors.newFixedThreadPool(2, r -> {
            Thread t = new Thread(r, "worker");
            t.setDaemon(true);
            return t;
        });
        parts = new Parts(workers, Platform::runLater, e -> {
            throw new IllegalStateException(e);
        });
        Predictions data = predictions(rows, classes);
        parts.lab().change(in -> in.withQuestion(in.question().withData(new DataSet("drag", "", data))));
        parts.lab().snapshotProperty().subscribe(s -> answers++);
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        int classes = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        DragBenchmark drag = Fx.call(() -> new DragBenchmark(rows, classes));
        Fx.run(drag::show);
        Thread.sleep(TimeUnit.SECONDS.toMillis(8));
        for (int i = 0; i < DRAGS; i++) {
            int n = i;
            Fx.run(() -> drag.drag(n));
            drag.await(n);
        }
        drag.report(rows, classes);
        System.exit(0);
    }

    private void show() {
        Parent view = parts.views().load("calibration");
        Stage stage = Fx.show(view, Look.DEFAULT, 1186, 648);
        stage.getScene().getRoot().requestFocus();
    }

    /** Moves T at each pulse. */
    private void drag(int n) {
        new AnimationTimer() {
            private int move;
            private long last;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (move > 0) gaps[n * MOVES + move - 1] = (at - last) / 1e6;
                last = at;
                if (move == MOVES) {
                    stop();
                    settle(n, at);
                    return;
                }
                double t = 1 + (move + 1) * 0.01 + n * 0.003;
                move++;
                parts.lab().change("drag", in -> in.withTemperature(t));
            }
        }.start();
    }

    private void settle(int n, long moved) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Calibration c = parts.lab().snapshot().calibration();
                if (parts.lab().snapshot().isCalibrationStale() || c.provisional()) return;
                stop();
                settled[n] = (System.nanoTime() - moved) / 1e6;
                finished = n;
            }
        }.start();
    }

    private void await(int n) throws InterruptedException {
        while (finished < n) Thread.sleep(20);
    }

    private void report(int rows, int classes) {
        System.out.printf("%,d x %,d: %d snapshots for %d moves%n", rows, classes, answers, MOVES * DRAGS);
        report("first drag", Arrays.copyOf(gaps, MOVES), Arrays.copyOf(settled, 1));
        report("later drags", Arrays.copyOfRange(gaps, MOVES, gaps.length), Arrays.copyOfRange(settled, 1, DRAGS));
    }

    private static void report(String which, double[] gaps, double[] settled) {
        Arrays.sort(gaps);
        Arrays.sort(settled);
        long lost = Arrays.stream(gaps).filter(g -> g > LOST).count();
        System.out.printf(
                "%s: between two pulses median %.1f ms, p95 %.1f ms, most %.1f ms; %d of %d pulses lost; exact answer %.0f to"
                        + " %.0f ms after the last move%n",
                which,
                gaps[gaps.length / 2],
                gaps[gaps.length * 95 / 100],
                gaps[gaps.length - 1],
                lost,
                gaps.length,
                settled[0],
                settled[settled.length - 1]);
    }

    /** Normal logits with one class lifted, the true one in three rows of four. */
    static Predictions predictions(int rows, int classes) {
        SplittableRandom random = new SplittableRandom(1);
        double[] z = random.doubles((long) rows * classes, -3, 3).toArray();
        int[] labels = random.ints(rows, 0, classes).toArray();
        for (int i = 0; i < rows; i++) {
            int lifted = i % 4 == 0 ? random.nextInt(classes) : labels[i];
            z[i * classes + lifted] += 6 + 4 * random.nextDouble();
        }
        return Predictions.logits(Collections.nCopies(classes, "class"), z, labels);
    }
}

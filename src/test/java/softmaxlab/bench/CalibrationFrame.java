package softmaxlab.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import softmaxlab.Parts;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.DataSet;
import softmaxlab.ui.Look;

/**
 * A moved temperature on the calibration bench at 10,000 × 10, from the hand to the drawn frame: the metrics of all rows,
 * the snapshot, the views, layout and the pixels, one after the other on one thread. How to run it stands in
 * src/README.md.
 */
public final class CalibrationFrame {
    private static final int WARM = 200;
    private static final int MEASURED = 400;
    private static final int ROWS = 10_000;
    private static final int CLASSES = 10;

    private CalibrationFrame() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            measure();
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void measure() {
        Parts parts = new Parts(Runnable::run, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        Parent view = parts.views().load("calibration");
        Scene scene = new Scene(view, 1186, 648);
        Look.DEFAULT.apply(scene);
        parts.lab().change(in -> in.withQuestion(in.question().withData(new DataSet("frame", "", predictions()))));
        WritableImage image = new WritableImage(1186, 648);
        double[] work = new double[MEASURED];
        double[] frame = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            double t = 1 + (i + WARM) % 200 * 0.01;
            long start = System.nanoTime();
            parts.lab().change("drag", in -> in.withTemperature(t));
            view.applyCss();
            view.layout();
            long laidOut = System.nanoTime();
            scene.snapshot(image);
            long drawn = System.nanoTime();
            if (i >= 0) {
                work[i] = (laidOut - start) / 1e6;
                frame[i] = (drawn - start) / 1e6;
            }
        }
        report("metrics, views and layout", work);
        report("whole frame, drawn", frame);
    }

    private static void report(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf("%s: median %.2f ms, p95 %.2f ms%n", what, millis[MEASURED / 2], millis[MEASURED * 95 / 100]);
    }

    private static Predictions predictions() {
        java.util.Random random = new java.util.Random(1);
        double[] z = random.doubles((long) ROWS * CLASSES, -4, 4).toArray();
        int[] y = random.ints(ROWS, 0, CLASSES).toArray();
        for (int i = 0; i < ROWS; i++) if (i % 4 != 0) z[i * CLASSES + y[i]] += 4;
        return Predictions.logits(java.util.Collections.nCopies(CLASSES, "class"), z, y);
    }
}

package softmaxlab.bench;

import com.sun.javafx.scene.SceneHelper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.engine.Row;
import softmaxlab.lab.Lab;
import softmaxlab.ui.Drawing;
import softmaxlab.ui.Fx;
import softmaxlab.ui.Look;

/**
 * How long it takes from a moved slider to a finished frame, software rendering: the change of one logit, all that
 * follows from it, style, layout and painting, in a window of 1280 × 720. Prints median and 95th percentile in
 * milliseconds for 10 and 1,000 classes. Each frame is timed by itself, up to the moment its pixels are there; the idle
 * time up to the toolkit's next pulse is left out.
 */
public final class FrameBenchmark {
    private static final int WARM_UP = 300;
    private static final int FRAMES = 600;

    private FrameBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Drawing.prepare();
        for (int classes : new int[] {10, 1000}) measure(classes);
        Platform.exit();
    }

    private static void measure(int classes) throws Exception {
        Parts parts = new Parts(Runnable::run, Runnable::run, e -> {
            throw new IllegalStateException(e);
        });
        Stage stage = Fx.call(() -> {
            Parent view = parts.views().load("probabilities");
            parts.lab().change(in -> in.withLogits(drawn(classes)));
            return Fx.show(view, Look.DEFAULT, 1280, 720);
        });
        for (int i = 0; i < WARM_UP; i++) frame(stage.getScene(), parts.lab(), i);
        double[] ms = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) ms[i] = frame(stage.getScene(), parts.lab(), i);
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "K = %4d   median %.2f ms   p95 %.2f ms%n",
                classes,
                ms[FRAMES / 2],
                ms[FRAMES * 95 / 100]);
        Fx.run(stage::close);
    }

    private static Row drawn(int classes) {
        Random random = new Random(1);
        return Row.of(random.doubles(classes, -4, 4).toArray());
    }

    /** Moves one logit; the work for it and for the frame that shows it, without the wait for the frame's turn. */
    private static double frame(Scene scene, Lab lab, int i) throws Exception {
        CompletableFuture<Long> pulse = new CompletableFuture<>();
        Runnable begins = () -> pulse.complete(System.nanoTime());
        long change = Fx.call(() -> {
            scene.addPreLayoutPulseListener(begins);
            long start = System.nanoTime();
            lab.change("drag", in -> in.withLogit(0, -9 + (i * 7 % 180) / 10.0));
            return System.nanoTime() - start;
        });
        long from = pulse.get();
        long frame = Fx.call(() -> {
            SceneHelper.getPeer(scene).waitForRenderingToComplete();
            long end = System.nanoTime();
            scene.removePreLayoutPulseListener(begins);
            return end - from;
        });
        return (change + frame) / 1e6;
    }
}

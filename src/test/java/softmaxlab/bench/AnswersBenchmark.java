package softmaxlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import softmaxlab.background.Background;
import softmaxlab.background.ParallelLoop;
import softmaxlab.background.ReportingLoop;
import softmaxlab.background.Task;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Method;
import softmaxlab.engine.Predictions;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.ClassCase;
import softmaxlab.lab.Comparison;
import softmaxlab.lab.DataSet;
import softmaxlab.lab.FitOn;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Ranking;
import softmaxlab.ui.Fx;

/**
 * The longest answers of the calibration bench through the background, as the window asks for them: {@code
 * AnswersBenchmark [ROWS [CLASSES]]}. Prints for each how long it took, how often it said how far it was, how long after
 * cancelling the workers were free, and the longest time between two turns of the FX thread meanwhile.
 */
public final class AnswersBenchmark {
    private static final int WORKERS = 2;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, r -> {
        Thread t = new Thread(r, "worker");
        t.setDaemon(true);
        return t;
    });
    private final Background background = new Background(workers, Platform::runLater);
    private final Loop loop = new ParallelLoop(WORKERS);
    private volatile double longest;

    private AnswersBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        int classes = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        new AnswersBenchmark().run(DragBenchmark.predictions(rows, classes));
        System.exit(0);
    }

    private void run(Predictions data) throws Exception {
        Lab lab = Lab.onTheSpot(Inputs.start(new DataSet("bench", "", data)));
        Calibration c = lab.snapshot().calibration();
        Comparison.Case part = Comparison.Case.of(c.question().withFitOn(FitOn.PART, null));
        List<Comparison> all = new ArrayList<>();
        Stream.of(Method.IDENTITY, Method.TEMPERATURE, Method.VECTOR)
                .forEach(m -> all.add(Comparison.of(part, m, null, loop, done -> {})));
        Fx.run(this::watch);
        for (int i = 0; i < 3; i++) {
            time("classes of the verdict", p -> ClassCase.before(c).answer(new ReportingLoop(loop, p)));
            time("luck of two", p -> Ranking.of(all.subList(0, 2), loop, p));
            time("luck of three", p -> Ranking.of(all, loop, p));
        }
    }

    private void watch() {
        new AnimationTimer() {
            private long last = System.nanoTime();

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                longest = Math.max(longest, (at - last) / 1e6);
                last = at;
            }
        }.start();
    }

    private void time(String what, Function<DoubleConsumer, Object> work) throws Exception {
        AtomicInteger said = new AtomicInteger();
        longest = 0;
        CountDownLatch done = new CountDownLatch(1);
        long from = System.nanoTime();
        Fx.run(() -> start(what, work, said, done));
        done.await();
        double whole = (System.nanoTime() - from) / 1e6;
        double gap = longest;
        System.out.printf(
                "%s: %.0f ms, longest turn %.1f ms, said %d times, free %.0f ms after cancelling%n",
                what, whole, gap, said.get(), cancelled(what, work, whole));
    }

    private Task start(String what, Function<DoubleConsumer, Object> work, AtomicInteger said, CountDownLatch done) {
        return background.latest(
                what,
                what,
                t -> work.apply(share -> {
                    said.incrementAndGet();
                    t.progress(share);
                }),
                answer -> done.countDown(),
                Throwable::printStackTrace);
    }

    /** Cancels it half way; how long until a worker is free again. */
    private double cancelled(String what, Function<DoubleConsumer, Object> work, double whole) throws Exception {
        Task task = Fx.call(() -> start(what, work, new AtomicInteger(), new CountDownLatch(1)));
        Thread.sleep((long) (whole / 2));
        long at = System.nanoTime();
        Fx.run(task::cancel);
        CountDownLatch both = new CountDownLatch(WORKERS);
        for (int i = 0; i < WORKERS; i++) workers.execute(both::countDown);
        both.await();
        return (System.nanoTime() - at) / 1e6;
    }
}

package softmaxlab;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import softmaxlab.cli.TourCommand.Album;
import softmaxlab.file.FileProblem;
import softmaxlab.file.LogFile;
import softmaxlab.file.SettingsFile;
import softmaxlab.file.UserFolder;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.ui.FxLater;
import softmaxlab.ui.MainWindow;
import softmaxlab.ui.Problems;
import softmaxlab.ui.Settings;
import softmaxlab.ui.SystemFileChooser;
import softmaxlab.ui.Tour;
import softmaxlab.ui.TourClock;

/** The app with a window, and the toolkit without one for pictures. */
public final class App extends Application {
    /** A system property: says how long the start took. */
    private static final String TIMING = "softmaxlab.timing";

    private static final int WORKERS = 2;

    private final SettingsFile settingsFile = new SettingsFile(UserFolder.find());
    private MainWindow window;

    @Override
    public void start(Stage stage) throws Arguments.Wrong {
        Texts texts = new Texts();
        Arguments arguments = Arguments.of(getParameters().getRaw(), texts);
        LogFile log = new LogFile(UserFolder.find());
        Problems problems = new Problems(p -> log.append(p.code() + "\n" + p.details()));
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> Platform.runLater(() -> problems.unexpected(e)));
        Parts parts = new Parts(workers(), Platform::runLater, problems, new SystemFileChooser(texts), new FxLater());
        if (arguments.bench() != null) parts.window().benchProperty().set(arguments.bench());
        window = new MainWindow(stage, parts.views(), texts, parts.window(), Settings.of(settingsFile.read()));
        window.show();
        if (Boolean.getBoolean(TIMING)) window.afterFirstFrame(() -> Launcher.say(sinceStart(texts)));
        if (arguments.file() != null) parts.opener().open(arguments.file());
        if (arguments.lesson() != null) {
            LessonFiles.usable(LessonFiles.shipped()).find(arguments.lesson()).ifPresent(parts.player()::start);
        }
    }

    private static String sinceStart(Texts texts) {
        long now = System.currentTimeMillis();
        long started = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(now);
        return texts.get("launcher.firstFrame", Numbers.count(now - started));
    }

    @Override
    public void stop() {
        if (window != null) settingsFile.write(window.settings().toMap());
    }

    /** Threads that never keep the program alive. */
    private static Executor workers() {
        return Executors.newFixedThreadPool(WORKERS, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Draws the tour, without a window; not on the FX thread. */
    static void drawTour(Album album) throws FileProblem {
        TourClock clock = new TourClock();
        Problems problems = new Problems(problem -> {
            throw new IllegalStateException(problem.details());
        });
        Tour tour =
                onToolkit(() -> new Parts(Runnable::run, Runnable::run, problems, Optional::empty, clock).tour(clock));
        Tour.Camera camera = onToolkit(tour::open);
        for (Tour.Stop stop : tour.benches()) picture(stop, camera, album);
        for (Lesson lesson : tour.lessons()) {
            int number = 1;
            Tour.Stop stop = onToolkit(() -> tour.first(lesson));
            while (stop != null) {
                picture(stop, camera, album);
                int following = ++number;
                stop = onToolkit(() -> tour.next(lesson, following));
            }
        }
    }

    /** Arranging and taking are two turns of the FX thread, so that what was put off until later is done between. */
    private static void picture(Tour.Stop stop, Tour.Camera camera, Album album) throws FileProblem {
        onToolkit(() -> {
            stop.arrange().run();
            return stop;
        });
        album.add(stop.name(), stop.caption(), onToolkit(camera::take));
    }

    private static final class Toolkit {
        static {
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
            try {
                up.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        static void start() {}
    }

    /** The value of {@code work}, done on the FX thread of a toolkit that is started if it must be. */
    static <T> T onToolkit(Callable<T> work) {
        Toolkit.start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}

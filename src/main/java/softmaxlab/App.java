package softmaxlab;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
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
final class App {
    /** A system property: says how long the start took. */
    private static final String TIMING = "softmaxlab.timing";

    private static final int WORKERS = 2;

    private final Texts texts = new Texts();
    private final Arguments arguments;
    private final Settings remembered;
    private final SettingsFile settingsFile = new SettingsFile(UserFolder.find());
    private final Problems problems;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, App::daemon);
    private final CompletableFuture<Void> toolkit = new CompletableFuture<>();
    private final Future<Prepared> prepared;

    /** All that can be made before there is a toolkit. */
    private record Prepared(Parts parts, Scene scene) {}

    /** Begins at once to make the window's content; the toolkit can start meanwhile. */
    App(Arguments arguments) {
        this.arguments = arguments;
        remembered = Settings.of(settingsFile.read());
        LogFile log = new LogFile(UserFolder.find());
        problems = new Problems(p -> log.append(p.code() + "\n" + p.details()));
        prepared = workers.submit(this::prepare);
    }

    private Prepared prepare() {
        Parts parts = new Parts(workers, this::onFxThread, problems, new SystemFileChooser(texts), new FxLater());
        parts.opener().recent().restore(remembered.recent());
        if (arguments.bench() != null) parts.window().benchProperty().set(arguments.bench());
        return new Prepared(parts, MainWindow.prepare(parts.views(), parts.window(), remembered));
    }

    /** Answers that come before the toolkit is there wait for it. */
    private void onFxThread(Runnable work) {
        toolkit.thenRun(() -> Platform.runLater(work));
    }

    /**
     * Opens the window and returns; the program ends when it is closed.
     *
     * @throws UnsupportedOperationException if the display cannot be opened
     */
    void open() {
        Platform.startup(() -> {
            toolkit.complete(null);
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> onFxThread(() -> problems.unexpected(e)));
            try {
                show(new Stage());
            } catch (RuntimeException e) {
                problems.unexpected(e);
                Launcher.giveUp(texts.get("launcher.failed", e.getMessage(), UserFolder.find()));
            }
        });
    }

    private void show(Stage stage) {
        Prepared content = await(prepared);
        Parts parts = content.parts();
        MainWindow window = new MainWindow(stage, content.scene(), texts, parts.window(), remembered);
        stage.setOnHidden(e -> settingsFile.write(
                window.settings().withRecent(parts.opener().recent().paths()).toMap()));
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

    /** A thread that never keeps the program alive. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
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
        return await(task);
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}

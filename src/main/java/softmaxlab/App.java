package softmaxlab;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
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
import softmaxlab.ui.FileDialogs;
import softmaxlab.ui.FxLater;
import softmaxlab.ui.Look;
import softmaxlab.ui.MainWindow;
import softmaxlab.ui.Problems;
import softmaxlab.ui.RecentFiles;
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
    private final Map<String, String> settings;
    private final Settings remembered;
    private final SettingsFile settingsFile = new SettingsFile(UserFolder.find());
    private final Problems problems;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, App::daemon);
    private final CompletableFuture<Void> toolkit = new CompletableFuture<>();
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private final CompletableFuture<Parts> parts;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    /** Whether the last word on the settings was written. */
    private boolean closed;

    /** Begins at once to make the parts, which need nothing of the toolkit. */
    App(Arguments arguments) {
        this.arguments = arguments;
        settings = settingsFile.read();
        remembered = Settings.of(settings);
        LogFile log = new LogFile(UserFolder.find());
        problems = new Problems(p -> log.append(p.code() + "\n" + p.details()));
        parts = CompletableFuture.supplyAsync(this::makeParts, workers);
    }

    private Parts makeParts() {
        return new Parts(this::onceShown, this::onFxThread, problems, new SystemFileChooser(texts), new FxLater());
    }

    /** Long work waits for the first frame, which it would only hold up. */
    private void onceShown(Runnable work) {
        shown.thenRunAsync(work, workers);
    }

    /** Answers that come before the toolkit is there wait for it. */
    private void onFxThread(Runnable work) {
        toolkit.thenRun(() -> Platform.runLater(work));
    }

    /**
     * Opens the window and returns; the program ends when it is closed. A control asks for a base theme when the first one
     * is made, so controls are made once the toolkit is up and was told that there is none.
     *
     * @throws UnsupportedOperationException if the display cannot be opened
     */
    void open() {
        CompletableFuture<Scene> content = parts.thenCombineAsync(toolkit, (made, up) -> makeContent(made), workers);
        Platform.startup(() -> {
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> onFxThread(() -> problems.unexpected(e)));
            try {
                Look.useNoOtherBase();
                toolkit.complete(null);
                show(new Stage(), await(content), await(parts));
            } catch (RuntimeException | Error e) {
                problems.unexpected(e);
                Launcher.giveUp(texts.get("launcher.failed", e.getMessage(), UserFolder.find()));
            }
        });
    }

    private Scene makeContent(Parts made) {
        made.opener().recent().restore(remembered.recent());
        if (arguments.bench() != null) made.window().benchProperty().set(arguments.bench());
        return MainWindow.content(made.views(), made.window(), remembered);
    }

    private void show(Stage stage, Scene scene, Parts made) {
        MainWindow window = new MainWindow(stage, scene, texts, made.window(), remembered);
        stage.setOnHidden(e -> rememberLast(window.settings(), made.opener().recent()));
        window.show(() -> {
            shown.complete(null);
            rememberChanges(window, made);
            if (Boolean.getBoolean(TIMING)) Launcher.say(sinceStart(texts));
        });
        if (arguments.file() != null) made.opener().open(arguments.file());
        if (arguments.lesson() != null) {
            LessonFiles.usable(LessonFiles.shipped()).find(arguments.lesson()).ifPresent(made.player()::start);
        }
    }

    /** Writes what changes while the window is open, so that it is there even if the program does not end well. */
    private void rememberChanges(MainWindow window, Parts made) {
        Runnable write = () -> remember(window.settings(), made.opener().recent());
        made.window().lookProperty().addListener(o -> write.run());
        made.window().reducedMotionProperty().addListener(o -> write.run());
        made.opener().recent().onChange(write);
    }

    /** In the background, one after the other. */
    private void remember(Settings now, RecentFiles recent) {
        RecentFiles known = recent.copy();
        written = written.thenRunAsync(() -> write(now, known), workers);
    }

    /** At once: the workers may be busy, and the program ends. */
    private void rememberLast(Settings now, RecentFiles recent) {
        synchronized (settingsFile) {
            write(now, recent);
            closed = true;
        }
    }

    /** Other windows may have opened files and changed settings since this one was opened. */
    private void write(Settings now, RecentFiles recent) {
        synchronized (settingsFile) {
            if (closed) return;
            List<String> there = Settings.of(settingsFile.read()).recent();
            settingsFile.write(settings, now.withRecent(recent.lines(there)).toMap());
        }
    }

    private static String sinceStart(Texts texts) {
        // Not by the system's word for when the process began, which is off by up to a second on Linux.
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return texts.get("launcher.firstFrame", Numbers.count(System.currentTimeMillis() - started));
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
                onToolkit(() -> new Parts(Runnable::run, Runnable::run, problems, FileDialogs.NONE, clock).tour(clock));
        Tour.Camera camera = onToolkit(tour::open);
        for (Tour.Stop stop : tour.benches()) picture(stop, camera, album);
        for (Tour.Visit visit : tour.visits()) {
            int number = 1;
            Tour.Stop stop = onToolkit(() -> tour.first(visit));
            while (stop != null) {
                picture(stop, camera, album);
                int following = ++number;
                stop = onToolkit(() -> tour.next(visit, following));
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
            if (e.getCause() instanceof Error error) throw error;
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}

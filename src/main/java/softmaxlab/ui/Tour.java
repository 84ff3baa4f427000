package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import softmaxlab.file.Pixels;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;

/** The whole window in picture after picture: each bench in each look, then each lesson step by step. */
public final class Tour {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final int LARGE = 200;

    private final Lab lab;
    private final Views views;
    private final Texts texts;
    private final WindowState window;
    private final LessonPlayer player;
    private final Lessons lessons;
    private final TourClock clock;

    /**
     * One picture to come.
     *
     * @param name the picture's name, in the order of the tour
     * @param caption what one sees
     */
    public record Stop(String name, String caption, Runnable arrange) {}

    /** @param clock what the player runs later with, so that goals are reached without waiting */
    public Tour(
            Lab lab,
            Views views,
            Texts texts,
            WindowState window,
            LessonPlayer player,
            Lessons lessons,
            TourClock clock) {
        this.lab = lab;
        this.views = views;
        this.texts = texts;
        this.window = window;
        this.player = player;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Takes a picture after another; call on the FX thread. */
    public interface Camera {
        Pixels take();
    }

    /** The window, ready to be pictured after each stop was arranged; call on the FX thread. */
    public Camera open() {
        Fonts.load();
        Scene scene = new Scene(views.load("shell"), WIDTH, HEIGHT);
        // Shown, for only then does JavaFX look after its styles between two pictures.
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.getRoot().requestFocus();
        return () -> Pictures.of(scene);
    }

    /** The pictures of the benches. */
    public List<Stop> benches() {
        List<Stop> stops = new ArrayList<>();
        for (Bench bench : Bench.values()) {
            stops.add(bench(bench, "light", Look.DEFAULT));
            stops.add(bench(bench, "large", Look.DEFAULT.withTextSize(LARGE)));
            stops.add(bench(bench, "dark", Look.DEFAULT.withTheme(Look.Theme.DARK)));
        }
        return stops;
    }

    private Stop bench(Bench bench, String look, Look worn) {
        String name = String.format(Locale.ROOT, "%d-%s-%s", bench.ordinal() + 1, bench.key(), look);
        String caption = texts.get("tour.bench." + bench.key()) + " " + texts.get("tour.look." + look);
        return new Stop(name, caption, () -> {
            window.lookProperty().set(worn);
            window.benchProperty().set(bench);
        });
    }

    public List<Lesson> lessons() {
        return lessons.all();
    }

    /** Opens a lesson; its first picture. */
    public Stop first(Lesson lesson) {
        window.lookProperty().set(Look.DEFAULT);
        player.start(lesson);
        return stop(lesson, 1);
    }

    /** Does what the learner has to do and goes one picture on; null after the last. */
    public Stop next(Lesson lesson, int number) {
        if (!new TourGuest(lab, player, clock).goOn()) {
            player.close();
            return null;
        }
        return stop(lesson, number);
    }

    private Stop stop(Lesson lesson, int number) {
        PlayerState state = player.state();
        String code = lesson.code().toLowerCase(Locale.ROOT);
        String step = state.step() == null ? "end" : state.step().id();
        String caption = state.step() == null
                ? texts.get("tour.lesson.end", lesson.code(), lesson.title())
                : texts.get(
                        "tour.lesson.step",
                        lesson.code(),
                        lesson.title(),
                        state.index() + 1,
                        lesson.steps().size(),
                        words(state));
        return new Stop(String.format(Locale.ROOT, "%s-%02d-%s", code, number, step), caption, () -> {});
    }

    /** What the step says or asks. */
    private static String words(PlayerState state) {
        RichText words = !state.say().isEmpty()
                ? state.say()
                : state.question()
                        .map(PlayerState.Question::ask)
                        .or(() -> state.number().map(PlayerState.Number::ask))
                        .orElse(RichText.EMPTY);
        return words.plain().replace('\n', ' ');
    }
}

package softmaxlab.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import softmaxlab.file.Pixels;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;
import softmaxlab.lesson.PlayerState;
import softmaxlab.lesson.RichText;

/** The whole window in picture after picture: each bench and each view of it in each look, then each lesson step by step. */
public final class Tour {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final int LARGE_TEXT = 200;

    private final Lab lab;
    private final Views views;
    private final Texts texts;
    private final WindowState window;
    private final LessonPlayer player;
    private final Lessons lessons;
    private final TourClock clock;
    /** What the app starts with. */
    private final Inputs start;

    /**
     * One picture to come.
     *
     * @param name the picture's name, in the order of the tour
     * @param caption what one sees
     */
    public record Stop(String name, String caption, Runnable arrange) {}

    /** A look that the tour shows everything in. */
    private enum Dress {
        LIGHT(Look.DEFAULT),
        LARGE(Look.DEFAULT.withTextSize(LARGE_TEXT)),
        DARK(Look.DEFAULT.withTheme(Look.Theme.DARK));

        private final Look look;

        Dress(Look look) {
            this.look = look;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One lesson, played from its first step to its end in one look. */
    public static final class Visit {
        private final Lesson lesson;
        private final Dress dress;

        private Visit(Lesson lesson, Dress dress) {
            this.lesson = lesson;
            this.dress = dress;
        }
    }

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
        start = lab.inputs();
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

    /** The pictures of the benches, then of each view of the calibration bench, with a temperature fitted. */
    public List<Stop> benches() {
        List<Stop> stops = new ArrayList<>();
        for (Bench bench : Bench.values()) for (Dress dress : Dress.values()) stops.add(bench(bench, dress));
        for (CalibrationView view : CalibrationView.values()) {
            for (Dress dress : Dress.values()) stops.add(view(view, dress));
        }
        return stops;
    }

    private Stop bench(Bench bench, Dress dress) {
        String name = String.format(Locale.ROOT, "%d-%s-%s", bench.ordinal() + 1, bench.key(), dress.key());
        String caption = texts.get("tour.bench." + bench.key()) + " " + texts.get("tour.look." + dress.key());
        return new Stop(name, caption, () -> {
            window.lookProperty().set(dress.look);
            window.benchProperty().set(bench);
        });
    }

    private Stop view(CalibrationView view, Dress dress) {
        String bench = Bench.CALIBRATION.key();
        String title = texts.get("calibration.view." + view.key());
        String name = String.format(
                Locale.ROOT,
                "%d-%s-%02d-%s-%s",
                Bench.CALIBRATION.ordinal() + 1,
                bench,
                view.ordinal() + 1,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                dress.key());
        String caption = texts.get("tour.view", title, texts.get("tour.view." + view.key())) + " "
                + texts.get("tour.look." + dress.key());
        return new Stop(name, caption, () -> {
            window.lookProperty().set(dress.look);
            window.benchProperty().set(Bench.CALIBRATION);
            window.calibrationViewProperty().set(view);
            if (lab.inputs().equals(start)) lab.fit();
        });
    }

    /** Every lesson in every look. */
    public List<Visit> visits() {
        return lessons.all().stream()
                .flatMap(lesson -> Arrays.stream(Dress.values()).map(dress -> new Visit(lesson, dress)))
                .toList();
    }

    /** Opens a lesson; its first picture. */
    public Stop first(Visit visit) {
        window.lookProperty().set(visit.dress.look);
        window.calibrationViewProperty().set(CalibrationView.DIAGRAM);
        lab.change(in -> start);
        player.start(visit.lesson);
        return stop(visit, 1);
    }

    /** Does what the learner has to do and goes one picture on; null after the last. */
    public Stop next(Visit visit, int number) {
        if (!new TourGuest(lab, player, clock).goOn()) {
            player.close();
            return null;
        }
        return stop(visit, number);
    }

    private Stop stop(Visit visit, int number) {
        PlayerState state = player.state();
        Lesson lesson = visit.lesson;
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
        String name = String.format(Locale.ROOT, "%s-%s-%02d-%s", code, visit.dress.key(), number, step);
        return new Stop(name, caption + " " + texts.get("tour.look." + visit.dress.key()), () -> {});
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

package softmaxlab.ui;

import java.nio.file.Path;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import softmaxlab.Parts;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lesson.LessonPlayer;
import softmaxlab.lesson.Lessons;

/**
 * Pictures of the drawer at each step of a lesson: {@code LessonPreview VIEW light|dark PERCENT WIDTH HEIGHT FOLDER
 * CODE|FILE.yaml ACTION...}, an action being next, back, free, return, skip, hint, show, commit:ID, answer:ID,ID, number:TEXT, pick:N, check:N, click:TEXT.
 */
public final class LessonPreview {
    private LessonPreview() {}

    public static void main(String[] a) throws Exception {
        try {
            pictures(a);
        } finally {
            Platform.exit();
        }
    }

    private static void pictures(String[] a) throws Exception {
        Fx.call(() -> {
            TourClock clock = new TourClock();
            Parts parts = new Parts(
                    Runnable::run,
                    Runnable::run,
                    new Problems(p -> System.err.println(p.details())),
                    FileDialogs.NONE,
                    clock);
            Lessons lessons = LessonFiles.usable(
                    a[6].endsWith(".yaml") ? LessonFiles.read(Path.of(a[6])) : LessonFiles.shipped());
            Parent view = parts.views().load(a[0]);
            Look look = new Look(a[1].equals("dark") ? Look.Theme.DARK : Look.Theme.LIGHT, Integer.parseInt(a[2]));
            Stage stage = Fx.show(view, look, Integer.parseInt(a[3]), Integer.parseInt(a[4]));
            parts.window().lookProperty().set(look);
            LessonPlayer player = parts.player();
            player.start(lessons.find(a[6]).orElseGet(() -> lessons.all().get(0)));
            for (int i = 7; i <= a.length; i++) {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                Fx.picture(stage.getScene(), Path.of(a[5], String.format("%02d.png", i - 7)));
                if (i < a.length) act(player, a[i], stage);
                clock.strike();
            }
            return stage;
        });
    }

    private static void act(LessonPlayer player, String action, Stage stage) {
        String value = action.substring(action.indexOf(':') + 1);
        switch (action.split(":")[0]) {
            case "next" -> player.next();
            case "back" -> player.back();
            case "free" -> player.freePlay();
            case "return" -> player.returnToLesson();
            case "skip" -> player.skip();
            case "hint" -> player.hint();
            case "show" -> player.showMe();
            case "commit" -> player.commit(value);
            case "answer" -> player.answer(Set.of(value.split(",")));
            case "number" -> player.answerNumber(value);
            case "pick" ->
                ((javafx.scene.control.ButtonBase) stage.getScene()
                                .getRoot()
                                .lookupAll(".radio-button")
                                .toArray()[Integer.parseInt(value)])
                        .fire();
            case "check" ->
                ((javafx.scene.control.ButtonBase) stage.getScene()
                                .getRoot()
                                .lookupAll(".check-box")
                                .toArray()[Integer.parseInt(value)])
                        .fire();
            case "click" ->
                ((javafx.scene.control.ButtonBase) stage.getScene().getRoot().lookupAll(".button").stream()
                                .filter(b -> b instanceof javafx.scene.control.ButtonBase button
                                        && value.equals(button.getText())
                                        && button.isVisible())
                                .findFirst()
                                .orElseThrow())
                        .fire();
            default -> throw new IllegalArgumentException(action);
        }
    }
}

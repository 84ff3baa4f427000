package softmaxlab.ui;

import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import softmaxlab.lab.Texts;

/** The stage: size, place, title and icon, remembered from the last time. */
public final class MainWindow {
    private final Stage stage;
    private final WindowState window;
    /** Size and place while the window is not maximized. */
    private Settings last;

    /** The content of the window. May be called on any thread, once the toolkit is up. */
    public static Scene content(Views views, WindowState window, Settings remembered) {
        Fonts.load();
        window.lookProperty().set(remembered.look());
        if (!WindowState.isMotionGiven()) window.reducedMotionProperty().set(remembered.reducedMotion());
        Scene scene = new Scene(new Pane(), remembered.width(), remembered.height());
        // Sheets before nodes, so that the nodes are styled once.
        remembered.look().apply(scene);
        scene.setRoot(views.load("shell"));
        return scene;
    }

    /** @param content as {@link #content} made it */
    public MainWindow(Stage stage, Scene content, Texts texts, WindowState window, Settings remembered) {
        this.stage = stage;
        this.window = window;
        last = remembered;
        stage.setScene(content);
        stage.setTitle(texts.get("app.title"));
        stage.setMinWidth(Settings.MIN_WIDTH);
        stage.setMinHeight(Settings.MIN_HEIGHT);
        place(remembered);
        stage.xProperty().addListener(o -> keep());
        stage.yProperty().addListener(o -> keep());
        stage.widthProperty().addListener(o -> keep());
        stage.heightProperty().addListener(o -> keep());
    }

    /** @param usable called once the first frame has been painted: from then on the window can be used */
    public void show(Runnable usable) {
        stage.show();
        // Nothing is chosen until the user does: Tab then starts at the rail.
        stage.getScene().getRoot().requestFocus();
        afterFirstFrame(() -> {
            usable.run();
            stage.getIcons().setAll(Logo.icon());
        });
    }

    /**
     * Runs {@code done} after the first frame has been painted: the first pulse hands it to the painting thread, the second
     * waits for that thread to be done before it hands over the next, so the third comes after.
     */
    private static void afterFirstFrame(Runnable done) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < 3) return;
                stop();
                done.run();
            }
        }.start();
    }

    /** What to remember. */
    public Settings settings() {
        return settings(last.width(), last.height(), last.x(), last.y(), stage.isMaximized());
    }

    /** Where it was, if that place is still on a screen. */
    private void place(Settings at) {
        boolean onScreen = !Screen.getScreensForRectangle(at.x(), at.y(), at.width(), at.height())
                .isEmpty();
        if (onScreen) {
            stage.setX(at.x());
            stage.setY(at.y());
        }
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(at.width(), room.getWidth()));
        stage.setHeight(Math.min(at.height(), room.getHeight()));
        stage.setMaximized(at.maximized());
    }

    private void keep() {
        if (stage.isMaximized() || stage.isIconified() || !stage.isShowing()) return;
        last = settings(stage.getWidth(), stage.getHeight(), stage.getX(), stage.getY(), false);
    }

    private Settings settings(double width, double height, double x, double y, boolean maximized) {
        // What was said for this one start is not what is remembered.
        boolean still = WindowState.isMotionGiven()
                ? last.reducedMotion()
                : window.reducedMotionProperty().get();
        return new Settings(window.look(), width, height, x, y, maximized, still, last.recent());
    }
}

package softmaxlab.ui;

import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import softmaxlab.lab.Texts;

/** The stage: size, place, title and icon, remembered from the last time. */
public final class MainWindow {
    private final Stage stage;
    private final WindowState window;
    /** Size and place while the window is not maximized. */
    private Settings last;

    /**
     * The content of the window, styled and laid out so that little is left to do when it is shown. May be called on any
     * thread, before the toolkit is started.
     */
    public static Scene prepare(Views views, WindowState window, Settings remembered) {
        Fonts.load();
        window.lookProperty().set(remembered.look());
        Parent root = views.load("shell");
        Scene scene = new Scene(root, remembered.width(), remembered.height());
        root.applyCss();
        root.layout();
        return scene;
    }

    /** @param content as {@link #prepare} made it */
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

    public void show() {
        stage.show();
        // Nothing is chosen until the user does: Tab then starts at the rail.
        stage.getScene().getRoot().requestFocus();
        afterFirstFrame(() -> stage.getIcons().setAll(Logo.icon()));
    }

    /** Runs {@code done} once after the first frame has been drawn: from then on the window can be used. */
    public void afterFirstFrame(Runnable done) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                if (drawn) {
                    stop();
                    done.run();
                }
                drawn = true;
            }
        }.start();
    }

    /** What to remember. */
    public Settings settings() {
        return new Settings(
                window.look(), last.width(), last.height(), last.x(), last.y(), stage.isMaximized(), last.recent());
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
        last = new Settings(
                window.look(), stage.getWidth(), stage.getHeight(), stage.getX(), stage.getY(), false, last.recent());
    }
}

package softmaxlab.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.util.Duration;

/** Draws one label set after another, five per second, while its view is in a window. */
final class LuckPlayer {
    private static final Duration EACH = Duration.millis(200);

    private final Runnable draw;
    private final Timeline timeline;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");

    LuckPlayer(Node view, Runnable draw) {
        this.draw = draw;
        timeline = new Timeline(new KeyFrame(EACH, e -> draw.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) stop();
        });
    }

    /** The first one is drawn at once. */
    void play() {
        if (playing.get()) return;
        playing.set(true);
        draw.run();
        timeline.playFromStart();
    }

    void stop() {
        timeline.stop();
        playing.set(false);
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }
}

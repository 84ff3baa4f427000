package softmaxlab.ui;

import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** Tells when there is another room: another size in pixels, another text size, or another window. */
final class Room {
    private Room() {}

    /** Runs {@code fold} now and whenever the room of {@code region}, measured in em, may have changed. */
    static void follow(Region region, Runnable fold) {
        MapChangeListener<Object, Object> textSize = c -> fold.run();
        region.layoutBoundsProperty().subscribe(b -> fold.run());
        region.sceneProperty().subscribe((was, is) -> {
            if (was != null) was.getProperties().removeListener(textSize);
            watch(is, textSize, fold);
        });
        watch(region.getScene(), textSize, fold);
    }

    /** Another text size changes the room without changing the bounds. */
    private static void watch(Scene scene, MapChangeListener<Object, Object> textSize, Runnable fold) {
        if (scene == null) return;
        scene.getProperties().addListener(textSize);
        fold.run();
    }
}

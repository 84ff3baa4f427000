package softmaxlab.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import softmaxlab.file.Pixels;

/** Pixels of what a scene shows. */
public final class Pictures {
    private Pictures() {}

    /** A picture of the whole scene as it stands, after style and layout. */
    public static Pixels of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return of(scene.snapshot(null));
    }

    static Pixels of(WritableImage image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return new Pixels(w, h, argb);
    }

    /** What is seen behind a part of a scene: the nearest opaque colour of those it lies in. */
    static Paint ground(Region view) {
        for (Node n = view; n != null; n = n.getParent()) {
            if (!(n instanceof Region r) || r.getBackground() == null) continue;
            for (BackgroundFill fill : r.getBackground().getFills()) {
                if (fill.getFill() instanceof Color c && c.isOpaque()) return c;
            }
        }
        return view.getScene() == null ? Color.WHITE : view.getScene().getFill();
    }

    /** A picture of a part of a scene, twice the size of the screen, on the ground of the theme. */
    static Pixels twice(Region view) {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(2, 2));
        twice.setFill(ground(view));
        return of(view.snapshot(twice, null));
    }
}

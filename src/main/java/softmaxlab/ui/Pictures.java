package softmaxlab.ui;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
}

package softmaxlab.ui.chart;

import javafx.scene.Scene;

/** The present text size of a scene, for what is measured in code. */
public final class Em {
    private static final double DEFAULT_PIXELS = 14;

    private Em() {}

    /** Tells a scene its text size in pixels; who watches the scene's properties hears of it. */
    public static void set(Scene scene, double pixels) {
        scene.getProperties().put(Em.class, pixels);
    }

    /** One em of a scene in pixels; of the usual text size without a scene. */
    public static double of(Scene scene) {
        return scene != null && scene.getProperties().get(Em.class) instanceof Double em ? em : DEFAULT_PIXELS;
    }
}

package softmaxlab.ui;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * How much room there is, measured in em of the present text size.
 *
 * @param width by the width of the window
 * @param low whether the window is under 30 em high, so that titles move into the tool bar
 */
public record Reflow(Width width, boolean low) {
    private static final double LOW_EM = 30;

    /** The steps at which things fold away, widest first. */
    public enum Width {
        /** 88 em and more: everything. */
        FULL,
        /** 72 to 88 em: search becomes an icon, the drawer is 20 em. */
        COMPACT,
        /** 56 to 72 em: the drawer overlays, the rail shows icons only. */
        TIGHT,
        /** Below 56 em (200 % text at 1280 pixels): the lesson is a strip at the bottom, p − y and most read-outs go. */
        STRIP;

        static Width of(double em) {
            return em >= 88 ? FULL : em >= 72 ? COMPACT : em >= 56 ? TIGHT : STRIP;
        }
    }

    static Reflow of(Scene scene) {
        double em = Look.em(scene);
        return new Reflow(Width.of(scene.getWidth() / em), scene.getHeight() / em < LOW_EM);
    }

    public boolean atMost(Width limit) {
        return width.compareTo(limit) >= 0;
    }

    /** Tells {@code listener} the room of the scene that {@code node} is in, now and whenever it changes. */
    public static void watch(Node node, Consumer<Reflow> listener) {
        Reflow[] last = new Reflow[1];
        InvalidationListener changed = o -> {
            Scene scene = node.getScene();
            if (scene == null || scene.getWidth() <= 0) return;
            Reflow now = of(scene);
            if (now.equals(last[0])) return;
            last[0] = now;
            listener.accept(now);
        };
        node.sceneProperty().addListener((o, was, is) -> {
            if (was != null) unhook(was, changed);
            if (is != null) hook(is, changed);
            changed.invalidated(o);
        });
        if (node.getScene() != null) hook(node.getScene(), changed);
        changed.invalidated(node.sceneProperty());
    }

    private static void hook(Scene scene, InvalidationListener listener) {
        scene.widthProperty().addListener(listener);
        scene.heightProperty().addListener(listener);
        scene.getProperties().addListener(listener);
    }

    private static void unhook(Scene scene, InvalidationListener listener) {
        scene.widthProperty().removeListener(listener);
        scene.heightProperty().removeListener(listener);
        scene.getProperties().removeListener(listener);
    }
}

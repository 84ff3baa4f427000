package softmaxlab.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The two faces that ship with the app. */
final class Fonts {
    private Fonts() {}

    /** Makes "IBM Plex Sans" and "IBM Plex Sans SmBld" known to JavaFX. */
    static void load() {
        load("IBMPlexSans-Regular.woff");
        load("IBMPlexSans-SemiBold.woff");
    }

    /** How wide words are in pixels at a size in pixels; small letters are wider than large ones made small. */
    static double width(String words, boolean strong, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(strong ? "IBM Plex Sans SmBld" : "IBM Plex Sans", size));
        return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/css/fonts/" + file)) {
            if (Font.loadFont(in, 14) == null) throw new IllegalStateException("not a font: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package softmaxlab.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The two faces that ship with the app. */
final class Fonts {
    private Fonts() {}

    /** Makes "IBM Plex Sans" and "IBM Plex Sans SmBld" known to JavaFX. */
    static void load() {
        load("IBMPlexSans-Regular.woff");
        load("IBMPlexSans-SemiBold.woff");
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/css/fonts/" + file)) {
            if (Font.loadFont(in, 14) == null) throw new IllegalStateException("not a font: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

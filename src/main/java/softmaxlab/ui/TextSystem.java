package softmaxlab.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import softmaxlab.file.NativeLibrary;

/** Whether JavaFX can draw text here. On Linux it needs Pango and at least one font; elsewhere it brings what it needs. */
public final class TextSystem {
    private static final String PANGO_BINDING = "libjavafx_font_pango.so";

    private TextSystem() {}

    /** The text key of the sentence that says what is missing; empty if nothing is. Does not start the toolkit. */
    public static Optional<String> problem() {
        if (!System.getProperty("os.name").startsWith("Linux")) return Optional.empty();
        return problem(NativeLibrary::missingFor, Font::getDefault);
    }

    /**
     * @param missing the system's library that a native library cannot find
     * @param font looks up the default font; fails in its own way where there is none at all
     */
    static Optional<String> problem(Function<String, Optional<String>> missing, Supplier<Font> font) {
        if (missing.apply(PANGO_BINDING).isPresent()) return Optional.of("launcher.noPango");
        try {
            font.get();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("launcher.noFonts");
        }
    }
}

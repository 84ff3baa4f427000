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
        return missingLibrary().or(TextSystem::missingFonts);
    }

    /** The first half of {@link #problem}, to be asked before anything else of JavaFX is used. */
    public static Optional<String> missingLibrary() {
        return isLinux() ? missingLibrary(NativeLibrary::missingFor) : Optional.empty();
    }

    /** The second half of {@link #problem}. */
    public static Optional<String> missingFonts() {
        return isLinux() ? missingFonts(Font::getDefault) : Optional.empty();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    /** @param missing the system's library that a native library cannot find */
    static Optional<String> missingLibrary(Function<String, Optional<String>> missing) {
        return missing.apply(PANGO_BINDING).map(library -> "launcher.noPango");
    }

    /** @param font looks up the default font; fails in its own way where there is none at all */
    static Optional<String> missingFonts(Supplier<Font> font) {
        try {
            font.get();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("launcher.noFonts");
        }
    }
}

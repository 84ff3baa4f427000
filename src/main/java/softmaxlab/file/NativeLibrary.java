package softmaxlab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A native library that ships inside a jar and needs libraries of the system. */
public final class NativeLibrary {
    private static final Pattern MISSING =
            Pattern.compile("(lib[^\\s:/]+\\.so[.\\d]*): cannot open shared object file");

    private NativeLibrary() {}

    /**
     * The library of the system that {@code resource} needs and this machine does not have, found by loading it.
     *
     * @param resource name of the native library on the class path, such as "libglass.so"
     * @return the missing file's name; empty if it loads, if there is no such resource, or if it fails for another reason
     */
    public static Optional<String> missingFor(String resource) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
            if (in == null) return Optional.empty();
            Path copy = Files.createTempFile("softmaxlab", ".so");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                System.load(copy.toString());
                return Optional.empty();
            } finally {
                // What is loaded stays loaded without its file.
                Files.delete(copy);
            }
        } catch (UnsatisfiedLinkError e) {
            return missing(e.getMessage());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name of the library that the linker's message says it cannot find. */
    static Optional<String> missing(String message) {
        Matcher m = MISSING.matcher(String.valueOf(message));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}

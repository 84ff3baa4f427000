package softmaxlab.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: what stood there before stays until the new one is complete. A link stays a link, to
 * the new content. Texts in UTF-8.
 */
public final class WholeFile {
    private WholeFile() {}

    /** The text that is written. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** The bytes that are written. */
    @FunctionalInterface
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    /** @throws FileProblem if the file cannot be written */
    public static void write(Path file, String text) throws FileProblem {
        write(file, out -> out.write(text));
    }

    /** @throws FileProblem if the file cannot be written */
    public static void write(Path file, Content content) throws FileProblem {
        writeBytes(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.write(text);
            text.flush();
        });
    }

    /** @throws FileProblem if the file cannot be written */
    static void writeBytes(Path file, Bytes content) throws FileProblem {
        Path part = null;
        try {
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            part = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + ".part");
            // Also if the program is ended meanwhile.
            part.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            replace(part, whole);
        } catch (IOException e) {
            throw FileProblem.of("file.unwritable", file);
        } finally {
            discard(part);
        }
    }

    /** Puts a file in the place of another in one step, where the file system can. */
    static void replace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part) {
        try {
            if (part != null) Files.deleteIfExists(part);
        } catch (IOException goesOnExit) {
            return;
        }
    }
}

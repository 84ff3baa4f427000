package softmaxlab.file.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import softmaxlab.file.FileProblem;

/** Writes a file whole or not at all: what stood there before stays until the new one is complete. UTF-8. */
public final class WholeFile {
    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** @throws FileProblem if the file cannot be written */
    public static void write(Path file, String text) throws FileProblem {
        write(file, out -> out.write(text));
    }

    /** @throws FileProblem if the file cannot be written */
    public static void write(Path file, Content content) throws FileProblem {
        Path whole = file.toAbsolutePath();
        Path part = null;
        try {
            part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                content.write(out);
            }
            replace(part, whole);
        } catch (IOException e) {
            throw FileProblem.of("file.unwritable", file);
        } finally {
            discard(part);
        }
    }

    private static void replace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part) {
        try {
            if (part != null) Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }
}

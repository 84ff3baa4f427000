package softmaxlab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that faults of the program are appended to. */
public final class LogFile {
    private static final String NAME = "problems.log";

    private final Path file;

    /** @param folder is made when something is to be written */
    public LogFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** Appends a paragraph; false if that cannot be done. */
    public boolean append(String paragraph) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, paragraph + "\n\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }
}

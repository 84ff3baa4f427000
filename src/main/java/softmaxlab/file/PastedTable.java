package softmaxlab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table that was copied elsewhere, kept as a file for as long as the program runs: there is one reader for all. */
public final class PastedTable {
    private PastedTable() {}

    /**
     * Keeps a text.
     *
     * @param name what the file is called, in notices and refusals too
     * @throws FileProblem if there is no room for it
     */
    public static Path keep(String text, String name) throws FileProblem {
        Path file = Path.of(name);
        try {
            Path folder = Files.createTempDirectory("softmax-lab");
            file = Files.writeString(folder.resolve(name), text);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw FileProblem.of("file.unwritable", file);
        }
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of options that would undo one another, before anything is read or written. */
class ReportRefusalsTest {
    private static final String TEXT = "a,b,label\n2,0,0\n0,1,1\n3,1,1\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("in.csv"), TEXT);
    }

    private void refused(String words, String... arguments) {
        var result = Reports.run(arguments);
        assertEquals(2, result.status());
        assertTrue(result.err().contains(words), result.err());
    }

    @Test
    void noOutputGoesOverAnInput() throws IOException {
        Path fit = Files.writeString(folder.resolve("fit.csv"), TEXT);
        String same = folder.resolve(".").resolve("in.csv").toString();
        refused("would replace", "report", "--bins-csv", same, file.toString());
        refused("would replace", "report", "--fit", fit.toString(), "--html", fit.toString(), file.toString());
        assertEquals(TEXT, Files.readString(file));
        assertEquals(TEXT, Files.readString(fit));
    }

    @Test
    void noOutputGoesOverAnother() {
        String out = folder.resolve("out").toString();
        refused("same file", "report", "--png", out, "--svg", out, file.toString());
    }

    @Test
    void whatIsNotDoneCannotBeAskedFor() {
        refused("--fit none", "report", "--fit", "none", "--calibrator", "vector", file.toString());
        refused("--binning", "report", "--edges", "0.5", "--binning", "equal-mass", file.toString());
    }
}

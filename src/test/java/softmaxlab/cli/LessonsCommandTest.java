package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new Commands(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        List.of(new LessonsCommand()))
                .run(args);
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theShippedLessonsHaveNoErrors() {
        assertEquals(0, run("lessons", "check"));
        assertTrue(said().contains(
                        "lessons/d1-overflow-trap.yaml:7:12: warning: requires 'a3-only-differences': no such lesson"));
        assertEquals("2 lessons, no errors, 3 warnings.", said().get(said().size() - 1));
    }

    @Test
    void allErrorsOfAllFilesAndExitOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a1-x.yaml"), "format: 1\nid: a1-x\n");
        Files.writeString(folder.resolve("b1-y.yaml"), "title: a: b\n");
        assertEquals(1, run("lessons", "check", folder.toString()));
        assertTrue(said().contains(folder.resolve("a1-x.yaml") + ":1:1: error: the field 'title' is missing"));
        assertTrue(said().get(said().size() - 2).startsWith(folder.resolve("b1-y.yaml") + ":1:9: error: a colon"));
        assertEquals("2 lessons, 6 errors, no warnings.", said().get(said().size() - 1));
    }

    @Test
    void aMissingFileIsAnError(@TempDir Path folder) {
        Path missing = folder.resolve("none.yaml");
        assertEquals(1, run("lessons", "check", missing.toString()));
        assertEquals(missing + ": error: no such file", said().get(0));
    }

    @Test
    void withoutACommandOfItsOwnItIsWrongUsage() {
        assertEquals(2, run("lessons"));
        assertTrue(err.toString(StandardCharsets.UTF_8)
                .startsWith("Say what to do: lessons check [FILE|FOLDER]; see lessons --help"));
    }
}

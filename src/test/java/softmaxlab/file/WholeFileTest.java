package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatStoodThereStaysIfTheNewOneIsNotFinished() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        assertThrows(
                FileProblem.class,
                () -> WholeFile.writeBytes(file, out -> {
                    out.write(1);
                    throw new IOException("full");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void whoMayReadOtherNewFilesMayReadIt() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no posix permissions here");
        Path other = Files.createFile(folder.resolve("other"));
        WholeFile.write(folder.resolve("a.csv"), "text");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(folder.resolve("a.csv")));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "before");
        Path link = folder.resolve("link");
        assumeTrue(isLinked(link, target), "no links can be made here");
        WholeFile.write(link, "after");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(target));
    }

    private static boolean isLinked(Path link, Path target) {
        try {
            return Files.isSymbolicLink(Files.createSymbolicLink(link, target));
        } catch (IOException | UnsupportedOperationException notAllowed) {
            return false;
        }
    }
}

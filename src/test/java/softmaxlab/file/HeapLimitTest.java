package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeapLimitTest {
    @Test
    void theFigureIsNamed() {
        Path file = Path.of("big.csv");
        FileProblem problem = assertThrows(FileProblem.class, () -> HeapLimit.check(file, 2e9, 1_000_000_000L));
        assertEquals("file.memory", problem.key());
        assertEquals(
                "The numbers of this file need 2,000 MB of memory, and the program may use 1,000 MB;"
                        + " give it more (java -Xmx) or split the file.",
                problem.message());
        assertDoesNotThrow(() -> HeapLimit.check(file, 5e8, 1_000_000_000L));
    }

    /** A sparse file: nothing but its first rows is on the disk, and nothing else of it is read. */
    @Test
    void aFileLargerThanTheHeapIsRefusedByItsFirstRows() throws Exception {
        Path file = Csv.file("a,b,label\n" + "1.5,2.5,1\n".repeat(10_000));
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            // 10 bytes of text are 16 bytes of numbers.
            grown.setLength(Runtime.getRuntime().maxMemory());
        }
        assertEquals("file.memory", Csv.refuse(file, ReadOptions.DEFAULT).key());
    }
}

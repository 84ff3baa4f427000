package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** 200 KB of archive that hold 26,214,400 zeros: they fit, and the rows made of them do not. */
    @Test
    void anArchiveThatGrowsBeyondTheHeapIsASentence() throws Exception {
        Path bomb = Files.createTempFile("bomb", ".npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("logits.npy"));
            String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (13107200, 2), }";
            zip.write(("\u0093NUMPY\u0001\u0000v\u0000" + header + " ".repeat(117 - header.length()) + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) zip.write(zeros);
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "softmaxlab.Launcher",
                        "report",
                        bomb.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, child.waitFor(), said);
        assertTrue(said.contains("memory"), said);
        assertFalse(said.contains("OutOfMemoryError"), said);
        Files.delete(bomb);
    }
}

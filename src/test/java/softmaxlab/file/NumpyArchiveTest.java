package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Archives of arrays that are damaged where nothing else shows it. */
class NumpyArchiveTest {
    /** The check sum of the archive (CRC-32, 16 bytes behind PK 1 2 in its directory) is that of other bytes. */
    @Test
    void anArchiveThatFailsItsCheckSumIsRefused() throws Exception {
        byte[] archive = Files.readAllBytes(
                NumpyTest.npz(Map.of("logits", NumpyTest.scores("'<f4'"), "labels", NumpyTest.labels())));
        archive[new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 16] ^= 1;
        Path file = Files.createTempFile("softmax-lab", ".npz");
        file.toFile().deleteOnExit();
        FileProblem problem = Csv.refuse(Files.write(file, archive), ReadOptions.DEFAULT);
        assertEquals("file.numpy.archive", problem.key());
    }
}

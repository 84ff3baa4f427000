package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file before it is read is what comes out when it is read. */
class DoctorAgreesTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final List<String> SEEDS = List.of(
            "a,b,c,label\n2.5,-1,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3,2\n",
            "p_a;p_b;label\n0,25;0,75;1\n0,5;0,5;0\n",
            "true_label,pred_label,confidence\n1,1,0.75\n0,2,0.5\n",
            "a\tb\ty_a\ty_b\n1.5\t2.5\t0\t1\n2.5\t1.5\t1\t0\n3.5\t1.5\t1\t0\n");
    private static final String SIGNS = "0123456789.,;\t|\"'-+eE \n\r\0#abclabel\u00e9\u2212";

    /** The key of the refusal, or what was understood. */
    private static String read(Path file) {
        try {
            return Csv.read(file, ReadOptions.DEFAULT).described();
        } catch (FileProblem problem) {
            return problem.key() + " " + problem.line();
        }
    }

    private static String examined(Path file) {
        try {
            Diagnosis diagnosis = Doctor.examine(file, ReadOptions.DEFAULT);
            if (diagnosis.isReadable()) return diagnosis.described();
            assertNotNull(diagnosis.problem());
            return diagnosis.problem().key() + " " + diagnosis.problem().line();
        } catch (FileProblem problem) {
            return problem.key() + " " + problem.line();
        }
    }

    @Test
    void onAllFilesThatAreLookedAtAsAWhole() throws IOException {
        assumeTrue(Files.isDirectory(DATA), DATA.toString());
        try (Stream<Path> files = Files.walk(DATA, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) < FileHead.BYTES) assertEquals(read(file), examined(file), file.toString());
            }
        }
    }

    @Test
    void onDamagedFiles(@TempDir Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Path file = folder.resolve("damaged.csv");
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
                int at = random.nextInt(text.length());
                String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
                text.replace(at, at + random.nextInt(2), sign);
            }
            Files.write(
                    file,
                    text.toString()
                            .getBytes(random.nextInt(8) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            assertEquals(read(file), examined(file), text.toString());
        }
    }
}

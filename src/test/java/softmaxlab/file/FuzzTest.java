package softmaxlab.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.bench.ReaderFuzz;

/** Damaged files are read or refused, never anything else. */
class FuzzTest {
    private static final int ROUNDS = 3000;
    private static final long SEED = 8L;
    private static final List<String> SEEDS = List.of(
            "a,b,c,label\n2.5,-1.0,0.5,0\n0.25,1.75,-0.5,1\n-1.5,0.5,3.0,2\n",
            "true_label,pred_label,confidence\r\n0,0,0.85\r\n1,1,0.75\r\n",
            "\uFEFFid;p_a;p_b;truth\n1;0,25;0,75;b\n2;0,5;0,5;a\n",
            "\"cat, small\",\"dog\nlarge\",y_1,y_2\n1.5,2.5,1,0\n0.5,1.5,0,1\n# end\n\n",
            "p,label\n0.9,1\n0.2,0\n",
            "2.5\t-1e3\t.5\t0\n0.25\t1.75\t-inf\t1\n");
    private static final String BOTH = "read by both readers";
    private static final byte[] SPICE =
            "0123456789.,;\t|\"'\n\r-+eE#= \0\u00ff\u00e9nNaif_".getBytes(StandardCharsets.ISO_8859_1);

    private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);

    @Test
    void damagedFilesGiveNothingButFileProblems() {
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = damage(SEEDS.get(i % SEEDS.size()).getBytes(StandardCharsets.UTF_8));
            if (isReadable(bytes)) read++;
        }
        // Many a small damage is harmless, so both ways out must occur.
        Assertions.assertTrue(read > ROUNDS / 100 && read < ROUNDS, "read " + read);
    }

    /** The first files of what {@link ReaderFuzz} makes by the million. */
    @Test
    void madeFilesGiveNothingButFileProblems(@TempDir Path folder) throws IOException {
        List<Path> real = List.of(Path.of("../shared/data/real"), Path.of("../shared/data/hostile"));
        ReaderFuzz fuzz = new ReaderFuzz(SEED, folder, real);
        for (int i = 0; i < ROUNDS; i++) fuzz.next(i);
        Assertions.assertEquals(Map.of(), fuzz.findings());
        Assertions.assertTrue(fuzz.answers().keySet().containsAll(List.of("refused", "read as logits", BOTH)));
    }

    private static boolean isReadable(byte[] bytes) {
        Path file = Csv.file(bytes);
        try {
            Loaded loaded = Csv.read(file, ReadOptions.DEFAULT);
            loaded.notices().forEach(Notice::text);
            return true;
        } catch (FileProblem problem) {
            problem.message();
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("for " + Arrays.toString(bytes), e);
        } finally {
            file.toFile().delete();
        }
    }

    private byte[] damage(byte[] start) {
        byte[] bytes = start;
        int times = 1 + random.nextInt(4);
        for (int t = 0; t < times && bytes.length > 1; t++) {
            int at = random.nextInt(bytes.length);
            byte[] head = Arrays.copyOf(bytes, at);
            byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
            byte spice = random.nextInt(5) == 0 ? (byte) random.nextInt(256) : SPICE[random.nextInt(SPICE.length)];
            bytes = switch (random.nextInt(4)) {
                case 0 -> join(head, new byte[] {spice}, tail);
                case 1 -> join(head, Arrays.copyOfRange(tail, 1, tail.length));
                case 2 -> join(head, new byte[] {spice}, Arrays.copyOfRange(tail, 1, tail.length));
                default -> random.nextInt(3) == 0 ? head : join(head, tail, tail);
            };
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        byte[] out = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }
}

package softmaxlab.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Makes the bytes of NumPy files: arrays whose headers promise anything, and archives of them, bombs among them. */
final class FuzzArrays {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final List<String> TYPES = List.of(
            "<f4",
            "<f8",
            "<f8",
            ">f8",
            "<i8",
            "<i4",
            "|u1",
            ">i2",
            "=f4",
            "<f2",
            "<c16",
            "|S5",
            "|O",
            "<U7",
            "f8",
            "",
            "<f9999999999");
    private static final List<String> SHAPES = List.of(
            "(3, 4)",
            "(3, 4)",
            "(2, 2)",
            "(5,)",
            "(12,)",
            "()",
            "(0,)",
            "(0, 3)",
            "(3, 0)",
            "(1, 1)",
            "(12, 1)",
            "(1, 12)",
            "(2, 3, 2)",
            "(-3, 4)",
            "(100000, 100000)",
            "(2147483647, 2)",
            "(4294967296,)",
            "(99999999999999999999, 2)",
            "(1000000000,)",
            "(30000000, 1)",
            "(3L, 4L)",
            "(3 4)",
            "(,)",
            "3, 4",
            "(1, 2, 3, 4, 5, 6, 7, 8, 9)",
            "(46341, 46341)");
    private static final List<String> NAMES = List.of(
            "logits", "labels", "probs", "y", "scores", "arr_0", "arr_1", "z", "a/b", "../x", "", "LOGITS", "softmax");
    private static final int BOMB = 200 << 20;

    private final UniformRandomProvider random;
    private final FuzzFiles files;
    private final byte[] bomb = bomb();

    FuzzArrays(UniformRandomProvider random, FuzzFiles files) {
        this.random = random;
        this.files = files;
    }

    byte[] array() {
        byte[] whole = undamaged();
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1 -> files.damage(whole);
            default -> whole;
        };
    }

    private byte[] undamaged() {
        String order = random.nextInt(12) == 0 ? "True" : random.nextInt(30) == 0 ? "Maybe" : "False";
        String header = "{'descr': '" + files.pick(TYPES) + "', 'fortran_order': " + order + ", 'shape': "
                + files.pick(SHAPES) + ", }";
        byte[] text = (header + " ".repeat(random.nextInt(64)) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        int version = random.nextInt(12) == 0 ? random.nextInt(256) : 1 + random.nextInt(3);
        int promised = random.nextInt(15) == 0 ? random.nextInt() : text.length;
        byte[] length = version == 1
                ? new byte[] {(byte) promised, (byte) (promised >> 8)}
                : new byte[] {(byte) promised, (byte) (promised >> 8), (byte) (promised >> 16), (byte) (promised >> 24)
                };
        return FuzzFiles.join(MAGIC, new byte[] {(byte) version, 0}, length, text, numbers());
    }

    private byte[] numbers() {
        byte[] out = new byte[random.nextInt(4) == 0 ? random.nextInt(200) : 12 * (1 << 1 + random.nextInt(3))];
        int kind = random.nextInt(3);
        for (int i = 0; i < out.length; i++) {
            // Zeros, whole numbers as labels have them, or anything.
            out[i] = (byte) (kind == 0 ? 0 : kind == 1 ? i % 8 == 0 ? random.nextInt(4) : 0 : random.nextInt(256));
        }
        return out;
    }

    byte[] archive() {
        if (random.nextInt(5000) == 0) return bomb;
        byte[] whole = random.nextInt(3) == 0 ? sound() : zip(random.nextInt(3) == 0, 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1 -> files.damage(whole);
            default -> whole;
        };
    }

    /** Scores and labels that fit. */
    private byte[] sound() {
        int n = 1 + random.nextInt(6);
        int k = 2 + random.nextInt(3);
        ByteBuffer scores = ByteBuffer.allocate(n * k * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n * k; i++) scores.putDouble(4 * random.nextDouble() - 2);
        byte[] labels = new byte[n];
        for (int i = 0; i < n; i++) labels[i] = (byte) random.nextInt(k);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "logits.npy", array("<f8", "(" + n + ", " + k + ")", scores.array()), false);
            put(zip, "labels.npy", array("|u1", "(" + n + ",)", labels), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] array(String type, String shape, byte[] numbers) {
        byte[] header = ("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return FuzzFiles.join(MAGIC, new byte[] {1, 0, (byte) header.length, 0}, header, numbers);
    }

    private byte[] zip(boolean stored, int entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                // The names differ by their number: an archive takes each but once.
                String name =
                        random.nextInt(3) == 0 ? files.pick(NAMES) + i : files.pick(NAMES.subList(4 * i, 4 * i + 4));
                put(
                        zip,
                        name + (random.nextInt(9) == 0 ? "" : ".npy"),
                        random.nextInt(9) == 0 ? files.rubbish() : array(),
                        stored);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (stored) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    /** 200 MB of zeros that are packed into some hundred kilobytes, and wear the name of a table. */
    private static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("logits.npy"));
            String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + BOMB / 16 + ", 2), }\n";
            zip.write(MAGIC);
            zip.write(new byte[] {1, 0, (byte) header.length(), 0});
            zip.write(header.getBytes(StandardCharsets.ISO_8859_1));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < BOMB; i += zeros.length) zip.write(zeros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package softmaxlab.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG (W3C, second edition, 2003): 8 bits per channel, with alpha, every row with the Sub filter. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHANNELS = 4;
    private static final byte SUB = 1;

    private Png() {}

    /** @throws FileProblem if the file cannot be written */
    public static void write(Pixels picture, Path file) throws FileProblem {
        WholeFile.writeBytes(file, out -> write(picture, out));
    }

    /** The picture as the bytes of a file. */
    public static byte[] bytes(Pixels picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(picture, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Writes the picture; the stream stays open. */
    public static void write(Pixels picture, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(picture));
        chunk(out, "IDAT", rows(picture));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] header(Pixels picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        out.write(new byte[] {8, 6, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] rows(Pixels picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + CHANNELS * picture.width()];
            row[0] = SUB;
            for (int y = 0; y < picture.height(); y++) {
                filterRow(picture, y, row);
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    /** Each byte as the difference to the same channel of the pixel on its left. */
    private static void filterRow(Pixels picture, int y, byte[] row) {
        int left = 0;
        for (int x = 0; x < picture.width(); x++) {
            int pixel = picture.argb()[y * picture.width() + x];
            int at = 1 + CHANNELS * x;
            row[at] = (byte) ((pixel >> 16 & 0xFF) - (left >> 16 & 0xFF));
            row[at + 1] = (byte) ((pixel >> 8 & 0xFF) - (left >> 8 & 0xFF));
            row[at + 2] = (byte) ((pixel & 0xFF) - (left & 0xFF));
            row[at + 3] = (byte) ((pixel >>> 24) - (left >>> 24));
            left = pixel;
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}

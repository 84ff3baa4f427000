package softmaxlab.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array of a NumPy file as doubles, row by row (the format is described in numpy.lib.format).
 *
 * @param shape the lengths of its dimensions, none for a single number
 * @param decimals how many decimals such numbers are good for: 0 for whole numbers, 7 for float32
 */
record NpyArray(List<Integer> shape, double[] values, int decimals) {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([\\d,\\sL]*)\\)");

    /**
     * Reads an array from its first byte.
     *
     * @param size how many bytes there are, so that nothing is made room for that cannot come
     * @throws FileProblem if it is cut off, too large, or of another kind than whole numbers, float16, float32 and
     *     float64
     */
    static NpyArray read(Path file, InputStream in, long size) throws FileProblem {
        try {
            String header = header(file, in);
            NpyType type = NpyType.of(file, header);
            boolean byColumns = find(ORDER, header, file).equals("True");
            List<Integer> shape = shape(find(SHAPE, header, file), file);
            long length = 1;
            for (int n : shape) length = n == 0 ? 0 : length > Integer.MAX_VALUE ? length : length * n;
            if (length > size / type.bytes()) throw FileProblem.of("file.numpy.short", file);
            double[] values = HeapLimit.doubles(file, length);
            fill(values, in, type, byColumns && shape.size() == 2 ? shape.get(0) : 1);
            return new NpyArray(shape, values, type.decimals());
        } catch (EOFException e) {
            throw FileProblem.of("file.numpy.short", file);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    private static String header(Path file, InputStream in) throws FileProblem, IOException {
        byte[] start = exactly(in, MAGIC.length + 2);
        int version = start[MAGIC.length];
        boolean magic = Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length));
        if (!magic || version < 1 || version > 3) throw FileProblem.of("file.numpy.header", file);
        byte[] count = exactly(in, version == 1 ? 2 : 4);
        long length = 0;
        for (int i = count.length - 1; i >= 0; i--) length = length << 8 | count[i] & 0xFF;
        if (length > LONGEST_HEADER) throw FileProblem.of("file.numpy.header", file);
        return new String(exactly(in, (int) length), StandardCharsets.UTF_8);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private static String find(Pattern pattern, String header, Path file) throws FileProblem {
        Matcher found = pattern.matcher(header);
        if (!found.find()) throw FileProblem.of("file.numpy.header", file);
        return found.group(1);
    }

    private static List<Integer> shape(String text, Path file) throws FileProblem {
        try {
            return Arrays.stream(text.split(","))
                    .map(n -> n.replace("L", "").strip())
                    .filter(n -> !n.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw FileProblem.of("file.numpy.header", file);
        }
    }

    /** @param stored how many numbers of a column stand side by side in the file: all of them, or 1 if rows come first */
    private static void fill(double[] values, InputStream in, NpyType type, int stored) throws IOException {
        int width = values.length / Math.max(1, stored);
        int perPiece = BUFFER / type.bytes();
        byte[] piece = new byte[BUFFER];
        ByteBuffer bytes = ByteBuffer.wrap(piece).order(type.order());
        for (int at = 0; at < values.length; at += perPiece) {
            int count = Math.min(perPiece, values.length - at);
            int length = count * type.bytes();
            if (in.readNBytes(piece, 0, length) < length) throw new EOFException();
            for (int i = 0; i < count; i++) {
                int place = stored == 1 ? at + i : (at + i) % stored * width + (at + i) / stored;
                values[place] = type.value(bytes, i * type.bytes());
            }
        }
    }
}

package softmaxlab.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a NumPy array are stored.
 *
 * @param kind f, i or u
 * @param bytes of each
 */
record NpyType(char kind, int bytes, ByteOrder order) {
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|\\[)");
    private static final Pattern KNOWN = Pattern.compile("([<>|=])(?:(f)([248])|([iu])([1248]))");
    private static final int HALF_DECIMALS = 3;
    private static final int FLOAT_DECIMALS = 7;
    private static final int DOUBLE_DECIMALS = 16;

    /** @throws FileProblem if the numbers are of another kind than float16, float32, float64 and the whole ones */
    static NpyType of(Path file, String header) throws FileProblem {
        Matcher found = DESCR.matcher(header);
        if (!found.find()) throw FileProblem.of("file.numpy.header", file);
        String text = found.group(1);
        if (text == null) throw FileProblem.of("file.numpy.structured", file);
        Matcher known = KNOWN.matcher(text);
        if (!known.matches()) throw FileProblem.of("file.numpy.type", file, Quoted.clean(text));
        boolean real = known.group(2) != null;
        ByteOrder order = switch (known.group(1).charAt(0)) {
            case '>' -> ByteOrder.BIG_ENDIAN;
            case '=' -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
        return new NpyType(known.group(real ? 2 : 4).charAt(0), Integer.parseInt(known.group(real ? 3 : 5)), order);
    }

    int decimals() {
        if (kind != 'f') return 0;
        return bytes == Short.BYTES ? HALF_DECIMALS : bytes == Float.BYTES ? FLOAT_DECIMALS : DOUBLE_DECIMALS;
    }

    /** The number that starts at byte {@code at}; a whole one beyond 2^53 as the nearest double. */
    double value(ByteBuffer buffer, int at) {
        if (kind == 'f' && bytes == Short.BYTES) return half(buffer.getShort(at));
        if (kind == 'f') return bytes == Float.BYTES ? buffer.getFloat(at) : buffer.getDouble(at);
        boolean signed = kind == 'i';
        return switch (bytes) {
            case 1 -> signed ? buffer.get(at) : buffer.get(at) & 0xFF;
            case 2 -> signed ? buffer.getShort(at) : buffer.getShort(at) & 0xFFFF;
            case 4 -> signed ? buffer.getInt(at) : Integer.toUnsignedLong(buffer.getInt(at));
            default -> signed ? buffer.getLong(at) : unsigned(buffer.getLong(at));
        };
    }

    /** IEEE 754 binary16: a sign, 5 bits of exponent and 10 of fraction. */
    private static double half(int bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double size = Math.scalb((double) (exponent == 0 ? fraction : fraction | 0x400), Math.max(1, exponent) - 25);
        if (exponent == 0x1F) size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return bits < 0 ? -size : size;
    }

    private static double unsigned(long bits) {
        // Halved with the lost bit kept, so that it is rounded once.
        return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
    }
}

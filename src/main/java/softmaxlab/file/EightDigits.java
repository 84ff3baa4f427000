package softmaxlab.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to eight decimal digits in one long, the first in the lowest byte: how many there are and what they mean, found for
 * all bytes at once and without a branch that depends on them (Lemire 2018, after Mula).
 */
final class EightDigits {
    static final int BYTES = 8;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x80 * ONES;
    private static final long PAIRS = 0x000000FF000000FFL;
    private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private EightDigits() {}

    /** The eight bytes from {@code i}. */
    static long raw(byte[] text, int i) {
        return (long) LONG.get(text, i);
    }

    /** The eight bytes from {@code i}, each less the character 0. */
    static long at(byte[] text, int i) {
        return raw(text, i) ^ '0' * ONES;
    }

    /** How many of the bytes are digits, 0 to 8, up to the first that is not. */
    static int count(long eight) {
        return Long.numberOfTrailingZeros(others(eight)) / BYTES;
    }

    /** Whether {@code count} is 0 to 7 and the first so many of the bytes are digits. */
    static boolean areDigits(long eight, int count) {
        long digits = eight << (BYTES - 1 - count) * BYTES << BYTES;
        return (count & -BYTES) == 0 && others(digits) == 0;
    }

    /** The top bits of the bytes above 9: such a byte, and only such a byte, carries into it or has it already. */
    private static long others(long eight) {
        return ((eight & ~TOP_BITS) + (0x80 - 10) * ONES | eight) & TOP_BITS;
    }

    /** {@code number} with the first {@code count} of the digits written behind it. */
    static long append(long number, long eight, int count) {
        // Shifted so that zeros lead; in two steps, since a shift by 64 does nothing.
        long digits = eight << (BYTES - 1 - count) * BYTES << BYTES;
        if (count == BYTES) digits = eight;
        long pairs = digits * 10 + (digits >>> 8);
        long upper = (pairs & PAIRS) * (100 + (1_000_000L << 32));
        long lower = (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32));
        return number * TENS[count] + (upper + lower >>> 32);
    }
}

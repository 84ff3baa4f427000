package softmaxlab.file;

import java.util.Arrays;

/**
 * Where the delimiters and line feeds of a piece of text stand. Found first and all at once, they let the fields between
 * them be read without one waiting for the end of the other.
 */
final class Separators {
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F * ONES;

    private final long delimiters;
    private int[] places = new int[1024];

    Separators(byte delimiter) {
        this.delimiters = delimiter * ONES;
    }

    /** The places, in their order; good until the next piece. */
    int[] places() {
        return places;
    }

    /**
     * Looks at the bytes {@code from} (inclusive) to {@code to} (exclusive); {@link EightDigits#BYTES} more must follow.
     *
     * @return how many separators there are
     */
    int find(byte[] text, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i += EightDigits.BYTES) {
            if (found + EightDigits.BYTES > places.length) places = Arrays.copyOf(places, 2 * places.length);
            found = add(hits(EightDigits.raw(text, i)), i, found);
        }
        while (found > 0 && places[found - 1] >= to) found--;
        return found;
    }

    /** Mostly there is one in eight bytes or none, so one is written in any case and counts if it is one. */
    private int add(long hits, int i, int found) {
        places[found] = i + Long.numberOfTrailingZeros(hits) / EightDigits.BYTES;
        int end = found + (int) ((hits | -hits) >>> Long.SIZE - 1);
        for (long rest = hits & hits - 1; rest != 0; rest &= rest - 1) {
            places[end++] = i + Long.numberOfTrailingZeros(rest) / EightDigits.BYTES;
        }
        return end;
    }

    /** The top bits of the bytes that are separators, and only those. */
    private long hits(long eight) {
        return ~(others(eight ^ delimiters) & others(eight ^ '\n' * ONES) | LOW_BITS);
    }

    /** The top bits of the bytes that are not 0; the other bits are of no use. */
    private static long others(long eight) {
        return (eight & LOW_BITS) + LOW_BITS | eight;
    }
}

package softmaxlab.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** How many fields a byte of a file stands for: an estimate from places all over it. */
final class Density {
    private static final int PLACES = 32;
    private static final int BYTES = 1 << 15;

    private Density() {}

    /** Delimiters and line feeds per byte between {@code from} and {@code to}. */
    static double of(FileChannel channel, long from, long to, char delimiter) throws IOException {
        int places = to - from <= (long) PLACES * BYTES ? 1 : PLACES;
        byte[] bytes = new byte[places == 1 ? (int) (to - from) : BYTES];
        long seen = 0;
        long fields = 0;
        for (int p = 0; p < places; p++) {
            int count = channel.read(ByteBuffer.wrap(bytes), from + (to - from - bytes.length) / places * p);
            for (int i = 0; i < count; i++) if (bytes[i] == delimiter || bytes[i] == '\n') fields++;
            seen += Math.max(0, count);
        }
        return (double) fields / Math.max(1, seen);
    }
}

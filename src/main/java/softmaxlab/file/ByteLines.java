package softmaxlab.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The lines that start in one byte range of a file, read through one buffer. A line is ended by a line feed, or by the
 * end of the file.
 */
final class ByteLines {
    private final FileChannel channel;
    private final Meter meter;
    private final byte[] buffer;
    /** How much of the buffer is ever filled. */
    private final int size;

    private int filled;

    /** @param size bytes of the buffer, more than the longest line */
    ByteLines(FileChannel channel, Meter meter, int size) {
        this.channel = channel;
        this.meter = meter;
        this.size = size;
        // One more for the line feed that a last line may lack, and what EightDigits looks at behind it.
        this.buffer = new byte[size + 1 + EightDigits.BYTES];
    }

    /** Receives lines. */
    @FunctionalInterface
    interface Lines {
        /**
         * Takes the whole lines in a piece of a buffer: each ends in a line feed, the last one at {@code to}.
         *
         * @param last the first index at which no further line of the range starts
         * @return false to read no further
         */
        boolean take(byte[] buffer, int from, int to, int last);
    }

    /**
     * Hands over the lines that start in the bytes {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param first whether a line starts at {@code from} in any case
     * @return whether all were taken; false too if a line is longer than the buffer
     */
    boolean forEach(long from, long to, boolean first, Lines lines) throws IOException {
        long base = first ? from : from - 1;
        boolean started = first;
        filled = 0;
        while (base < to) {
            if (filled == size) return false;
            if (!fill(base + filled)) {
                if (filled == 0) return true;
                if (buffer[filled - 1] != '\n') buffer[filled++] = '\n';
            }
            int end = lastEnd();
            if (end == 0) continue;
            int start = started ? 0 : afterFirstLineFeed();
            started = true;
            int last = (int) Math.min(end, to - base);
            if (start < last && !lines.take(buffer, start, end, last)) return false;
            meter.add(end);
            filled -= end;
            System.arraycopy(buffer, end, buffer, 0, filled);
            base += end;
        }
        return true;
    }

    /** Reads on behind what is in the buffer; false at the end of the file. */
    private boolean fill(long position) throws IOException {
        int before = filled;
        while (filled < size) {
            int count = channel.read(ByteBuffer.wrap(buffer, filled, size - filled), position + filled - before);
            if (count < 0) break;
            filled += count;
        }
        return filled > before;
    }

    private int afterFirstLineFeed() {
        int i = 0;
        while (buffer[i] != '\n') i++;
        return i + 1;
    }

    private int lastEnd() {
        int end = filled;
        while (end > 0 && buffer[end - 1] != '\n') end--;
        return end;
    }
}

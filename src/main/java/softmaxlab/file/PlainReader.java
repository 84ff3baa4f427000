package softmaxlab.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import softmaxlab.engine.Loop;

/**
 * Reads a file of nothing but plain numbers, its parts side by side: one pass counts the lines, so that a second one can
 * write every number straight into its place of one array. A file that is not plain everywhere is left to
 * {@link RowReader}, which knows all there is to know and says where something is wrong.
 */
final class PlainReader {
    /** Of the doubles that are printed in full few are longer, with what stands between them. */
    private static final int BYTES_PER_FIELD = 32;

    private final Dialect dialect;
    private final Layout layout;
    private final Sizes sizes;
    private final Loop loop;
    private final Progress progress;

    /**
     * How the work is cut.
     *
     * @param part bytes of the file that are one part of a loop
     * @param buffer bytes that are read at once
     */
    record Sizes(long part, int buffer) {
        /** For rows of so many fields. */
        static Sizes of(int columns) {
            int buffer = Math.max(1 << 17, columns * BYTES_PER_FIELD);
            return new Sizes(Math.max(1L << 23, 4L * buffer), buffer);
        }
    }

    PlainReader(Dialect dialect, Layout layout, Sizes sizes, Loop loop, Progress progress) {
        this.dialect = dialect;
        this.layout = layout;
        this.sizes = sizes;
        this.loop = loop;
        this.progress = progress;
    }

    /**
     * Reads the whole file.
     *
     * @return null if something in it is not plain, or cannot be read
     * @throws FileProblem if it is larger than the memory
     */
    Table read(FileHead head) throws FileProblem {
        if (!isPlain(head)) return null;
        try (FileChannel channel = FileChannel.open(layout.file())) {
            long start = layout.firstLine() == 1 ? dialect.bomLength() : secondLine(channel);
            return start < 0 ? null : read(channel, start);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    /** What can be seen before the file is read. */
    private boolean isPlain(FileHead head) {
        boolean header = layout.names() != null;
        return dialect.charset().equals(StandardCharsets.UTF_8)
                && layout.shape() == Layout.Shape.TABLE
                && PlainRows.know(layout.roles())
                && layout.mark() == '.'
                && !layout.trailing()
                && layout.firstLine() == (header ? 2 : 1)
                && head.text().indexOf('"', Math.max(0, head.text().indexOf('\n'))) < 0;
    }

    /** Where the second line starts; −1 if that is not quite clear. */
    private static long secondLine(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(FileHead.BYTES);
        boolean carriageReturn = false;
        for (long at = 0; channel.read(bytes.clear(), at) >= 0; at += bytes.limit()) {
            bytes.flip();
            while (bytes.hasRemaining()) {
                byte b = bytes.get();
                if (b == '\n') return at + bytes.position();
                if (carriageReturn) return -1;
                carriageReturn = b == '\r';
            }
        }
        return -1;
    }

    private Table read(FileChannel channel, long start) throws FileProblem, IOException {
        Cut cut = new Cut(start, channel.size(), sizes.part());
        Meter meter = new Meter(progress, cut.end() - start);
        int[] lines = new int[cut.parts()];
        loop.run(lines.length, part -> lines[part] = count(new ByteLines(channel, meter, sizes.buffer()), cut, part));
        int[] first = firstRows(lines);
        int rows = first[lines.length];
        if (rows == 0 || !Table.fits(rows, layout.scores())) return null;
        double[] scores = HeapLimit.doubles(layout.file(), (long) rows * layout.scores());
        int[] labels = new int[rows];
        PlainRows[] readers = new PlainRows[lines.length];
        boolean[] plain = new boolean[lines.length];
        loop.run(lines.length, part -> {
            readers[part] = new PlainRows(layout, dialect.delimiter(), scores, labels, first[part]);
            plain[part] = read(new ByteLines(channel, meter, sizes.buffer()), cut, part, readers[part])
                    && readers[part].row() == first[part + 1];
        });
        for (boolean part : plain) if (!part) return null;
        return table(
                scores,
                labels,
                Arrays.stream(readers).mapToInt(PlainRows::decimals).max().orElse(0));
    }

    /** The bytes from {@code start} to {@code end} of a file in parts of equal size. */
    private record Cut(long start, long end, long part) {
        int parts() {
            return (int) ((end - start + part - 1) / part);
        }

        long from(int p) {
            return start + p * part;
        }

        long to(int p) {
            return Math.min(end, from(p) + part);
        }
    }

    /** The lines that start in a part: one behind each line feed, but for one that ends the file. */
    private static int count(ByteLines lines, Cut cut, int part) {
        try {
            return part == 0
                    ? 1 + lines.count(cut.from(part), cut.to(part) - 1)
                    : lines.count(cut.from(part) - 1, cut.to(part) - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean read(ByteLines lines, Cut cut, int part, PlainRows rows) {
        try {
            return lines.forEach(cut.from(part), cut.to(part), part == 0, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row of each part, and the number of all rows behind the last. */
    private static int[] firstRows(int[] lines) {
        int[] first = new int[lines.length + 1];
        Arrays.setAll(first, part -> part == 0 ? 0 : lines[part - 1]);
        Arrays.parallelPrefix(first, Math::addExact);
        return first;
    }

    private Table table(double[] scores, int[] labels, int decimals) {
        Table table = new Table(layout, scores, decimals);
        boolean labelled = layout.label() >= 0;
        for (int i = 0; i < labels.length; i++) {
            long line = layout.firstLine() + i;
            int code = labelled ? table.labelTexts().code(String.valueOf(labels[i]), line) : -1;
            table.endRow(line, code, -1);
        }
        return table;
    }
}

package softmaxlab.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import softmaxlab.engine.Loop;
import softmaxlab.engine.RowBlocks;

/**
 * Reads a file of nothing but plain numbers, its parts side by side, each into blocks of its own. A file that is not plain
 * everywhere is left to {@link RowReader}, which knows all there is to know and says where something is wrong.
 */
final class PlainReader {
    /** Of the doubles that are printed in full few are longer, with what stands between them. */
    private static final int BYTES_PER_FIELD = 32;
    /** Share of the room that may stay empty. */
    private static final double SPARE = 0.01;

    /** So much of a file is read by one thread while another makes room for the rest, and no more than so many parts. */
    private static final int FIRST_SHARE = 9;

    private static final int FIRST_PARTS = 16;

    private static final int KNOWN_LABELS = 1 << 12;
    /** 1 GiB: a larger piece may not be free in one where the whole would be. */
    private static final long MOST_NUMBERS = 1L << 27;

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
        PlainRows[] readers = new PlainRows[cut.parts()];
        boolean[] plain = new boolean[readers.length];
        try {
            Room room = room(cut, Density.of(channel, cut.start(), cut.end(), dialect.delimiter()));
            IntConsumer read = part -> {
                readers[part] =
                        new PlainRows(layout, dialect.delimiter(), cut.to(part) - cut.from(part), room.of(part));
                plain[part] = read(new ByteLines(channel, meter, sizes.buffer()), cut, part, readers[part]);
            };
            int first = room.first;
            // The first parts are read while the room for the others is made: until it is compiled, reading is slow.
            loop.run(2, i -> {
                if (i == 0) IntStream.range(0, first).forEach(read);
                else room.makeOthers();
            });
            loop.run(readers.length - first, i -> read.accept(first + i));
        } catch (OutOfMemoryError full) {
            throw HeapLimit.full(layout.file());
        }
        for (boolean part : plain) if (!part) return null;
        return table(List.of(readers));
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

    /**
     * Room for the scores of all parts in a few large arrays: the collector would start anew with each of many.
     *
     * @param width numbers in a row
     * @param rows for how many of each part
     * @param parts how many there are
     * @param first how many share the first array, which stands from the start
     * @param share how many share each of the others
     */
    private record Room(int width, int rows, int parts, int first, int share, double[][] arrays) {
        static Room of(int width, int rows, int parts) {
            int first = Math.max(1, Math.min(FIRST_PARTS, parts / FIRST_SHARE));
            int others = parts - first;
            int share = (int) Math.max(1, Math.min(MOST_NUMBERS / ((long) rows * width), others));
            Room room = new Room(width, rows, parts, first, share, new double[1 + (others + share - 1) / share][]);
            room.make(0, first);
            return room;
        }

        private void make(int array, int sharing) {
            arrays[array] = new double[Math.toIntExact((long) sharing * rows * width)];
        }

        /** One after the other, since none can begin while another is filled with zeros. */
        void makeOthers() {
            for (int a = 1; a < arrays.length; a++) make(a, Math.min(share, parts - first - (a - 1) * share));
        }

        GrowingRows of(int part) {
            int size = rows * width;
            boolean early = part < first;
            double[] array = arrays[early ? 0 : 1 + (part - first) / share];
            int from = (early ? part : (part - first) % share) * size;
            return new GrowingRows(width, array, from, from + size);
        }
    }

    private Room room(Cut cut, double fieldsPerByte) throws FileProblem {
        int width = layout.scores();
        long longest = Math.min(sizes.part(), cut.end() - cut.start());
        long rows = (long) (longest * fieldsPerByte / layout.columns() * (1 + SPARE)) + 1;
        HeapLimit.check(layout.file(), (double) cut.parts() * rows * width);
        return Room.of(width, (int) rows, cut.parts());
    }

    private static boolean read(ByteLines lines, Cut cut, int part, PlainRows rows) {
        try {
            return lines.forEach(cut.from(part), cut.to(part), part == 0, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if there are no rows, or more than can be counted. */
    private Table table(List<PlainRows> parts) {
        long rows = parts.stream().mapToLong(PlainRows::rows).sum();
        if (rows == 0 || rows > Table.MAX_ROWS) return null;
        RowBlocks scores = GrowingRows.join(
                layout.scores(), parts.stream().map(PlainRows::scores).toList());
        int decimals = parts.stream().mapToInt(PlainRows::decimals).max().orElse(0);
        Table table = new Table(layout, scores, decimals);
        long line = layout.firstLine();
        int[] known = new int[KNOWN_LABELS];
        boolean labelled = layout.label() >= 0;
        for (PlainRows part : parts) {
            for (int i = 0; i < part.rows(); i++, line++) {
                table.endRow(line, labelled ? code(table, part.labels().get(i), line, known) : -1, -1);
            }
        }
        return table;
    }

    /** @param known one more than the codes of small labels, so that few become texts; 0 if there is none yet */
    private static int code(Table table, int label, long line, int... known) {
        if (label < known.length && known[label] > 0) return known[label] - 1;
        int code = table.labelTexts().code(String.valueOf(label), line);
        if (label < known.length) known[label] = code + 1;
        return code;
    }
}

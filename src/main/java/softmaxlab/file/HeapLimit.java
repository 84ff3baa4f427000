package softmaxlab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Refuses what would not fit into the memory of the program, before it is read. */
final class HeapLimit {
    /** What the program needs for itself. */
    private static final long OWN = 48L << 20;

    private static final double MEGABYTE = 1e6;
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

    private HeapLimit() {}

    /**
     * Estimates by the first rows how many the file has.
     *
     * @param sample without a header or with one, which weighs little
     * @throws FileProblem if the scores alone are more than the heap may ever hold
     */
    static void check(Path file, Dialect dialect, List<Sample.Row> sample, Layout layout) throws FileProblem {
        double characters = sample.stream()
                .flatMap(row -> row.fields().stream())
                .mapToInt(field -> field.length() + 1)
                .sum();
        int bytesEach = dialect.bomLength() == 2 ? 2 : 1;
        try {
            double rows = Files.size(file) / (characters * bytesEach / sample.size());
            check(
                    file,
                    rows * layout.scores() * Double.BYTES,
                    Runtime.getRuntime().maxMemory());
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    /** @throws FileProblem if so many numbers are more than the heap may ever hold */
    static void check(Path file, double numbers) throws FileProblem {
        check(file, numbers * Double.BYTES, Runtime.getRuntime().maxMemory());
    }

    /** @throws FileProblem if {@code bytes} of numbers are more than a heap of {@code limit} bytes may hold */
    static void check(Path file, double bytes, long limit) throws FileProblem {
        if (bytes + OWN > limit) throw FileProblem.of("file.memory", file, shown(bytes), shown(limit));
    }

    /**
     * An array of so many doubles.
     *
     * @throws FileProblem if there is no room for it
     */
    static double[] doubles(Path file, long length) throws FileProblem {
        if (length > MAX_LENGTH) throw FileProblem.of("file.tooLarge", file);
        long bytes = length * Double.BYTES;
        long limit = Runtime.getRuntime().maxMemory();
        check(file, bytes, limit);
        try {
            return new double[Math.toIntExact(length)];
        } catch (OutOfMemoryError full) {
            throw FileProblem.of("file.memory", file, shown(bytes), shown(limit));
        }
    }

    /** What to say where the memory turned out too small for a file after all. */
    static FileProblem full(Path file) {
        return FileProblem.of(
                "file.memory.full", file, shown(Runtime.getRuntime().maxMemory()));
    }

    private static String shown(double bytes) {
        return String.format(Locale.ROOT, "%,.0f", bytes / MEGABYTE);
    }
}

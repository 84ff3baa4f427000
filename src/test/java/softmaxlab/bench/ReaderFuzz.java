package softmaxlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.TemperatureFit;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.Notice;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/**
 * Reads file after file that nobody would write, and expects a sentence or predictions that can be judged, soon, within
 * the memory. How to run it stands in src/README.md.
 */
public final class ReaderFuzz {
    private static final long SLOW = 2_000_000_000L;
    private static final int REPORT_EVERY = 50_000;

    private final UniformRandomProvider random;
    private final FuzzFiles files;
    private final FuzzArrays arrays;
    private final Path folder;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private long slowest;
    /** The label column that was said for the present file; null if none was. */
    private String label;

    public ReaderFuzz(long seed, Path folder, List<Path> real) {
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.files = new FuzzFiles(random, real);
        this.arrays = new FuzzArrays(random, files);
        this.folder = folder;
    }

    /** Arguments: how many files, the seed, and where findings are kept (a folder in memory makes it faster). */
    public static void main(String[] words) throws IOException {
        int count = Integer.parseInt(words[0]);
        Path folder = words.length > 2 ? Files.createDirectories(Path.of(words[2])) : Files.createTempDirectory("fuzz");
        List<Path> real = List.of(Path.of("../shared/data/real"), Path.of("../shared/data/hostile"));
        ReaderFuzz fuzz = new ReaderFuzz(Long.parseLong(words[1]), folder, real);
        long start = System.nanoTime();
        for (int i = 1; i <= count; i++) {
            fuzz.next(i);
            if (i % REPORT_EVERY == 0 || i == count) {
                System.out.printf("%d files in %d s%n", i, (System.nanoTime() - start) / 1_000_000_000L);
            }
        }
        fuzz.answers.forEach((answer, times) -> System.out.println("  " + answer + " " + times));
        System.out.printf("slowest %d ms%n", fuzz.slowest / 1_000_000);
        System.out.println(
                fuzz.findings.isEmpty() ? "no findings" : fuzz.findings.size() + " kinds of findings in " + folder);
        fuzz.findings.forEach((finding, times) -> System.out.println("  " + times + " x " + finding));
    }

    /** What went wrong so far, with how often. */
    public Map<String, Integer> findings() {
        return Map.copyOf(findings);
    }

    /** The kinds of answers so far, with how often. */
    public Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    /** Makes a file, reads it and notes how that ended. */
    public void next(int number) throws IOException {
        FuzzFiles.Written table = null;
        byte[] bytes = switch (random.nextInt(8)) {
            case 0, 1, 2 -> files.damagedSeed();
            case 3 -> files.rubbish();
            case 4 -> (table = files.table()).bytes();
            case 5 -> files.damage(files.table().bytes());
            case 6 -> arrays.array();
            default -> arrays.archive();
        };
        boolean same = table != null && table.plain();
        Path file = Files.write(folder.resolve("file"), bytes);
        Path second = null;
        if (!same && random.nextInt(6) == 0) second = Files.write(folder.resolve("second"), second());
        long start = System.nanoTime();
        try {
            Loaded loaded = read(file, second);
            if (loaded != null && same && label == null) compare(loaded, table.text());
        } catch (Exception | OutOfMemoryError | StackOverflowError | AssertionError wrong) {
            keep(number, bytes, second, wrong.toString() + at(wrong));
        }
        long took = System.nanoTime() - start;
        slowest = Math.max(slowest, took);
        if (took > SLOW) keep(number, bytes, second, "slow");
    }

    private byte[] second() {
        return switch (random.nextInt(4)) {
            case 0 -> files.damagedSeed();
            case 1 -> arrays.array();
            case 2 -> files.rubbish();
            default -> "0\n1\n1\n".repeat(1 + random.nextInt(5)).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Null if it was refused. */
    private Loaded read(Path file, Path second) {
        ReadOptions.Input input = files.pick(List.of(
                ReadOptions.Input.AUTO,
                ReadOptions.Input.AUTO,
                ReadOptions.Input.LOGITS,
                ReadOptions.Input.PROBABILITIES));
        try {
            Loaded loaded = PredictionsCsv.read(file, options(second, input), Loop.SERIAL, Progress.NONE);
            check(loaded);
            answers.merge("read as " + loaded.predictions().kind().key(), 1, Integer::sum);
            return loaded;
        } catch (FileProblem problem) {
            String message = problem.getMessage();
            boolean clean = message.chars().noneMatch(c -> c < ' ' || c == 0x202E) && !message.matches(".*\\{\\d}.*");
            if (!clean || message.isBlank()) throw new AssertionError("message of " + problem.key(), null);
            answers.merge("refused", 1, Integer::sum);
            return null;
        }
    }

    private ReadOptions options(Path second, ReadOptions.Input input) {
        label = random.nextInt(12) == 0 ? files.pick(List.of("label", "1", "2", "y", "999", "", "-1")) : null;
        return new ReadOptions(label, second, input);
    }

    private static void check(Loaded loaded) {
        Predictions data = loaded.predictions();
        if (data.rows() < 1 || loaded.described().isBlank()) throw new AssertionError("nothing was read");
        for (Notice notice : loaded.notices()) if (notice.text().isBlank()) throw new AssertionError(notice.key());
        Evaluation judged = Evaluation.of(data, 1, Binning.DEFAULT);
        if (!(judged.ece() >= 0 && judged.ece() <= 1)) throw new AssertionError("ECE " + judged.ece());
        TemperatureFit fit = TemperatureFit.of(data, Rows.all(data), Loop.SERIAL);
        if (fit.isFitted() && !(fit.value() > 0)) throw new AssertionError("T " + fit.value());
    }

    /** A comment at its end sends a file to the full reader: the same numbers, bit for bit. */
    private void compare(Loaded loaded, String text) throws IOException, FileProblem {
        String commented = text.endsWith("\n") ? text + "# end\n" : text + "\n# end\n";
        Path file = Files.writeString(folder.resolve("commented"), commented);
        ReadOptions options = new ReadOptions(null, null, asRead(loaded));
        Predictions full =
                PredictionsCsv.read(file, options, Loop.SERIAL, Progress.NONE).predictions();
        Predictions data = loaded.predictions();
        if (full.rows() != data.rows() || full.classes() != data.classes()) throw new AssertionError("other sizes");
        for (int i = 0; i < data.rows(); i++) {
            boolean same = full.label(i) == data.label(i);
            for (int k = 0; k < data.classes(); k++) {
                same &= Double.doubleToRawLongBits(full.score(i, k)) == Double.doubleToRawLongBits(data.score(i, k));
            }
            if (!same) throw new AssertionError("row " + i + " differs");
        }
        answers.merge("read by both readers", 1, Integer::sum);
    }

    private static ReadOptions.Input asRead(Loaded loaded) {
        return loaded.predictions().kind() == Predictions.Kind.LOGITS
                ? ReadOptions.Input.LOGITS
                : ReadOptions.Input.PROBABILITIES;
    }

    private static String at(Throwable wrong) {
        StackTraceElement[] trace = wrong.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0] + (trace.length > 1 ? " < " + trace[1] : "");
    }

    private void keep(int number, byte[] bytes, Path second, String what) throws IOException {
        String kind = what.length() > 300 ? what.substring(0, 300) : what;
        if (findings.merge(kind, 1, Integer::sum) > 1) return;
        Files.write(folder.resolve("finding-" + number), bytes);
        if (second != null) Files.copy(second, folder.resolve("finding-" + number + "-second"));
        System.out.println("finding " + number + ": " + kind);
    }
}

package softmaxlab.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Loop;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/**
 * A file of logits, from its bytes to predictions: plain numbers on one core and on all, and the same numbers in a
 * quoted file, which only the full reader takes. How to run it stands in src/README.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {
    /** Rows × classes of the file. */
    @Param({"10000x10", "2000x1000"})
    public String size;

    private Path plain;
    private Path quoted;
    private Loop loop;

    @Setup
    public void setUp() throws IOException {
        int rows = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int classes = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        plain = write(rows, classes, "");
        quoted = write(rows, classes, "\"");
        loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
    }

    private static Path write(int rows, int classes, String quote) throws IOException {
        Path file = Files.createTempFile("reader-benchmark", ".csv");
        Random random = new Random(1);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int k = 0; k < classes; k++) out.print("logit_" + k + ",");
            out.println("label");
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < classes; k++) {
                    out.print(String.format(Locale.ROOT, "%s%.5f%s,", quote, 3 * random.nextGaussian(), quote));
                }
                out.println(random.nextInt(classes));
            }
        }
        return file;
    }

    @TearDown
    public void tearDown() throws IOException {
        Files.delete(plain);
        Files.delete(quoted);
    }

    @Benchmark
    public Loaded plainOnAllCores() throws FileProblem {
        return PredictionsCsv.read(plain, ReadOptions.DEFAULT, loop, Progress.NONE);
    }

    @Benchmark
    public Loaded plainOnOneCore() throws FileProblem {
        return PredictionsCsv.read(plain, ReadOptions.DEFAULT, Loop.SERIAL, Progress.NONE);
    }

    @Benchmark
    public Loaded quotedByTheFullReader() throws FileProblem {
        return PredictionsCsv.read(quoted, ReadOptions.DEFAULT, loop, Progress.NONE);
    }
}

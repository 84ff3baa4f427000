package softmaxlab.bench;

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
import org.openjdk.jmh.annotations.Warmup;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Row;
import softmaxlab.engine.Rows;
import softmaxlab.engine.Softmax;
import softmaxlab.engine.TemperatureFit;

/** The engine's kernels: one row, one moved temperature over a file, one fit. How to run it stands in src/README.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {
    /** Rows × classes of the file. */
    @Param({"10000x10", "10000x100"})
    public String size;

    private Predictions data;
    private Row row;
    private Loop loop;
    private double temperature = 2;

    @Setup
    public void setUp() {
        int rows = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int classes = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        java.util.Random random = new java.util.Random(1);
        double[] z = random.doubles((long) rows * classes, -8, 8).toArray();
        int[] y = random.ints(rows, 0, classes).toArray();
        for (int i = 0; i < rows; i++) if (i % 4 != 0) z[i * classes + y[i]] += 8;
        data = Predictions.logits(java.util.Collections.nCopies(classes, "class"), z, y);
        row = Row.of(random.doubles(classes, -8, 8).toArray());
        loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
    }

    @Benchmark
    public Row softmaxOfOneRow() {
        return Softmax.of(row, 2);
    }

    /** What one moved temperature costs: NLL, Brier score, ECE, MCE, class-wise ECE and all bins. */
    @Benchmark
    public Evaluation movedTemperature() {
        temperature = temperature > 4 ? 2 : temperature + 0.001;
        return Evaluation.of(data, Rows.all(data), temperature, Binning.DEFAULT, loop);
    }

    @Benchmark
    public TemperatureFit fit() {
        return TemperatureFit.of(data, Rows.all(data), loop);
    }
}

package softmaxlab.bench;

import java.util.Collections;
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
import org.openjdk.jmh.annotations.Warmup;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Rows;
import softmaxlab.engine.TemperatureSweep;

/** A moved temperature over a large file: all of it anew, and by the sweep. How to run it stands in src/README.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class SweepBenchmark {
    /** Rows × classes of the file. */
    @Param({"10000x100", "50000x1000"})
    public String size;

    private Predictions data;
    private TemperatureSweep sweep;
    private Loop loop;
    private double temperature = 1;

    @Setup
    public void setUp() {
        int rows = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int classes = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        Random random = new Random(1);
        double[] z = new double[rows * classes];
        int[] y = new int[rows];
        for (int i = 0; i < z.length; i++) z[i] = 1.5 * random.nextGaussian();
        for (int i = 0; i < rows; i++) {
            y[i] = random.nextInt(classes);
            z[i * classes + random.nextInt(classes)] += 9 + 2 * random.nextGaussian();
        }
        data = Predictions.logits(Collections.nCopies(classes, "class"), z, y);
        loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
        sweep = madeSweep();
    }

    private double moved() {
        temperature = temperature > 4 ? 1 : temperature * 1.01;
        return temperature;
    }

    /** The exact answer: all probabilities of all rows. */
    @Benchmark
    public Evaluation fullEvaluation() {
        return Evaluation.of(data, Rows.all(data), moved(), Binning.DEFAULT, loop);
    }

    /** The answer while the slider moves: all top-label numbers within the sweep's bound. */
    @Benchmark
    public Evaluation bySweep() {
        return sweep.evaluation(moved(), Binning.DEFAULT, loop);
    }

    /** What the sweep costs once per file. */
    @Benchmark
    public TemperatureSweep madeSweep() {
        return TemperatureSweep.of(data, Rows.all(data), Calibrator.IDENTITY, loop);
    }
}

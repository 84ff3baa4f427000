package softmaxlab.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import softmaxlab.background.ParallelLoop;
import softmaxlab.engine.ConformalSets;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.ScoredRows;
import softmaxlab.engine.Split;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/** How long prediction sets of a whole file take, the first half to fit on: {@code SetsBenchmark FILE [TARGET…]}. */
public final class SetsBenchmark {
    private static final int TIMES = 7;

    private SetsBenchmark() {}

    public static void main(String[] args) throws Exception {
        Loop loop = new ParallelLoop(Runtime.getRuntime().availableProcessors());
        Predictions data = PredictionsCsv.read(Path.of(args[0]), ReadOptions.DEFAULT, loop, Progress.NONE)
                .predictions();
        Split.Parts parts = Split.HALF.of(data);
        ScoredRows fit = ScoredRows.of(data, parts.fitted());
        ScoredRows judged = ScoredRows.of(data, parts.judged());
        List<String> targets = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : List.of("0.9");
        for (String target : targets) {
            long[] ms = new long[TIMES];
            List<ConformalSets> sets = List.of();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                sets = ConformalSets.of(fit, judged, Double.parseDouble(target), 1, loop, done -> {});
                ms[i] = (System.nanoTime() - start) / 1_000_000;
            }
            System.out.println("target " + target + ": " + Arrays.toString(ms) + " ms");
            for (ConformalSets s : sets) {
                System.out.println("  " + s.score() + " threshold " + s.threshold() + " covered " + s.covered()
                        + " mean size " + s.meanSize() + " empty " + s.empty());
            }
        }
    }
}

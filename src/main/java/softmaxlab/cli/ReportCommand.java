package softmaxlab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;

/** {@code report}: judges files of predictions without a window. */
@Command(name = "report", sortOptions = false, description = "${bundle:cli.report.help}")
public final class ReportCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Loop loop;
    private final Renderer renderer;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "${bundle:cli.report.help.help}")
    private boolean help;

    @Mixin
    private ReportOptions options;

    /**
     * @param out the report, and nothing else
     * @param err problems
     * @param loop runs the parts of long computations
     * @param renderer draws; not touched without {@code --png}
     */
    public ReportCommand(PrintStream out, PrintStream err, Loop loop, Renderer renderer) {
        this.out = out;
        this.err = err;
        this.loop = loop;
        this.renderer = renderer;
    }

    @Override
    public Integer call() {
        Ask ask = options.ask();
        ReadOptions how = options.readOptions();
        Outputs outputs = options.outputs();
        FitFile second =
                options.fitFile().map(file -> FitFile.read(file, how, loop)).orElseGet(FitFile::none);
        second.complain(err, options.fit());
        boolean refused = false;
        for (String file : options.files()) refused |= !report(file, how, second, ask, outputs);
        return refused ? 1 : 0;
    }

    private boolean report(String name, ReadOptions how, FitFile second, Ask ask, Outputs outputs) {
        Path file = options.path(name);
        Study study;
        String answer;
        try {
            if (second.problem() != null) throw second.problem();
            Loaded loaded = PredictionsCsv.read(file, how, loop, Progress.NONE);
            Predictions fitting = second.forFile(
                    file, loaded.predictions(), ask.compare() || !ask.method().keepsOrder());
            study = Study.of(String.valueOf(file.getFileName()), second.announce(loaded), ask, fitting, loop);
            answer = options.json() ? ReportJson.of(name, study, loop) + "\n" : ReportText.of(name, study);
        } catch (FileProblem problem) {
            refuse(name, file, second, problem);
            return false;
        } catch (RuntimeException | OutOfMemoryError unexpected) {
            refuse(name, file, second, problem(file, unexpected));
            return false;
        }
        out.print(answer);
        out.flush();
        return write(name, study, outputs);
    }

    private boolean write(String name, Study study, Outputs outputs) {
        Path file = options.path(name);
        try {
            return new OutputWriter(err, renderer, loop).write(file, study, outputs);
        } catch (RuntimeException | OutOfMemoryError unexpected) {
            err.println(problem(file, unexpected).located(name));
            return false;
        }
    }

    /** Something wrong in the program, or too little memory, with one file must not keep others from being reported. */
    private static FileProblem problem(Path file, Throwable unexpected) {
        return FileProblem.of("cli.unexpected", file, String.valueOf(unexpected));
    }

    private void refuse(String name, Path file, FitFile second, FileProblem problem) {
        boolean other = !problem.file().equals(file);
        if (problem != second.problem()) {
            err.println(problem.located(other ? problem.file().toString() : name));
        }
        String message = other ? problem.located(problem.file().toString()) : problem.message();
        if (options.json()) out.print(ReportJson.refused(name, problem, message) + "\n");
        out.flush();
    }
}

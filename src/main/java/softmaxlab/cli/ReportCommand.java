package softmaxlab.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Loaded;
import softmaxlab.file.Png;
import softmaxlab.file.PredictionsCsv;
import softmaxlab.file.Progress;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.Texts;

/** {@code report}: judges files of predictions without a window. */
@Command(
        name = "report",
        sortOptions = false,
        resourceBundle = "i18n.messages",
        description = "${bundle:cli.report.help}")
public final class ReportCommand implements Callable<Integer> {
    static final String EQUAL_WIDTH = "equal-width";
    private static final int MAX_BINS = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final Loop loop;
    private final Renderer renderer;
    private final Texts texts = new Texts();

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "${bundle:cli.report.help.help}")
    private boolean help;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:cli.report.help.file}")
    private List<String> files;

    @Option(names = "--json", description = "${bundle:cli.report.help.json}")
    private boolean json;

    @Option(names = "--bins", paramLabel = "N", defaultValue = "15", description = "${bundle:cli.report.help.bins}")
    private int bins;

    @Option(
            names = "--binning",
            paramLabel = "KIND",
            defaultValue = EQUAL_WIDTH,
            description = "${bundle:cli.report.help.binning}")
    private String binning;

    @Option(names = "--rule", paramLabel = "RULE", defaultValue = "hi", description = "${bundle:cli.report.help.rule}")
    private String rule;

    @Option(
            names = "--fit",
            paramLabel = "ROWS",
            defaultValue = Study.HALF,
            description = "${bundle:cli.report.help.fit}")
    private String fit;

    @Option(names = "--label", paramLabel = "COLUMN", description = "${bundle:cli.report.help.label}")
    private String label;

    @Option(names = "--labels", paramLabel = "FILE", description = "${bundle:cli.report.help.labels}")
    private String labels;

    @Option(
            names = "--input",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "${bundle:cli.report.help.input}")
    private String input;

    @Option(names = "--png", paramLabel = "OUT.png", description = "${bundle:cli.report.help.png}")
    private String png;

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
        Binning bins = binning();
        ReadOptions options = new ReadOptions(label, labels == null ? null : path(labels), input());
        if (png != null && files.size() > 1) throw usage("cli.usage.png");
        if (png != null && !hasFolder(path(png))) throw usage("cli.usage.pngFolder", png);
        FitFile second = FitFile.none();
        if (!List.of(Study.HALF, Study.ALL, Study.NONE).contains(fit)) second = FitFile.read(path(fit), options, loop);
        second.complain(err, fit);
        boolean refused = false;
        for (String file : files) refused |= !report(file, path(file), options, second, bins);
        return refused ? 1 : 0;
    }

    private boolean report(String name, Path file, ReadOptions options, FitFile second, Binning bins) {
        try {
            if (second.problem() != null) throw second.problem();
            Loaded loaded = PredictionsCsv.read(file, options, loop, Progress.NONE);
            Predictions fitting = second.forFile(file, loaded.predictions());
            Study study = Study.of(second.announce(loaded), fit, fitting, bins, loop);
            out.print(json ? ReportJson.of(name, study) + "\n" : ReportText.of(name, study));
            out.flush();
            return png == null || draw(file, study);
        } catch (FileProblem problem) {
            refuse(name, file, second, problem);
            return false;
        }
    }

    private void refuse(String name, Path file, FitFile second, FileProblem problem) {
        boolean other = !problem.file().equals(file);
        if (problem != second.problem()) {
            err.println(problem.located(other ? problem.file().toString() : name));
        }
        String message = other ? problem.located(problem.file().toString()) : problem.message();
        if (json) out.print(ReportJson.refused(name, problem, message) + "\n");
        out.flush();
    }

    private boolean draw(Path file, Study study) {
        try {
            String title = String.valueOf(file.getFileName());
            boolean fitted = study.after() != null;
            Png.write(
                    renderer.reliabilityDiagram(title, fitted ? study.before() : study.all(), study.after()),
                    path(png));
            return true;
        } catch (FileProblem problem) {
            err.println(problem.located(png));
        } catch (Renderer.Unavailable problem) {
            err.println(problem.getMessage());
        }
        return false;
    }

    private Binning binning() {
        if (!binning.equals(EQUAL_WIDTH)) throw usage("cli.usage.binning", binning);
        if (bins < 1 || bins > MAX_BINS) throw usage("cli.usage.bins", String.valueOf(bins));
        for (EdgeRule known : List.of(EdgeRule.HI, EdgeRule.CLOSED)) {
            if (known.key().equals(rule)) return new Binning(bins, known);
        }
        throw usage("cli.usage.rule", rule);
    }

    private ReadOptions.Input input() {
        for (ReadOptions.Input known : ReadOptions.Input.values())
            if (known.key().equals(input)) return known;
        throw usage("cli.usage.input", input);
    }

    private static boolean hasFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw usage("cli.usage.path", text);
        }
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), texts.get(key, arguments));
    }
}

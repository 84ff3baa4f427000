package softmaxlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Method;
import softmaxlab.engine.Row;
import softmaxlab.engine.Split;
import softmaxlab.file.ReadOptions;
import softmaxlab.lab.Texts;

/** What the user of {@code report} asks for, and whether it can be. */
final class ReportOptions {
    private static final int MAX_BINS = 100;
    private static final long DEFAULT_SEED = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:cli.report.help.file}")
    private List<String> files;

    @Option(names = "--json", description = "${bundle:cli.report.help.json}")
    private boolean json;

    @Option(names = "--bins", paramLabel = "N", description = "${bundle:cli.report.help.bins}")
    private Integer bins;

    @Option(names = "--binning", paramLabel = "KIND", description = "${bundle:cli.report.help.binning}")
    private String binning;

    @Option(names = "--edges", paramLabel = "E,E,…", split = ",", description = "${bundle:cli.report.help.edges}")
    private double[] edges;

    @Option(names = "--rule", paramLabel = "RULE", defaultValue = "hi", description = "${bundle:cli.report.help.rule}")
    private String rule;

    @Option(
            names = "--interval",
            paramLabel = "NAME",
            defaultValue = "wilson",
            description = "${bundle:cli.report.help.interval}")
    private String interval;

    @Option(
            names = "--fit",
            paramLabel = "ROWS",
            defaultValue = Ask.HALF,
            description = "${bundle:cli.report.help.fit}")
    private String fit;

    @Option(names = "--split", paramLabel = "FRACTION", description = "${bundle:cli.report.help.split}")
    private Double split;

    @Option(names = "--seed", paramLabel = "N", description = "${bundle:cli.report.help.seed}")
    private Long seed;

    @Option(names = "--stratified", description = "${bundle:cli.report.help.stratified}")
    private boolean stratified;

    @Option(names = "--calibrator", paramLabel = "NAME", description = "${bundle:cli.report.help.calibrator}")
    private String calibrator;

    @Option(names = "--details", description = "${bundle:cli.report.help.details}")
    private boolean details;

    @Option(names = "--classwise", description = "${bundle:cli.report.help.classwise}")
    private boolean classwise;

    @Option(names = "--coverage", paramLabel = "SHARE", description = "${bundle:cli.report.help.coverage}")
    private Double coverage;

    @Option(names = "--compare", description = "${bundle:cli.report.help.compare}")
    private boolean compare;

    @Mixin
    private FileOptions file;

    @Option(names = "--png", paramLabel = "OUT.png", description = "${bundle:cli.report.help.png}")
    private String png;

    @Option(names = "--svg", paramLabel = "OUT.svg", description = "${bundle:cli.report.help.svg}")
    private String svg;

    @Option(names = "--html", paramLabel = "OUT.html", description = "${bundle:cli.report.help.html}")
    private String html;

    @Option(names = "--bins-csv", paramLabel = "OUT.csv", description = "${bundle:cli.report.help.binsCsv}")
    private String binsCsv;

    @Option(
            names = "--probabilities-csv",
            paramLabel = "OUT.csv",
            description = "${bundle:cli.report.help.probabilitiesCsv}")
    private String probabilitiesCsv;

    List<String> files() {
        return files;
    }

    boolean json() {
        return json;
    }

    /** What is asked of each file. */
    Ask ask() {
        boolean part = split != null || seed != null || stratified;
        if (part && !fit.equals(Ask.HALF)) throw usage().problem("cli.usage.splitFit", fit);
        return new Ask(part ? Ask.PART : fit, split(), method(), binning(), details, classwise, coverage(), compare);
    }

    /** The second file to fit on, if {@code --fit} names one. */
    Optional<Path> fitFile() {
        return List.of(Ask.HALF, Ask.ALL, Ask.NONE).contains(fit) ? Optional.empty() : Optional.of(path(fit));
    }

    String fit() {
        return fit;
    }

    ReadOptions readOptions() {
        return file.readOptions();
    }

    /** Where what is drawn and written goes; null for what was not asked for. */
    Outputs outputs() {
        return apart(new Outputs(
                output("--png", png),
                output("--svg", svg),
                output("--html", html),
                output("--bins-csv", binsCsv),
                output("--probabilities-csv", probabilitiesCsv)));
    }

    private Path output(String option, String text) {
        if (text == null) return null;
        if (files.size() > 1) throw usage().problem("cli.usage.oneFile", option);
        Path file = path(text);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) throw usage().problem("cli.usage.folder", text);
        if (inputs().anyMatch(in -> isSame(in, file))) throw usage().problem("cli.usage.overInput", option, text);
        return file;
    }

    /** The files that are read. */
    private Stream<Path> inputs() {
        return Stream.of(files.stream().map(this::path), fitFile().stream(), file.labels().stream())
                .flatMap(s -> s);
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.exists(b) && Files.exists(a) && Files.isSameFile(a, b);
        } catch (IOException cannotTell) {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
        }
    }

    private Outputs apart(Outputs all) {
        List<Path> places = all.all().map(p -> p.toAbsolutePath().normalize()).toList();
        if (places.stream().distinct().count() < places.size()) throw usage().problem("cli.usage.sameOutput");
        return all;
    }

    private Split split() {
        Split.Kind kind = stratified ? Split.Kind.STRATIFIED : seed != null ? Split.Kind.RANDOM : Split.Kind.FIRST;
        double fraction = split == null ? Split.HALF.fraction() : split;
        if (!(fraction > 0 && fraction < 1)) throw usage().problem("cli.usage.split", String.valueOf(split));
        return new Split(kind, fraction, seed == null ? DEFAULT_SEED : seed);
    }

    private double coverage() {
        if (coverage == null) return Double.NaN;
        if (!(coverage > 0 && coverage < 1)) throw usage().problem("cli.usage.coverage", String.valueOf(coverage));
        return coverage;
    }

    private Method method() {
        if (calibrator != null && fit.equals(Ask.NONE)) throw usage().problem("cli.usage.calibratorFit", calibrator);
        String name = calibrator == null ? Method.TEMPERATURE.key() : calibrator;
        return usage().word("--calibrator", name, List.of(Method.values()), Method::key);
    }

    private Binning binning() {
        EdgeRule known = usage().word("--rule", rule, List.of(EdgeRule.HI, EdgeRule.CLOSED), EdgeRule::key);
        return binning(known)
                .withInterval(usage().word("--interval", interval, List.of(BinInterval.values()), BinInterval::key));
    }

    private Binning binning(EdgeRule known) {
        if (edges != null && bins != null) throw usage().problem("cli.usage.edgesBins");
        if (edges != null && binning != null) throw usage().problem("cli.usage.edgesBinning");
        if (edges != null) return ownEdges(known);
        int m = bins == null ? Binning.DEFAULT_BINS : bins;
        if (m < 1 || m > MAX_BINS) throw usage().problem("cli.usage.bins", String.valueOf(m));
        List<Binning.Kind> kinds = List.of(Binning.Kind.EQUAL_WIDTH, Binning.Kind.EQUAL_MASS);
        return new Binning(m, known)
                .withKind(
                        usage().word(
                                        "--binning",
                                        binning == null ? Binning.Kind.EQUAL_WIDTH.key() : binning,
                                        kinds,
                                        Binning.Kind::key),
                        Row.of());
    }

    private Binning ownEdges(EdgeRule known) {
        try {
            return Binning.custom(Row.of(edges), known);
        } catch (IllegalArgumentException e) {
            throw usage().problem("cli.usage.edges");
        }
    }

    Path path(String text) {
        return usage().path(text);
    }

    private Usage usage() {
        return new Usage(spec, new Texts());
    }
}

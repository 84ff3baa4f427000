package softmaxlab.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import softmaxlab.file.ReadOptions;
import softmaxlab.file.ReadOptions.Input;
import softmaxlab.file.ReadOptions.LabelBase;
import softmaxlab.file.TextForm;
import softmaxlab.lab.Texts;

/** How the files of a report are to be read; what is not said is found out. */
final class FileOptions {
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|', "blank", ' ');
    private static final Map<String, Character> DECIMALS = Map.of("point", '.', "comma", ',');
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--label", paramLabel = "COLUMN", description = "${bundle:cli.report.help.label}")
    private String label;

    @Option(names = "--ignore", paramLabel = "COLUMN", description = "${bundle:cli.report.help.ignore}")
    private List<String> ignored = List.of();

    @Option(names = "--labels", paramLabel = "FILE", description = "${bundle:cli.report.help.labels}")
    private String labels;

    @Option(
            names = "--label-base",
            paramLabel = "BASE",
            defaultValue = "auto",
            description = "${bundle:cli.report.help.labelBase}")
    private String labelBase;

    @Option(
            names = "--input",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "${bundle:cli.report.help.input}")
    private String input;

    @Option(names = "--delimiter", paramLabel = "NAME", description = "${bundle:cli.report.help.delimiter}")
    private String delimiter;

    @Option(names = "--decimal", paramLabel = "NAME", description = "${bundle:cli.report.help.decimal}")
    private String decimal;

    @Option(names = "--encoding", paramLabel = "NAME", description = "${bundle:cli.report.help.encoding}")
    private String encoding;

    @Option(names = "--header", paramLabel = "yes|no", description = "${bundle:cli.report.help.header}")
    private String header;

    /** The second file, with the labels. */
    Optional<Path> labels() {
        return labels == null ? Optional.empty() : Optional.of(usage().path(labels));
    }

    /** @throws ParameterException for a word that is none of those allowed */
    ReadOptions readOptions() {
        TextForm form = new TextForm(
                known("--delimiter", delimiter, DELIMITERS),
                known("--decimal", decimal, DECIMALS),
                charset(),
                known("--header", header, YES_NO));
        return new ReadOptions(
                form,
                Map.of(),
                ignored,
                label,
                labels().orElse(null),
                usage().word("--input", input, List.of(Input.values()), Input::key),
                usage().word("--label-base", labelBase, List.of(LabelBase.values()), LabelBase::key));
    }

    private <T> T known(String option, String text, Map<String, T> words) {
        if (text == null) return null;
        List<String> sorted = words.keySet().stream().sorted().toList();
        return words.get(usage().word(option, text, sorted, word -> word));
    }

    private Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw usage().problem("cli.usage.word", "--encoding", encoding, "UTF-8, UTF-16LE, windows-1252, ...");
        }
    }

    private Usage usage() {
        return new Usage(spec, new Texts());
    }
}

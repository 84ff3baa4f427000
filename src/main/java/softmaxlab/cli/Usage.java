package softmaxlab.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import softmaxlab.lab.Texts;

/** Turns the words behind options into what they stand for, and says in a sentence what is wrong with one. */
record Usage(CommandSpec spec, Texts texts) {
    /** The value whose key is {@code text}. */
    <E> E word(String option, String text, List<E> values, Function<E, String> key) {
        return values.stream()
                .filter(v -> key.apply(v).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String allowed = String.join(", ", values.stream().map(key).toList());
                    return problem("cli.usage.word", option, text, allowed);
                });
    }

    Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw problem("cli.usage.path", text);
        }
    }

    ParameterException problem(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), texts.get(key, arguments));
    }
}

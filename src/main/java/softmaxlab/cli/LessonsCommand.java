package softmaxlab.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import softmaxlab.file.lesson.LessonFile;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.file.lesson.LessonProblem;
import softmaxlab.lab.Texts;

/** {@code lessons}: what teachers need for the lessons they write. */
@Command(name = "lessons", mixinStandardHelpOptions = true, description = "${bundle:cli.lessons.help}")
public final class LessonsCommand implements Runnable {
    private static final int FAILED = 1;
    private final Texts texts = new Texts();

    @Spec
    private CommandSpec spec;

    /** Without a command of its own it is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), texts.get("cli.lessons.usage"));
    }

    /** Says what is wrong with lessons; the exit status is 1 if there is an error. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = "${bundle:cli.lessons.check.help}")
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE|FOLDER",
                            description = "${bundle:cli.lessons.check.help.path}")
                    String path) {
        List<LessonFile> files = path == null ? LessonFiles.shipped() : LessonFiles.read(path(path));
        List<LessonProblem> problems =
                files.stream().flatMap(f -> f.problems().stream()).toList();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(p -> out.println(p.text(texts)));
        long errors = problems.stream().filter(LessonProblem::isError).count();
        out.println(texts.get("cli.lessons.check.summary", (long) files.size(), errors, problems.size() - errors));
        return errors > 0 ? FAILED : 0;
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), texts.get("cli.lessons.path", text));
        }
    }
}

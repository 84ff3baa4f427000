package softmaxlab.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import softmaxlab.lab.Texts;

/** The program without a window: a tree of commands that the caller puts together. */
@Command(name = "softmax-lab", description = "${bundle:cli.help}")
public final class Commands {
    private static final int FAILED = 1;

    private final CommandLine line;

    /**
     * @param out what the commands say
     * @param err what they complain about
     * @param subcommands picocli commands, each with what it needs
     */
    public Commands(PrintStream out, PrintStream err, List<?> subcommands) {
        line = new CommandLine(this);
        subcommands.forEach(line::addSubcommand);
        line.setResourceBundle(new Texts().bundle());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setParameterExceptionHandler((problem, args) -> {
            CommandLine command = problem.getCommandLine();
            err.println(new Texts().get("cli.usage.see", oneLine(problem), name(command)));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            err.println(new Texts().get("cli.unexpected", String.valueOf(problem)));
            return FAILED;
        });
    }

    /** What is wrong, without the full stop that would stand before the hint. */
    private static String oneLine(Exception problem) {
        return problem.getMessage().replaceAll("\\R\\s*", " ").replaceAll("\\.$", "");
    }

    /** As the user types it behind the program's own name. */
    private static String name(CommandLine command) {
        String all = command.getCommandSpec().qualifiedName();
        return all.substring(all.indexOf(' ') + 1);
    }

    /** Whether the first argument is one of the commands. */
    public boolean knows(String name) {
        return line.getSubcommands().containsKey(name);
    }

    /**
     * Runs one command.
     *
     * @return the exit status: 0 for success, 1 for a refused file, 2 for wrong usage
     */
    public int run(String... args) {
        if (args.length == 0) {
            line.usage(line.getErr());
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        return line.execute(args);
    }
}

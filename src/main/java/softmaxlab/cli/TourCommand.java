package softmaxlab.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Pixels;
import softmaxlab.file.TourFolder;
import softmaxlab.lab.Texts;

/** {@code tour}: every bench, view and lesson step as a picture, with a page that shows them in order. */
@Command(name = "tour", mixinStandardHelpOptions = true, description = "${bundle:cli.tour.help}")
public final class TourCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Texts texts = new Texts();
    private final Painter painter;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "target/tour",
            description = "${bundle:cli.tour.help.folder}")
    private String folder;

    /** Takes the pictures as they are drawn. */
    @FunctionalInterface
    public interface Album {
        void add(String name, String caption, Pixels picture) throws FileProblem;
    }

    /** Draws the pictures. Nothing of a toolkit starts before the call. */
    @FunctionalInterface
    public interface Painter {
        /** @throws Renderer.Unavailable if this machine cannot draw */
        void draw(Album album) throws FileProblem, Renderer.Unavailable;
    }

    public TourCommand(Painter painter) {
        this.painter = painter;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            TourFolder pictures = new TourFolder(path(), texts.get("tour.title"));
            painter.draw((name, caption, picture) -> out.println(pictures.add(name, caption, picture)));
            out.println(texts.get("cli.tour.done", pictures.finish().toString()));
            return 0;
        } catch (FileProblem | Renderer.Unavailable problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return FAILED;
        }
    }

    private Path path() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), texts.get("cli.tour.path", folder));
        }
    }
}

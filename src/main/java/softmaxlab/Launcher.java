package softmaxlab;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import softmaxlab.background.ParallelLoop;
import softmaxlab.cli.Commands;
import softmaxlab.cli.LessonsCommand;
import softmaxlab.cli.Renderer;
import softmaxlab.cli.ReportCommand;
import softmaxlab.cli.TourCommand;
import softmaxlab.cli.TourCommand.Album;
import softmaxlab.file.FileProblem;
import softmaxlab.file.Picture;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyResults;
import softmaxlab.file.lesson.LessonFiles;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Lessons;
import softmaxlab.ui.Drawing;
import softmaxlab.ui.ReliabilityPicture;
import softmaxlab.ui.StudyPictures;
import softmaxlab.ui.TextSystem;

/**
 * Where the program starts: a command, the window, or, where there is no display, the tour. Not an application of
 * JavaFX, so that it runs from a class path and can look around before the toolkit starts.
 */
public final class Launcher {
    private static final Set<String> HELP = Set.of("-h", "--help");
    private static final Set<String> VERSION = Set.of("-V", "--version");
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Texts texts = new Texts();

    private Launcher() {}

    public static void main(String[] words) {
        int status = new Launcher().run(words);
        if (status != 0) System.exit(status);
    }

    private int run(String... words) {
        if (words.length > 0 && Arguments.COMMANDS.contains(words[0])) return command(words);
        if (!Collections.disjoint(List.of(words), HELP)) return told(texts.get("launcher.help"));
        if (!Collections.disjoint(List.of(words), VERSION)) return told(texts.get("launcher.version", version()));
        Arguments arguments;
        try {
            arguments = Arguments.of(List.of(words), texts);
            if (arguments.lesson() != null) check(arguments.lesson());
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage());
            return WRONG_USAGE;
        }
        JavaFxLog.quieten();
        // Begins with what needs no toolkit while this thread looks whether there can be one.
        App app = new App(arguments);
        Optional<String> noDisplay = Display.problem(texts);
        if (noDisplay.isEmpty()) return window(app);
        Display.useNone();
        Optional<String> noText = TextSystem.problem();
        if (noText.isPresent()) return failed(noText.get());
        say(noDisplay.get());
        if (arguments.isSpecial()) say(texts.get("launcher.tourOnly"));
        return command("tour");
    }

    private static int told(String text) {
        utf8(System.out).println(text);
        return 0;
    }

    /** As the jar says it; outside a jar there is none. */
    private String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? texts.get("launcher.noVersion") : version;
    }

    private int failed(String key) {
        System.err.println(texts.get(key));
        return FAILED;
    }

    private void check(String lesson) throws Arguments.Wrong {
        Lessons lessons = LessonFiles.usable(LessonFiles.shipped());
        if (lessons.find(lesson).isPresent()) return;
        String known = lessons.all().stream().map(Lesson::id).collect(Collectors.joining(", "));
        throw new Arguments.Wrong(texts.get("launcher.noLesson", lesson, known));
    }

    /** Commands that need no window; all of them are put together here. */
    private int command(String... words) {
        PrintStream out = utf8(System.out);
        PrintStream err = utf8(System.err);
        Commands commands = new Commands(out, err, List.of(subcommand(words[0], out, err)));
        int status = commands.run(words);
        // A full disk or a reader that is gone: what was printed is not all there.
        if (out.checkError() && status == 0) status = failed("launcher.unprinted");
        // The toolkit, if it was started, would keep the program alive.
        if (status == 0) System.exit(0);
        return status;
    }

    /** Only the one that is asked for, since making the others takes time too. */
    private Object subcommand(String name, PrintStream out, PrintStream err) {
        return switch (name) {
            case "report" ->
                new ReportCommand(
                        out, err, new ParallelLoop(Runtime.getRuntime().availableProcessors()), new Drawer());
            case "lessons" -> new LessonsCommand();
            case "tour" -> new TourCommand(this::drawTour);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Only where JavaFX is used, since logging takes time to start. */
    private static final class JavaFxLog {
        /** Kept, since a logger nobody holds forgets its filter. */
        private static final Logger JAVAFX = Logger.getLogger("javafx");

        /** From a class path JavaFX warns of itself; nothing is wrong with it here. */
        static void quieten() {
            JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        }
    }

    /** One line for the user. */
    static void say(String line) {
        System.out.println(line);
    }

    /** What the commands write has signs beyond ASCII, whatever the machine's own encoding is. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private void drawTour(Album album) throws FileProblem, Renderer.Unavailable {
        drawWithoutWindow();
        App.drawTour(album);
    }

    /** Draws for reports; the toolkit starts with the first picture. */
    private final class Drawer implements Renderer {
        @Override
        public Picture reliabilityDiagram(Subject subject) throws Unavailable {
            drawWithoutWindow();
            return App.onToolkit(() -> new ReliabilityPicture(texts).draw(subject));
        }

        @Override
        public Map<StudyFigure, List<String>> study(StudyResults results) throws Unavailable {
            drawWithoutWindow();
            return App.onToolkit(() -> new StudyPictures(texts, results).all());
        }
    }

    private void drawWithoutWindow() throws Renderer.Unavailable {
        JavaFxLog.quieten();
        Display.useNone();
        Optional<String> noText = TextSystem.problem();
        if (noText.isPresent()) throw new Renderer.Unavailable(texts.get(noText.get()));
    }

    private int window(App app) {
        Optional<String> noText = TextSystem.missingLibrary();
        if (noText.isPresent()) return failed(noText.get());
        Drawing.prepare();
        noText = TextSystem.missingFonts();
        if (noText.isPresent()) return failed(noText.get());
        try {
            app.open();
            return 0;
        } catch (UnsupportedOperationException cannotOpen) {
            say(texts.get("launcher.brokenDisplay", cannotOpen.getMessage()));
            return Display.inNewProcess(Launcher.class, List.of("tour"));
        }
    }

    /** Ends the program, in one line, where the window itself cannot say it. */
    static void giveUp(String line) {
        System.err.println(line);
        System.exit(FAILED);
    }
}

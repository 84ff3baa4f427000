package softmaxlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import softmaxlab.file.NativeLibrary;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Fx;

/** A start in a process of its own, since a toolkit starts only once. */
class StartTest {
    private final Texts texts = new Texts();

    /** What is made before the toolkit starts; also the program of the child process. */
    static final class PartsAlone {
        public static void main(String[] none) {
            new Parts(Runnable::run, Runnable::run, e -> {
                throw new IllegalStateException(e);
            });
        }
    }

    /** The first control asks the toolkit for a theme, and fails if it has not started. */
    @Test
    void thePartsAreMadeWithoutToolkitAndControls() throws IOException {
        List<String> lines = new ArrayList<>();
        int status = run(PartsAlone.class, List.of("-Xlog:class+load"), line -> !lines.add(line));
        assertEquals(0, status);
        assertTrue(loaded(lines, "softmaxlab.ui.WindowState"), "the parts were made");
        for (String later : List.of("javafx.scene.control.Control", "com.sun.javafx.tk.Toolkit", "javafx.scene.Node")) {
            assertTrue(!loaded(lines, later), later + " came before the toolkit");
        }
    }

    private static boolean loaded(List<String> lines, String type) {
        return lines.stream().anyMatch(line -> line.contains(" " + type + " source:"));
    }

    @Test
    void theWindowOpensAndShowsItsFirstFrame() throws IOException {
        Fx.assumeText();
        Optional<String> noWindow = Display.problem("Linux", Map.of("DISPLAY", ":0"), NativeLibrary::missingFor, texts);
        assumeTrue(noWindow.isEmpty(), () -> noWindow.orElse(""));
        String said = texts.get("launcher.firstFrame", "").strip();
        String begin = said.substring(0, said.indexOf(" after"));
        List<String> lines = new ArrayList<>();
        run(
                Launcher.class,
                List.of(
                        "-Dsoftmaxlab.timing=true",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true"),
                line -> lines.add(line) && line.startsWith(begin));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(begin)), String.join("\n", lines));
    }

    /** Runs a program until it ends, or until it writes a line that is enough. */
    private static int run(Class<?> main, List<String> options, Predicate<String> enough) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("DISPLAY", ":0");
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            for (String said = out.readLine(); said != null; said = out.readLine()) {
                if (enough.test(said)) return 0;
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}

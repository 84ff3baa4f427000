package softmaxlab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import softmaxlab.file.NativeLibrary;
import softmaxlab.lab.Texts;

/** Whether there is a display, and how to do without. */
final class Display {
    private static final String WINDOW_BINDING = "libglassgtk3.so";

    private static final Map<String, String> NONE = Map.of(
            "glass.platform", "Monocle",
            "monocle.platform", "Headless",
            "prism.order", "sw",
            "java.awt.headless", "true",
            "headless.geometry", "1600x1000");

    private Display() {}

    /** The sentence that says why no window can open; empty if one can, as far as can be told without trying. */
    static Optional<String> problem(Texts texts) {
        return problem(System.getProperty("os.name"), System.getenv(), NativeLibrary::missingFor, texts);
    }

    /** @param missing the system's library that a native library cannot find */
    static Optional<String> problem(
            String system, Map<String, String> environment, Function<String, Optional<String>> missing, Texts texts) {
        // Windows and macOS always have one.
        if (!system.startsWith("Linux")) return Optional.empty();
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) return Optional.of(texts.get("launcher.noDisplay"));
        return missing.apply(WINDOW_BINDING).map(library -> texts.get("launcher.noGtk", library));
    }

    /** Makes the toolkit, once it starts, draw to memory. */
    static void useNone() {
        NONE.forEach(System::setProperty);
    }

    /**
     * Runs a program like this one in a new process, since a toolkit that failed cannot start again, and waits for it.
     *
     * @return its exit status
     */
    static int inNewProcess(Class<?> main, List<String> words) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(main.getName());
        line.addAll(words);
        try {
            return new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

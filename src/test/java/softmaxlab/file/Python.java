package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Python of the machine, where it has NumPy. */
final class Python {
    private static final String PATH = "/usr/bin/python3";

    private Python() {}

    /** Skips the test by name where there is none. */
    static void assumeNumpy() {
        assumeTrue(Files.exists(Path.of(PATH)) && NumpyFound.YES, "no Python with NumPy here");
    }

    /** Looked up once. */
    private static final class NumpyFound {
        private static final boolean YES = found();

        private static boolean found() {
            try {
                return run("import numpy").exit == 0;
            } catch (IOException | InterruptedException e) {
                return false;
            }
        }
    }

    /** What a program prints; it must end well. */
    static String print(String script) throws IOException, InterruptedException {
        Ran ran = run(script);
        assertEquals(0, ran.exit, ran.output);
        return ran.output;
    }

    private record Ran(int exit, String output) {}

    private static Ran run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PATH, "-W", "ignore", "-")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}

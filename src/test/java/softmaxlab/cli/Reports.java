package softmaxlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import softmaxlab.engine.Loop;
import softmaxlab.file.Picture;
import softmaxlab.file.export.StudyFigure;
import softmaxlab.file.export.StudyResults;

/** Runs the report command in this JVM and reads what it prints. */
final class Reports {
    static final Path SHARED = Path.of("..", "shared", "data");

    private Reports() {}

    /** What one run printed. */
    record Result(int status, String out, String err) {
        List<Map<String, Object>> objects() {
            return out.lines().map(Reports::object).toList();
        }

        Map<String, Object> object() {
            List<Map<String, Object>> all = objects();
            if (all.size() != 1) throw new AssertionError(all.size() + " objects: " + out + err);
            return all.get(0);
        }
    }

    static Result run(String... args) {
        return run(
                renderer(subject -> {
                    throw new Renderer.Unavailable("nothing can be drawn here");
                }),
                args);
    }

    /** Draws one picture. */
    interface Draw {
        Picture of(Renderer.Subject subject) throws Renderer.Unavailable;
    }

    /** Draws only reliability diagrams. */
    static Renderer renderer(Draw draw) {
        return new Renderer() {
            @Override
            public Picture reliabilityDiagram(Subject subject) throws Unavailable {
                return draw.of(subject);
            }

            @Override
            public Map<StudyFigure, List<String>> study(StudyResults results) throws Unavailable {
                throw new Unavailable("nothing can be drawn here");
            }
        };
    }

    static Result run(Renderer renderer, String... args) {
        return run(renderer, Loop.SERIAL, args);
    }

    static Result run(Renderer renderer, Loop loop, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8);
        Commands commands = new Commands(o, e, List.of(new ReportCommand(o, e, loop, renderer)));
        int status = commands.run(args);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The only object of {@code report --json} with these further arguments. */
    static Map<String, Object> json(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "report";
        all[1] = "--json";
        System.arraycopy(args, 0, all, 2, args.length);
        return run(all).object();
    }

    /** JSON is a part of YAML 1.2, which the app reads anyway. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return (Map<String, Object>) new Load(settings).loadFromString(json);
    }

    /** The object at a path of keys. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> object, String... keys) {
        Map<String, Object> at = object;
        for (String key : keys) at = (Map<String, Object>) at.get(key);
        return at;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> object, String key) {
        return (List<T>) object.get(key);
    }

    /** A number as JSON or the golden files write it: both spellings of infinity are one. */
    static double number(Object value) {
        if ("Infinity".equals(value) || "inf".equals(value)) return Double.POSITIVE_INFINITY;
        if (value instanceof Number number) return number.doubleValue();
        throw new AssertionError("not a number: " + value);
    }

    /** A file of the shared data, or the test is skipped by its name. */
    static Path shared(String first, String... more) {
        Path file = SHARED.resolve(Path.of(first, more));
        Assumptions.assumeTrue(Files.exists(file), () -> "not here: " + file);
        return file;
    }
}

package softmaxlab.file.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Lessons;

/** Reads lessons: those that ship with the app, a file, or all of a folder. What is wrong stands beside what was read. */
public final class LessonFiles {
    /** The largest file that is read. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final String FOLDER = "lessons/";

    private LessonFiles() {}

    /** A source of bytes that may fail. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    /** What came of one file, with where everything stands. */
    private record Parsed(Optional<Lesson> lesson, Problems problems) {}

    /** The lessons of the app, in the order of {@code lessons/index.txt}. */
    public static List<LessonFile> shipped() {
        return checkedTogether(
                index().map(name -> read(FOLDER + name, () -> resource(FOLDER + name)))
                        .toList(),
                List.of());
    }

    /** The lessons among {@code files} that can be used. */
    public static Lessons usable(List<LessonFile> files) {
        return new Lessons(files.stream().flatMap(f -> f.lesson().stream()).toList());
    }

    /** A file, or every {@code .yaml} file of a folder in alphabetical order; shipped lessons count as prerequisites. */
    public static List<LessonFile> read(Path fileOrFolder) {
        List<String> shipped = index().map(LessonFile::idOf).toList();
        if (!Files.isDirectory(fileOrFolder)) {
            return checkedTogether(List.of(readFile(fileOrFolder)), shipped);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            List<Parsed> files = entries.filter(p -> p.toString().endsWith(".yaml"))
                    .sorted()
                    .map(LessonFiles::readFile)
                    .toList();
            return checkedTogether(files, shipped);
        } catch (IOException e) {
            return checkedTogether(List.of(failed(fileOrFolder.toString(), "lesson.problem.unreadable")), shipped);
        }
    }

    private static Parsed readFile(Path file) {
        if (!Files.exists(file)) return failed(file.toString(), "lesson.problem.noFile");
        return read(file.toString(), () -> Files.newInputStream(file));
    }

    private static Stream<String> index() {
        try (InputStream in = resource(FOLDER + "index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = LessonFiles.class.getClassLoader().getResourceAsStream(name);
        if (in == null) throw new IOException("missing from the program: " + name);
        return in;
    }

    private static Parsed read(String name, Source source) {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return failed(name, "lesson.problem.unreadable");
        }
        if (bytes.length > MAX_BYTES) return failed(name, "lesson.problem.size", String.valueOf(MAX_BYTES / 1024));
        return parsed(name, bytes);
    }

    /** Reads a lesson from the bytes of its file; lessons it builds on are taken to exist. */
    static LessonFile parse(String name, byte[] bytes) {
        return file(parsed(name, bytes));
    }

    private static Parsed parsed(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        return new Parsed(decode(bytes, problems).flatMap(text -> LessonReader.read(name, text, problems)), problems);
    }

    private static LessonFile file(Parsed parsed) {
        Problems problems = parsed.problems();
        return new LessonFile(
                problems.file(), problems.hasErrors() ? Optional.empty() : parsed.lesson(), problems.sorted());
    }

    /** The text without a byte order mark. */
    private static Optional<String> decode(byte[] bytes, Problems problems) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            // What could be read stands before the buffer's position.
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            problems.error(Spot.at(before, before.length()), "lesson.problem.utf8");
            return Optional.empty();
        }
    }

    private static Parsed failed(String name, String key, String... arguments) {
        Problems problems = new Problems(name);
        problems.error(Spot.FILE, key, arguments);
        return new Parsed(Optional.empty(), problems);
    }

    /** Adds what is wrong between lessons. */
    private static List<LessonFile> checkedTogether(List<Parsed> files, List<String> alsoKnown) {
        List<String> known = new ArrayList<>(alsoKnown);
        files.forEach(f -> known.add(LessonFile.idOf(f.problems().file())));
        List<Lesson> lessons = files.stream().flatMap(f -> f.lesson().stream()).toList();
        Prerequisites prerequisites = new Prerequisites(lessons, known);
        files.forEach(f -> f.lesson().ifPresent(l -> prerequisites.check(l, f.problems())));
        return files.stream().map(LessonFiles::file).toList();
    }
}

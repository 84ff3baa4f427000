package softmaxlab;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Spelling;
import softmaxlab.ui.Bench;

/**
 * What the window is asked to show first.
 *
 * @param file predictions to open, null if none
 * @param lesson id or short name of a lesson, null if none
 * @param bench the bench, null if it was not named
 */
record Arguments(Path file, String lesson, Bench bench) {
    /** What runs without a window. */
    static final List<String> COMMANDS = List.of("report", "lessons", "tour");

    /** Wrong usage; the message is a sentence for the user. */
    static final class Wrong extends Exception {
        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static Arguments of(List<String> words, Texts texts) throws Wrong {
        Path file = null;
        String lesson = null;
        Bench bench = null;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--lesson" -> lesson = value(word, rest, texts);
                case "--bench" -> bench = bench(value(word, rest, texts), texts);
                default -> {
                    Path named = existing(word, texts);
                    if (file != null) throw new Wrong(texts.get("launcher.twoFiles", word));
                    file = named;
                }
            }
        }
        // A file is shown where files are shown, unless something else was asked for.
        if (file != null && bench == null && lesson == null) bench = Bench.CALIBRATION;
        return new Arguments(file, lesson, bench);
    }

    /** Whether something else than the plain window is asked for. */
    boolean isSpecial() {
        return file != null || lesson != null || bench != null;
    }

    /** The file of this name; every other word is a mistake, since commands and options are known. */
    private static Path existing(String word, Texts texts) throws Wrong {
        try {
            Path path = Path.of(word);
            if (Files.exists(path)) return path;
        } catch (InvalidPathException noPath) {
            // Then it is no file either.
        }
        if (word.startsWith("-")) throw new Wrong(texts.get("launcher.unknownOption", word));
        Optional<String> meant = Spelling.closest(word, COMMANDS);
        if (meant.isPresent()) throw new Wrong(texts.get("launcher.unknownWordMeant", word, meant.get()));
        throw new Wrong(texts.get("launcher.unknownWord", word));
    }

    private static String value(String option, Iterator<String> rest, Texts texts) throws Wrong {
        if (!rest.hasNext()) throw new Wrong(texts.get("launcher.noValue", option));
        return rest.next();
    }

    private static Bench bench(String name, Texts texts) throws Wrong {
        String known = Arrays.stream(Bench.values()).map(Bench::key).collect(Collectors.joining(", "));
        return Bench.byKey(name).orElseThrow(() -> new Wrong(texts.get("launcher.noBench", name, known)));
    }
}

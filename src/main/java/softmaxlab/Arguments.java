package softmaxlab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Bench;

/**
 * What the window is asked to show first.
 *
 * @param file predictions to open, null if none
 * @param lesson id or short name of a lesson, null if none
 * @param bench the bench, null if it was not named
 */
record Arguments(Path file, String lesson, Bench bench) {

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
                    if (word.startsWith("--")) throw new Wrong(texts.get("launcher.unknownOption", word));
                    if (file != null) throw new Wrong(texts.get("launcher.twoFiles", word));
                    file = Path.of(word);
                }
            }
        }
        // A file is shown where files are shown, unless something else was asked for.
        if (file != null && bench == null && lesson == null) bench = Bench.CALIBRATION;
        return new Arguments(file, lesson, bench);
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

package softmaxlab.file.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Quantity;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.Expression;
import softmaxlab.lesson.Vocabulary;

/** The teachers' manual says what the program does. */
class LessonsReadmeTest {
    private static final Pattern QUANTITY =
            Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\| ([a-z ]+) \\| ([^|]*)\\| [^|]+ \\|");

    private final String readme;

    LessonsReadmeTest() throws IOException {
        readme = Files.readString(Path.of("lessons/README.md"));
    }

    @Test
    void everyQuantityIsListedWithItsKindAndUnit() {
        List<String> expected = Quantity.all().stream()
                .map(q -> q.key() + " | " + q.field() + " | " + kind(q.type()) + " | " + range(q))
                .toList();
        List<String> listed = readme.lines()
                .map(QUANTITY::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1) + " | " + m.group(2) + " | " + m.group(3) + " | "
                        + m.group(4).strip())
                .toList();
        assertEquals(expected, listed);
    }

    private static String kind(Quantity.Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case INTEGER -> "whole number";
            case BOOLEAN -> "truth value";
            case WORD -> "word";
            case ROW -> "row";
        };
    }

    private static String range(Quantity q) {
        if (!(q instanceof Knob knob)) return q.unit();
        if (q.type() == Quantity.Type.WORD) return String.join(", ", q.words());
        String range = Numbers.plain(knob.min()) + " to " + Numbers.plain(knob.max());
        return q.type() == Quantity.Type.ROW ? range + ", 2 to 50 of them" : range;
    }

    @Test
    void everyPanelIsNamed() {
        List<String> panels = Stream.concat(
                        Vocabulary.PANELS.stream(), Vocabulary.FOCUS.stream().filter(f -> f.contains(".")))
                .toList();
        assertEquals(
                List.of(),
                panels.stream().filter(p -> !readme.contains("`" + p + "`")).toList());
    }

    @Test
    void theExampleIsRight() {
        String from = "```yaml\n";
        int start = readme.indexOf(from) + from.length();
        String example = readme.substring(start, readme.indexOf("```", start));
        LessonFile file = LessonFiles.parse("x1-sharper.yaml", example.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(),
                file.problems().stream().map(p -> p.text(new Texts())).toList());
        assertTrue(file.isUsable());
    }

    @Test
    void theLimitIsTheOneSaid() {
        assertTrue(readme.contains("At most " + Expression.MAX_LENGTH + " characters"));
    }
}

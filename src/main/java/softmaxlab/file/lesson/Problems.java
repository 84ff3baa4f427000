package softmaxlab.file.lesson;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import softmaxlab.lesson.Message;

/** Collects what is wrong with one file, and remembers where the parts of its lesson stand. */
final class Problems {
    private final String file;
    private final Set<LessonProblem> all = new LinkedHashSet<>();
    private final Map<Object, Spot> spots = new IdentityHashMap<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void error(Spot spot, Message what) {
        add(spot, LessonProblem.Severity.ERROR, what);
    }

    void error(Spot spot, String key, String... arguments) {
        error(spot, Message.of(key, arguments));
    }

    void error(Node node, String key, String... arguments) {
        error(Spot.of(node), key, arguments);
    }

    void warning(Spot spot, Message what) {
        add(spot, LessonProblem.Severity.WARNING, what);
    }

    void warning(Spot spot, String key, String... arguments) {
        warning(spot, Message.of(key, arguments));
    }

    private void add(Spot spot, LessonProblem.Severity severity, Message what) {
        all.add(new LessonProblem(file, spot.line(), spot.column(), severity, what));
    }

    /** Remembers where {@code part} stands. */
    <T> T placed(T part, Spot spot) {
        spots.put(part, spot);
        return part;
    }

    /** Where a part of the lesson stands. */
    Spot spot(Object part) {
        return spots.getOrDefault(part, Spot.FILE);
    }

    boolean hasErrors() {
        return all.stream().anyMatch(LessonProblem::isError);
    }

    /** All of them, in the order of the file. */
    List<LessonProblem> sorted() {
        return all.stream()
                .sorted(Comparator.comparingInt(LessonProblem::line).thenComparingInt(LessonProblem::column))
                .toList();
    }
}

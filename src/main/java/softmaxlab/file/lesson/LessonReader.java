package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import softmaxlab.lesson.Lesson;
import softmaxlab.lesson.Step;

/** Reads the text of one file as a lesson. */
final class LessonReader {
    /** The format this version reads. */
    private static final int FORMAT = 1;

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final List<String> FIELDS = List.of(
            "format",
            "id",
            "version",
            "title",
            "objective",
            "misconception",
            "requires",
            "minutes",
            "sources",
            "steps");

    private LessonReader() {}

    /**
     * Reads a lesson.
     *
     * @param name the file's name
     * @param problems gets all that is wrong with it
     * @return the lesson, unless there is an error
     */
    static Optional<Lesson> read(String name, String text, Problems problems) {
        Optional<Node> root = SafeYaml.read(text, problems);
        if (root.isEmpty()) return Optional.empty();
        YamlMap map = YamlMap.of(root.get(), problems, FIELDS);
        Lesson lesson = lesson(map, text, problems);
        checkHead(name, map, lesson, problems);
        // A lesson that was not understood cannot be played, so its goals are judged only when all else is right.
        if (!problems.hasErrors()) StepChecks.run(lesson, problems);
        if (!problems.hasErrors()) PlayChecks.run(lesson, problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(lesson);
    }

    private static Lesson lesson(YamlMap map, String text, Problems problems) {
        ProseReader prose = new ProseReader(text, problems);
        for (String key : List.of("format", "id", "version", "title", "objective", "misconception", "steps")) {
            map.require(key);
        }
        StepReader reader = new StepReader(prose, problems);
        List<Step> steps = new ArrayList<>();
        for (Node node : map.list("steps")) reader.read(node).ifPresent(steps::add);
        List<String> requires = new ArrayList<>();
        for (ScalarNode node : map.words("requires")) {
            requires.add(problems.placed(node.getValue(), Spot.of(node)));
        }
        Lesson lesson = new Lesson(
                map.word("id"),
                map.whole("version", 1),
                prose.line(map, "title"),
                prose.line(map, "objective"),
                prose.line(map, "misconception"),
                requires,
                map.whole("minutes", 0),
                map.words("sources").stream().map(ScalarNode::getValue).toList(),
                steps);
        return problems.placed(lesson, map.spot("minutes"));
    }

    private static void checkHead(String name, YamlMap map, Lesson lesson, Problems problems) {
        if (map.has("format") && map.whole("format", 0) != FORMAT) {
            problems.error(map.spot("format"), "lesson.problem.version", String.valueOf(FORMAT), map.word("format"));
        }
        if (map.has("id") && !lesson.id().matches(ID)) {
            problems.error(map.spot("id"), "lesson.problem.id", lesson.id());
        } else if (map.has("id") && !lesson.id().equals(LessonFile.idOf(name))) {
            problems.error(map.spot("id"), "lesson.problem.fileName", lesson.id(), LessonFile.idOf(name));
        }
        for (String key : List.of("title", "objective", "misconception")) {
            boolean blank = map.get(key)
                    .filter(n -> n instanceof ScalarNode s && s.getValue().isBlank())
                    .isPresent();
            if (blank) problems.error(map.spot(key), "lesson.problem.blank", key);
        }
        if (map.has("steps") && map.list("steps").isEmpty()) {
            problems.error(map.spot("steps"), "lesson.problem.noSteps");
        }
    }
}

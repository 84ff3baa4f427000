package softmaxlab.file.lesson;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import softmaxlab.engine.Row;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Quantity.Type;
import softmaxlab.lesson.Message;
import softmaxlab.lesson.Settings;

/** Reads values for knobs: {@code set}, {@code witness}, and the settings after {@code at} in prose. */
final class SettingsReader {
    private static final String NUMBER = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?";
    /** The most classes a lesson may have. */
    private static final int MAX_CLASSES = 50;

    static final List<String> KEYS = Arrays.stream(Knob.values()).map(Knob::key).toList();

    private final Problems problems;

    SettingsReader(Problems problems) {
        this.problems = problems;
    }

    Settings read(Node node) {
        YamlMap map = YamlMap.of(node, problems, KEYS);
        Map<Knob, Object> values = new EnumMap<>(Knob.class);
        for (String key : map.names()) {
            Knob knob = Knob.byKey(key).orElseThrow();
            value(knob, map.get(key).orElseThrow()).ifPresent(v -> values.put(knob, v));
        }
        Settings settings = new Settings(values);
        return settings.isEmpty() ? settings : problems.placed(settings, Spot.of(node));
    }

    private Optional<Object> value(Knob knob, Node node) {
        boolean list = node instanceof SequenceNode;
        List<String> texts = (list ? YamlMap.list(node, problems) : List.of(node))
                .stream()
                        .map(n -> n instanceof ScalarNode s ? s.getValue() : "")
                        .toList();
        return value(knob, list, texts, Spot.of(node));
    }

    /**
     * A value from its text.
     *
     * @param texts the entries of a list, or the one text
     */
    Optional<Object> value(Knob knob, boolean list, List<String> texts, Spot spot) {
        Object value = null;
        if (knob.type() == Type.ROW) {
            if (list && texts.size() <= MAX_CLASSES && texts.stream().allMatch(t -> t.matches(NUMBER))) {
                value = Row.of(texts.stream().mapToDouble(Double::parseDouble).toArray());
            }
        } else if (!list && knob.type() == Type.WORD) {
            value = texts.get(0);
        } else if (!list && texts.get(0).matches(NUMBER)) {
            value = Double.valueOf(texts.get(0));
        }
        if (value != null && knob.accepts(value)) return Optional.of(value);
        problems.error(spot, refusal(knob, String.join(", ", texts)));
        return Optional.empty();
    }

    private static Message refusal(Knob knob, String found) {
        if (knob.type() == Type.WORD) {
            return Message.of("lesson.problem.word", knob.key(), String.join(", ", knob.words()), found)
                    .suggesting(found, knob.words());
        }
        String key = switch (knob.type()) {
            case ROW -> "lesson.problem.row";
            case INTEGER -> "lesson.problem.integerRange";
            default -> "lesson.problem.range";
        };
        return Message.of(
                key,
                knob.key(),
                Numbers.plain(knob.min()),
                Numbers.plain(knob.max()),
                found,
                String.valueOf(MAX_CLASSES));
    }
}

package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import softmaxlab.lesson.Message;

/** A YAML mapping with known fields; what does not fit is told to the problems. */
final class YamlMap {
    private final Node node;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /**
     * Reads a mapping.
     *
     * @param known the fields it may have; others are errors
     */
    static YamlMap of(Node node, Problems problems, List<String> known) {
        YamlMap map = new YamlMap(node, problems);
        if (!(node instanceof MappingNode mapping)) {
            problems.error(node, "lesson.problem.map");
            return map;
        }
        for (NodeTuple tuple : mapping.getValue()) map.put(tuple, known);
        return map;
    }

    private void put(NodeTuple tuple, List<String> known) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.error(tuple.getKeyNode(), "lesson.problem.key");
            return;
        }
        String name = key.getValue();
        if (keys.putIfAbsent(name, key) != null) {
            problems.error(key, "lesson.problem.twice", name);
        } else if (known.contains(name)) {
            values.put(name, tuple.getValueNode());
        } else {
            problems.error(
                    Spot.of(key), Message.of("lesson.problem.field", name).suggesting(name, known));
        }
    }

    Spot spot() {
        return Spot.of(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The node of a field; empty if it is not given. */
    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The field names that are given. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    Spot spot(String key) {
        return get(key).map(Spot::of).orElse(spot());
    }

    Spot keySpot(String key) {
        return keys.containsKey(key) ? Spot.of(keys.get(key)) : spot();
    }

    /** Says that a field is missing if it is. */
    boolean require(String key) {
        if (has(key)) return true;
        problems.error(node, "lesson.problem.missing", key);
        return false;
    }

    /** The text of a scalar field as written; empty if it is not given or is no scalar. */
    Optional<ScalarNode> scalar(String key) {
        return get(key).flatMap(n -> scalar(n, problems));
    }

    static Optional<ScalarNode> scalar(Node node, Problems problems) {
        if (node instanceof ScalarNode s) return Optional.of(s);
        problems.error(node, "lesson.problem.scalar");
        return Optional.empty();
    }

    /** A word: an id, a kind, a name. Empty if it is not given. */
    String word(String key) {
        return scalar(key).map(ScalarNode::getValue).orElse("");
    }

    /** A whole number of at least 0. */
    int whole(String key, int otherwise) {
        Optional<ScalarNode> scalar = scalar(key);
        if (scalar.isEmpty()) return otherwise;
        String text = scalar.get().getValue();
        if (text.matches("[0-9]{1,6}")) return Integer.parseInt(text);
        problems.error(scalar.get(), "lesson.problem.whole", key, text);
        return otherwise;
    }

    boolean truth(String key) {
        Optional<ScalarNode> scalar = scalar(key);
        if (scalar.isEmpty()) return false;
        String text = scalar.get().getValue();
        if (!text.equals("true") && !text.equals("false")) {
            problems.error(scalar.get(), "lesson.problem.truth", key, text);
        }
        return text.equals("true");
    }

    /** The entries of a list field; none if it is not given. */
    List<Node> list(String key) {
        return get(key).map(n -> list(n, problems)).orElse(List.of());
    }

    static List<Node> list(Node node, Problems problems) {
        if (node instanceof SequenceNode s) return s.getValue();
        problems.error(node, "lesson.problem.list");
        return List.of();
    }

    /** The words of a list field. */
    List<ScalarNode> words(String key) {
        List<ScalarNode> result = new ArrayList<>();
        for (Node n : list(key)) scalar(n, problems).ifPresent(result::add);
        return result;
    }
}

package softmaxlab.file.lesson;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML without its dangers: one document, no tags, anchors or aliases, a bounded depth, and no objects are made. */
final class SafeYaml {
    private static final int MAX_DEPTH = 20;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private SafeYaml() {}

    /** The root node; empty if the problems say why not. */
    static Optional<Node> read(String text, Problems problems) {
        try {
            if (!check(text, problems)) return Optional.empty();
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) problems.error(Spot.FILE, "lesson.problem.empty");
            return root;
        } catch (ReaderException e) {
            problems.error(
                    Spot.at(
                            text,
                            text.offsetByCodePoints(
                                    0, Math.min(e.getPosition(), text.codePointCount(0, text.length())))),
                    "lesson.problem.character",
                    String.format("U+%04X", e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            problems.error(Spot.of(e.getProblemMark()), rephrased(e), e.getProblem());
        } catch (YamlEngineException e) {
            problems.error(Spot.FILE, "lesson.problem.yaml", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Walks the events first: unlike composing it needs no recursion, so a hostile file cannot exhaust the stack. */
    private static boolean check(String text, Problems problems) {
        int depth = 0;
        int documents = 0;
        boolean fine = true;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                problems.error(Spot.of(event.getStartMark()), "lesson.problem.depth", String.valueOf(MAX_DEPTH));
                return false;
            }
            if (event instanceof CollectionEndEvent) depth--;
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.error(Spot.of(event.getStartMark()), "lesson.problem.documents");
                return false;
            }
            String refused = refused(event);
            if (!refused.isEmpty()) {
                problems.error(Spot.of(event.getStartMark()), refused);
                fine = false;
            }
        }
        return fine;
    }

    private static String refused(Event event) {
        if (event instanceof AliasEvent) return "lesson.problem.alias";
        if (!(event instanceof NodeEvent node)) return "";
        if (node.getAnchor().isPresent()) return "lesson.problem.alias";
        boolean tagged = event instanceof ScalarEvent s && s.getTag().isPresent()
                || event instanceof CollectionStartEvent c && c.getTag().isPresent();
        return tagged ? "lesson.problem.tag" : "";
    }

    private static String rephrased(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) return "lesson.problem.tab";
        if (problem.contains("mapping values are not allowed")) return "lesson.problem.colon";
        return "lesson.problem.yaml";
    }
}

package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import softmaxlab.lesson.Frame;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Outcome;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.Settings;

/** Reads a reveal: its text, its table and its stages. */
final class OutcomeReader {
    private final ProseReader prose;
    private final SettingsReader settings;
    private final Function<YamlMap, Frame.GuideChange> change;
    private final Problems problems;

    /** @param change reads what a stage locks, hides and points at */
    OutcomeReader(
            ProseReader prose,
            SettingsReader settings,
            Function<YamlMap, Frame.GuideChange> change,
            Problems problems) {
        this.prose = prose;
        this.settings = settings;
        this.change = change;
        this.problems = problems;
    }

    /** The field {@code reveal} of a prediction or a goal. */
    Outcome nested(Node node) {
        YamlMap map = YamlMap.of(node, problems, List.of("say", "table", "stages"));
        return read(map, prose.prose(map, "say"));
    }

    /** A step that is a reveal; its text is the step's own. */
    Outcome own(YamlMap map) {
        return read(map, Prose.NONE);
    }

    private Outcome read(YamlMap map, Prose say) {
        List<Outcome.Column> columns = new ArrayList<>();
        for (Node node : map.list("table")) columns.add(column(node));
        List<Outcome.Stage> stages = new ArrayList<>();
        for (Node node : map.list("stages")) stages.add(stage(node, columns.size()));
        return problems.placed(new Outcome(say, columns, stages), map.keySpot("reveal"));
    }

    private Outcome.Column column(Node node) {
        YamlMap map = YamlMap.of(node, problems, List.of("head", "cell"));
        map.require("head");
        List<LiveNumber> numbers = prose.required(map, "cell").numbers().toList();
        if (map.has("cell") && numbers.size() != 1 && !problems.hasErrors()) {
            problems.error(map.spot("cell"), "lesson.problem.cell");
        }
        return problems.placed(
                new Outcome.Column(prose.line(map, "head"), numbers.isEmpty() ? null : numbers.get(0)),
                map.spot("cell"));
    }

    private Outcome.Stage stage(Node node, int columns) {
        YamlMap map =
                YamlMap.of(node, problems, List.of("set", "lock", "unlock", "hide", "show", "focus", "say", "cells"));
        List<Prose> cells = new ArrayList<>();
        for (Node cell : map.list("cells")) cells.add(prose.prose(cell));
        if (map.has("cells") && cells.size() != columns) {
            problems.error(
                    map.spot("cells"), "lesson.problem.cells", String.valueOf(columns), String.valueOf(cells.size()));
        }
        if (map.has("set")) prose.warnOfTypedNumbers(map, "say");
        Settings set = map.get("set").map(settings::read).orElse(Settings.NONE);
        return new Outcome.Stage(set, change.apply(map), prose.prose(map, "say"), cells);
    }
}

package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import softmaxlab.lesson.Frame;
import softmaxlab.lesson.Goal;
import softmaxlab.lesson.Message;
import softmaxlab.lesson.Outcome;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.Settings;
import softmaxlab.lesson.Step;
import softmaxlab.lesson.Vocabulary;

/** Reads one step. */
final class StepReader {
    private static final List<String> COMMON =
            List.of("id", "kind", "say", "set", "lock", "unlock", "hide", "show", "focus", "notes", "seconds");
    /** The fields of each kind beside the common ones. */
    private static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "say", List.of(),
            "predict", List.of("ask", "options", "verify", "reveal"),
            "reveal", List.of("recap", "table", "stages"),
            "goal", List.of("goals", "order", "witness", "hints", "reveal"),
            "check", List.of("ask", "options", "multi", "verify"),
            "number", List.of("ask", "unit", "answers", "otherwise")));

    private final ProseReader prose;
    private final Problems problems;
    private final SettingsReader settings;
    private final OutcomeReader outcomes;
    private final QuestionReader questions;

    StepReader(ProseReader prose, Problems problems) {
        this.prose = prose;
        this.problems = problems;
        settings = new SettingsReader(problems);
        outcomes = new OutcomeReader(prose, settings, this::change, problems);
        questions = new QuestionReader(prose, problems);
    }

    Optional<Step> read(Node node) {
        List<String> any = new ArrayList<>(COMMON);
        KINDS.values().forEach(any::addAll);
        YamlMap probe = YamlMap.of(node, new Problems(problems.file()), any);
        String kind = probe.word("kind");
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(KINDS.getOrDefault(kind, any));
        YamlMap map = YamlMap.of(node, problems, known);
        map.require("id");
        if (!map.require("kind")) return Optional.empty();
        if (!KINDS.containsKey(kind)) {
            problems.error(
                    map.spot("kind"),
                    Message.of("lesson.problem.kind", kind, String.join(", ", KINDS.keySet()))
                            .suggesting(kind, KINDS.keySet()));
            return Optional.empty();
        }
        Frame frame = frame(map);
        Step step = switch (kind) {
            case "say" -> new Step.Say(frame);
            case "predict" -> questions.predict(map, frame, outcome(map));
            case "reveal" -> new Step.Reveal(frame, map.word("recap"), outcomes.own(map));
            case "goal" -> goals(map, frame);
            case "check" -> questions.check(map, frame);
            default -> questions.number(map, frame);
        };
        return Optional.of(problems.placed(step, map.spot("id")));
    }

    private Optional<Outcome> outcome(YamlMap map) {
        return map.get("reveal").map(outcomes::nested);
    }

    private Frame frame(YamlMap map) {
        if (map.has("set")) warnOfTypedNumbers(map);
        Settings set = map.get("set").map(settings::read).orElse(Settings.NONE);
        Prose say = prose.prose(map, "say");
        Frame frame =
                new Frame(map.word("id"), set, change(map), say, prose.prose(map, "notes"), map.whole("seconds", 0));
        if (map.word("kind").equals("say")) map.require("say");
        return frame;
    }

    private void warnOfTypedNumbers(YamlMap map) {
        prose.warnOfTypedNumbers(map, "say");
        for (String list : List.of("options", "answers")) {
            map.get(list)
                    .filter(n -> n instanceof SequenceNode)
                    .ifPresent(n -> YamlMap.list(n, problems).forEach(option -> {
                        prose.warnOfTypedNumbers(silent(option, "why"), "why");
                    }));
        }
        map.get("reveal").ifPresent(reveal -> {
            YamlMap outcome = silent(reveal, "say", "stages");
            prose.warnOfTypedNumbers(outcome, "say");
            for (Node node : outcome.list("stages")) {
                YamlMap stage = silent(node, "say", "set");
                if (!stage.has("set")) prose.warnOfTypedNumbers(stage, "say");
            }
        });
    }

    /** What is wrong with it is told where it is read. */
    private YamlMap silent(Node node, String... keys) {
        return YamlMap.of(node, new Problems(problems.file()), List.of(keys));
    }

    /** What a step or a stage locks, hides and points at. */
    private Frame.GuideChange change(YamlMap map) {
        return new Frame.GuideChange(
                names(map, "lock", SettingsReader.KEYS),
                names(map, "unlock", SettingsReader.KEYS),
                names(map, "hide", Vocabulary.PANELS),
                names(map, "show", Vocabulary.PANELS),
                focus(map));
    }

    private Set<String> names(YamlMap map, String key, List<String> known) {
        Set<String> names = new TreeSet<>();
        for (ScalarNode node : map.words(key)) {
            if (!known.contains(node.getValue())) unknown(node, key, known);
            names.add(node.getValue());
        }
        return names;
    }

    private String focus(YamlMap map) {
        Optional<ScalarNode> node = map.scalar("focus");
        node.filter(n -> !Vocabulary.FOCUS.contains(n.getValue()))
                .ifPresent(n -> unknown(n, "focus", Vocabulary.FOCUS));
        return map.word("focus");
    }

    private void unknown(ScalarNode node, String field, List<String> known) {
        problems.error(
                Spot.of(node),
                Message.of("lesson.problem.target", field, node.getValue()).suggesting(node.getValue(), known));
    }

    private Step.Do goals(YamlMap map, Frame frame) {
        map.require("goals");
        map.require("witness");
        List<Goal> goals = new ArrayList<>();
        for (Node node : map.list("goals")) {
            YamlMap goal = YamlMap.of(node, problems, List.of("id", "text", "present", "when"));
            goal.require("id");
            goal.require("when");
            goals.add(problems.placed(
                    new Goal(
                            goal.word("id"),
                            prose.required(goal, "text"),
                            prose.prose(goal, "present"),
                            goal.get("when").map(prose::condition).orElse(null)),
                    goal.spot("when")));
        }
        List<Prose> hints = new ArrayList<>();
        for (Node node : map.list("hints")) hints.add(prose.prose(node));
        return new Step.Do(frame, goals, map.truth("order"), witness(map), hints, outcome(map));
    }

    private List<Settings> witness(YamlMap map) {
        Node node = map.get("witness").orElse(null);
        if (node == null) return List.of();
        List<Node> nodes = node instanceof SequenceNode ? YamlMap.list(node, problems) : List.of(node);
        return nodes.stream().map(settings::read).toList();
    }
}

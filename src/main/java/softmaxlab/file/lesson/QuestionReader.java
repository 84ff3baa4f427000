package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import softmaxlab.lesson.Answer;
import softmaxlab.lesson.Expression;
import softmaxlab.lesson.ExpressionProblem;
import softmaxlab.lesson.Frame;
import softmaxlab.lesson.Option;
import softmaxlab.lesson.Outcome;
import softmaxlab.lesson.Prose;
import softmaxlab.lesson.Step;

/** Reads the steps that ask: predictions, checks and questions for a number. */
final class QuestionReader {
    private final ProseReader prose;
    private final Problems problems;

    QuestionReader(ProseReader prose, Problems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    Step.Predict predict(YamlMap map, Frame frame, Optional<Outcome> outcome) {
        return new Step.Predict(frame, prose.required(map, "ask"), options(map), verify(map), outcome);
    }

    Step.Check check(YamlMap map, Frame frame) {
        return new Step.Check(frame, prose.required(map, "ask"), options(map), map.truth("multi"), verify(map));
    }

    private Optional<Expression> verify(YamlMap map) {
        return map.get("verify").map(prose::condition);
    }

    private List<Option> options(YamlMap map) {
        map.require("options");
        List<Option> options = new ArrayList<>();
        for (Node node : map.list("options")) {
            YamlMap option = YamlMap.of(node, problems, List.of("id", "text", "right", "why"));
            option.require("id");
            options.add(problems.placed(
                    new Option(
                            option.word("id"),
                            prose.required(option, "text"),
                            option.truth("right"),
                            prose.prose(option, "why")),
                    option.spot()));
        }
        return options;
    }

    Step.Number number(YamlMap map, Frame frame) {
        String unit = map.word("unit");
        if (!unit.isEmpty() && !unit.equals("%")) problems.error(map.spot("unit"), "lesson.problem.unit", unit);
        map.require("answers");
        List<Answer> answers = new ArrayList<>();
        for (Node node : map.list("answers")) answers.add(answer(node));
        Prose otherwise = prose.required(map, "otherwise");
        return new Step.Number(frame, prose.required(map, "ask"), unit, answers, otherwise);
    }

    private Answer answer(Node node) {
        YamlMap map = YamlMap.of(node, problems, List.of("value", "tol", "right", "why"));
        map.require("value");
        Expression value = map.get("value").map(prose::expression).orElse(null);
        if (value != null && !value.isNumber()) problems.error(map.spot("value"), "lesson.problem.number");
        return problems.placed(
                new Answer(value, tolerance(map), map.truth("right"), prose.prose(map, "why")), map.spot());
    }

    private double tolerance(YamlMap map) {
        Optional<ScalarNode> node = map.scalar("tol");
        if (node.isEmpty()) return 0;
        try {
            Expression e = Expression.parse(node.get().getValue());
            if (e.isConstantNumber() && e.constant() >= 0) return e.constant();
        } catch (ExpressionProblem notANumber) {
            // Said below, together with what else is no tolerance.
        }
        problems.error(map.spot("tol"), "lesson.problem.tolerance", node.get().getValue());
        return 0;
    }
}

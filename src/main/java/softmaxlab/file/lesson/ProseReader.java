package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import softmaxlab.lesson.Expression;
import softmaxlab.lesson.ExpressionProblem;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Message;
import softmaxlab.lesson.Prose;

/** Reads the texts and the expressions of a lesson. */
final class ProseReader {
    private static final Pattern NUMBER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern OPEN = Pattern.compile("\\{\\{|}}");
    private static final Pattern TYPED_DECIMAL = Pattern.compile("(?<![\\w.`])\\d+\\.\\d+(?![\\w`]|\\.\\d)");
    /** Stands for a number while the text is read as Markdown; the private use area cannot be typed by accident. */
    private static final char FIRST_MARK = '\uE000';

    /** The most characters of one text; bounds how deep Markdown can nest. */
    private static final int MAX_LENGTH = 4000;

    private final String text;
    private final Problems problems;
    private final LiveNumberReader numbers;

    /** @param text the whole file */
    ProseReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        numbers = new LiveNumberReader(problems);
    }

    /** Text of a field; none if it is not given. */
    Prose prose(YamlMap map, String key) {
        return map.get(key).map(this::prose).orElse(Prose.NONE);
    }

    /** Text of a field that must not be missing or empty. */
    Prose required(YamlMap map, String key) {
        if (!map.require(key)) return Prose.NONE;
        Prose prose = prose(map, key);
        boolean blank = map.get(key)
                .filter(n -> n instanceof ScalarNode s && s.getValue().isBlank())
                .isPresent();
        if (blank) problems.error(map.spot(key), "lesson.problem.blank", key);
        return prose;
    }

    Prose prose(Node node) {
        String value = quoted(node);
        if (value.isBlank()) return Prose.NONE;
        if (value.length() > MAX_LENGTH) {
            problems.error(node, "lesson.problem.long", String.valueOf(MAX_LENGTH));
            return Prose.NONE;
        }
        ScalarOffsets offsets = new ScalarOffsets(text, (ScalarNode) node);
        List<LiveNumber> found = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        Matcher m = NUMBER.matcher(value);
        int end = 0;
        while (m.find()) {
            int start = m.start(1);
            marked.append(value, end, m.start()).append((char) (FIRST_MARK + found.size()));
            found.add(numbers.read(m.group(1), at -> offsets.spot(start + at)).orElse(null));
            end = m.end();
        }
        marked.append(value, end, value.length());
        checkOpen(marked.toString(), value, offsets);
        if (found.contains(null)) return Prose.NONE;
        return problems.placed(
                Markdown.read(marked.toString(), FIRST_MARK, found, k -> problems.error(node, k)), Spot.of(node));
    }

    /** A pair of braces that is left over belongs to nothing. */
    private void checkOpen(String marked, String value, ScalarOffsets offsets) {
        if (!OPEN.matcher(marked).find()) return;
        String blanked = NUMBER.matcher(value)
                .replaceAll(r -> Matcher.quoteReplacement(" ".repeat(r.group().length())));
        Matcher m = OPEN.matcher(blanked);
        if (m.find()) problems.error(offsets.spot(m.start()), "lesson.problem.braces");
    }

    /** A plain text without numbers or marks: a title, a heading. */
    String line(YamlMap map, String key) {
        return map.get(key).map(this::quoted).map(String::strip).orElse("");
    }

    /** The value of a text, which must be quoted or a block: unquoted, a "#" or a ": " would change it silently. */
    private String quoted(Node node) {
        ScalarNode scalar = YamlMap.scalar(node, problems).orElse(null);
        if (scalar == null) return "";
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            problems.error(node, isCut(scalar) ? "lesson.problem.comment" : "lesson.problem.plain");
        }
        return scalar.getValue();
    }

    /** Whether a comment follows on the same line: most likely it was meant to be text. */
    private boolean isCut(ScalarNode scalar) {
        return scalar.getEndMark()
                .map(m -> text.substring(text.offsetByCodePoints(0, m.getIndex())))
                .filter(rest -> rest.lines().findFirst().orElse("").strip().startsWith("#"))
                .isPresent();
    }

    /** Warns of decimals that are typed where the engine could supply them. */
    void warnOfTypedNumbers(YamlMap map, String key) {
        map.get(key).ifPresent(this::warnOfTypedNumbers);
    }

    void warnOfTypedNumbers(Node node) {
        if (!(node instanceof ScalarNode scalar)) return;
        String blanked = NUMBER.matcher(scalar.getValue())
                .replaceAll(r -> Matcher.quoteReplacement(" ".repeat(r.group().length())));
        Matcher m = TYPED_DECIMAL.matcher(blanked);
        ScalarOffsets offsets = new ScalarOffsets(text, scalar);
        while (m.find()) problems.warning(offsets.spot(m.start()), "lesson.problem.typed", m.group());
    }

    /** An expression; null if it is none, which the problems then say. */
    Expression expression(Node node) {
        ScalarNode scalar = YamlMap.scalar(node, problems).orElse(null);
        if (scalar == null) return null;
        try {
            return problems.placed(Expression.parse(scalar.getValue()), Spot.of(node));
        } catch (ExpressionProblem e) {
            problems.error(new ScalarOffsets(text, scalar).spot(e.column()), e.what());
            return null;
        }
    }

    /** An expression that is true or false. */
    Expression condition(Node node) {
        Expression e = expression(node);
        if (e == null || e.isTruth()) return e;
        problems.error(Spot.of(node), Message.of("lesson.problem.condition"));
        return null;
    }
}

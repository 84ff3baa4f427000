package softmaxlab.file.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import softmaxlab.lab.Knob;
import softmaxlab.lesson.Expression;
import softmaxlab.lesson.ExpressionProblem;
import softmaxlab.lesson.LiveNumber;
import softmaxlab.lesson.Message;
import softmaxlab.lesson.NumberFormat;
import softmaxlab.lesson.Settings;

/** Reads what stands between double braces: an expression, perhaps "at" and settings, perhaps a bar and a format. */
final class LiveNumberReader {
    private static final Pattern FORMAT = Pattern.compile("(?<!\\|)\\|(?!\\|)([^|]*)$");
    private static final Pattern AT = Pattern.compile("\\bat\\b");
    private static final Pattern SETTING = Pattern.compile("\\s*(\\w+)\\s*=\\s*(\\[[^\\]]*]|[^,\\[\\]]+?)\\s*(,|$)");

    private final Problems problems;

    LiveNumberReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the number.
     *
     * @param spots the place in the file of each character
     * @return empty if the problems say why not
     */
    Optional<LiveNumber> read(String source, IntFunction<Spot> spots) {
        String rest = source;
        NumberFormat format = NumberFormat.DEFAULT;
        Matcher bar = FORMAT.matcher(rest);
        if (bar.find()) {
            Optional<NumberFormat> named = NumberFormat.of(bar.group(1).strip());
            if (named.isEmpty()) {
                problems.error(
                        spots.apply(bar.start(1)),
                        "lesson.problem.format",
                        bar.group(1).strip());
            }
            format = named.orElse(format);
            rest = rest.substring(0, bar.start());
        }
        Optional<Settings> at = Optional.empty();
        Matcher word = AT.matcher(rest);
        if (word.find()) {
            int from = word.end();
            at = settings(rest.substring(from), i -> spots.apply(from + i));
            if (at.isEmpty()) return Optional.empty();
            rest = rest.substring(0, word.start());
        }
        try {
            return Optional.of(new LiveNumber(Expression.parse(rest), at, format));
        } catch (ExpressionProblem e) {
            problems.error(spots.apply(e.column()), e.what());
            return Optional.empty();
        }
    }

    private Optional<Settings> settings(String source, IntFunction<Spot> spots) {
        if (source.strip().equals("start")) return Optional.of(Settings.NONE);
        Map<Knob, Object> values = new EnumMap<>(Knob.class);
        Matcher m = SETTING.matcher(source);
        int end = 0;
        boolean more = true;
        while (more && m.find() && m.start() == end) {
            String key = m.group(1);
            Optional<Knob> knob = Knob.byKey(key);
            if (knob.isEmpty()) {
                problems.error(
                        spots.apply(m.start(1)),
                        Message.of("lesson.problem.field", key).suggesting(key, SettingsReader.KEYS));
                return Optional.empty();
            }
            Optional<Object> value = value(knob.get(), m.group(2), spots.apply(m.start(2)));
            if (value.isEmpty()) return Optional.empty();
            values.put(knob.get(), value.get());
            end = m.end();
            more = !m.group(3).isEmpty();
        }
        if (more || end < source.length()) {
            problems.error(spots.apply(end), "lesson.problem.at");
            return Optional.empty();
        }
        return Optional.of(new Settings(values));
    }

    private Optional<Object> value(Knob knob, String text, Spot spot) {
        boolean list = text.startsWith("[");
        List<String> entries = new ArrayList<>();
        if (list)
            Stream.of(text.substring(1, text.length() - 1).split(","))
                    .map(String::strip)
                    .forEach(entries::add);
        else entries.add(text);
        return new SettingsReader(problems).value(knob, list, entries, spot);
    }
}

package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import softmaxlab.engine.Row;

/**
 * A row of logits written as text: numbers with commas, semicolons, tabs, blanks or line ends between them, and brackets
 * around them. Where semicolons separate, a comma between digits is a decimal sign.
 */
public sealed interface PastedRow {
    /** 2 to 1,000 finite numbers. */
    record Logits(Row row) implements PastedRow {}

    /** Not a row of logits: the key of a sentence, and what goes into it. */
    record Refused(String key, Object... details) implements PastedRow {
        public String sentence(Texts texts) {
            return texts.get(key, details);
        }
    }

    /** The longest part of a wrong item that is quoted. */
    int QUOTED = 20;

    Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    Pattern BETWEEN = Pattern.compile("[\\s,;\\[\\](){}]+");

    static PastedRow parse(String text) {
        String t = text.replace('\u2212', '-').replace('\u00a0', ' ').replace("\ufeff", "");
        if (t.contains(";")) t = DECIMAL_COMMA.matcher(t).replaceAll(".");
        List<Double> found = new ArrayList<>();
        for (String item : BETWEEN.split(t)) {
            if (item.isEmpty()) continue;
            Refused problem = problem(item, found.size() + 1);
            if (problem != null) return problem;
            found.add(Double.parseDouble(item));
        }
        if (found.size() < 2) return new Refused("probabilities.paste.few", Numbers.count(found.size()));
        if (found.size() > Inputs.MAX_CLASSES)
            return new Refused("probabilities.paste.many", Numbers.count(found.size()));
        return new Logits(Row.of(found.stream().mapToDouble(d -> d).toArray()));
    }

    private static Refused problem(String item, int place) {
        String quoted = item.length() > QUOTED ? item.substring(0, QUOTED) + "…" : item;
        if (!NUMBER.matcher(item).matches())
            return new Refused("probabilities.paste.word", Numbers.count(place), quoted);
        double limit = Knob.LOGITS.max();
        return Math.abs(Double.parseDouble(item)) <= limit
                ? null
                : new Refused("probabilities.paste.big", Numbers.count(place), quoted, Numbers.count((long) limit));
    }
}

package softmaxlab.file;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what stands between the fields of a file, from its first lines. */
final class DialectSniffer {
    /** In the order of preference when two fit equally well. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ');

    /** Excel's own first line. */
    private static final Pattern HINT = Pattern.compile("(?i)\"?sep=([,;\t| ])\"?\\s*[\\r\\n]");

    private DialectSniffer() {}

    /** The dialect of a file of which the user says nothing. */
    static Dialect of(FileHead head) {
        return of(head, TextForm.AUTO);
    }

    /**
     * The delimiter that the user or the file itself names; else the one that cuts most lines into the same number of
     * fields and most fields into numbers; a comma if none cuts anything.
     */
    static Dialect of(FileHead head, TextForm form) {
        if (form.delimiter() != null) return dialect(head, form.delimiter());
        Matcher hint = HINT.matcher(head.text());
        if (hint.lookingAt()) return dialect(head, hint.group(1).charAt(0));
        Dialect best = dialect(head, ',');
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            if (head.text().indexOf(delimiter) < 0) continue;
            Dialect candidate = dialect(head, delimiter);
            double score = score(Sample.of(head.text(), candidate), delimiter);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static Dialect dialect(FileHead head, char delimiter) {
        return new Dialect(head.charset(), head.bomLength(), delimiter, hasBlanksAtQuotes(head.text(), delimiter));
    }

    private static boolean hasBlanksAtQuotes(String text, char delimiter) {
        if (text.indexOf('"') < 0) return false;
        String d = Pattern.quote(String.valueOf(delimiter));
        return Pattern.compile(d + " +\"|\" +" + d).matcher(text).find();
    }

    private static double score(List<Sample.Row> rows, char delimiter) {
        Map<Integer, Long> widths = rows.stream()
                .map(r -> r.fields().size())
                .filter(w -> w > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (widths.isEmpty()) return 0;
        int width = widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        double even = (double) widths.get(width) / rows.size();
        DecimalText point = new DecimalText('.');
        DecimalText comma = new DecimalText(delimiter == ',' ? '.' : ',');
        List<String> fields = rows.stream()
                .skip(1)
                .filter(r -> r.fields().size() == width)
                .flatMap(r -> r.fields().stream())
                .toList();
        double numbers = fields.stream()
                .filter(f -> point.read(f).isNumber() || comma.read(f).isNumber())
                .count();
        double share = fields.isEmpty() ? 0 : numbers / fields.size();
        // A title may stand above a table, but then no delimiter cuts it.
        if (rows.get(0).fields().size() != width) even -= 0.5;
        // R leaves out the name above the names of the rows.
        boolean named = rows.get(0).fields().size() == width - 1 && widths.get(width) == rows.size() - 1;
        // Blanks also stand within names: they are a delimiter only where they cut everything into numbers.
        if (delimiter == ' ' && (even < 1 && !named || share <= 0.5)) return 0;
        return even + share;
    }
}

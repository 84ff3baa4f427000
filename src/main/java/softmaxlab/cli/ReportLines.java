package softmaxlab.cli;

import java.util.List;
import java.util.stream.DoubleStream;
import softmaxlab.lab.Numbers;

/** The lines of a report for people: a name at the left, numbers in columns to its right. */
final class ReportLines {
    static final int NAME_WIDTH = 18;
    static final int NUMBER_WIDTH = 12;
    static final String ABSENT = "–";
    private static final int DECIMALS = 4;

    private final StringBuilder out = new StringBuilder();

    void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    void gap() {
        line("");
    }

    /** What a part is about. */
    void heading(String text) {
        line("  " + text);
    }

    /** Plain words inside a part. */
    void words(String text) {
        if (!text.isEmpty()) line("    " + text);
    }

    void row(String name, List<String> cells) {
        row(name, NAME_WIDTH, cells, NUMBER_WIDTH, "");
    }

    /** @param rule unit and rule of the numbers; may be empty */
    void row(String name, int nameWidth, List<String> cells, int width, String rule) {
        StringBuilder text = new StringBuilder("    " + pad(name, nameWidth));
        for (String cell : cells) text.append(right(cell, width));
        line(text + (rule.isEmpty() ? "" : "   " + rule));
    }

    /** Four decimals; a dash where there is no number. */
    static String number(double value) {
        return Double.isNaN(value) ? ABSENT : Numbers.fixed(value, DECIMALS);
    }

    static List<String> numbers(double... values) {
        return DoubleStream.of(values).mapToObj(ReportLines::number).toList();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    static String right(String text) {
        return right(text, NUMBER_WIDTH);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package softmaxlab.lesson;

import java.util.OptionalDouble;

/** Reads a number as learners type it: decimal point or comma, U+2212, percent after any space, a fraction, inf. */
final class TypedNumber {
    private static final String DIGITS = "(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?";

    private TypedNumber() {}

    /**
     * The number; empty if the text is none.
     *
     * @param percent whether the answer is wanted in percent: then 88 and 88 % are the same, otherwise 88 % is 0.88
     */
    static OptionalDouble read(String typed, boolean percent) {
        String text = typed.replace('\u00a0', ' ').replace('\u2212', '-').strip();
        boolean sign = text.endsWith("%");
        if (sign) text = text.substring(0, text.length() - 1).strip();
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) text = text.substring(1).strip();
        OptionalDouble size = size(text);
        if (size.isEmpty()) return size;
        double value = (negative ? -1 : 1) * size.getAsDouble();
        return OptionalDouble.of(sign && !percent ? value / 100 : value);
    }

    private static OptionalDouble size(String text) {
        if (text.equals("inf") || text.equals("\u221e")) return OptionalDouble.of(Double.POSITIVE_INFINITY);
        int slash = text.indexOf('/');
        if (slash < 0) return decimal(text);
        OptionalDouble above = decimal(text.substring(0, slash).strip());
        OptionalDouble below = decimal(text.substring(slash + 1).strip());
        if (above.isEmpty() || below.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(above.getAsDouble() / below.getAsDouble());
    }

    private static OptionalDouble decimal(String text) {
        if (!text.matches(DIGITS)) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
    }
}

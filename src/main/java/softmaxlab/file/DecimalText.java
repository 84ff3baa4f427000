package softmaxlab.file;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads one field as a number: the whole field or nothing. A number is an optional sign, decimal digits with at most one
 * decimal mark, and an optional exponent; blanks around it do not count. The value is the double nearest to what the
 * text means. One instance is used again and again and holds the last answer.
 */
final class DecimalText {
    /** What a field turned out to be. */
    enum Outcome {
        FINITE,
        MINUS_INFINITY,
        PLUS_INFINITY,
        NAN,
        BLANK,
        TOO_LARGE,
        NOT_A_NUMBER;

        boolean isNumber() {
            return this == FINITE || this == MINUS_INFINITY;
        }
    }

    private static final double[] POWERS = new double[23];
    private static final long EXACT = 1L << 53;
    /** More than any double written out in full needs. */
    static final int LONGEST = 4096;

    static final int MAX_EXPONENT = 100_000;

    static {
        for (int i = 0; i < POWERS.length; i++) POWERS[i] = JavaDoubleParser.parseDouble("1e" + i);
    }

    private final char mark;
    private double value;
    private int decimals;
    private boolean oddBlanks;
    private boolean oddMinus;
    private char[] scratch = new char[32];

    /** @param mark the decimal mark, point or comma */
    DecimalText(char mark) {
        this.mark = mark;
    }

    double value() {
        return value;
    }

    /** How many decimals were written: the last digit stands for a multiple of 10^−decimals; not below 0. */
    int decimals() {
        return decimals;
    }

    /** Whether blanks other than space and tab stood around the number. */
    boolean oddBlanks() {
        return oddBlanks;
    }

    /** Whether the minus was U+2212. */
    boolean oddMinus() {
        return oddMinus;
    }

    Outcome read(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        return read(chars, 0, chars.length);
    }

    /** Reads {@code length} characters of {@code text} from {@code offset}. */
    Outcome read(char[] text, int offset, int length) {
        int from = offset;
        int to = offset + length;
        oddBlanks = false;
        oddMinus = false;
        value = Double.NaN;
        decimals = 0;
        while (from < to && isBlank(text[from])) oddBlanks |= text[from++] > ' ';
        while (to > from && isBlank(text[to - 1])) oddBlanks |= text[--to] > ' ';
        if (from == to) return Outcome.BLANK;
        return to - from > LONGEST ? Outcome.NOT_A_NUMBER : number(text, from, to);
    }

    private Outcome number(char[] text, int from, int to) {
        int i = from;
        boolean negative = text[i] == '-' || text[i] == '\u2212';
        oddMinus = text[i] == '\u2212';
        if (negative || text[i] == '+') i++;
        int first = i;
        long mantissa = 0;
        int digits = 0;
        int markAt = -1;
        boolean exact = true;
        for (; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (mantissa < EXACT / 10 - 1) mantissa = mantissa * 10 + digit;
                else exact = false;
            } else if (text[i] == mark && markAt < 0) markAt = i;
            else break;
        }
        if (digits == 0) return word(text, first, to, negative);
        int fraction = markAt < 0 ? 0 : i - markAt - 1;
        int exponent = 0;
        if (i < to) {
            int end = exponentEnd(text, i, to);
            if (end != to) return Outcome.NOT_A_NUMBER;
            exponent = exponent(text, i + 1, to);
        }
        decimals = Math.max(0, fraction - exponent);
        return convert(text, from, to, mantissa, exponent - fraction, exact, negative);
    }

    private Outcome convert(char[] text, int from, int to, long mantissa, int power, boolean exact, boolean negative) {
        if (exact && isExact(mantissa, power)) {
            double size = scaled(mantissa, power);
            value = negative ? -size : size;
            return Outcome.FINITE;
        }
        int length = to - from;
        if (scratch.length < length) scratch = new char[length];
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            scratch[i] = c == mark ? '.' : c == '\u2212' ? '-' : c;
        }
        value = JavaDoubleParser.parseDouble(scratch, 0, length);
        return Double.isInfinite(value) ? Outcome.TOO_LARGE : Outcome.FINITE;
    }

    /** Whether mantissa and power of ten both are exact doubles, so that {@link #scaled} is right. */
    static boolean isExact(long mantissa, int power) {
        return mantissa <= EXACT && power > -POWERS.length && power < POWERS.length;
    }

    /** mantissa × 10^power of two exact doubles: one operation rounds once, to the nearest (Clinger 1990). */
    static double scaled(long mantissa, int power) {
        return power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
    }

    /** Where an exponent that starts at {@code i} ends; −1 if there is none. */
    private static int exponentEnd(char[] text, int i, int to) {
        if (text[i] != 'e' && text[i] != 'E') return -1;
        i++;
        if (i < to && isSign(text[i])) i++;
        if (i == to) return -1;
        while (i < to && isDigit(text[i])) i++;
        return i;
    }

    private int exponent(char[] text, int i, int to) {
        boolean negative = text[i] == '-' || text[i] == '\u2212';
        oddMinus |= text[i] == '\u2212';
        if (isSign(text[i])) i++;
        int size = 0;
        for (; i < to; i++) size = Math.min(MAX_EXPONENT, size * 10 + text[i] - '0');
        return negative ? -size : size;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-' || c == '\u2212';
    }

    private Outcome word(char[] text, int from, int to, boolean negative) {
        if (is("nan", text, from, to)) return Outcome.NAN;
        if (is("inf", text, from, to) || is("infinity", text, from, to) || is("∞", text, from, to)) {
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return negative ? Outcome.MINUS_INFINITY : Outcome.PLUS_INFINITY;
        }
        return Outcome.NOT_A_NUMBER;
    }

    private static boolean is(String word, char[] text, int from, int to) {
        if (word.length() != to - from) return false;
        for (int i = 0; i < word.length(); i++) {
            char c = text[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(i)) return false;
        }
        return true;
    }

    /** Blanks that stand around a number in real files: spaces, tab, no-break and zero-width ones. */
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200D'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /** Whether it is one of the ten digits that numbers are read from; those of other scripts are not. */
    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is nothing but such digits. */
    static boolean isDigits(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(DecimalText::isDigit);
    }

    /** The text without the blanks around it. */
    static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return text.subSequence(from, to).toString();
    }
}

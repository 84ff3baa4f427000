package softmaxlab.file;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads plain decimal numbers, such as −1.25e−3 written in ASCII, straight from bytes; the value is the same double that
 * {@link DecimalText} finds. One instance is used again and again and holds the last answer.
 */
final class ByteNumber {
    private static final int NOT_PLAIN = -1;
    /** So many digits never overflow a long. */
    private static final int SAFE_DIGITS = 18;

    private static final int LOWER_CASE = 0x20;
    /** Powers of ten, and the same with a minus. */
    private static final double[][] DIVISORS = {
        {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7}, {-1, -1e1, -1e2, -1e3, -1e4, -1e5, -1e6, -1e7}
    };

    private double value;
    private int decimals;

    double value() {
        return value;
    }

    /** As {@link DecimalText#decimals()}. */
    int decimals() {
        return decimals;
    }

    /**
     * Reads the number that stands in the bytes {@code from} (inclusive) to {@code end} (exclusive). Something that is
     * no part of a number, such as a line end, must follow there, and {@link EightDigits#BYTES} more bytes of any kind.
     *
     * @return false if those bytes are no number, or none that a finite double stands for
     */
    boolean read(byte[] text, int from, int end) {
        // 1 for a minus, without a branch: half of all logits have one, and nothing foresees which.
        int minus = (text[from] ^ '-') - 1 >>> Integer.SIZE - 1;
        int first = from + minus;
        int whole = text[first] - '0';
        int fraction = end - first - 2;
        long digits = EightDigits.at(text, first + 2);
        boolean usual = text[first + 1] == '.' && isDigit(whole) && EightDigits.areDigits(digits, fraction);
        // One way out for all that is rare: what the compiler has never seen it would not be ready for.
        if (!usual) return readAny(text, from) == end;
        value = EightDigits.append(whole, digits, fraction) / DIVISORS[minus][fraction];
        decimals = fraction;
        return true;
    }

    private static boolean isDigit(int digit) {
        return digit >= 0 && digit <= 9;
    }

    /** Where the number that starts at {@code from} ends; {@link #NOT_PLAIN} if there is none. */
    private int readAny(byte[] text, int from) {
        int minus = text[from] == '-' ? 1 : 0;
        int i = from + minus;
        if (text[i] == '+' && minus == 0) i++;
        int first = i;
        long mantissa = 0;
        for (; isDigit(text[i]); i++) mantissa = mantissa * 10 + (text[i] - '0');
        int digits = i - first;
        int fraction = 0;
        if (text[i] == '.') {
            int start = ++i;
            int run;
            do {
                long eight = EightDigits.at(text, i);
                run = EightDigits.count(eight);
                mantissa = EightDigits.append(mantissa, eight, run);
                i += run;
            } while (run == EightDigits.BYTES);
            fraction = i - start;
            digits += fraction;
        }
        if (digits == 0) return NOT_PLAIN;
        int exponent = 0;
        if ((text[i] | LOWER_CASE) == 'e') {
            int end = exponentEnd(text, i);
            if (end == NOT_PLAIN) return NOT_PLAIN;
            exponent = exponent(text, i + 1, end);
            i = end;
        }
        decimals = Math.max(0, fraction - exponent);
        int power = exponent - fraction;
        if (digits > SAFE_DIGITS || !DecimalText.isExact(mantissa, power)) return inexact(text, from, i);
        double size = DecimalText.scaled(mantissa, power);
        value = minus == 0 ? size : -size;
        return i;
    }

    private int inexact(byte[] text, int from, int to) {
        if (to - from > DecimalText.LONGEST) return NOT_PLAIN;
        value = JavaDoubleParser.parseDouble(text, from, to - from);
        return Double.isInfinite(value) ? NOT_PLAIN : to;
    }

    private static int exponentEnd(byte[] text, int e) {
        int i = e + 1;
        if (text[i] == '+' || text[i] == '-') i++;
        int first = i;
        while (isDigit(text[i])) i++;
        return i == first ? NOT_PLAIN : i;
    }

    private static int exponent(byte[] text, int from, int to) {
        int size = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(text[i])) size = Math.min(DecimalText.MAX_EXPONENT, size * 10 + text[i] - '0');
        }
        return text[from] == '-' ? -size : size;
    }

    static boolean isDigit(byte b) {
        return isDigit(b - '0');
    }
}

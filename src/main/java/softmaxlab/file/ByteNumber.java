package softmaxlab.file;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads plain decimal numbers, such as −1.25e−3 written in ASCII, straight from bytes; the value is the same double that
 * {@link DecimalText} finds. One instance is used again and again and holds the last answer.
 */
final class ByteNumber {
    static final int NOT_PLAIN = -1;
    /** So many digits never overflow a long. */
    private static final int SAFE_DIGITS = 18;

    private static final int LOWER_CASE = 0x20;
    /** To multiply by: half of all logits have a minus, and no branch foresees which. */
    private static final double[] SIGN = {1, -1};

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
     * Reads the number that starts at {@code from}. Something that is neither digit nor part of a number, such as the
     * line end, must follow in {@code text}, and {@link EightDigits#BYTES} more bytes of whatever kind.
     *
     * @return where it ends; {@link #NOT_PLAIN} if there is none, or none that a finite double stands for
     */
    int read(byte[] text, int from) {
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
        value = SIGN[minus] * DecimalText.scaled(mantissa, power);
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
        return b >= '0' && b <= '9';
    }
}

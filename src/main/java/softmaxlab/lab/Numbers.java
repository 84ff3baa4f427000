package softmaxlab.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as the app writes them: U+2212 for minus, NaN and ∞ as such, tiny ones in scientific form, never a false 0 or 1
 * and never −0.
 */
public final class Numbers {
    private static final String MINUS = "\u2212";
    private static final String PERCENT = "\u00a0%";

    private Numbers() {}

    /** A fixed number of decimals, halves rounded up in size; 0 rounded from below is written without a sign. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) return special(value);
        return fixed(decimal(value), decimals);
    }

    /** The shortest decimal that stands for the value, so that what is seen of it is what is rounded. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static String fixed(BigDecimal value, int decimals) {
        String text = value.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value.signum() < 0 && !zero ? MINUS + text : text;
    }

    /** {@link #fixed} with a plus in front of what is not negative and not 0. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value > 0 && !zero ? "+" + text : text;
    }

    /**
     * A probability with 3 decimals: "> 0.999" for what would falsely round to 1, scientific for what would falsely
     * round to 0.
     */
    public static String probability(double p) {
        return probability(p, 3);
    }

    /** {@link #probability(double)} with another number of decimals, at least 1. */
    public static String probability(double p, int decimals) {
        String text = fixed(p, decimals);
        if (p < 1 && text.equals(fixed(1, decimals))) return "> " + fixed(1 - Math.pow(10, -decimals), decimals);
        if (p > 0 && text.equals(fixed(0, decimals))) return scientific(p, 2);
        return text;
    }

    /** Mantissa and power of ten, "9.04 × 10^−4"; the superscript is a matter of {@link #exponentAt}. */
    public static String scientific(double value, int decimals) {
        if (!Double.isFinite(value)) return special(value);
        if (value == 0) return "0";
        String text = String.format(Locale.ROOT, "%." + decimals + "e", Math.abs(value));
        int e = text.indexOf('e');
        int exponent = Integer.parseInt(text.substring(e + 1));
        return (value < 0 ? MINUS : "") + text.substring(0, e) + " × 10^" + (exponent < 0 ? MINUS : "")
                + Math.abs(exponent);
    }

    /** Where the exponent of a {@link #scientific} text starts (after "10^"); −1 if there is none. */
    public static int exponentAt(String text) {
        int at = text.indexOf("10^");
        return at < 0 ? -1 : at + 3;
    }

    /**
     * A percentage of a share, "97.1 %", with a no-break space; "> 99.9 %" for what would falsely round to 100, "< 0.1 %"
     * for what would to 0.
     */
    public static String percent(double share, int decimals) {
        if (!Double.isFinite(share)) return special(share);
        String text = fixed(decimal(share).movePointRight(2), decimals);
        if (share > 0 && text.equals(fixed(0, decimals)))
            return "< " + fixed(Math.pow(10, -decimals), decimals) + PERCENT;
        if (share < 1 && text.equals(fixed(100, decimals))) {
            return "> " + fixed(100 - Math.pow(10, -decimals), decimals) + PERCENT;
        }
        return text + PERCENT;
    }

    /**
     * A value as short as it can be without loss for whoever typed it: 1000, 0.5, −1.25; scientific beyond 1e15 and
     * below 1e−6.
     */
    public static String plain(double value) {
        if (!Double.isFinite(value)) return special(value);
        if (value == 0) return "0";
        double size = Math.abs(value);
        if (size >= 1e15 || size < 1e-6) return scientific(value, 3);
        return (value < 0 ? MINUS : "")
                + new BigDecimal(Double.toString(size)).stripTrailingZeros().toPlainString();
    }

    /** A count with a comma between thousands: "10,000". */
    public static String count(long n) {
        StringBuilder out = new StringBuilder().append(n);
        int first = n < 0 ? 1 : 0;
        for (int at = out.length() - 3; at > first; at -= 3) out.insert(at, ',');
        return out.toString();
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
    }
}

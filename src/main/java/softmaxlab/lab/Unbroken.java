package softmaxlab.lab;

import java.util.regex.Pattern;

/** Keeps together on one line what is read as one: a number and its unit, ln and its argument. */
public final class Unbroken {
    /** Each a space: 95 %, 0.31 nats, ln p. Where a number is put in later, a brace or the end of the text stands. */
    private static final Pattern TIES =
            Pattern.compile("(?<=[\\d}∞]|^) (?=%|(?:nats?|bits?)\\b)" + "|(?<=\\bln) (?=[\\d{(]|NaN|\\p{L}\\b|$)");

    private Unbroken() {}

    /** The text with no-break spaces (U+00A0) where no line may end. */
    public static String of(String text) {
        return TIES.matcher(text).replaceAll("\u00a0");
    }
}

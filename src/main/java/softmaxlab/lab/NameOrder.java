package softmaxlab.lab;

import java.util.Comparator;

/** The order of names that people expect: "class 9" before "class 10", capital letters among small ones. */
public final class NameOrder {
    /** Numbers in names by their value, all else by its letters; only equal names are equal. */
    public static final Comparator<String> NATURAL =
            ((Comparator<String>) NameOrder::compare).thenComparing(Comparator.naturalOrder());

    private NameOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (isDigit(a, i) && isDigit(b, j)) {
                int endA = end(a, i);
                int endB = end(b, j);
                order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else order = Character.compare(lower(a.charAt(i++)), lower(b.charAt(j++)));
            if (order != 0) return order;
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int compareNumbers(String a, String b) {
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text, end)) end++;
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}

package softmaxlab.file;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import softmaxlab.file.DecimalText.Outcome;

/**
 * What the sampled cells of one column hold.
 *
 * @param cells how many there are
 * @param blank cells with nothing in them
 * @param numbers finite numbers
 * @param whole those of them that are whole
 * @param negative those of them below 0
 * @param bits those of them that are 0 or 1
 * @param max the largest of them
 * @param texts cells that are neither number, blank nor a word for "missing"
 * @param almostNumbers texts that begin like a number, such as 1.2.3 or $5, or hold one in brackets, such as tensor(1.5);
 *     no dates or files, and nothing too long for a number
 * @param longest characters of the longest text
 * @param rising whether the cells count up by one from 0 or 1
 * @param inUnit whether all numbers lie in [0, 1]
 * @param distinct the different texts and numbers, as written, up to a limit
 */
record ColumnStats(
        int cells,
        int blank,
        int numbers,
        int whole,
        int negative,
        int bits,
        double max,
        int texts,
        int almostNumbers,
        int longest,
        boolean rising,
        boolean inUnit,
        Set<String> distinct) {
    private static final int MAX_DISTINCT = 2000;
    private static final int RISING_ROWS = 4;
    private static final Set<String> MISSING = Set.of("na", "n/a", "#n/a", "null", "none", "nil", "-", "--", "?", ".");
    private static final Pattern ALMOST = Pattern.compile(
            "[^\\p{L}\\d/\\\\\\[]{0,4}\\d.{0,24}|\\[[-+\\s]*[.\\d]+\\]?|[A-Za-z][\\w.]*\\(\\s*\\[*\\s*[-+.]*\\d.*",
            Pattern.DOTALL);
    private static final Pattern DATE_OR_FILE = Pattern.compile(
            "(?:\\d{4}[-/]\\d\\d?[-/]\\d\\d?|\\d\\d?[./]\\d\\d?[./]\\d{4}|\\d\\d?/\\d\\d?/\\d\\d|\\d\\d?:\\d\\d).*"
                    + "|\\S*\\.\\p{Alpha}{2,4}");

    static ColumnStats of(List<Sample.Row> rows, int column, char mark) {
        Counter counter = new Counter(mark);
        for (Sample.Row row : rows) {
            if (column < row.fields().size()) counter.add(row.fields().get(column));
        }
        return counter.stats();
    }

    boolean isEmpty() {
        return blank == cells;
    }

    /** Words and nothing that could be meant as a number. */
    boolean isText() {
        return texts > 0 && numbers == 0;
    }

    boolean isWhole() {
        return numbers > 0 && whole == numbers;
    }

    /** Fit for a class index: whole, not negative, and nothing but numbers. */
    boolean isIndex() {
        return isWhole() && numbers == cells && negative == 0;
    }

    boolean isBits() {
        return numbers > 0 && bits == cells;
    }

    /** At least half of it numbers with decimals: scores rather than labels. */
    boolean isMostlyFractions() {
        return numbers > whole && 2 * (numbers - whole) >= cells;
    }

    private static final class Counter {
        private final DecimalText decimal;
        private final Set<String> distinct = new HashSet<>();
        private int cells;
        private int blank;
        private int numbers;
        private int whole;
        private int negative;
        private int bits;
        private double max = Double.NEGATIVE_INFINITY;
        private int texts;
        private int almost;
        private int longest;
        private boolean rising = true;
        private boolean inUnit = true;
        private double last = Double.NaN;

        Counter(char mark) {
            decimal = new DecimalText(mark);
        }

        void add(String cell) {
            cells++;
            String text = DecimalText.trim(cell);
            Outcome outcome = decimal.read(text);
            if (outcome == Outcome.FINITE) number(decimal.value());
            else {
                rising = false;
                if (outcome == Outcome.BLANK) blank++;
                else if (outcome == Outcome.NOT_A_NUMBER) text(text);
            }
            if (distinct.size() < MAX_DISTINCT) distinct.add(text);
        }

        private void number(double value) {
            numbers++;
            if (value == Math.rint(value)) whole++;
            if (value < 0) negative++;
            if (value == 0 || value == 1) bits++;
            max = Math.max(max, value);
            inUnit &= value >= 0 && value <= 1;
            rising &= cells == 1 ? value == 0 || value == 1 : value == last + 1;
            last = value;
        }

        private void text(String text) {
            if (MISSING.contains(text.toLowerCase(Locale.ROOT))) return;
            texts++;
            longest = Math.max(longest, text.length());
            if (ALMOST.matcher(text).matches() && !DATE_OR_FILE.matcher(text).matches()) almost++;
        }

        ColumnStats stats() {
            return new ColumnStats(
                    cells,
                    blank,
                    numbers,
                    whole,
                    negative,
                    bits,
                    max,
                    texts,
                    almost,
                    longest,
                    rising && cells >= RISING_ROWS,
                    inUnit,
                    Collections.unmodifiableSet(distinct));
        }
    }
}

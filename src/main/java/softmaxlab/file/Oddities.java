package softmaxlab.file;

import java.util.ArrayList;
import java.util.List;
import softmaxlab.file.DecimalText.Outcome;
import softmaxlab.lab.Numbers;

/** Counts what was unusual in the rows of a file but could be read all the same. */
final class Oddities {
    private static final class Count {
        private int times;
        private long firstLine;

        void at(long line) {
            if (times++ == 0) firstLine = line;
        }
    }

    private final Count blanks = new Count();
    private final Count minus = new Count();
    private final Count masked = new Count();
    private int comments;
    private int emptyLines;

    /** Notes the number that was just read. */
    void note(DecimalText decimal, Outcome outcome, long line) {
        if (decimal.oddBlanks()) blanks.at(line);
        if (decimal.oddMinus()) minus.at(line);
        if (outcome == Outcome.MINUS_INFINITY) masked.at(line);
    }

    /** Notes a logit of −∞. */
    void masked(long line) {
        masked.at(line);
    }

    void skipped(boolean comment) {
        if (comment) comments++;
        else emptyLines++;
    }

    List<Notice> notices() {
        List<Notice> out = new ArrayList<>();
        add(out, "file.notice.blanks", blanks);
        add(out, "file.notice.minus", minus);
        add(out, "file.notice.masked", masked);
        if (comments > 0) out.add(Notice.of("file.notice.comments", Numbers.count(comments)));
        if (emptyLines > 0) out.add(Notice.of("file.notice.emptyLines", Numbers.count(emptyLines)));
        return out;
    }

    private static void add(List<Notice> out, String key, Count count) {
        if (count.times > 0) out.add(Notice.of(key, Numbers.count(count.times), String.valueOf(count.firstLine)));
    }
}

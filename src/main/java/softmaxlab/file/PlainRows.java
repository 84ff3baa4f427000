package softmaxlab.file;

import java.util.List;
import softmaxlab.file.Layout.Role;

/**
 * Reads rows of plain fields from bytes: decimal numbers, labels 0, 1, 2, …, and ignored fields of visible ASCII. It
 * knows nothing else, and stops at anything else.
 */
final class PlainRows implements ByteLines.Lines {
    private static final int LONGEST_LABEL = 9;

    private final Role[] roles;
    private final int[] slots;
    /** How many scores from this column on stand side by side, in the file and in the table. */
    private final int[] runs;

    private final byte delimiter;
    /** How many bytes of rows there may be. */
    private final long size;

    private final GrowingRows scores;
    private final Ints labels = new Ints();
    private final Separators separators;
    private final ByteNumber number = new ByteNumber();
    private long done;
    private int rows;
    private int decimals;

    /**
     * @param size how many bytes of rows are to be read, more or less
     * @param scores where they go
     */
    PlainRows(Layout layout, char delimiter, long size, GrowingRows scores) {
        this.roles = layout.roles().toArray(Role[]::new);
        this.slots = layout.slots().stream().mapToInt(Integer::intValue).toArray();
        this.runs = runs();
        this.delimiter = (byte) delimiter;
        this.separators = new Separators(this.delimiter);
        this.size = size;
        this.scores = scores;
    }

    private int[] runs() {
        int[] out = new int[roles.length];
        for (int c = roles.length - 1; c >= 0; c--) {
            boolean goesOn = c + 1 < roles.length && out[c + 1] > 0 && slots[c + 1] == slots[c] + 1;
            if (roles[c] == Role.SCORE) out[c] = goesOn ? out[c + 1] + 1 : 1;
        }
        return out;
    }

    /** Whether these are the only roles such rows may hold. */
    static boolean know(List<Role> roles) {
        return roles.stream().allMatch(r -> r == Role.SCORE || r == Role.LABEL || r == Role.IGNORED);
    }

    int rows() {
        return rows;
    }

    GrowingRows scores() {
        return scores;
    }

    /** The labels of the rows; none if there is no such column. */
    Ints labels() {
        return labels;
    }

    /** The most decimals written in any score. */
    int decimals() {
        return decimals;
    }

    @Override
    public boolean take(byte[] buffer, int from, int to, int last) {
        int found = separators.find(buffer, from, to);
        int start = from;
        for (int s = 0; start < last; s += roles.length) {
            int end = s + roles.length - 1;
            if (end >= found) return false;
            int next = separators.places()[end] + 1;
            if (buffer[next - 1] != '\n') return false;
            if (next - 2 >= start && buffer[next - 2] == '\r') separators.places()[end]--;
            if (scores.isFull()) makeRoom(done + start - from);
            if (!row(buffer, start, s)) return false;
            scores.endRow();
            rows++;
            start = next;
        }
        done += start - from;
        return true;
    }

    /** Only where rows are shorter than was thought; for as many as are to come if these are like those before. */
    private void makeRoom(long before) {
        double bytesPerRow = (double) Math.max(1, before) / Math.max(1, rows);
        scores.addBlock((long) (Math.max(0, size - before) / bytesPerRow) + 1);
    }

    /** Reads the fields that the separators from the {@code s}-th on end, the first of them from {@code start}. */
    private boolean row(byte[] text, int start, int s) {
        int from = start;
        for (int c = 0; c < roles.length; c++) {
            if (c > 0 && text[from - 1] != delimiter) return false;
            boolean read;
            if (roles[c] == Role.SCORE) {
                read = scores(text, from, s + c, scores.at() + slots[c], runs[c]);
                c += runs[c] - 1;
            } else {
                int end = separators.places()[s + c];
                read = roles[c] == Role.LABEL ? label(text, from, end) : ignored(text, from, end);
            }
            if (!read) return false;
            from = separators.places()[s + c] + 1;
        }
        return true;
    }

    /** So many numbers side by side, to {@code at} and on. */
    private boolean scores(byte[] text, int start, int s, int at, int count) {
        int[] ends = separators.places();
        double[] into = scores.numbers();
        int most = decimals;
        int from = start;
        for (int k = 0; k < count; k++) {
            int end = ends[s + k];
            if (k > 0 && text[from - 1] != delimiter || !number.read(text, from, end)) return false;
            into[at + k] = number.value();
            most = Math.max(most, number.decimals());
            from = end + 1;
        }
        decimals = most;
        return true;
    }

    /** Only the shortest way to write a number, since labels are compared as texts. */
    private boolean label(byte[] text, int from, int end) {
        int digits = end - from;
        if (digits < 1 || digits > LONGEST_LABEL || text[from] == '0' && digits > 1) return false;
        int label = 0;
        for (int i = from; i < end; i++) {
            if (!ByteNumber.isDigit(text[i])) return false;
            label = label * 10 + text[i] - '0';
        }
        labels.add(label);
        return true;
    }

    private static boolean ignored(byte[] text, int from, int end) {
        if (from < end && text[from] == '#') return false;
        for (int i = from; i < end; i++) if (text[i] < ' ' || text[i] > '~' || text[i] == '"') return false;
        return true;
    }
}

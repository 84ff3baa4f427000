package softmaxlab.file;

import java.util.List;
import softmaxlab.file.Layout.Role;

/**
 * Reads rows of plain fields from bytes into their places of a flat table: decimal numbers, labels 0, 1, 2, …, and
 * ignored fields of visible ASCII. It knows nothing else, and stops at anything else.
 */
final class PlainRows implements ByteLines.Lines {
    private static final int NOT_PLAIN = ByteNumber.NOT_PLAIN;
    private static final int LONGEST_LABEL = 9;

    private final Role[] roles;
    private final int[] slots;
    private final byte delimiter;
    private final double[] scores;
    private final int[] labels;
    private final int width;
    private final ByteNumber number = new ByteNumber();
    private int row;
    private int decimals;

    /**
     * @param scores N × K, shared with the readers of other rows
     * @param labels N, likewise
     * @param row the first row to read
     */
    PlainRows(Layout layout, char delimiter, double[] scores, int[] labels, int row) {
        this.roles = layout.roles().toArray(Role[]::new);
        this.slots = layout.slots().stream().mapToInt(Integer::intValue).toArray();
        this.delimiter = (byte) delimiter;
        this.scores = scores;
        this.labels = labels;
        this.width = layout.scores();
        this.row = row;
    }

    /** Whether these are the only roles such rows may hold. */
    static boolean know(List<Role> roles) {
        return roles.stream().allMatch(r -> r == Role.SCORE || r == Role.LABEL || r == Role.IGNORED);
    }

    /** One more than the last row that was read. */
    int row() {
        return row;
    }

    /** The most decimals written in any score. */
    int decimals() {
        return decimals;
    }

    @Override
    public boolean take(byte[] buffer, int from, int to, int last) {
        int i = from;
        while (i < last) {
            i = line(buffer, i);
            if (i == NOT_PLAIN) return false;
            row++;
        }
        return true;
    }

    /** Where the next line starts. */
    private int line(byte[] text, int from) {
        int i = from;
        for (int c = 0; c < roles.length; c++) {
            if (c > 0 && text[i++] != delimiter) return NOT_PLAIN;
            Role role = roles[c];
            if (role == Role.SCORE) i = score(text, i, row * width + slots[c]);
            else i = role == Role.LABEL ? label(text, i) : ignored(text, i);
            if (i == NOT_PLAIN) return NOT_PLAIN;
        }
        if (text[i] == '\r') i++;
        return text[i] == '\n' ? i + 1 : NOT_PLAIN;
    }

    private int score(byte[] text, int from, int at) {
        int end = number.read(text, from);
        if (end == NOT_PLAIN) return NOT_PLAIN;
        scores[at] = number.value();
        if (number.decimals() > decimals) decimals = number.decimals();
        return end;
    }

    /** Only the shortest way to write a number, since labels are compared as texts. */
    private int label(byte[] text, int from) {
        int i = from;
        int label = 0;
        while (ByteNumber.isDigit(text[i]) && i - from < LONGEST_LABEL) label = label * 10 + text[i++] - '0';
        if (i == from || text[from] == '0' && i - from > 1) return NOT_PLAIN;
        labels[row] = label;
        return i;
    }

    private int ignored(byte[] text, int from) {
        int i = from;
        if (text[i] == '#') return NOT_PLAIN;
        while (text[i] != delimiter && text[i] >= ' ' && text[i] <= '~') if (text[i++] == '"') return NOT_PLAIN;
        return i;
    }
}

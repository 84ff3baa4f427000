package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a file, field by field: enough to see what its columns are. */
final class Sample extends CsvFields.Rows {
    /** One row: the physical line it starts at (from 1) and its fields as they are. */
    record Row(long line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    static final int MAX_ROWS = 1000;
    private static final int MAX_CHARS = 250_000;
    /** Of wide rows, which have much to compare in each, so few will do. */
    private static final int ENOUGH_ROWS = 16;

    private static final int ENOUGH_CHARS = MAX_CHARS / 2;

    private final long from;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private long line;
    private int chars;
    private String firstComment;

    /** @param from the physical line of the first row that is kept */
    Sample(long from) {
        this.from = from;
    }

    /** What stands behind the # in the first line; null if it holds something else. */
    String firstComment() {
        return firstComment;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    static Sample of(Path file, Dialect dialect) throws FileProblem, CsvFields.WrongEncoding {
        Sample sample = new Sample(1);
        CsvFields.read(file, dialect, sample, Progress.NONE);
        return sample;
    }

    static List<Row> of(String text, Dialect dialect) {
        Sample sample = new Sample(1);
        CsvFields.read(text, dialect, sample);
        return sample.rows();
    }

    @Override
    void begin(long at) {
        line = at;
        fields = new ArrayList<>();
    }

    @Override
    void field(int index, char[] text, int offset, int length) {
        if (line < from) return;
        fields.add(new String(text, offset, length));
        chars += length;
    }

    @Override
    boolean end(int count) {
        if (fields.stream().anyMatch(f -> !DecimalText.trim(f).isEmpty())) rows.add(new Row(line, fields));
        boolean enough = rows.size() >= ENOUGH_ROWS && chars >= ENOUGH_CHARS;
        return !enough && rows.size() < MAX_ROWS && chars < MAX_CHARS;
    }

    @Override
    void skipped(boolean comment) {}

    @Override
    void comment(long at, String text) {
        if (at == 1) firstComment = text;
    }
}

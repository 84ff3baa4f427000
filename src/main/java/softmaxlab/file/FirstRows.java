package softmaxlab.file;

/** Hands on the rows of a file up to a line, and ends the reading there. */
final class FirstRows extends CsvFields.Rows {
    private final CsvFields.Rows rows;
    private final long last;
    private long line;

    /** @param last the physical line where the last row starts */
    FirstRows(CsvFields.Rows rows, long last) {
        this.rows = rows;
        this.last = last;
    }

    @Override
    void begin(long at) {
        line = at;
        rows.begin(at);
    }

    @Override
    void field(int index, char[] text, int offset, int length) {
        rows.field(index, text, offset, length);
    }

    @Override
    boolean end(int fields) throws FileProblem {
        return rows.end(fields) && line < last;
    }

    @Override
    void skipped(boolean comment) {
        rows.skipped(comment);
    }

    @Override
    void comment(long at, String text) throws FileProblem {
        rows.comment(at, text);
    }
}

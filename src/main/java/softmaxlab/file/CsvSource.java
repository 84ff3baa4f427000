package softmaxlab.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import softmaxlab.engine.Loop;

/** Reads one file into a {@link Table}: head, dialect, layout, rows. */
final class CsvSource {
    private CsvSource() {}

    /** Decides what the columns of a file are, from its first rows. */
    interface LayoutRule {
        Layout layout(List<Sample.Row> rows, List<Notice> notices) throws FileProblem;
    }

    /**
     * Reads the whole file.
     *
     * @param loop runs the parts of work that need no order
     * @param notices what was assumed is added here
     * @throws FileProblem if it cannot be read as a table of that layout
     */
    static Table read(Path file, LayoutRule rule, List<Notice> notices, Loop loop, Progress progress)
            throws FileProblem {
        FileHead head = FileHead.of(file);
        Dialect dialect = DialectSniffer.of(head);
        try {
            return read(file, head, dialect, rule, notices, loop, progress);
        } catch (CsvFields.WrongEncoding e) {
            if (dialect.charset() != StandardCharsets.UTF_8 || dialect.bomLength() > 0) {
                throw FileProblem.of("file.encoding", file, dialect.charset().name());
            }
        }
        notices.add(Notice.of("file.notice.latin1"));
        try {
            return read(file, head, dialect.withCharset(StandardCharsets.ISO_8859_1), rule, notices, loop, progress);
        } catch (CsvFields.WrongEncoding e) {
            throw new IllegalStateException("ISO-8859-1 has a character for every byte", e);
        }
    }

    private static Table read(
            Path file,
            FileHead head,
            Dialect dialect,
            LayoutRule rule,
            List<Notice> notices,
            Loop loop,
            Progress progress)
            throws FileProblem, CsvFields.WrongEncoding {
        List<Sample.Row> rows = Sample.of(file, dialect);
        if (isDelimiterHint(rows)) rows = rows.subList(1, rows.size());
        if (rows.isEmpty()) throw FileProblem.of("file.noRows", file);
        List<Notice> found = new ArrayList<>();
        Layout layout = rule.layout(rows, found);
        HeapLimit.check(file, dialect, rows, layout);
        Table table =
                new PlainReader(dialect, layout, PlainReader.Sizes.of(layout.columns()), loop, progress).read(head);
        if (table == null) {
            RowReader reader = new RowReader(layout);
            CsvFields.read(file, dialect, reader, progress);
            found.addAll(reader.notices());
            table = reader.table();
        }
        if (!dialect.charset().equals(StandardCharsets.UTF_8) && dialect.bomLength() > 0) {
            found.add(Notice.of("file.notice.utf16"));
        }
        if (layout.mark() == ',') found.add(Notice.of("file.notice.decimalComma", spoken(dialect.delimiter())));
        else if (dialect.delimiter() == '|') found.add(Notice.of("file.notice.pipe"));
        notices.addAll(found);
        return table;
    }

    /** Excel's own first line, sep=; */
    private static boolean isDelimiterHint(List<Sample.Row> rows) {
        return !rows.isEmpty() && rows.get(0).fields().get(0).matches("sep=.?");
    }

    private static String spoken(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }
}

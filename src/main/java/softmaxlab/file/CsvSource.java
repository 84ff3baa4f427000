package softmaxlab.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import softmaxlab.engine.Loop;

/** Reads one file into a {@link Table}: head, dialect, layout, rows. */
final class CsvSource {
    private final Path file;
    private final FileHead head;
    private final Dialect dialect;
    private final List<Sample.Row> rows;
    /** Whether the first of the rows stands behind a #. */
    private final boolean commentedHeader;

    private CsvSource(Path file, FileHead head, Dialect dialect, TextForm form)
            throws FileProblem, CsvFields.WrongEncoding {
        this.file = file;
        this.head = head;
        this.dialect = dialect;
        Sample sample = Sample.of(file, dialect);
        List<Sample.Row> found = sample.rows();
        if (isDelimiterHint(found)) found = found.subList(1, found.size());
        if (found.isEmpty()) throw FileProblem.of("file.noRows", file);
        Sample.Row header = form.header() == null ? CommentedHeader.of(sample.firstComment(), found, dialect) : null;
        commentedHeader = header != null;
        rows = header == null
                ? found
                : Stream.concat(Stream.of(header), found.stream()).toList();
    }

    /** Decides what the columns of a file are, from its first rows. */
    interface LayoutRule {
        Layout layout(List<Sample.Row> rows, List<Notice> notices) throws FileProblem;
    }

    /** Something done with a file in one encoding. */
    private interface Use<T> {
        T with(CsvSource source) throws FileProblem, CsvFields.WrongEncoding;
    }

    /**
     * The start of a file as it is understood.
     *
     * @throws FileProblem if it is no text
     */
    static CsvSource of(Path file, TextForm form) throws FileProblem {
        return inItsEncoding(file, form, source -> source);
    }

    /**
     * Reads a file.
     *
     * @param extent the whole of it, or its first rows only
     * @param loop runs the parts of work that need no order
     * @param notices what was assumed is added here
     * @throws FileProblem if it cannot be read as a table of that layout
     */
    static Table read(
            Path file,
            TextForm form,
            Extent extent,
            LayoutRule rule,
            List<Notice> notices,
            Loop loop,
            Progress progress)
            throws FileProblem {
        return inItsEncoding(file, form, source -> {
            List<Notice> found = source.announced(form);
            Table table = source.read(extent, rule, found, loop, progress);
            notices.addAll(found);
            return table;
        });
    }

    private static <T> T inItsEncoding(Path file, TextForm form, Use<T> use) throws FileProblem {
        FileHead head = FileHead.of(file, form.charset());
        Dialect dialect = DialectSniffer.of(head, form);
        for (Charset charset : head.candidates(form.charset())) {
            Dialect candidate = dialect.withCharset(charset);
            try {
                return use.with(new CsvSource(file, head, candidate, form));
            } catch (CsvFields.WrongEncoding next) {
                continue;
            }
        }
        throw FileProblem.of("file.encoding", file, dialect.charset().name());
    }

    /** Excel's own first line, sep=; */
    private static boolean isDelimiterHint(List<Sample.Row> rows) {
        return !rows.isEmpty() && rows.get(0).fields().get(0).matches("(?i)sep=.?");
    }

    Dialect dialect() {
        return dialect;
    }

    /** The first rows, the header among them. */
    List<Sample.Row> rows() {
        return rows;
    }

    /** Whether the file has no rows but these. */
    boolean isWhole() {
        return rows.size() < Sample.MAX_ROWS && !head.isCut();
    }

    /** The row that starts at a physical line; null if none does. */
    static Sample.Row row(Path file, TextForm form, long line) throws FileProblem {
        return inItsEncoding(file, form, source -> {
            Sample wanted = new Sample(line);
            CsvFields.read(file, source.dialect, new FirstRows(wanted, line), Progress.NONE);
            return wanted.rows().isEmpty() ? null : wanted.rows().get(0);
        });
    }

    private Table read(Extent extent, LayoutRule rule, List<Notice> notices, Loop loop, Progress progress)
            throws FileProblem, CsvFields.WrongEncoding {
        List<Notice> found = new ArrayList<>();
        Layout layout = rule.layout(rows, found);
        Table table = null;
        if (extent == Extent.WHOLE) {
            HeapLimit.check(file, dialect, rows, layout);
            PlainReader.Sizes sizes = PlainReader.Sizes.of(layout.columns());
            table = new PlainReader(dialect, layout, sizes, loop, progress).read(head);
        }
        if (table == null) {
            RowReader reader = new RowReader(layout, commentedHeader);
            long last = rows.get(rows.size() - 1).line();
            CsvFields.read(file, dialect, extent == Extent.WHOLE ? reader : new FirstRows(reader, last), progress);
            found.addAll(reader.notices());
            table = reader.table();
        }
        table.setDialect(dialect);
        if (layout.mark() == ',') found.add(Notice.of("file.notice.decimalComma", spoken(dialect.delimiter())));
        notices.addAll(found);
        return table;
    }

    /** What was assumed about the text, as far as the user did not say it. */
    private List<Notice> announced(TextForm form) {
        List<Notice> out = new ArrayList<>();
        if (commentedHeader) out.add(Notice.of("file.notice.commentedHeader"));
        if (form.charset() == null && !dialect.charset().equals(StandardCharsets.UTF_8)) {
            boolean wide = dialect.bomLength() > 0;
            out.add(wide ? Notice.of("file.notice.utf16") : Notice.of("file.notice.oneByte", name(dialect.charset())));
        }
        if (form.delimiter() == null && dialect.delimiter() == '|') out.add(Notice.of("file.notice.pipe"));
        if (form.delimiter() == null && dialect.delimiter() == ' ') out.add(Notice.of("file.notice.blankDelimiter"));
        return out;
    }

    private static String name(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) ? "Latin-1" : "Windows-1252";
    }

    private static String spoken(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }
}

package softmaxlab.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import softmaxlab.file.Layout.Role;

/** The names that a file gives its rows, in a column such as id: they tell whether a second file has the same order. */
final class RowNames extends CsvFields.Rows {
    /** Counted anew by every program that writes a table, so that other numbers mean nothing. */
    private static final Set<String> COUNTERS = Set.of("", "index", "unnamed: 0");

    private final Table table;
    private final int column;
    private final List<String> names = new ArrayList<>();
    private long line;
    private String text = "";

    private RowNames(Table table, int column) {
        this.table = table;
        this.column = column;
    }

    /**
     * Compares the names of the rows wherever both files have a column of them that is called the same, or is the first
     * of two without headers.
     *
     * @param notices gets one if the names are others altogether: then the order is what counts
     * @throws FileProblem at the first row of labels that is out of order, if both files hold the same names
     */
    static void compare(Table scores, Table labels, List<Notice> notices) throws FileProblem {
        for (int c : named(scores.layout())) {
            for (int d : named(labels.layout())) {
                if (name(scores, c).equalsIgnoreCase(name(labels, d))) compare(scores, c, labels, d, notices);
            }
        }
    }

    private static List<Integer> named(Layout layout) {
        List<Integer> out = new ArrayList<>();
        for (int c = 0; c < layout.columns(); c++) {
            String name = layout.names() == null ? "" : layout.names().get(c);
            boolean first = c == 0 || !name.isEmpty();
            if (first && layout.roles().get(c) == Role.IGNORED && ColumnNames.isIdentity(name)) out.add(c);
        }
        return out;
    }

    private static String name(Table table, int column) {
        return table.layout().names() == null ? "" : table.layout().names().get(column);
    }

    private static void compare(Table scores, int c, Table labels, int d, List<Notice> notices) throws FileProblem {
        List<String> of = read(scores, c);
        List<String> in = read(labels, d);
        int other = 0;
        while (other < of.size() && of.get(other).equals(in.get(other))) other++;
        // What several rows share, such as a fold, names none of them.
        if (other == of.size() || new HashSet<>(of).size() < of.size()) return;
        if (of.stream().sorted().toList().equals(in.stream().sorted().toList())) {
            throw labels.layout()
                    .problem(
                            "file.labels.order",
                            labels.line(other),
                            d,
                            Quoted.clean(in.get(other)),
                            Quoted.clean(of.get(other)));
        }
        String name = name(scores, c);
        if (!COUNTERS.contains(name.toLowerCase(Locale.ROOT))) {
            notices.add(Notice.of("file.notice.otherNames", scores.layout().spoken(c)));
        }
    }

    private static List<String> read(Table table, int column) throws FileProblem {
        RowNames rows = new RowNames(table, column);
        try {
            CsvFields.read(table.layout().file(), table.dialect(), rows, Progress.NONE);
        } catch (CsvFields.WrongEncoding changed) {
            throw FileProblem.of("file.unreadable", table.layout().file());
        }
        return rows.names;
    }

    @Override
    void begin(long at) {
        line = at;
        text = "";
    }

    @Override
    void field(int index, char[] chars, int offset, int length) {
        if (index == column) text = DecimalText.trim(new String(chars, offset, length));
    }

    @Override
    boolean end(int fields) {
        if (line == table.line(names.size())) names.add(text);
        return names.size() < table.rows();
    }

    @Override
    void skipped(boolean comment) {}
}

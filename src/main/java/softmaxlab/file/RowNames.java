package softmaxlab.file;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Integer> columns;
    private final List<List<String>> names = new ArrayList<>();
    private final String[] texts;
    private int rows;
    private long line;

    private RowNames(Table table, List<Integer> columns) {
        this.table = table;
        this.columns = columns;
        texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) names.add(new ArrayList<>());
    }

    /** A column of each file that name the same rows. */
    private record Pair(int scores, int labels) {}

    /**
     * Compares the names of the rows wherever both files have a column of them that is called the same, or is the first
     * of two without headers.
     *
     * @param notices gets one if the names are others altogether: then the order is what counts
     * @param progress asked whether to stop
     * @throws FileProblem at the first row of labels that is out of order, if both files hold the same names
     */
    static void compare(Table scores, Table labels, List<Notice> notices, Progress progress) throws FileProblem {
        List<Pair> pairs = new ArrayList<>();
        for (int c : named(scores.layout())) {
            for (int d : named(labels.layout())) {
                if (name(scores, c).equalsIgnoreCase(name(labels, d))) pairs.add(new Pair(c, d));
            }
        }
        if (pairs.isEmpty()) return;
        List<List<String>> of = read(scores, pairs.stream().map(Pair::scores).toList(), progress);
        List<List<String>> in = read(labels, pairs.stream().map(Pair::labels).toList(), progress);
        for (int k = 0; k < pairs.size(); k++) {
            if (compare(of.get(k), in.get(k), labels, pairs.get(k).labels())) continue;
            int c = pairs.get(k).scores();
            if (!COUNTERS.contains(name(scores, c).toLowerCase(Locale.ROOT))) {
                notices.add(Notice.of("file.notice.otherNames", scores.layout().spoken(c)));
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

    /** Whether the names fit or tell nothing; false if they are others altogether. */
    private static boolean compare(List<String> of, List<String> in, Table labels, int d) throws FileProblem {
        int other = 0;
        while (other < of.size() && of.get(other).equals(in.get(other))) other++;
        // What several rows share, such as a fold, names none of them.
        if (other == of.size() || new HashSet<>(of).size() < of.size()) return true;
        if (of.stream().sorted().toList().equals(in.stream().sorted().toList())) {
            throw labels.layout()
                    .problem(
                            "file.labels.order",
                            labels.line(other),
                            d,
                            Quoted.clean(in.get(other)),
                            Quoted.clean(of.get(other)));
        }
        return false;
    }

    /** What stands in some columns, one list for each. */
    private static List<List<String>> read(Table table, List<Integer> columns, Progress progress) throws FileProblem {
        RowNames rows = new RowNames(table, columns);
        try {
            CsvFields.read(table.layout().file(), table.dialect(), rows, stoppable(progress));
        } catch (CsvFields.WrongEncoding changed) {
            throw FileProblem.of("file.unreadable", table.layout().file());
        }
        return rows.names;
    }

    /** May be stopped, and leaves what is shown of the reading as it is. */
    private static Progress stoppable(Progress progress) {
        return new Progress() {
            @Override
            public void fraction(double done) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    @Override
    void begin(long at) {
        line = at;
        Arrays.fill(texts, "");
    }

    @Override
    void field(int index, char[] chars, int offset, int length) {
        for (int i = 0; i < texts.length; i++) {
            if (columns.get(i) == index) texts[i] = DecimalText.trim(new String(chars, offset, length));
        }
    }

    @Override
    boolean end(int fields) {
        if (line == table.line(rows)) {
            for (int i = 0; i < texts.length; i++) names.get(i).add(texts[i]);
            rows++;
        }
        return rows < table.rows();
    }

    @Override
    void skipped(boolean comment) {}
}

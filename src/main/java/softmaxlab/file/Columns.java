package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.file.ReadOptions.ColumnRole;

/**
 * The columns of a file as the first rows show them, before it is decided what they are.
 *
 * @param file the file, to name it in a problem
 * @param names one trimmed name per column; null if there is no header
 * @param data the sampled rows below the header
 * @param stats one per column
 * @param mark the decimal mark
 * @param trailing whether rows end in empty fields beyond the columns
 * @param roles what the user says of some of them, by index
 */
record Columns(
        Path file,
        List<String> names,
        List<Sample.Row> data,
        List<ColumnStats> stats,
        char mark,
        boolean trailing,
        Map<Integer, ColumnRole> roles) {

    /**
     * Looks at the first rows.
     *
     * @param hasHeader whether the first of them names the columns
     * @throws FileProblem if there is no row of data
     */
    static Columns of(Path file, List<Sample.Row> rows, boolean hasHeader, char mark) throws FileProblem {
        List<Sample.Row> data = hasHeader ? rows.subList(1, rows.size()) : rows;
        if (data.isEmpty()) throw FileProblem.of("file.noRows", file);
        List<String> names =
                hasHeader ? rows.get(0).fields().stream().map(DecimalText::trim).toList() : null;
        if (hasHeader) refuseTitle(file, rows);
        int widest = data.stream().mapToInt(r -> r.fields().size()).max().orElse(0);
        int width = hasHeader ? names.size() : data.get(0).fields().size();
        int used = width;
        while (used > 1 && isBlankColumn(names, data, used - 1)) used--;
        boolean trailing = used < width || widest > used && isBlankFrom(data, used);
        char m = mark;
        int columns = used;
        List<ColumnStats> stats = IntStream.range(0, columns)
                .mapToObj(c -> ColumnStats.of(data, c, m))
                .toList();
        return new Columns(file, hasHeader ? names.subList(0, columns) : null, data, stats, mark, trailing, Map.of());
    }

    /** One text above a table, even with the separators that a spreadsheet puts behind it, names no columns. */
    private static void refuseTitle(Path file, List<Sample.Row> rows) throws FileProblem {
        if (filled(rows.get(0)) > 1
                || DecimalText.trim(rows.get(0).fields().get(0)).isEmpty()) return;
        int width = rows.get(0).fields().size();
        Sample.Row table = rows.stream()
                .filter(row -> filled(row) > Math.min(2, width))
                .findFirst()
                .orElse(null);
        if (table == null) return;
        throw FileProblem.atLine("file.header.one", file, rows.get(0).line(), table.line(), filled(table));
    }

    private static long filled(Sample.Row row) {
        return row.fields().stream()
                .filter(field -> !DecimalText.trim(field).isEmpty())
                .count();
    }

    /** The same columns, of some of which the user says what they are. */
    Columns withRoles(Map<Integer, ColumnRole> given) {
        Map<Integer, ColumnRole> known = new HashMap<>(given);
        known.keySet().removeIf(c -> c >= count());
        return new Columns(file, names, data, stats, mark, trailing, Map.copyOf(known));
    }

    /** Whether the user leaves open what a column is. */
    boolean isOpen(int column) {
        return !roles.containsKey(column);
    }

    /** The columns that the user says to be this, in their order. */
    List<Integer> given(ColumnRole role) {
        return roles.keySet().stream()
                .filter(c -> roles.get(c) == role)
                .sorted()
                .toList();
    }

    private static boolean isBlankColumn(List<String> names, List<Sample.Row> data, int column) {
        return (names == null || names.get(column).isEmpty()) && isBlankFrom(data, column);
    }

    private static boolean isBlankFrom(List<Sample.Row> data, int column) {
        return data.stream()
                .allMatch(r -> r.fields().stream()
                        .skip(column)
                        .allMatch(f -> DecimalText.trim(f).isEmpty()));
    }

    int count() {
        return stats.size();
    }

    boolean hasHeader() {
        return names != null;
    }

    ColumnStats stats(int column) {
        return stats.get(column);
    }

    /** The name of a column, empty if there is no header. */
    String name(int column) {
        return names == null ? "" : names.get(column);
    }

    /** A column as a sentence says it: its name in quotes, or its number from 1. */
    String spoken(int column) {
        if (name(column).isEmpty()) return String.valueOf(column + 1);
        String quoted = "'" + Quoted.clean(name(column)) + "'";
        boolean again = names.indexOf(name(column)) != names.lastIndexOf(name(column));
        return again ? quoted + " (" + (column + 1) + ")" : quoted;
    }

    /** Whether some of the sampled rows end in empty fields beyond the columns, and others do not. */
    boolean isUneven() {
        return trailing
                && data.stream().mapToInt(r -> r.fields().size()).distinct().count() > 1;
    }

    /** Several columns as a sentence says them, the first few by name. */
    String spoken(List<Integer> columns) {
        int shown = Math.min(columns.size(), 5);
        String text = columns.subList(0, shown).stream().map(this::spoken).collect(Collectors.joining(", "));
        return shown < columns.size() ? text + ", …" : text;
    }

    /** Whether in every sampled row exactly one of these columns holds 1 and the others 0. */
    boolean isOneHot(List<Integer> columns) {
        if (!columns.stream().allMatch(c -> stats(c).isBits())) return false;
        DecimalText decimal = new DecimalText(mark);
        for (Sample.Row row : data) {
            double sum = 0;
            for (int c : columns) {
                if (c >= row.fields().size()) return false;
                decimal.read(row.fields().get(c));
                sum += decimal.value();
            }
            if (sum != 1) return false;
        }
        return true;
    }

    /** The columns that hold numbers, whole or not, and may be scores or labels. */
    List<Integer> numeric() {
        List<Integer> out = new ArrayList<>();
        for (int c = 0; c < count(); c++) {
            boolean counts = isOpen(c) || roles.get(c) == ColumnRole.SCORE;
            if (counts && stats(c).numbers() > 0) out.add(c);
        }
        return out;
    }
}

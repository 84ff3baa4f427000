package softmaxlab.file;

import java.util.HashSet;
import java.util.List;

/** The names of the columns behind a # in the first line, as numpy.savetxt writes them. */
final class CommentedHeader {
    private CommentedHeader() {}

    /**
     * The names as a row, if there are as many of them as fields in the first row, all of them different, and that row
     * names no columns itself; the first may be empty; a single one must be a name for labels.
     *
     * @param comment what stands behind the # in the first line; null if there is none
     * @return null if it is a comment like others
     */
    static Sample.Row of(String comment, List<Sample.Row> rows, Dialect dialect) {
        if (comment == null || rows.isEmpty()) return null;
        List<Sample.Row> lines = Sample.of(DecimalText.trim(comment), dialect);
        if (lines.size() != 1) return null;
        List<String> names =
                lines.get(0).fields().stream().map(DecimalText::trim).toList();
        DecimalText number = new DecimalText('.');
        boolean fits = names.size() == rows.get(0).fields().size()
                && new HashSet<>(names).size() == names.size()
                && names.lastIndexOf("") < 1
                && names.stream().anyMatch(n -> number.read(n) == DecimalText.Outcome.NOT_A_NUMBER);
        if (!fits || HeaderRule.hasHeader(rows, '.') && HeaderRule.hasHeader(rows, ',')) return null;
        boolean named = names.size() == 1
                ? ColumnNames.isLabel(names.get(0))
                : HeaderRule.hasHeader(List.of(new Sample.Row(1, names), rows.get(0)), '.');
        return named ? new Sample.Row(1, names) : null;
    }
}

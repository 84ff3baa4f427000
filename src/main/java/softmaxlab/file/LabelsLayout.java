package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import softmaxlab.file.Layout.Role;
import softmaxlab.file.Layout.Shape;

/** Decides which column of a second file holds the labels. */
final class LabelsLayout {
    private LabelsLayout() {}

    /** The only column, the one the user names, or the one that is named like a label. */
    static Layout of(Path file, List<Sample.Row> rows, ReadOptions options) throws FileProblem {
        boolean single = rows.stream().allMatch(r -> r.fields().size() == 1);
        boolean header = single ? singleHeader(rows) : HeaderRule.hasHeader(rows, '.');
        Columns columns = Columns.of(file, rows, header, '.');
        int label = column(columns, options);
        List<Role> roles = new ArrayList<>(Collections.nCopies(columns.count(), Role.IGNORED));
        roles.set(label, Role.LABEL);
        return new Layout(
                file,
                columns.names(),
                columns.data().get(0).line(),
                List.copyOf(roles),
                Collections.nCopies(columns.count(), 0),
                Shape.LABELS,
                '.',
                columns.trailing());
    }

    /** The first of a list of names may be a name itself: only one that says label, or one above numbers, is a header. */
    private static boolean singleHeader(List<Sample.Row> rows) {
        String first = rows.get(0).fields().get(0);
        if (ColumnNames.isLabel(first)) return true;
        if (rows.size() == 1) return false;
        ColumnStats rest = ColumnStats.of(rows.subList(1, rows.size()), 0, '.');
        return new DecimalText('.').read(first) == DecimalText.Outcome.NOT_A_NUMBER && rest.numbers() == rest.cells();
    }

    private static int column(Columns columns, ReadOptions options) throws FileProblem {
        if (columns.count() == 1) return 0;
        if (options.label() != null) return LabelChoice.asked(columns, options.label());
        List<Integer> named = LabelChoice.named(columns);
        if (named.size() == 1) return named.get(0);
        throw FileProblem.of("file.labels.column", columns.file());
    }
}

package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import softmaxlab.file.Layout.Role;
import softmaxlab.file.Layout.Shape;

/** Decides which column of a second file holds the labels. */
final class LabelsLayout {
    private LabelsLayout() {}

    /**
     * The only column, the one the user names, or the one that is named like a label; else all columns if they are
     * one-hot, or the only one beside row numbers and the like.
     *
     * @param notices what was assumed is added here
     */
    static Layout of(Path file, List<Sample.Row> rows, ReadOptions options, List<Notice> notices) throws FileProblem {
        boolean single = rows.stream().allMatch(r -> r.fields().size() == 1);
        boolean header = single ? singleHeader(rows) : HeaderRule.hasHeader(rows, '.') || isAboveRowNames(rows);
        Columns columns = Columns.of(file, rows, header, '.');
        List<Role> roles = new ArrayList<>(Collections.nCopies(columns.count(), Role.IGNORED));
        List<Integer> slots = new ArrayList<>(Collections.nCopies(columns.count(), 0));
        List<Integer> hot = oneHot(columns, options);
        for (int c : hot) {
            roles.set(c, Role.ONE_HOT);
            slots.set(c, hot.indexOf(c));
        }
        if (hot.isEmpty()) roles.set(column(columns, options, notices), Role.LABEL);
        else notices.add(Notice.of("file.notice.oneHot", columns.spoken(hot)));
        return new Layout(
                file,
                columns.names(),
                columns.data().get(0).line(),
                List.copyOf(roles),
                List.copyOf(slots),
                Shape.LABELS,
                '.',
                columns.trailing());
    }

    /** As pandas leaves the place above the row numbers empty. */
    private static boolean isAboveRowNames(List<Sample.Row> rows) {
        boolean empty = DecimalText.trim(rows.get(0).fields().get(0)).isEmpty();
        return empty
                && rows.stream()
                        .skip(1)
                        .noneMatch(r -> DecimalText.trim(r.fields().get(0)).isEmpty());
    }

    /** The first of a list of names may be a name itself: only one that says label, or one above numbers, is a header. */
    private static boolean singleHeader(List<Sample.Row> rows) {
        String first = rows.get(0).fields().get(0);
        if (ColumnNames.isLabel(first)) return true;
        if (rows.size() == 1) return false;
        ColumnStats rest = ColumnStats.of(rows.subList(1, rows.size()), 0, '.');
        return new DecimalText('.').read(first) == DecimalText.Outcome.NOT_A_NUMBER && rest.numbers() == rest.cells();
    }

    /** All columns but those that number or name the rows, if they are one-hot; else none. */
    private static List<Integer> oneHot(Columns columns, ReadOptions options) {
        List<Integer> open = others(columns);
        boolean free = options.label() == null && LabelChoice.named(columns).isEmpty() && open.size() > 1;
        return free && columns.isOneHot(open) ? open : List.of();
    }

    private static List<Integer> others(Columns columns) {
        return IntStream.range(0, columns.count())
                .filter(c -> !columns.stats(c).rising() || columns.stats(c).isBits())
                .filter(c -> !columns.hasHeader() || !ColumnNames.isIdentity(columns.name(c)))
                .boxed()
                .toList();
    }

    private static int column(Columns columns, ReadOptions options, List<Notice> notices) throws FileProblem {
        if (columns.count() == 1) return 0;
        if (options.label() != null) return LabelChoice.asked(columns, options.label());
        List<Integer> named = LabelChoice.named(columns);
        if (named.size() == 1) return named.get(0);
        List<Integer> others = others(columns);
        if (named.isEmpty()
                && others.size() == 1
                && columns.stats(others.get(0)).isIndex()) {
            notices.add(Notice.of("file.notice.label", columns.spoken(others.get(0))));
            return others.get(0);
        }
        throw FileProblem.of("file.labels.column", columns.file());
    }
}

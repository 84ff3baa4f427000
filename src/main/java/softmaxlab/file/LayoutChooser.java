package softmaxlab.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import softmaxlab.file.Layout.Role;
import softmaxlab.file.Layout.Shape;
import softmaxlab.file.ReadOptions.ColumnRole;

/** Puts together what the columns of a file of predictions are. */
final class LayoutChooser {
    private LayoutChooser() {}

    /**
     * Decides by the first rows.
     *
     * @param secondLabels the labels of a second file, empty if there is none
     * @param notices what was assumed is added here
     */
    static Layout of(
            Path file, List<Sample.Row> rows, ReadOptions options, Set<String> secondLabels, List<Notice> notices)
            throws FileProblem {
        return of(columns(file, rows, options), options, secondLabels, notices);
    }

    /** The columns, before it is decided what they are. */
    static Columns columns(Path file, List<Sample.Row> rows, ReadOptions options) throws FileProblem {
        TextForm form = options.form();
        char mark = form.decimal() == null ? DecimalMark.of(file, rows) : form.decimal();
        boolean header = form.header() == null ? HeaderRule.hasHeader(rows, mark) : form.header();
        Columns all = Columns.of(file, rows, header, mark);
        Map<Integer, ColumnRole> roles = new HashMap<>(options.roles());
        for (String column : options.ignored()) roles.put(LabelChoice.asked(all, column), ColumnRole.IGNORED);
        return all.withRoles(roles);
    }

    /** Decides what the columns are. */
    static Layout of(Columns columns, ReadOptions options, Set<String> secondLabels, List<Notice> notices)
            throws FileProblem {
        LabelChoice labels = LabelChoice.of(columns, options);
        if (options.labels() == null) {
            OutcomeColumns outcomes = OutcomeColumns.of(columns, options.input(), !labels.isNone());
            if (outcomes != null) return layout(columns, outcomes, notices);
        }
        Set<String> texts = new HashSet<>(secondLabels);
        if (labels.column() >= 0) texts.addAll(columns.stats(labels.column()).distinct());
        ScoreChoice scores = new ScoreChoice(columns, labels, texts, options.input());
        Shape shape = scores.shape();
        if (labels.notice() != null) notices.add(labels.notice());
        else if (!columns.hasHeader() && options.form().header() == null) {
            notices.add(Notice.of("file.notice.noHeaderPlain"));
        }
        announce(columns, scores.ignored(), notices);
        return layout(columns, labels, scores, shape, notices);
    }

    private static Layout layout(Columns columns, OutcomeColumns outcomes, List<Notice> notices) {
        List<Role> roles = new ArrayList<>(Collections.nCopies(columns.count(), Role.IGNORED));
        roles.set(outcomes.correct(), Role.CORRECT);
        roles.set(outcomes.confidence(), Role.SCORE);
        notices.add(Notice.of("file.notice.outcomes"));
        announce(
                columns,
                IntStream.range(0, roles.size())
                        .filter(c -> roles.get(c) == Role.IGNORED)
                        .boxed()
                        .toList(),
                notices);
        return layout(columns, roles, Collections.nCopies(columns.count(), 0), Shape.OUTCOMES);
    }

    private static void announce(Columns columns, List<Integer> ignored, List<Notice> notices) {
        List<Integer> found = ignored.stream().filter(columns::isOpen).toList();
        if (!found.isEmpty()) notices.add(Notice.of("file.notice.ignored", columns.spoken(found)));
        if (columns.isUneven()) notices.add(Notice.of("file.notice.uneven"));
    }

    private static Layout layout(Columns columns, List<Role> roles, List<Integer> slots, Shape shape) {
        return new Layout(
                columns.file(),
                columns.names(),
                columns.data().get(0).line(),
                List.copyOf(roles),
                List.copyOf(slots),
                shape,
                columns.mark(),
                columns.trailing());
    }

    private static Layout layout(
            Columns columns, LabelChoice labels, ScoreChoice scores, Shape shape, List<Notice> notices)
            throws FileProblem {
        List<Role> roles = new ArrayList<>(Collections.nCopies(columns.count(), Role.IGNORED));
        List<Integer> slots = new ArrayList<>(Collections.nCopies(columns.count(), 0));
        if (labels.column() >= 0) roles.set(labels.column(), Role.LABEL);
        fill(roles, slots, labels.oneHot(), Role.ONE_HOT);
        if (shape == Shape.TOP1) {
            roles.set(scores.predicted(), Role.PREDICTED);
            roles.set(scores.confidence(), Role.SCORE);
        } else {
            fill(roles, slots, scores.scores(), Role.SCORE);
        }
        Layout layout = layout(columns, roles, slots, shape);
        check(layout, labels, notices);
        return layout;
    }

    private static void fill(List<Role> roles, List<Integer> slots, List<Integer> columns, Role role) {
        for (int i = 0; i < columns.size(); i++) {
            roles.set(columns.get(i), role);
            slots.set(columns.get(i), i);
        }
    }

    private static void check(Layout layout, LabelChoice labels, List<Notice> notices) throws FileProblem {
        if (layout.isOneHot() && labels.oneHot().size() != layout.classNames().size()) {
            throw FileProblem.of(
                    "file.oneHot.count",
                    layout.file(),
                    labels.oneHot().size(),
                    layout.classNames().size());
        }
        if (layout.shape() == Shape.BINARY) {
            notices.add(Notice.of("file.notice.binary", layout.spoken(layout.column(Role.SCORE))));
        }
        if (layout.names() == null) return;
        Set<String> seen = new HashSet<>();
        List<String> twice = layout.classNames().stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> "'" + Quoted.clean(name) + "'")
                .limit(5)
                .toList();
        if (!twice.isEmpty()) notices.add(Notice.of("file.notice.duplicates", String.join(", ", twice)));
    }
}

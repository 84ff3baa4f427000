package softmaxlab.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import softmaxlab.file.ReadOptions.ColumnRole;
import softmaxlab.file.ReadOptions.Input;

/**
 * Where the labels of a file are: one column, a block of one-hot columns, or another file.
 *
 * @param column the label column, −1 if there is none
 * @param oneHot the columns of a one-hot block in the order of the classes, empty if there is none
 * @param notice what was assumed, null if the file says it
 */
record LabelChoice(int column, List<Integer> oneHot, Notice notice) {
    private static final int NONE = -1;

    LabelChoice {
        oneHot = List.copyOf(oneHot);
    }

    /**
     * Finds the labels.
     *
     * @throws FileProblem if there are none, or more than one column could be it
     */
    static LabelChoice of(Columns columns, ReadOptions options) throws FileProblem {
        if (options.labels() != null) return column(NONE);
        if (options.label() != null) return column(asked(columns, options.label()));
        LabelChoice given = given(columns);
        if (given != null) return given;
        LabelChoice found = columns.hasHeader() ? byName(columns) : byPlace(columns);
        if (found != null) return found;
        if (OutcomeColumns.of(columns, options.input(), false) != null) return column(NONE);
        throw none(columns, options);
    }

    boolean isNone() {
        return column == NONE && oneHot.isEmpty();
    }

    /** What the user says about single columns; null if that leaves the labels open. */
    private static LabelChoice given(Columns columns) {
        List<Integer> label = columns.given(ColumnRole.LABEL);
        if (!label.isEmpty()) return column(label.get(0));
        List<Integer> oneHot = columns.given(ColumnRole.ONE_HOT);
        if (!oneHot.isEmpty()) return new LabelChoice(NONE, oneHot, null);
        return columns.given(ColumnRole.CORRECT).isEmpty() ? null : column(NONE);
    }

    private static LabelChoice column(int column) {
        return new LabelChoice(column, List.of(), null);
    }

    /** The column that the user names, or numbers from 1. */
    static int asked(Columns columns, String label) throws FileProblem {
        String wanted = DecimalText.trim(label);
        List<Integer> same = IntStream.range(0, columns.count())
                .filter(c -> columns.hasHeader() && columns.name(c).equals(wanted))
                .boxed()
                .toList();
        if (same.isEmpty()) {
            same = IntStream.range(0, columns.count())
                    .filter(c -> columns.hasHeader()
                            && columns.name(c).toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                    .boxed()
                    .toList();
        }
        if (same.size() == 1) return same.get(0);
        if (same.size() > 1) throw FileProblem.of("file.label.twice", columns.file(), Quoted.clean(label));
        if (wanted.matches("\\d{1,6}")) {
            int number = Integer.parseInt(wanted);
            if (number >= 1 && number <= columns.count()) return number - 1;
        }
        throw FileProblem.of("file.label.missing", columns.file(), Quoted.clean(label), columns.count());
    }

    private static LabelChoice byName(Columns columns) throws FileProblem {
        List<Integer> named = named(columns);
        OneHotBlock block = OneHotBlock.byName(columns);
        if (named.size() > 1 || named.size() == 1 && block != null) {
            List<Integer> all = new ArrayList<>(named);
            if (block != null) all.addAll(block.columns());
            throw FileProblem.of("file.label.several", columns.file(), columns.spoken(all));
        }
        if (named.size() == 1) return column(named.get(0));
        if (block != null) return block.choice(columns);
        List<Integer> texts = namesOfClasses(columns);
        if (texts.size() > 1) throw FileProblem.of("file.label.several", columns.file(), columns.spoken(texts));
        if (texts.size() == 1) {
            refuseConfusion(columns, texts.get(0));
            return assumed(columns, texts.get(0));
        }
        int odd = beyondPattern(columns);
        if (odd >= 0) return assumed(columns, odd);
        block = OneHotBlock.byValues(columns);
        return block == null ? null : block.choice(columns);
    }

    /** One row for each class, in the order of the columns, and the same names: counts of labels and predictions. */
    private static void refuseConfusion(Columns columns, int names) throws FileProblem {
        List<String> rows = columns.data().stream()
                .map(row -> names < row.fields().size() ? row.fields().get(names) : "")
                .map(DecimalText::trim)
                .toList();
        List<String> classes = columns.numeric().stream().map(columns::name).toList();
        if (rows.equals(classes) && rows.size() > 1) throw FileProblem.of("file.confusion", columns.file());
    }

    private static LabelChoice assumed(Columns columns, int column) {
        return new LabelChoice(column, List.of(), Notice.of("file.notice.label", columns.spoken(column)));
    }

    /** Columns that are named like a label and, where the name could be a class, do not mostly hold fractions. */
    static List<Integer> named(Columns columns) {
        List<Integer> plain = named(columns, ColumnNames::isLabel);
        return plain.isEmpty() ? named(columns, ColumnNames::isLabelInWords) : plain;
    }

    private static List<Integer> named(Columns columns, Predicate<String> isLabel) {
        return IntStream.range(0, columns.count())
                .filter(c -> columns.hasHeader()
                        && columns.isOpen(c)
                        && isLabel.test(columns.name(c))
                        && (ColumnNames.isSurelyLabel(columns.name(c))
                                || !columns.stats(c).isMostlyFractions()))
                .boxed()
                .toList();
    }

    /** The columns that a user may mean when none is the label for sure: those named like one, else all that could be. */
    static List<Integer> candidates(Columns columns) {
        List<Integer> named = named(columns);
        if (!named.isEmpty()) return named;
        return IntStream.range(0, columns.count())
                .filter(c -> columns.isOpen(c) && !columns.stats(c).rising())
                .filter(c -> columns.stats(c).isIndex() || isClassNames(columns, c))
                .boxed()
                .toList();
    }

    /** Text columns that hold nothing but names of other columns. */
    private static List<Integer> namesOfClasses(Columns columns) {
        Set<String> classes = new HashSet<>();
        for (int c : columns.numeric()) {
            classes.add(columns.name(c));
            classes.add(ColumnNames.classIn(columns.name(c)));
        }
        return IntStream.range(0, columns.count())
                .filter(c -> columns.stats(c).isText() && !ColumnNames.isPredicted(columns.name(c)))
                .filter(c -> columns.isOpen(c)
                        && classes.containsAll(columns.stats(c).distinct()))
                .boxed()
                .toList();
    }

    /** The first or last column, if it alone holds whole numbers and alone has a name outside a pattern such as logit_0. */
    private static int beyondPattern(Columns columns) {
        int found = -1;
        for (int c : List.of(0, columns.count() - 1)) {
            if (!columns.isOpen(c) || !columns.stats(c).isIndex() || ColumnNames.isIdentity(columns.name(c))) continue;
            if (ColumnNames.isPredicted(columns.name(c))) continue;
            boolean pattern = columns.numeric().stream()
                    .filter(o -> o != c)
                    .allMatch(o -> ColumnNames.claim(columns.name(o)) != ColumnNames.Claim.NONE);
            boolean itself = ColumnNames.claim(columns.name(c)) != ColumnNames.Claim.NONE;
            if (pattern && !itself && columns.numeric().size() > 2) found = c;
        }
        return found;
    }

    /** Without a header: the first or last column, if just one of them can be a class index. */
    private static LabelChoice byPlace(Columns columns) throws FileProblem {
        OneHotBlock block = OneHotBlock.byValues(columns);
        if (block != null) return block.choice(columns);
        refuseTop1(columns);
        OutcomeColumns outcomes = OutcomeColumns.byPlace(columns);
        if (outcomes != null) return noHeader(columns, outcomes.correct());
        int first = columns.stats(0).rising() ? 1 : 0;
        int last = columns.count() - 1;
        if (last <= first) return null;
        boolean atFirst = columns.isOpen(first) && columns.stats(first).isIndex();
        boolean atLast = columns.isOpen(last) && columns.stats(last).isIndex();
        if (atFirst && atLast) {
            boolean fitsFirst = columns.stats(first).max() <= last - first;
            boolean fitsLast = columns.stats(last).max() <= last - first;
            if (fitsFirst == fitsLast) {
                throw FileProblem.of("file.label.firstOrLast", columns.file(), first + 1, last + 1);
            }
            atLast = fitsLast;
        } else if (!atFirst && !atLast) {
            if (isClassNames(columns, first) || isClassNames(columns, last)) {
                throw FileProblem.of("file.label.namesWithoutHeader", columns.file());
            }
            return null;
        }
        return noHeader(columns, atLast ? last : first);
    }

    private static LabelChoice noHeader(Columns columns, int column) {
        return new LabelChoice(column, List.of(), Notice.of("file.notice.noHeader", columns.spoken(column)));
    }

    /** Words that come again and again, unlike the names of rows. */
    private static boolean isClassNames(Columns columns, int column) {
        ColumnStats stats = columns.stats(column);
        return stats.isText() && stats.distinct().size() < columns.data().size();
    }

    /** Three columns, two of them whole numbers and one in [0, 1], may be top-1 or two classes. */
    private static void refuseTop1(Columns columns) throws FileProblem {
        if (columns.count() != 3) return;
        long indexes = columns.stats().stream().filter(ColumnStats::isIndex).count();
        long shares = columns.stats().stream()
                .filter(s -> s.isMostlyFractions() && s.inUnit())
                .count();
        if (indexes == 2 && shares == 1) throw FileProblem.of("file.top1.noHeader", columns.file());
    }

    private static FileProblem none(Columns columns, ReadOptions options) {
        List<Integer> numeric = columns.numeric();
        if (columns.count() == 1) {
            boolean blanks = columns.data().get(0).fields().get(0).trim().contains(" ");
            return FileProblem.of(blanks ? "file.delimiter.blanks" : "file.oneColumn", columns.file());
        }
        if (numeric.isEmpty()) return FileProblem.of("file.noNumbers", columns.file());
        boolean noScores = numeric.stream()
                .map(columns::name)
                .allMatch(n -> ColumnNames.isConfidence(n) || ColumnNames.isIdentity(n) && !n.isEmpty());
        if (noScores && columns.hasHeader()) return FileProblem.of("file.confidenceOnly", columns.file());
        boolean scores = options.input() != Input.AUTO || columns.hasHeader();
        return FileProblem.of(scores ? "file.label.none" : "file.label.noneNoHeader", columns.file());
    }
}

package softmaxlab.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import softmaxlab.engine.Predictions;
import softmaxlab.file.DecimalText.Outcome;
import softmaxlab.lab.NameOrder;

/** Puts together predictions of which only the winning class and its confidence are known. */
final class Top1 {
    private static final double LARGEST = 1e9;

    private Top1() {}

    /**
     * Top-1 predictions. The classes are those that some row has or was given, under their own names: numbers by their
     * value, names in natural order.
     *
     * @param labels the table that holds the labels, which may be another one
     * @param notices what was assumed is added here
     * @throws FileProblem if a confidence is no probability, a label is no class, or a prediction is a number where all
     *     labels are names, or the other way round
     */
    static Predictions of(Table table, Table labels, List<Notice> notices) throws FileProblem {
        Column truth = Column.of(labels, true);
        Column predicted = Column.of(table, false);
        truth.checkKinds(predicted);
        predicted.checkKinds(truth);
        Classes classes = new Classes(truth.used, predicted.used, isAnyCase(truth, predicted, notices));
        double[] confidence = new double[table.rows()];
        int[] label = new int[table.rows()];
        int[] winner = new int[table.rows()];
        for (int i = 0; i < confidence.length; i++) {
            confidence[i] = share(table, i);
            label[i] = classes.of(truth.name(i));
            winner[i] = classes.of(predicted.name(i));
        }
        return Predictions.top1(classes.shown(), confidence, winner, label);
    }

    /**
     * Predictions of which only is known whether they were right.
     *
     * @throws FileProblem if a confidence is no probability, or a cell says neither right nor wrong
     */
    static Predictions outcomes(Table table) throws FileProblem {
        double[] confidence = new double[table.rows()];
        boolean[] right = new boolean[table.rows()];
        LabelTexts texts = table.labelTexts();
        Boolean[] known = new Boolean[texts.size()];
        for (int i = 0; i < right.length; i++) {
            confidence[i] = share(table, i);
            int code = table.label(i);
            if (known[code] == null) known[code] = OutcomeColumns.right(texts.text(code));
            if (known[code] == null) {
                Layout layout = table.layout();
                int column = layout.column(Layout.Role.CORRECT);
                throw layout.problem("file.correct.word", table.line(i), column, Quoted.clean(texts.text(code)));
            }
            right[i] = known[code];
        }
        return Predictions.outcomes(confidence, right);
    }

    /** Whether labels and predictions differ in capital letters, and nothing would become the same within one of them. */
    private static boolean isAnyCase(Column truth, Column predicted, List<Notice> notices) {
        Set<String> all = new HashSet<>(truth.used);
        all.addAll(predicted.used);
        boolean any = lower(truth.used) == truth.used.size()
                && lower(predicted.used) == predicted.used.size()
                && lower(all) < all.size();
        if (any) notices.add(Notice.of("file.notice.anyCase"));
        return any;
    }

    private static long lower(Set<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().count();
    }

    /** The only score of a row, which must lie in [0, 1]. */
    static double share(Table table, int row) throws FileProblem {
        double value = table.score(row, 0);
        if (value >= 0 && value <= 1) return value;
        Layout layout = table.layout();
        int column = layout.column(Layout.Role.SCORE);
        throw layout.problem(
                "file.confidence.range",
                table.line(row),
                column,
                Quoted.clean(String.valueOf(value)),
                layout.spoken(column));
    }

    /** The classes in their order; of names that differ in capital letters only, that of a label. */
    private static final class Classes {
        private final boolean anyCase;
        private final boolean numbers;
        private final List<String> names;
        private final Map<String, Integer> places = new HashMap<>();

        Classes(Set<String> truth, Set<String> predicted, boolean anyCase) {
            this.anyCase = anyCase;
            Map<String, String> spelled = new HashMap<>();
            for (String name : truth) spelled.put(key(name), name);
            for (String name : predicted) spelled.putIfAbsent(key(name), name);
            numbers = spelled.keySet().stream().allMatch(Column::isNumber);
            Comparator<String> order = numbers ? Comparator.comparingInt(Integer::parseInt) : NameOrder.NATURAL;
            names = spelled.values().stream().sorted(order).toList();
            for (String name : names) places.put(key(name), places.size());
        }

        private String key(String name) {
            return anyCase ? name.toLowerCase(Locale.ROOT) : name;
        }

        int of(String name) {
            return places.get(key(name));
        }

        List<String> shown() {
            return numbers ? names.stream().map(Layout::numbered).toList() : names;
        }
    }

    /** The labels or the predictions of a table; 1 and 1.0 are the same name. */
    private static final class Column {
        private final Table table;
        private final boolean isLabel;
        private final String[] names;
        private final Set<String> used = new TreeSet<>();

        private Column(Table table, boolean isLabel) {
            this.table = table;
            this.isLabel = isLabel;
            this.names = new String[table.labelTexts().size()];
        }

        static Column of(Table table, boolean isLabel) throws FileProblem {
            Column column = new Column(table, isLabel);
            for (int i = 0; i < table.rows(); i++) {
                int code = column.code(i);
                if (column.names[code] != null) continue;
                column.names[code] = column.name(table.labelTexts().text(code), i);
                column.used.add(column.names[code]);
            }
            return column;
        }

        private int code(int row) {
            return isLabel ? table.label(row) : table.predicted(row);
        }

        String name(int row) {
            return names[code(row)];
        }

        private String name(String text, int row) throws FileProblem {
            DecimalText decimal = new DecimalText(table.layout().mark());
            Outcome outcome = decimal.read(text);
            if (outcome == Outcome.NAN) throw problem("file.label.nan", row);
            if (outcome != Outcome.FINITE) return text;
            if (decimal.value() == Math.rint(decimal.value()) && Math.abs(decimal.value()) < LARGEST) {
                return String.valueOf((long) decimal.value());
            }
            throw problem("file.label.notIndex", row, Quoted.clean(text));
        }

        private static boolean isNumber(String name) {
            return name.matches("-?\\d{1,9}");
        }

        /** Refuses the first name of this column where all of the other are numbers, and the first number likewise. */
        void checkKinds(Column other) throws FileProblem {
            boolean numbers = other.used.stream().allMatch(Column::isNumber);
            if (!numbers && other.used.stream().anyMatch(Column::isNumber)) return;
            for (int i = 0; i < table.rows(); i++) {
                if (isNumber(name(i)) != numbers) throw problem("file.top1.kinds", i, Quoted.clean(name(i)));
            }
        }

        private FileProblem problem(String key, int row, Object... arguments) {
            Layout layout = table.layout();
            int column = isLabel ? layout.label() : layout.column(Layout.Role.PREDICTED);
            return layout.problem(key, table.line(row), column, arguments);
        }
    }
}

package softmaxlab.file;

import java.util.List;
import java.util.function.Predicate;

/** Finds columns of numbers that stand among the class scores but hold something else, such as row numbers or a loss. */
final class Strangers {
    /** In fewer rows scores may be whole numbers by chance. */
    private static final int LEAST_ROWS = 6;

    private static final int LEAST_SCORES = 2;

    private final Columns columns;
    private final List<Integer> scores;

    private Strangers(Columns columns, List<Integer> scores) {
        this.columns = columns;
        this.scores = scores;
    }

    /**
     * The column of {@code scores} without which the others are probabilities that sum to 1 in every sampled row; else
     * those that hold nothing but whole numbers while the others mostly hold fractions. A column of zeros may be the
     * class that the others are compared with. Beside whole numbers one column of numbers from 0 to 1 is enough.
     *
     * @param possible which of the columns may be strangers
     */
    static List<Integer> among(List<Integer> scores, Predicate<Integer> possible, Columns columns) {
        if (scores.size() < 2 || scores.stream().noneMatch(possible)) return List.of();
        Strangers strangers = new Strangers(columns, scores);
        List<Integer> beyond =
                scores.stream().filter(c -> !columns.stats(c).inUnit()).toList();
        if (beyond.size() <= 1 && scores.size() > LEAST_SCORES) {
            double[][] values = strangers.values();
            double tolerance = strangers.tolerance();
            if (sumToOneWithout(-1, values, tolerance)) return List.of();
            List<Integer> beside = (beyond.isEmpty() ? scores : beyond)
                    .stream()
                            .filter(c -> sumToOneWithout(scores.indexOf(c), values, tolerance))
                            .toList();
            if (beside.size() == 1) return beside.stream().filter(possible).toList();
        }
        return strangers.whole().stream().filter(possible).toList();
    }

    /** The sampled scores, row by row; NaN for what is no number. */
    private double[][] values() {
        DecimalText decimal = new DecimalText(columns.mark());
        double[][] values = new double[columns.data().size()][scores.size()];
        for (int i = 0; i < values.length; i++) {
            List<String> fields = columns.data().get(i).fields();
            for (int k = 0; k < scores.size(); k++) {
                if (scores.get(k) < fields.size()) decimal.read(fields.get(scores.get(k)));
                values[i][k] = scores.get(k) < fields.size() ? decimal.value() : Double.NaN;
            }
        }
        return values;
    }

    private double tolerance() {
        DecimalText decimal = new DecimalText(columns.mark());
        int decimals = 0;
        for (Sample.Row row : columns.data()) {
            for (int c : scores) {
                if (c < row.fields().size()) decimal.read(row.fields().get(c));
                decimals = Math.max(decimals, decimal.decimals());
            }
        }
        return InputJudge.tolerance(scores.size(), decimals);
    }

    /** Whether the scores but for the {@code left}-th lie in [0, 1] and sum to 1, in more than one row. */
    private static boolean sumToOneWithout(int left, double[][] values, double tolerance) {
        for (double[] row : values) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                if (k == left) continue;
                if (!(row[k] >= 0 && row[k] <= 1)) return false;
                sum += row[k];
            }
            if (Math.abs(sum - 1) > tolerance) return false;
        }
        return values.length > 1;
    }

    private List<Integer> whole() {
        List<Integer> whole = scores.stream().filter(this::isWhole).toList();
        List<Integer> others = scores.stream().filter(c -> !whole.contains(c)).toList();
        boolean unlike = columns.data().size() >= LEAST_ROWS
                && (others.size() >= LEAST_SCORES
                        || others.size() == 1 && columns.stats(others.get(0)).inUnit())
                && others.stream().allMatch(c -> columns.stats(c).isMostlyFractions());
        return unlike ? whole : List.of();
    }

    private boolean isWhole(int column) {
        ColumnStats stats = columns.stats(column);
        return stats.isIndex() && stats.max() > 0;
    }
}

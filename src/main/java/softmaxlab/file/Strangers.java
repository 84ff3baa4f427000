package softmaxlab.file;

import java.util.List;
import java.util.stream.IntStream;

/** Finds columns of numbers that stand among the class scores but hold something else, such as row numbers or a loss. */
final class Strangers {
    /** In fewer rows scores may be whole numbers by chance. */
    private static final int LEAST_ROWS = 6;

    private static final int LEAST_SCORES = 2;

    private final Columns columns;
    private final List<Integer> scores;
    /** The sampled scores, row by row; NaN for what is no number. */
    private final double[][] values;

    private final double tolerance;

    private Strangers(Columns columns, List<Integer> scores) {
        this.columns = columns;
        this.scores = scores;
        DecimalText decimal = new DecimalText(columns.mark());
        values = new double[columns.data().size()][scores.size()];
        int decimals = 0;
        for (int i = 0; i < values.length; i++) {
            List<String> fields = columns.data().get(i).fields();
            for (int k = 0; k < scores.size(); k++) {
                if (scores.get(k) < fields.size()) decimal.read(fields.get(scores.get(k)));
                values[i][k] = scores.get(k) < fields.size() ? decimal.value() : Double.NaN;
                decimals = Math.max(decimals, decimal.decimals());
            }
        }
        tolerance = InputJudge.tolerance(scores.size(), decimals);
    }

    /**
     * Those of the columns {@code scores} without which the others are probabilities that sum to 1 in every sampled row;
     * else those that hold nothing but whole numbers while the others mostly hold fractions. A column of zeros may be the
     * class that the others are compared with.
     */
    static List<Integer> among(List<Integer> scores, Columns columns) {
        if (scores.size() <= LEAST_SCORES) return List.of();
        Strangers found = new Strangers(columns, scores);
        if (found.sumToOneWithout(-1)) return List.of();
        List<Integer> beside = IntStream.range(0, scores.size())
                .filter(found::sumToOneWithout)
                .mapToObj(scores::get)
                .toList();
        return beside.size() == 1 ? beside : found.whole();
    }

    /** Whether the scores but for the {@code left} lie in [0, 1] and sum to 1, in more than one row. */
    private boolean sumToOneWithout(int left) {
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
        boolean unlike = values.length >= LEAST_ROWS
                && others.size() >= LEAST_SCORES
                && others.stream().allMatch(c -> columns.stats(c).isMostlyFractions());
        return unlike ? whole : List.of();
    }

    private boolean isWhole(int column) {
        ColumnStats stats = columns.stats(column);
        return stats.isIndex() && stats.max() > 0;
    }
}

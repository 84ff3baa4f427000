package softmaxlab.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds columns of numbers that stand among the class scores but hold something else, such as row numbers or a loss. */
final class Strangers {
    /** In fewer rows scores may be whole numbers by chance. */
    private static final int LEAST_ROWS = 6;

    private static final int LEAST_SCORES = 2;
    /** So near a sum of numbers that were rounded comes to the rounded sum. */
    private static final double NEAR = 2e-3;

    private final Columns columns;
    private final List<Integer> scores;

    private Strangers(Columns columns, List<Integer> scores) {
        this.columns = columns;
        this.scores = scores;
    }

    /**
     * The column of {@code scores} without which the others are probabilities that sum to 1 in every sampled row; else
     * those that hold nothing but whole numbers while the others mostly hold fractions. A column of zeros may be the
     * class that the others are compared with. The first or last may be worked out from the others. Beside whole numbers one column of numbers from 0 to 1 is enough.
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
        Stream<Integer> ends =
                scores.size() > LEAST_SCORES ? Stream.of(scores.get(0), scores.get(scores.size() - 1)) : Stream.of();
        return Stream.concat(ends.filter(strangers::isDerived), strangers.whole().stream())
                .filter(possible)
                .toList();
    }

    /**
     * Whether in every row it is what the others give as logits: the largest, or plus or minus their log-sum-exp; where no
     * two are the largest, and not always the same one is.
     */
    private boolean isDerived(int column) {
        boolean max = columns.data().size() >= LEAST_ROWS;
        boolean energy = max;
        int at = scores.indexOf(column);
        Set<Integer> winners = new HashSet<>();
        for (int i = 0; i < columns.data().size() && (max || energy); i++) {
            double[] row = values(i);
            double own = row[at];
            row[at] = Double.NEGATIVE_INFINITY;
            double most = Arrays.stream(row).max().orElse(own);
            int[] largest =
                    IntStream.range(0, row.length).filter(k -> row[k] == most).toArray();
            if (largest.length != 1) return false;
            winners.add(largest[0]);
            double sum = Arrays.stream(row).map(v -> Math.exp(v - most)).sum();
            max &= own == most;
            energy &= Math.abs(Math.abs(own) - Math.abs(most + Math.log(sum))) <= NEAR;
        }
        return (max || energy) && winners.size() > 1;
    }

    /** The sampled scores, row by row; NaN for what is no number. */
    private double[][] values() {
        return IntStream.range(0, columns.data().size()).mapToObj(this::values).toArray(double[][]::new);
    }

    private double[] values(int row) {
        DecimalText decimal = new DecimalText(columns.mark());
        List<String> fields = columns.data().get(row).fields();
        double[] values = new double[scores.size()];
        for (int k = 0; k < values.length; k++) {
            if (scores.get(k) < fields.size()) decimal.read(fields.get(scores.get(k)));
            values[k] = scores.get(k) < fields.size() ? decimal.value() : Double.NaN;
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

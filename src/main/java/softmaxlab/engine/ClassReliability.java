package softmaxlab.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reliability class by class, in equal-width bins of the asked number and rule.
 *
 * <p>Of a table, class k is judged over all rows: p<sub>k</sub> against "k is the true class" (Nixon et al. 2019; Kull
 * et al. 2019). A top-1 file knows only the p of the class that was chosen, so there class k is judged over the rows for
 * which it was chosen: their confidence against being right. Where a file does not even tell the classes, there are none.
 *
 * @param rows N, the rows judged
 * @param top1 whether only rows for which the class was chosen are judged
 * @param classes one entry per class, in the order of the columns; none where classes are not known
 * @param confusion which class was chosen for which true class
 */
public record ClassReliability(int rows, boolean top1, List<OneClass> classes, Confusion confusion) {
    private static final int ROWS_PER_PART = 1024;

    public ClassReliability {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param index 0-based
     * @param reliability its bins; its rows are all rows of a table, and of top-1 those for which it was chosen
     * @param rows rows whose true class it is
     * @param meanP mean p<sub>k</sub> over the rows of {@code reliability}; NaN without any
     * @param share how many of those it truly is, as a share; NaN without any
     * @param chosen rows for which it was chosen
     * @param recall share of its rows for which it was chosen; NaN without rows
     * @param precision share of the rows for which it was chosen that are its own; NaN if there are none
     * @param confidence mean p<sub>k</sub> over the rows for which it was chosen; NaN if there are none
     */
    public record OneClass(
            int index,
            Reliability reliability,
            int rows,
            double meanP,
            double share,
            int chosen,
            double recall,
            double precision,
            double confidence) {

        /** Σ (n<sub>b</sub>/n)·|mean p<sub>k</sub> − share of k| over its bins; NaN without rows. */
        public double ece() {
            return reliability.ece();
        }

        /**
         * confidence − precision: how over-confident the model is where it chooses this class, negative if it is
         * under-confident; NaN if it never does. ECE cannot say which way, since a p<sub>k</sub> that is too large in some
         * rows is made up for by the others.
         */
        public double gap() {
            return confidence - precision;
        }
    }

    /** Judges some rows under what is done to their scores. */
    public static ClassReliability of(ScoredRows rows, Binning binning, Loop loop) {
        return rows.isTable() ? new Judge(rows, binning).answer(loop) : top1(rows.data(), rows.rows(), binning);
    }

    /** The mean of the classes' ECE, those without rows left out: the class-wise ECE of a table. */
    public double meanEce() {
        return classes.stream()
                .mapToDouble(OneClass::ece)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** The classes with rows to judge, largest ECE first. */
    public List<OneClass> worstFirst() {
        return classes.stream()
                .sorted(Comparator.comparingDouble(c -> Double.isNaN(c.ece()) ? 1 : -c.ece()))
                .toList();
    }

    private static ClassReliability top1(Predictions data, Rows rows, Binning binning) {
        int n = rows.size();
        if (!data.knowsClasses()) {
            return new ClassReliability(n, true, List.of(), Confusion.of(0, new int[0], new int[0]));
        }
        int[] truth = IntStream.range(0, n).map(i -> data.label(rows.get(i))).toArray();
        int[] chosen =
                IntStream.range(0, n).map(i -> data.predicted(rows.get(i))).toArray();
        int highest = Math.max(
                IntStream.of(truth).max().orElse(-1), IntStream.of(chosen).max().orElse(-1));
        int classes = Math.max(data.classNames().size(), 1 + highest);
        Confusion confusion = Confusion.of(classes, truth, chosen);
        double[][] confidence = new double[classes][];
        boolean[][] right = new boolean[classes][];
        int[] seen = new int[classes];
        for (int k = 0; k < classes; k++) {
            confidence[k] = new double[confusion.chosen(k)];
            right[k] = new boolean[confusion.chosen(k)];
        }
        for (int i = 0; i < n; i++) {
            int k = chosen[i];
            confidence[k][seen[k]] = data.score(rows.get(i), 0);
            right[k][seen[k]++] = truth[i] == k;
        }
        Binning equal = binning.withKind(Binning.Kind.EQUAL_WIDTH, Row.of());
        List<OneClass> out = IntStream.range(0, classes)
                .mapToObj(k -> {
                    double mean = IntStream.range(0, seen[k])
                                    .mapToDouble(i -> confidence[k][i])
                                    .sum()
                            / seen[k];
                    Reliability r = Reliability.of(Outcomes.of(confidence[k], right[k]), equal);
                    return one(k, r, mean, confusion.precision(k), confusion, mean);
                })
                .toList();
        return new ClassReliability(n, true, out, confusion);
    }

    private static OneClass one(
            int k, Reliability r, double meanP, double share, Confusion confusion, double confidence) {
        return new OneClass(
                k,
                r,
                confusion.truth(k),
                meanP,
                share,
                confusion.chosen(k),
                confusion.recall(k),
                confusion.precision(k),
                confidence);
    }

    /** Judges a table part by part; parts write to places of their own. */
    private static final class Judge {
        private final ScoredRows rows;
        private final Binning equal;
        private final int[] truth;
        private final int[] chosen;
        private final double[] confidence;

        Judge(ScoredRows rows, Binning binning) {
            this.rows = rows;
            equal = binning.withKind(Binning.Kind.EQUAL_WIDTH, Row.of());
            truth = new int[rows.size()];
            chosen = new int[rows.size()];
            confidence = new double[rows.size()];
        }

        ClassReliability answer(Loop loop) {
            int n = rows.size();
            ClassSums total = new ClassSums(rows.classes(), equal.equalWidth());
            loop.ranges(n, ROWS_PER_PART, this::judge).forEach(total::add);
            Confusion confusion = Confusion.of(rows.classes(), truth, chosen);
            double[] said = new double[rows.classes()];
            for (int i = 0; i < n; i++) said[chosen[i]] += confidence[i];
            List<OneClass> out = IntStream.range(0, rows.classes())
                    .mapToObj(k -> {
                        Reliability r = total.reliability(k, equal);
                        double share = (double) confusion.truth(k) / n;
                        return one(k, r, r.meanConfidence(), share, confusion, said[k] / confusion.chosen(k));
                    })
                    .toList();
            return new ClassReliability(n, false, out, confusion);
        }

        private ClassSums judge(int from, int to) {
            ClassSums sums = new ClassSums(rows.classes(), equal.equalWidth());
            RowScore row = rows.score();
            for (int i = from; i < to; i++) {
                row.at(rows.rows().get(i));
                truth[i] = rows.label(i);
                chosen[i] = row.predicted();
                confidence[i] = row.confidence();
                sums.add(row.p(), truth[i]);
            }
            return sums;
        }
    }
}

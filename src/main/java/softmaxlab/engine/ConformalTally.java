package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import softmaxlab.engine.ConformalSets.ClassCoverage;

/** Counts of prediction sets over some rows: their sizes, and class by class how often they hold the true class. */
final class ConformalTally {
    private final double[] thresholds;
    private final int[][] sizes;
    /** Score by score and row by row, shared by all tallies of a study: each writes to its own rows. */
    private final int[][] rowSizes;

    private final int[] rows;
    private final int[][] covered;
    private final long[][] members;

    ConformalTally(double[] thresholds, int classes, int[][] rowSizes) {
        this.thresholds = thresholds;
        this.rowSizes = rowSizes;
        sizes = new int[thresholds.length][classes + 1];
        rows = new int[classes];
        covered = new int[thresholds.length][classes];
        members = new long[thresholds.length][classes];
    }

    void add(int i, Conformities row, int label) {
        rows[label]++;
        for (int s = 0; s < thresholds.length; s++) {
            int size = row.size(s, thresholds[s]);
            sizes[s][size]++;
            rowSizes[s][i] = size;
            members[s][label] += size;
            if (ConformalSets.admits(thresholds[s], row.of(s, label))) covered[s][label]++;
        }
    }

    void add(ConformalTally other) {
        for (int k = 0; k < rows.length; k++) rows[k] += other.rows[k];
        for (int s = 0; s < thresholds.length; s++) {
            for (int k = 0; k < sizes[s].length; k++) sizes[s][k] += other.sizes[s][k];
            for (int k = 0; k < rows.length; k++) {
                covered[s][k] += other.covered[s][k];
                members[s][k] += other.members[s][k];
            }
        }
    }

    List<Integer> sizes(int s) {
        return Arrays.stream(sizes[s]).boxed().toList();
    }

    List<ClassCoverage> classes(int s) {
        List<ClassCoverage> out = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) out.add(new ClassCoverage(rows[k], covered[s][k], members[s][k]));
        return out;
    }

    /** The conformities of one row by every score: scratch space. */
    static final class Conformities {
        private final ScoredRows rows;
        private final RowScore score;
        private final double[] v;
        private final double[] sorted;
        private final double[][] levels;

        Conformities(ScoredRows rows, double[] v) {
            this.rows = rows;
            this.v = v;
            score = rows.score();
            sorted = new double[rows.classes()];
            levels = new double[ConformalScore.values().length][rows.classes()];
        }

        void at(int i) {
            int row = rows.rows().get(i);
            score.at(row);
            System.arraycopy(score.p(), 0, sorted, 0, sorted.length);
            Arrays.sort(sorted);
            for (ConformalScore s : ConformalScore.values()) s.levels(sorted, v[row], levels[s.ordinal()]);
        }

        /** The conformity of class {@code k}. */
        double of(int s, int k) {
            if (s == ConformalScore.ARG_MAX.ordinal()) return k == score.predicted() ? 1 : 0;
            return levels[s][Arrays.binarySearch(sorted, score.p()[k])];
        }

        /** How many classes conform well enough: conformities rise with the probabilities. */
        int size(int s, double threshold) {
            int out = 0;
            int in = sorted.length;
            while (out < in) {
                int middle = (out + in) >>> 1;
                if (ConformalSets.admits(threshold, levels[s][middle])) in = middle;
                else out = middle + 1;
            }
            return sorted.length - in;
        }
    }
}

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

    void add(int i, ConformalRow row, int label) {
        rows[label]++;
        row.sum();
        for (ConformalScore score : ConformalScore.values()) {
            int s = score.ordinal();
            boolean holds = row.find(score, thresholds[s], label);
            sizes[s][row.size()]++;
            rowSizes[s][i] = row.size();
            members[s][label] += row.size();
            if (holds) covered[s][label]++;
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
}

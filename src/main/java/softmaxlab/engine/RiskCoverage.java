package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is gained by handing the least confident rows to a person: the risk, the share of wrong rows among those kept,
 * at each coverage, the share of rows kept (Geifman and El-Yaniv 2017). Rows of equal confidence are kept together or
 * not at all.
 *
 * @param rows N
 * @param wrong how many of them are wrong
 * @param steps the thresholds there are, from the highest confidence, which keeps the fewest rows, to the lowest, which
 *     keeps all; empty without rows
 * @param aurc area under the risk–coverage curve, 0 to 1: the mean over n = 1 … N of the risk among the n most confident
 *     rows, where rows of equal confidence stand in random order and the mean over all orders is taken (Geifman and
 *     El-Yaniv 2017; Geifman, Uziel and El-Yaniv 2019). torch-uncertainty takes the trapezoid rule from coverage 1/N to 1,
 *     divides by 1 − 1/N, and leaves equal rows in whatever order the sort does. NaN without rows
 * @param perfectAurc the same for the best order there is, all right rows before all wrong ones: (1/N)·Σ j/(N − E + j)
 *     over j = 1 … E for E wrong rows; NaN without rows
 */
public record RiskCoverage(int rows, int wrong, List<Step> steps, double aurc, double perfectAurc) {
    public RiskCoverage {
        steps = List.copyOf(steps);
    }

    /**
     * One threshold: the rows whose confidence is at least this are kept.
     *
     * @param rows N
     * @param kept rows kept
     * @param wrong how many of those are wrong
     */
    public record Step(double confidence, int rows, int kept, int wrong) {
        /** The share of rows kept, 0 to 1. */
        public double coverage() {
            return (double) kept / rows;
        }

        /** The share of the kept rows that is wrong; NaN if none is kept. */
        public double risk() {
            return (double) wrong / kept;
        }

        /** The share of the kept rows that is right; NaN if none is kept. */
        public double accuracy() {
            return (double) (kept - wrong) / kept;
        }

        /** Rows handed over. */
        public int handedOver() {
            return rows - kept;
        }
    }

    public static RiskCoverage of(Outcomes outcomes) {
        int n = outcomes.rows();
        double[] right = some(outcomes, true);
        double[] wrong = some(outcomes, false);
        List<Step> steps = new ArrayList<>();
        int r = right.length;
        int w = wrong.length;
        while (r + w > 0) {
            double c = Math.max(r > 0 ? right[r - 1] : 0, w > 0 ? wrong[w - 1] : 0);
            while (r > 0 && right[r - 1] == c) r--;
            while (w > 0 && wrong[w - 1] == c) w--;
            steps.add(new Step(c, n, n - r - w, wrong.length - w));
        }
        return new RiskCoverage(n, wrong.length, steps, aurc(n, steps), perfectAurc(n, wrong.length));
    }

    /** The confidences of the right or of the wrong rows, rising. */
    private static double[] some(Outcomes o, boolean right) {
        return IntStream.range(0, o.rows())
                .filter(i -> o.right(i) == right)
                .mapToDouble(o::confidence)
                .sorted()
                .toArray();
    }

    private static double aurc(int rows, List<Step> steps) {
        if (rows == 0) return Double.NaN;
        double sum = 0;
        int kept = 0;
        int bad = 0;
        for (Step s : steps) {
            double each = (double) (s.wrong() - bad) / (s.kept() - kept);
            for (int j = 1; j <= s.kept() - kept; j++) sum += (bad + each * j) / (kept + j);
            kept = s.kept();
            bad = s.wrong();
        }
        return sum / rows;
    }

    private static double perfectAurc(int rows, int wrong) {
        if (rows == 0) return Double.NaN;
        double sum = 0;
        for (int j = 1; j <= wrong; j++) sum += (double) j / (rows - wrong + j);
        return sum / rows;
    }

    /** Excess AURC: how far the order of the confidences is from the best one, at least 0 (Geifman et al. 2019). */
    public double excessAurc() {
        return aurc - perfectAurc;
    }

    /** The risk of the best order at a coverage: nothing is wrong until the right rows are used up. */
    public double perfectRisk(double coverage) {
        double kept = coverage * rows;
        return kept <= rows - wrong ? 0 : (kept - (rows - wrong)) / kept;
    }

    /** 1 − accuracy over all rows: the risk at any coverage if rows were handed over at random. */
    public double randomRisk() {
        return (double) wrong / rows;
    }

    /** The highest confidence of all; NaN without rows. */
    public double highest() {
        return steps.isEmpty() ? Double.NaN : steps.get(0).confidence();
    }

    /** What is kept by a threshold on the confidence; no row at all above the highest. */
    public Step atConfidence(double least) {
        return lastWhere(s -> s.confidence() >= least);
    }

    /** What is kept if at most this share of the rows may be; no row at all if ties forbid any. */
    public Step atCoverage(double most) {
        return lastWhere(s -> s.coverage() <= most + 1e-12);
    }

    /** The threshold whose coverage is nearest, that with fewer rows among two; it may keep no row at all. */
    public Step nearest(double coverage) {
        Step below = atCoverage(coverage);
        Step above = next(below);
        return above.coverage() - coverage < coverage - below.coverage() ? above : below;
    }

    /**
     * The threshold nearest to a coverage that is {@code by} more than that of {@code from}, but another one than that if
     * there is any on this side: ties may make a step wider than {@code by}.
     */
    public Step moved(Step from, double by) {
        Step near = nearest(Math.max(0, Math.min(1, from.coverage() + by)));
        if (near.kept() != from.kept()) return near;
        return by > 0 ? next(from) : atCoverage((from.kept() - 1.0) / rows);
    }

    /** The next threshold that keeps more; the same if all are kept. */
    private Step next(Step s) {
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).kept() > s.kept()) high = middle;
            else low = middle + 1;
        }
        return steps.isEmpty() ? s : steps.get(low);
    }

    /** The steps rise in what they keep, so the condition holds up to one of them. */
    private Step lastWhere(Predicate<Step> condition) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(steps.get(middle))) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? new Step(Double.POSITIVE_INFINITY, rows, 0, 0) : steps.get(low - 1);
    }

    /** The largest coverage whose accuracy is at least {@code accuracy}; no row at all if there is none. */
    public Step atAccuracy(double accuracy) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).accuracy() >= accuracy) return steps.get(i);
        }
        return lastWhere(s -> false);
    }

    /**
     * How many pairs of rows change their order from one set of confidences to another, as a share of all pairs: a
     * temperature keeps the order of the classes within a row, but not the order of the rows. Pairs that tie in either
     * do not count. NaN for fewer than two rows.
     *
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public static double reordered(Outcomes before, Outcomes after) {
        int n = before.rows();
        if (after.rows() != n) throw new IllegalArgumentException("rows differ");
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> {
            int by = Double.compare(before.confidence(i), before.confidence(j));
            // Rows that tie before are put in the order of after, so that they count as none that changed.
            return by != 0 ? by : Double.compare(after.confidence(i), after.confidence(j));
        });
        double[] sorted = Arrays.stream(order).mapToDouble(after::confidence).toArray();
        double pairs = n * (n - 1.0) / 2;
        return inversions(sorted, new double[n], 0, n) / pairs;
    }

    /** Pairs of which the first is larger than the second; sorts on the way. */
    private static long inversions(double[] v, double[] spare, int from, int to) {
        if (to - from < 2) return 0;
        int middle = (from + to) >>> 1;
        long count = inversions(v, spare, from, middle) + inversions(v, spare, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = left < middle && (right >= to || v[left] <= v[right]);
            if (!takeLeft) count += middle - left;
            spare[at] = takeLeft ? v[left++] : v[right++];
        }
        System.arraycopy(spare, from, v, from, to - from);
        return count;
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.Reliability.Interval;

/**
 * Split conformal prediction sets (Vovk, Gammerman and Shafer 2005; Papadopoulos et al. 2002): on n fitting rows the
 * ⌈(n + 1)·(1 − α)⌉-th best conformity of a true class becomes the threshold, and the set of a judged row holds every class
 * that conforms at least as well (≥, so that ties are in). If fitting and judged rows are exchangeable, the true class is
 * in the set with a probability of at least 1 − α, on average over rows; nothing is promised for a class or a kind of
 * row.
 *
 * @param score how a class conforms
 * @param target 1 − α, the coverage asked for
 * @param fitted n, rows the threshold was found on
 * @param rank ⌈(n + 1)·(1 − α)⌉; above n there are too few rows for the target, and every set holds all classes
 * @param threshold the conformity asked for; −∞ if every set holds all classes
 * @param sizes how many judged rows have a set of 0, 1, …, K classes
 * @param rowSizes the classes in the set of each judged row, in their order
 * @param classes how the rows of each true class fared
 */
public record ConformalSets(
        ConformalScore score,
        double target,
        int fitted,
        long rank,
        double threshold,
        List<Integer> sizes,
        List<Integer> rowSizes,
        List<ClassCoverage> classes) {
    private static final double ROUNDING = 1e-12;

    public ConformalSets {
        sizes = List.copyOf(sizes);
        rowSizes = List.copyOf(rowSizes);
        classes = List.copyOf(classes);
    }

    /**
     * The judged rows of one true class.
     *
     * @param covered how many of them have it in their set
     * @param members classes in all their sets together
     */
    public record ClassCoverage(int rows, int covered, long members) {
        /** NaN without rows. */
        public double coverage() {
            return (double) covered / rows;
        }

        /** Wilson's 95 % interval of the coverage; from 0 to 1 without rows. */
        public Interval interval() {
            return BinInterval.WILSON.of(rows, covered);
        }
    }

    /**
     * The sets of all scores, in their order.
     *
     * @param fit the rows the thresholds are found on
     * @param judged the rows that get sets; of the same classes
     * @param target 1 − α, above 0 and below 1
     * @param seed decides the random terms, the same on every machine
     * @param progress told the share of all rows that is done now and then; may throw to stop
     * @throws IllegalArgumentException if the classes differ or the target is out of range
     */
    public static List<ConformalSets> of(
            ScoredRows fit, ScoredRows judged, double target, long seed, Loop loop, DoubleConsumer progress) {
        if (fit.classes() != judged.classes()) throw new IllegalArgumentException("classes differ");
        if (!(target > 0 && target < 1)) throw new IllegalArgumentException("target " + target);
        ConformalScore[] scores = ConformalScore.values();
        double all = Math.max(1, fit.size() + judged.size());
        double[][] best = ConformalPass.trueConformities(
                fit, ConformalPass.random(fit, seed), loop, rows -> progress.accept(rows / all));
        long rank = rank(fit.size(), target);
        double[] thresholds = new double[scores.length];
        for (ConformalScore s : scores) {
            thresholds[s.ordinal()] = s == ConformalScore.ARG_MAX ? 1 : threshold(best[s.ordinal()], rank);
        }
        int[][] rowSizes = new int[scores.length][judged.size()];
        ConformalTally total = ConformalPass.tally(
                judged,
                ConformalPass.random(judged, seed + 1),
                thresholds,
                rowSizes,
                loop,
                rows -> progress.accept((fit.size() + rows) / all));
        List<ConformalSets> out = new ArrayList<>();
        for (ConformalScore s : scores) {
            int at = s.ordinal();
            out.add(new ConformalSets(
                    s,
                    target,
                    fit.size(),
                    rank,
                    thresholds[at],
                    total.sizes(at),
                    Arrays.stream(rowSizes[at]).boxed().toList(),
                    total.classes(at)));
        }
        return out;
    }

    /**
     * ⌈(n + 1)·target⌉, where a product that misses a whole number by the rounding of double counts as that number: 100 ·
     * 0.55 is 55, not 56.
     */
    public static long rank(int n, double target) {
        double product = (n + 1.0) * target;
        double whole = Math.rint(product);
        return (long) (Math.abs(product - whole) <= 4 * Math.ulp(product) ? whole : Math.ceil(product));
    }

    /** The rank-th largest of some conformities; −∞ if there are not so many. */
    static double threshold(double[] conformities, long rank) {
        if (rank > conformities.length) return Double.NEGATIVE_INFINITY;
        double[] sorted = conformities.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length - rank)];
    }

    /** Whether a class may be in the set; sums that differ by their rounding alone tie, and ties are in. */
    static boolean admits(double threshold, double conformity) {
        return conformity >= least(threshold);
    }

    /** The least conformity that a threshold lets in. */
    static double least(double threshold) {
        return threshold * (1 - ROUNDING);
    }

    /**
     * The set of one judged row.
     *
     * @param judged as in {@link #of}
     * @param i the place of the row
     * @param seed as in {@link #of}
     */
    public RowSet set(ScoredRows judged, int i, long seed) {
        double v = score == ConformalScore.APS_RANDOM
                ? ConformalPass.random(judged, seed + 1)[judged.rows().get(i)]
                : 1;
        Row p = judged.probabilities(i);
        Row conformity = score.of(p, judged.predicted(i), v);
        List<Boolean> in = new ArrayList<>();
        for (int k = 0; k < p.size(); k++) in.add(admits(threshold, conformity.get(k)));
        return new RowSet(p, in, judged.label(i));
    }

    /**
     * The prediction set of one row.
     *
     * @param p K probabilities
     * @param in for each class whether the set holds it
     * @param label the true class
     */
    public record RowSet(Row p, List<Boolean> in, int label) {
        public RowSet {
            in = List.copyOf(in);
        }

        public int size() {
            return (int) in.stream().filter(b -> b).count();
        }

        public boolean covers() {
            return in.get(label);
        }
    }

    /** Whether there are too few fitting rows for the target, so that every set holds all classes. */
    public boolean isEverything() {
        return score != ConformalScore.ARG_MAX && rank > fitted;
    }

    /** N, the judged rows. */
    public int rows() {
        return classes.stream().mapToInt(ClassCoverage::rows).sum();
    }

    /** How many judged rows have their true class in their set. */
    public int covered() {
        return classes.stream().mapToInt(ClassCoverage::covered).sum();
    }

    /** The share of judged rows whose set holds the true class; NaN without rows. */
    public double coverage() {
        return (double) covered() / rows();
    }

    /** How a measured coverage compares with what luck allows. */
    public enum Standing {
        BELOW,
        WITHIN,
        ABOVE
    }

    /**
     * Where the coverage of exchangeable rows without ties lies in 95 % of cases: the threshold hangs on the n fitting rows,
     * so the chance to be covered is Beta(rank, n + 1 − rank), and the number of covered rows among the judged ones is
     * beta-binomial (Vovk 2012; Angelopoulos and Bates 2021, section 3.2). Ties, and sets that always hold the arg max
     * ({@link ConformalScore#APS}), only raise the coverage. From 1 to 1 if every set holds all classes; NaN for the arg
     * max, which promises nothing, and without judged rows.
     */
    public Interval luck() {
        if (score == ConformalScore.ARG_MAX || rows() == 0) return new Interval(Double.NaN, Double.NaN);
        if (isEverything()) return new Interval(1, 1);
        return new BetaBinomial(rows(), rank, fitted + 1.0 - rank).central95();
    }

    /** How the measured coverage compares with {@link #luck}; within it where there is none. */
    public Standing standing() {
        Interval luck = luck();
        if (coverage() < luck.lower()) return Standing.BELOW;
        return coverage() > luck.upper() ? Standing.ABOVE : Standing.WITHIN;
    }

    /**
     * How the coverage of one class compares with the target, as if it were a class like all others: beyond luck if its
     * count, beta-binomial as in {@link #luck}, is less likely than 2.5 % on its side, divided by the number of classes
     * with rows (Bonferroni), since one of many classes always lies lowest. Within luck where nothing is promised.
     */
    public Standing standing(int k) {
        ClassCoverage c = classes.get(k);
        if (score == ConformalScore.ARG_MAX || isEverything() || c.rows() == 0) return Standing.WITHIN;
        BetaBinomial count = new BetaBinomial(c.rows(), rank, fitted + 1.0 - rank);
        double tail = BetaBinomial.EACH_TAIL / classesWithRows();
        if (count.atMost(c.covered()) < tail) return Standing.BELOW;
        return 1 - count.atMost(c.covered() - 1) < tail ? Standing.ABOVE : Standing.WITHIN;
    }

    /** Classes that are true in a judged row. */
    public int classesWithRows() {
        return (int) classes.stream().filter(c -> c.rows() > 0).count();
    }

    /** Classes per set on average, empty sets counted as 0; NaN without rows. */
    public double meanSize() {
        return (double) classes.stream().mapToLong(ClassCoverage::members).sum() / rows();
    }

    /** Judged rows whose set holds exactly one class. */
    public int singletons() {
        return sizes.get(1);
    }

    /** Judged rows whose set is empty. */
    public int empty() {
        return sizes.get(0);
    }

    /** The class with the lowest coverage among those with rows, the lowest index among ties; −1 without rows. */
    public int worstClass() {
        int worst = -1;
        for (int k = 0; k < classes.size(); k++) {
            if (classes.get(k).rows() == 0) continue;
            if (worst < 0 || classes.get(k).coverage() < classes.get(worst).coverage()) worst = k;
        }
        return worst;
    }
}

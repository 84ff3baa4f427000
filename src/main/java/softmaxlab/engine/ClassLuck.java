package softmaxlab.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Reliability.Bin;

/**
 * Whether each class is true as often as its p says, class by class.
 *
 * <p>If row i is of class k with a chance of exactly p<sub>ik</sub>, independently of the others, the count of its rows is
 * Poisson-binomial with the mean Σ p<sub>ik</sub>. At a distance of 1 or more from the mean its tails are at most those of
 * the binomial with as many rows and the same mean (Hoeffding 1956); nearer, at most mean/count (Markov). So
 * the p-values are never too small. Of top-1 rows only those count for which the class was chosen.
 *
 * @param counts the classes that have rows to judge, and a p or a row of their own
 */
public record ClassLuck(List<Count> counts) {
    private static final double LEVEL = 0.05;
    /** p-values and gaps this near to each other are one: both classes of two say the same. */
    private static final double ROUNDING = 1e-9;

    public ClassLuck {
        counts = List.copyOf(counts);
    }

    /**
     * One class.
     *
     * @param index 0-based
     * @param rows rows judged, at least 1
     * @param count how many of them are of the class
     * @param meanP mean p<sub>k</sub> over them
     * @param pValue 2·(the tail beyond {@code count}), at most 1
     */
    public record Count(int index, int rows, int count, double meanP, double pValue) {
        /** How many of the rows are of the class. */
        public double share() {
            return (double) count / rows;
        }

        private boolean isFartherThan(Count other) {
            double p = pValue - other.pValue;
            if (Math.abs(p) > ROUNDING * Math.max(pValue, other.pValue)) return p < 0;
            double size = Math.abs(meanP - share()) - Math.abs(other.meanP - other.share());
            return Math.abs(size) > ROUNDING ? size > 0 : meanP > share() && other.meanP < other.share();
        }
    }

    /** K binomial tails: for many classes more than a frame takes. */
    public static ClassLuck of(ClassReliability r) {
        return new ClassLuck(r.classes().stream()
                .map(ClassLuck::count)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Count count(OneClass c) {
        Reliability r = c.reliability();
        int rows = r.binned();
        int count = r.bins().stream().mapToInt(Bin::right).sum();
        double p = r.meanConfidence();
        if (rows == 0 || count == 0 && p == 0) return null;
        return new Count(c.index(), rows, count, p, pValue(rows, count, p * rows));
    }

    private static double pValue(int rows, int count, double mean) {
        double tail = count > mean ? atLeast(rows, count, mean) : atLeast(rows, rows - count, rows - mean);
        return Math.min(1, 2 * tail);
    }

    /** P(at least {@code count} of {@code rows}), from above; {@code count} is not below the mean. */
    private static double atLeast(int rows, int count, double mean) {
        if (count <= mean) return 1;
        if (count - mean < 1) return Math.max(0, mean) / count;
        return BinomialDistribution.of(rows, Math.max(0, mean) / rows).survivalProbability(count - 1);
    }

    /** Whether the distance of a class is more than luck would give the largest of all of them (Bonferroni, 5 %). */
    public boolean isBeyond(Count c) {
        return c.pValue < LEVEL / counts.size();
    }

    /** How many classes are beyond luck. */
    public int beyond() {
        return (int) counts.stream().filter(this::isBeyond).count();
    }

    /** The class with the smallest p-value, if it is beyond luck; of two that are mirror images the one with p too large. */
    public Optional<Count> farthest() {
        return counts.stream().reduce((a, b) -> b.isFartherThan(a) ? b : a).filter(this::isBeyond);
    }

    /** The class {@code index}; empty if it is not among them. */
    public Optional<Count> of(int index) {
        return counts.stream().filter(c -> c.index == index).findFirst();
    }
}

package softmaxlab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;

/**
 * What a perfectly calibrated model with these very confidences would show: each row is right with the probability that
 * its confidence names, independently of the others (consistency resampling, Bröcker and Smith 2007). The count of right
 * rows in a bin is then Poisson-binomial, so the bands and the expected ECE are exact; the interval of the ECE and the
 * p-value come from seeded draws of such label sets. Bins stay as they are, since edges depend on the confidences only.
 */
public final class LuckBand {
    private static final double EACH_TAIL = 0.025;
    /** Sums in another order differ by less; equal results then count as equal. */
    private static final double ROUNDING = 1e-12;

    private final Reliability measured;
    private final PoissonBinomial[] right;
    private final long seed;
    private final Row eces;
    private final double expectedEce;
    private final Interval ece95;

    private LuckBand(Reliability measured, PoissonBinomial[] right, int draws, long seed, Loop loop) {
        this.measured = measured;
        this.right = right;
        this.seed = seed;
        this.expectedEce = measured.rows() == 0 ? Double.NaN : expected(measured, right);
        double[] drawn = Draws.values(draws, k -> draw(k).ece(), loop);
        this.eces = Row.wrap(drawn);
        this.ece95 = Draws.central95(drawn);
    }

    /**
     * Works it out.
     *
     * @param draws how many label sets are drawn, at least 1
     * @param seed decides the draws, the same on every machine
     */
    public static LuckBand of(Outcomes outcomes, Binning binning, int draws, long seed, Loop loop) {
        Reliability measured = Reliability.of(outcomes, binning);
        double[][] members = members(outcomes, measured);
        PoissonBinomial[] right = new PoissonBinomial[members.length];
        loop.run(members.length, b -> right[b] = PoissonBinomial.of(members[b]));
        return new LuckBand(measured, right, draws, seed, loop);
    }

    /** The confidences bin by bin. */
    private static double[][] members(Outcomes outcomes, Reliability r) {
        double[][] out = r.bins().stream().map(b -> new double[b.count()]).toArray(double[][]::new);
        int[] filled = new int[out.length];
        for (double p : outcomes.raw()) {
            int b = r.edges().binOf(p);
            if (b >= 0) out[b][filled[b]++] = p;
        }
        return out;
    }

    /** Σ (1/N)·E|right − Σ confidence|: the mean of a sum is the sum of the means. */
    private static double expected(Reliability r, PoissonBinomial[] right) {
        double sum = 0;
        for (int b = 0; b < right.length; b++) {
            Bin bin = r.bins().get(b);
            if (!bin.isEmpty()) sum += right[b].meanDistanceTo(bin.confidence() * bin.count()) / r.rows();
        }
        return sum;
    }

    /** The diagram of the rows as they are. */
    public Reliability measured() {
        return measured;
    }

    /** How many label sets were drawn. */
    public int draws() {
        return eces.size();
    }

    /** The ECE of each draw, in their order. */
    public Row eces() {
        return eces;
    }

    /** The mean ECE of the perfect model, exact; NaN without rows. */
    public double expectedEce() {
        return expectedEce;
    }

    /** The lower end of the central 95 % of the drawn ECEs; NaN without rows. */
    public double eceLower() {
        return ece95.lower();
    }

    /** The upper end of the central 95 % of the drawn ECEs; NaN without rows. */
    public double eceUpper() {
        return ece95.upper();
    }

    /**
     * How often luck alone does as badly: (1 + draws with an ECE of at least the measured one)/(1 + draws), never 0
     * (Davison and Hinkley 1997, section 4.2); NaN without rows.
     */
    public double pValue() {
        if (measured.rows() == 0) return Double.NaN;
        double at = measured.ece() - ROUNDING;
        return (1.0 + eces.stream().filter(e -> e >= at).count()) / (1 + draws());
    }

    /**
     * Where the accuracy of a bin lies for the perfect model: at least 95 %, at most 2.5 % on either side, exact; 0 to 1
     * for an empty bin.
     */
    public Interval interval(int bin) {
        int n = measured.bins().get(bin).count();
        if (n == 0) return new Interval(0, 1);
        // P(count ≤ upper) ≥ 0.975, but for a tie that no double can tell from it.
        double low = right[bin].above(EACH_TAIL);
        double high = right[bin].above(1 - EACH_TAIL - ROUNDING);
        return new Interval(low / n, high / n);
    }

    /** Whether the measured accuracy of a bin lies outside the band; false for an empty bin. */
    public boolean isOutside(int bin) {
        Interval band = interval(bin);
        double accuracy = measured.bins().get(bin).accuracy();
        return accuracy < band.lower() || accuracy > band.upper();
    }

    /** The chance that the accuracy of a bin lies outside its band by luck alone; 0 for an empty bin. */
    public double chanceOutside(int bin) {
        int n = measured.bins().get(bin).count();
        Interval band = interval(bin);
        double inside = 0;
        for (int k = (int) Math.rint(band.lower() * n); k <= Math.rint(band.upper() * n); k++) {
            inside += right[bin].probability(k);
        }
        return Math.max(0, 1 - inside);
    }

    /** The diagram of label set {@code k} that luck drew; any number from 0 on, also beyond {@link #draws}. */
    public Reliability draw(int k) {
        UniformRandomProvider random = Draws.random(seed, k);
        List<Bin> bins = new ArrayList<>(right.length);
        for (int b = 0; b < right.length; b++) {
            Bin was = measured.bins().get(b);
            int hits = right[b].above(random.nextDouble());
            bins.add(new Bin(was.lower(), was.upper(), was.count(), hits, was.confidence(), was.method()));
        }
        return new Reliability(measured.binning(), measured.edges(), measured.rows(), bins);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LuckBand l && seed == l.seed && measured.equals(l.measured) && eces.equals(l.eces);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(seed) + measured.hashCode();
    }

    @Override
    public String toString() {
        return "luck " + expectedEce + " " + ece95 + " " + Arrays.asList(pValue(), seed);
    }
}

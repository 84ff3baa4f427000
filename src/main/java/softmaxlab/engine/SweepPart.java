package softmaxlab.engine;

import java.util.Arrays;

/** Some of the rows of a {@link TemperatureSweep}, each as the power sums of its bins. */
final class SweepPart {
    private static final int POWERS = SweepWeights.POWERS;

    /** Which bins are not empty, row after row, and their power sums. */
    private int[] bins = new int[1024];

    private double[] powers = new double[1024 * POWERS];
    private int used;
    /** Where the bins of each row end. */
    private final int[] ends;
    /** Half of u of the second largest logit, and of the true class: halves, since a difference may overflow. */
    private final double[] second;

    private final double[] trueClass;
    /** Further classes so near the largest that they count as much. */
    private final int[] near;

    private final boolean[] right;

    private SweepPart(int rows) {
        ends = new int[rows];
        second = new double[rows];
        trueClass = new double[rows];
        near = new int[rows];
        right = new boolean[rows];
    }

    static SweepPart of(Predictions data, Rows rows, Calibrator calibrator, int from, int to) {
        SweepPart part = new SweepPart(to - from);
        double[] z = new double[data.classes()];
        Scratch scratch = new Scratch();
        for (int i = from; i < to; i++) {
            int row = rows.get(i);
            data.logitsInto(row, z);
            int best = data.predicted(row);
            if (calibrator != Calibrator.IDENTITY) {
                calibrator.apply(z);
                best = largest(z, -1);
            }
            part.add(i - from, z, best, data.label(row), scratch);
        }
        part.bins = Arrays.copyOf(part.bins, part.used);
        part.powers = Arrays.copyOf(part.powers, part.used * POWERS);
        return part;
    }

    /** The lowest index among ties, and not {@code but}; −1 if there is no other. */
    private static int largest(double[] z, int but) {
        int best = -1;
        for (int k = 0; k < z.length; k++) if (k != but && (best < 0 || z[k] > z[best])) best = k;
        return best;
    }

    private void add(int i, double[] z, int best, int label, Scratch scratch) {
        double max = z[best];
        int next = largest(z, best);
        second[i] = next < 0 ? Double.NEGATIVE_INFINITY : z[next] / 2 - max / 2;
        trueClass[i] = z[label] / 2 - max / 2;
        right[i] = label == best;
        scratch.clear();
        for (int k = 0; k < z.length; k++) if (k != best && k != next) scratch.add(max - z[k]);
        near[i] = scratch.near;
        scratch.append(this);
        ends[i] = used;
    }

    /** The bins of one row. */
    private static final class Scratch {
        private final double[] powers = new double[SweepWeights.BINS * POWERS];
        private int lowest;
        private int highest;
        private int near;

        Scratch() {
            clear();
        }

        void clear() {
            lowest = SweepWeights.BINS;
            highest = -1;
            near = 0;
        }

        void add(double distance) {
            if (SweepWeights.isNear(distance)) near++;
            else if (!SweepWeights.isFar(distance)) {
                int bin = SweepWeights.bin(distance);
                lowest = Math.min(lowest, bin);
                highest = Math.max(highest, bin);
                double epsilon = SweepWeights.epsilon(distance, bin);
                double power = 1;
                for (int j = 0; j < POWERS; j++) {
                    powers[bin * POWERS + j] += power;
                    power *= epsilon;
                }
            }
        }

        /** Moves what was added to the end of a part. */
        void append(SweepPart part) {
            for (int bin = lowest; bin <= highest; bin++) {
                int at = bin * POWERS;
                if (powers[at] == 0) continue;
                part.makeRoom();
                part.bins[part.used] = bin;
                System.arraycopy(powers, at, part.powers, part.used * POWERS, POWERS);
                Arrays.fill(powers, at, at + POWERS, 0);
                part.used++;
            }
        }
    }

    private void makeRoom() {
        if (used < bins.length) return;
        bins = Arrays.copyOf(bins, used * 3 / 2);
        powers = Arrays.copyOf(powers, bins.length * POWERS);
    }

    /** Running sums over rows. */
    record Sums(int right, int zeroTrue, double confidence, double nll, double brier) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(
                    right + other.right,
                    zeroTrue + other.zeroTrue,
                    confidence + other.confidence,
                    nll + other.nll,
                    brier + other.brier);
        }
    }

    /** Judges the rows, and writes each to its place, the first to {@code at}. */
    Sums judge(SweepWeights once, SweepWeights twice, int at, double[] confidence, double[] logOdds, boolean[] hits) {
        int hit = 0;
        int zeroTrue = 0;
        double sum = 0;
        double nll = 0;
        double brier = 0;
        for (int i = 0; i < ends.length; i++) {
            double rest = rest(i, once);
            double p = 1 / (1 + rest);
            double shift = 2 * (trueClass[i] * once.beta());
            double pTrue = Math.exp(shift) * p;
            confidence[at + i] = p;
            logOdds[at + i] = rest > RowOdds.TINY ? 0 - Math.log(rest) : -2 * (second[i] * once.beta());
            hits[at + i] = right[i];
            if (right[i]) hit++;
            if (trueClass[i] == Double.NEGATIVE_INFINITY) zeroTrue++;
            sum += p;
            nll += Math.log1p(rest) - shift;
            brier += 1 - 2 * pTrue + (1 + rest(i, twice)) * p * p;
        }
        return new Sums(hit, zeroTrue, sum, nll, brier);
    }

    /** S − 1: all terms but the largest. */
    private double rest(int i, SweepWeights weights) {
        double others = near[i];
        for (int b = i == 0 ? 0 : ends[i - 1]; b < ends[i]; b++) others += weights.sum(bins[b], powers, b * POWERS);
        // A series cut off may fall below 0 where its true sum is next to nothing.
        return Exp.of(2 * (second[i] * weights.beta())) + Math.max(0, others);
    }
}

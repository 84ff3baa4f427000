package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The gap confidence − right smoothed by a reflected Gaussian kernel. That kernel is the heat kernel of a rod with closed
 * ends, so that the smoothed gap is a cosine series, r(t) = Σ<sub>k</sub> c<sub>k</sub> cos(πkt) with c<sub>k</sub> =
 * (2 − [k = 0])·exp(−π²k²σ²/2)·a<sub>k</sub> and a<sub>k</sub> = Σ<sub>i</sub> gap<sub>i</sub> cos(πk·confidence<sub>i</sub>)
 * whatever σ is. The sums are over the rows themselves; the series stops where terms are below 10⁻¹².
 */
final class SmoothedGap {
    private static final int MOST_TERMS = 16384;
    /** exp(−π²·2.4²/2) is 5·10⁻¹³. */
    private static final double TERMS_TIMES_SIGMA = 2.4;

    static final double LEAST_BANDWIDTH = TERMS_TIMES_SIGMA / MOST_TERMS;
    /** Points where the sign is looked at per term: about 19 per σ. */
    private static final int OVERSAMPLING = 8;

    private static final int BLOCK = 128;
    private static final int TILE = 512;
    private static final int HALVINGS = 30;
    /** Of the largest |r|: less is rounding, and its sign means nothing. */
    private static final double NOISE = 1e-11;

    private final Ties ties;
    private final Loop loop;
    private double[] a = new double[0];

    SmoothedGap(Ties ties, Loop loop) {
        this.ties = ties;
        this.loop = loop;
    }

    /** ∫₀¹ |r(t)| dt, by the antiderivative between the places where r changes its sign. */
    double area(double sigma) {
        double[] c = terms(sigma);
        double[] r = onGrid(c);
        int last = r.length - 1;
        double noise = NOISE * DoubleStream.of(r).map(Math::abs).max().getAsDouble();
        double sum = 0;
        double before = 0;
        double sign = 0;
        int at = 0;
        for (int j = 0; j <= last; j++) {
            if (Math.abs(r[j]) <= noise) continue;
            double now = Math.signum(r[j]);
            if (sign * now < 0) {
                double here = integral(c, zero(c, (double) at / last, (double) j / last));
                sum += Math.abs(here - before);
                before = here;
            }
            sign = now;
            at = j;
        }
        return sum + Math.abs(c[0] - before);
    }

    private double[] terms(double sigma) {
        int n = Math.max(2, Math.min(MOST_TERMS, (int) Math.ceil(TERMS_TIMES_SIGMA / sigma)));
        know(n);
        double[] c = new double[n];
        for (int k = 0; k < n; k++) {
            double x = Math.PI * k * sigma;
            c[k] = (k == 0 ? 1 : 2) * Math.exp(-x * x / 2) * a[k];
        }
        return c;
    }

    /** Finds the coefficients up to a[n − 1], block by block. */
    private void know(int n) {
        int known = a.length;
        if (known >= n) return;
        int blocks = (n - known + BLOCK - 1) / BLOCK;
        double[] more = Arrays.copyOf(a, known + blocks * BLOCK);
        loop.run(blocks, b -> addBlock(more, known + b * BLOCK));
        a = more;
    }

    private void addBlock(double[] out, int from) {
        for (int start = 0; start < ties.size(); start += TILE) {
            new Tile(start, Math.min(ties.size(), start + TILE), from).addTo(out, from);
        }
    }

    /** Some rows as arrows of the length of their gap, at k times the angle of their confidence, turned on from k to k. */
    private final class Tile {
        private final int size;
        private final double[] dx;
        private final double[] dy;
        private final double[] x;
        private final double[] y;

        Tile(int start, int end, int k) {
            size = end - start;
            dx = new double[size];
            dy = new double[size];
            x = new double[size];
            y = new double[size];
            for (int i = 0; i < size; i++) {
                double angle = Math.PI * ties.confidence(start + i);
                dx[i] = Math.cos(angle);
                dy[i] = Math.sin(angle);
                x[i] = ties.gap(start + i) * Math.cos(k * angle);
                y[i] = ties.gap(start + i) * Math.sin(k * angle);
            }
        }

        void addTo(double[] out, int from) {
            for (int k = from; k < from + BLOCK; k++) {
                out[k] += sum();
                turn();
            }
        }

        /** Four sums side by side do not wait for each other. */
        private double sum() {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int i = 0;
            for (; i + 3 < size; i += 4) {
                s0 += x[i];
                s1 += x[i + 1];
                s2 += x[i + 2];
                s3 += x[i + 3];
            }
            for (; i < size; i++) s0 += x[i];
            return s0 + s1 + s2 + s3;
        }

        private void turn() {
            for (int i = 0; i < size; i++) {
                double turned = x[i] * dx[i] - y[i] * dy[i];
                y[i] = x[i] * dy[i] + y[i] * dx[i];
                x[i] = turned;
            }
        }
    }

    /** r(j/G) for j = 0 … G. */
    private static double[] onGrid(double[] c) {
        int g = Integer.highestOneBit(OVERSAMPLING * c.length - 1) * 2;
        double[] re = Arrays.copyOf(c, 2 * g);
        Fourier.transform(re, new double[2 * g]);
        return Arrays.copyOf(re, g + 1);
    }

    private static double value(double[] c, double t) {
        double dx = Math.cos(Math.PI * t);
        double dy = Math.sin(Math.PI * t);
        double x = 1;
        double y = 0;
        double sum = 0;
        for (double term : c) {
            sum += term * x;
            double turned = x * dx - y * dy;
            y = x * dy + y * dx;
            x = turned;
        }
        return sum;
    }

    /** ∫₀ᵗ r. */
    private static double integral(double[] c, double t) {
        double sum = c[0] * t;
        for (int k = 1; k < c.length; k++) sum += c[k] * Math.sin(Math.PI * k * t) / (Math.PI * k);
        return sum;
    }

    private static double zero(double[] c, double from, double to) {
        double low = from;
        double high = to;
        double sign = Math.signum(value(c, low));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Math.signum(value(c, middle)) == sign) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}

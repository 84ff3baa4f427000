package softmaxlab.engine;

/**
 * Logistic regression with a handful of features by Newton's method: minimises Σ softplus(x) − t·x, x = θ·f, which is
 * convex in θ. A step is halved until the loss falls (Lin, Lin and Weng 2007).
 *
 * @param features d arrays of n values
 * @param target n shares, 0 to 1
 */
record Logistic(double[][] features, double[] target) {
    private static final int MAX_STEPS = 100;
    /** The step after one of this size would be of its square. */
    private static final double LAST_STEP = 1e-6;
    /** Added to the diagonal, relative to it: a feature that is constant has no curvature of its own. */
    private static final double RIDGE = 1e-12;
    /** A rise of the loss by less than this share of it is rounding. */
    private static final double ROUNDING = 1e-13;

    /**
     * Where the loss is lowest.
     *
     * @param converged whether the last step was small; if not, the loss may have no lowest point
     */
    record Minimum(double[] theta, double loss, boolean converged) {}

    /** The loss at a place, its negative slope, and the lower half of its curvature. */
    private static final class At {
        final double[] theta;
        double loss;
        final double[] fall;
        final double[][] curve;

        At(double[] theta) {
            this.theta = theta;
            fall = new double[theta.length];
            curve = new double[theta.length][theta.length];
        }
    }

    /** @param starts d values each, of which the best is started from */
    Minimum minimum(double[]... starts) {
        At here = at(starts[0].clone());
        for (int i = 1; i < starts.length; i++) {
            At other = at(starts[i].clone());
            if (other.loss < here.loss) here = other;
        }
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] move = newton(here);
            if (move == null) break;
            At next = lower(here, move);
            if (next == null) break;
            here = next;
            if (size(move) <= LAST_STEP) return new Minimum(here.theta, here.loss, true);
        }
        return new Minimum(here.theta, here.loss, false);
    }

    /** Newton's step, halved until the loss does not rise; null if that leads nowhere. */
    private At lower(At here, double[] move) {
        for (double share = 1; share > 1e-10; share /= 2) {
            double[] theta = here.theta.clone();
            for (int j = 0; j < theta.length; j++) theta[j] += share * move[j];
            At next = at(theta);
            if (next.loss <= here.loss * (1 + ROUNDING)) return next;
        }
        return null;
    }

    /** How far x moves at most, with features of size 1. */
    private static double size(double[] move) {
        double sum = 0;
        for (double m : move) sum += Math.abs(m);
        return sum;
    }

    private At at(double[] theta) {
        int d = theta.length;
        At sum = new At(theta);
        for (int i = 0; i < target.length; i++) {
            double x = 0;
            for (int j = 0; j < d; j++) x += theta[j] * features[j][i];
            double e = Exp.of(-Math.abs(x));
            double p = x > 0 ? 1 / (1 + e) : e / (1 + e);
            sum.loss += Math.max(x, 0) + Math.log1p(e) - target[i] * x;
            double bend = e / ((1 + e) * (1 + e));
            for (int j = 0; j < d; j++) {
                double f = features[j][i];
                sum.fall[j] -= (p - target[i]) * f;
                for (int k = 0; k <= j; k++) sum.curve[j][k] += bend * f * features[k][i];
            }
        }
        return sum;
    }

    /** −H⁻¹g; null where the curvature has vanished. */
    private double[] newton(At here) {
        for (int j = 0; j < here.theta.length; j++) {
            here.curve[j][j] += RIDGE * (here.curve[j][j] + target.length);
        }
        return solve(here.curve, here.fall);
    }

    /** Solves h·x = g by Cholesky's method; the lower half of {@code h} counts, and both are overwritten. */
    private static double[] solve(double[][] h, double[] g) {
        int d = g.length;
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < d; i++) h[i][j] -= h[i][k] * h[j][k];
            }
            if (!(h[j][j] > 0)) return null;
            double root = Math.sqrt(h[j][j]);
            for (int i = j; i < d; i++) h[i][j] /= root;
        }
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) g[j] -= h[j][k] * g[k];
            g[j] /= h[j][j];
        }
        for (int j = d - 1; j >= 0; j--) {
            for (int k = j + 1; k < d; k++) g[j] -= h[k][j] * g[k];
            g[j] /= h[j][j];
        }
        return g;
    }
}

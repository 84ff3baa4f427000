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
    private static final double LAST_STEP = 1e-9;
    /** Added to the diagonal, relative to it: a feature that is constant has no curvature of its own. */
    private static final double RIDGE = 1e-12;

    /**
     * Where the loss is lowest.
     *
     * @param converged whether the last step was small; if not, the loss may have no lowest point
     */
    record Minimum(double[] theta, double loss, boolean converged) {}

    /** @param start d values to start from */
    Minimum minimum(double[] start) {
        double[] theta = start.clone();
        double loss = loss(theta);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] move = newton(theta);
            if (move == null) break;
            double share = 1;
            double[] next = moved(theta, move, 1);
            double nextLoss = loss(next);
            while (nextLoss > loss + 8 * Math.ulp(loss) && share > 1e-10) {
                share /= 2;
                next = moved(theta, move, share);
                nextLoss = loss(next);
            }
            if (!(nextLoss <= loss + 8 * Math.ulp(loss))) break;
            theta = next;
            loss = nextLoss;
            if (farthest(move) <= LAST_STEP) return new Minimum(theta, loss, true);
        }
        return new Minimum(theta, loss, false);
    }

    private static double[] moved(double[] theta, double[] move, double share) {
        double[] next = theta.clone();
        for (int j = 0; j < next.length; j++) next[j] += share * move[j];
        return next;
    }

    /** How far x moves at most, with features of size 1. */
    private static double farthest(double[] move) {
        double sum = 0;
        for (double m : move) sum += Math.abs(m);
        return sum;
    }

    private double x(double[] theta, int i) {
        double x = 0;
        for (int j = 0; j < theta.length; j++) x += theta[j] * features[j][i];
        return x;
    }

    private double loss(double[] theta) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double x = x(theta, i);
            sum += ClassMap.softplus(x) - target[i] * x;
        }
        return sum;
    }

    /** −H⁻¹g; null where the curvature has vanished. */
    private double[] newton(double[] theta) {
        int d = theta.length;
        double[] g = new double[d];
        double[][] h = new double[d][d];
        for (int i = 0; i < target.length; i++) {
            double p = ClassMap.Bins.share(x(theta, i));
            double curve = p * (1 - p);
            for (int j = 0; j < d; j++) {
                double f = features[j][i];
                g[j] -= (p - target[i]) * f;
                for (int k = 0; k <= j; k++) h[j][k] += curve * f * features[k][i];
            }
        }
        for (int j = 0; j < d; j++) h[j][j] += RIDGE * (h[j][j] + target.length);
        return solve(h, g);
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

package softmaxlab.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How each kind of one-vs-rest calibrator is fitted to one class. */
final class ClassFits {
    private ClassFits() {}

    /**
     * Platt's sigmoid: the log loss against (n₊ + 1)/(n₊ + 2) for true rows and 1/(n₋ + 2) for the others, which always
     * has a lowest point (Platt 1999; Newton's method as in Lin, Lin and Weng 2007).
     */
    static ClassMap platt(ClassColumn all) {
        ClassColumn c = all.finite();
        if (c.rows() == 0) return new ClassMap.Kept();
        double size = size(c.odds());
        double yes = c.trueRows();
        double no = c.rows() - yes;
        double[] target = new double[c.rows()];
        for (int i = 0; i < target.length; i++) target[i] = c.isTrue()[i] ? (yes + 1) / (yes + 2) : 1 / (no + 2);
        double[] start = {0, Math.log((yes + 1) / (no + 1))};
        double[] theta = new Logistic(new double[][] {scaled(c.odds(), size), ones(c.rows())}, target)
                .minimum(start, new double[] {size, 0})
                .theta();
        return new ClassMap.Platt(theta[0] / size, theta[1]);
    }

    /**
     * Beta calibration: the log loss over a, b ≥ 0 and c (Kull et al. 2017). A class that some p parts from all others, or
     * that is always or never true, has no lowest point and keeps its probability.
     */
    static ClassMap beta(ClassColumn all) {
        ClassColumn c = all.finite();
        if (c.isSeparated()) return new ClassMap.Kept();
        double[] logP =
                Arrays.stream(c.odds()).map(x -> 0 - ClassMap.softplus(-x)).toArray();
        double[] minusLogRest = Arrays.stream(c.odds()).map(ClassMap::softplus).toArray();
        double[] sizes = {size(logP), size(minusLogRest)};
        double[][] f = {scaled(logP, sizes[0]), scaled(minusLogRest, sizes[1]), ones(c.rows())};
        double[] y = new double[c.rows()];
        for (int i = 0; i < y.length; i++) y[i] = c.isTrue()[i] ? 1 : 0;
        double base = Math.log(c.trueRows() / (double) (c.rows() - c.trueRows()));
        double[] theta = nonNegative(f, y, base, sizes);
        return new ClassMap.Beta(theta[0] / sizes[0], theta[1] / sizes[1], theta[2]);
    }

    /** The lowest point with the first two parameters ≥ 0: inside, or else on one of the two faces. */
    private static double[] nonNegative(double[][] f, double[] y, double base, double[] asIs) {
        Logistic.Minimum free =
                new Logistic(f, y).minimum(new double[] {0, 0, base}, new double[] {asIs[0], asIs[1], 0});
        double[] t = free.theta();
        if (free.converged() && t[0] >= 0 && t[1] >= 0) return t;
        Logistic.Minimum first = new Logistic(new double[][] {f[0], f[2]}, y).minimum(new double[] {0, base});
        Logistic.Minimum second = new Logistic(new double[][] {f[1], f[2]}, y).minimum(new double[] {0, base});
        boolean isFirst = first.theta()[0] >= 0;
        boolean isSecond = second.theta()[0] >= 0;
        if (isFirst && (!isSecond || first.loss() <= second.loss())) {
            return new double[] {first.theta()[0], 0, first.theta()[1]};
        }
        if (isSecond) return new double[] {0, second.theta()[0], second.theta()[1]};
        return new double[] {0, 0, base};
    }

    /** The share of true rows in each bin; an empty bin answers with its middle. */
    static ClassMap histogram(ClassColumn c, Binning binning) {
        // The rule that drops 1 is a published mistake to look at, not one to calibrate by.
        Binning whole = binning.rule() == EdgeRule.LO ? binning.withRule(EdgeRule.CLOSED) : binning;
        double[] p = ClassMap.Bins.shares(c.odds());
        Edges edges = whole.edges(p);
        int[] count = new int[edges.bins()];
        int[] yes = new int[edges.bins()];
        for (int i = 0; i < p.length; i++) {
            int b = edges.binOf(p[i]);
            count[b]++;
            if (c.isTrue()[i]) yes[b]++;
        }
        double[] value = IntStream.range(0, edges.bins())
                .mapToDouble(b -> count[b] > 0 ? (double) yes[b] / count[b] : (edges.lower(b) + edges.upper(b)) / 2)
                .toArray();
        return new ClassMap.Bins(edges, Row.wrap(value));
    }

    /** The largest absolute value; 1 if there is none above 0. */
    private static double size(double[] values) {
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return size > 0 ? size : 1;
    }

    private static double[] scaled(double[] values, double size) {
        return Arrays.stream(values).map(v -> v / size).toArray();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How many classes keep their probability because their own map has no lowest point. */
    static int kept(Stream<ClassMap> maps) {
        return (int) maps.filter(ClassMap.Kept.class::isInstance).count();
    }
}

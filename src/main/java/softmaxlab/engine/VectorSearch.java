package softmaxlab.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.DoubleConsumer;

/**
 * Finds the lowest point of a {@link VectorLoss}, which is convex, by L-BFGS (Nocedal 1980) with the 2 × 2 curvature of
 * each class, taken anew at every step, as the first guess of the metric. It stops when Newton's step of each class by
 * itself would move no standardised logit by more than 1e-8; where the slope has vanished and those steps are still
 * large, the loss falls for ever.
 *
 * @param free the classes that are fitted; the others keep their start
 */
record VectorSearch(VectorLoss loss, boolean[] free, DoubleConsumer progress) {
    private static final int MEMORY = 10;
    private static final int MAX_STEPS = 400;
    private static final double SETTLED = 1e-8;
    private static final double NEARLY = 1e-4;
    private static final double LONGEST = 4;
    /** The fall of the loss that a step promises, when it can no longer be seen. */
    private static final double NO_SLOPE = 1e-25;

    /** How a search ended. */
    enum End {
        FOUND,
        FALLS_FOR_EVER,
        GAVE_UP
    }

    /** @param theta 2·K values, weights first */
    record Result(End end, double[] theta) {}

    private record Pair(double[] step, double[] change, double inverse) {}

    Result run(double[] start) {
        double[] theta = start.clone();
        VectorLoss.At here = at(theta);
        Deque<Pair> memory = new ArrayDeque<>();
        for (int i = 0; i < MAX_STEPS; i++) {
            double[] slope = slope(here);
            double[] alone = scaled(slope, here);
            double size = largest(alone);
            double promise = dot(slope, alone);
            progress.accept(Math.min(1, Math.max(0, Math.log10(size) / Math.log10(SETTLED))));
            if (size <= SETTLED) return new Result(End.FOUND, theta);
            if (Double.isNaN(size)) return new Result(End.GAVE_UP, theta);
            if (promise <= NO_SLOPE) return new Result(size <= NEARLY ? End.FOUND : End.FALLS_FOR_EVER, theta);
            double[] direction = direction(slope, here, memory);
            if (!(dot(direction, slope) < 0)) direction = negated(alone);
            shorten(direction, Math.max(LONGEST, largest(theta) / 2));
            double[] next = null;
            VectorLoss.At there = null;
            double share = 1;
            double fall = dot(direction, slope);
            double noise = 16 * Math.ulp(1 + here.loss);
            for (; share > 1e-9; share /= 2) {
                next = moved(theta, direction, share);
                there = at(next);
                if (there.loss <= here.loss + 1e-4 * share * fall + noise) break;
            }
            if (share <= 1e-9) return new Result(size <= NEARLY ? End.FOUND : End.GAVE_UP, theta);
            remember(memory, direction, share, slope, slope(there));
            theta = next;
            here = there;
        }
        return new Result(largest(scaled(slope(here), here)) <= NEARLY ? End.FOUND : End.GAVE_UP, theta);
    }

    private VectorLoss.At at(double[] theta) {
        int k = free.length;
        return loss.at(Arrays.copyOf(theta, k), Arrays.copyOfRange(theta, k, 2 * k));
    }

    private double[] slope(VectorLoss.At here) {
        int n = free.length;
        double[] slope = new double[2 * n];
        for (int k = 0; k < n; k++) {
            if (!free[k]) continue;
            slope[k] = here.slopeU[k];
            slope[n + k] = here.slopeV[k];
        }
        return slope;
    }

    /** The inverse of each class's own curvature times a vector: Newton's step, were the classes alone. */
    private double[] scaled(double[] vector, VectorLoss.At here) {
        int n = free.length;
        double[] out = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double ridge = 1e-10 * (here.curveU[k] + here.curveV[k]) + Double.MIN_NORMAL;
            double a = here.curveU[k] + ridge;
            double b = here.curveUV[k];
            double c = here.curveV[k] + ridge;
            double det = a * c - b * b;
            boolean regular = det > 1e-14 * a * c;
            out[k] = regular ? (c * vector[k] - b * vector[n + k]) / det : vector[k] / a;
            out[n + k] = regular ? (a * vector[n + k] - b * vector[k]) / det : vector[n + k] / c;
        }
        return out;
    }

    /** The two loops of L-BFGS. */
    private double[] direction(double[] slope, VectorLoss.At here, Deque<Pair> memory) {
        double[] q = slope.clone();
        double[] weights = new double[memory.size()];
        int i = 0;
        for (Pair p : memory) {
            weights[i] = p.inverse() * dot(p.step(), q);
            add(q, p.change(), -weights[i++]);
        }
        double[] r = scaled(q, here);
        for (Iterator<Pair> it = memory.descendingIterator(); it.hasNext(); ) {
            Pair p = it.next();
            add(r, p.step(), weights[--i] - p.inverse() * dot(p.change(), r));
        }
        return negated(r);
    }

    /** The newest pair stands first. */
    private static void remember(Deque<Pair> memory, double[] direction, double share, double[] was, double[] is) {
        double[] step = new double[direction.length];
        add(step, direction, share);
        double[] change = is.clone();
        add(change, was, -1);
        double curve = dot(step, change);
        if (!(curve > 0)) return;
        memory.addFirst(new Pair(step, change, 1 / curve));
        if (memory.size() > MEMORY) memory.removeLast();
    }

    /** No parameter moves by more than {@code most}: beyond, the curvature says nothing, and p could round to 1. */
    private static void shorten(double[] direction, double most) {
        double size = largest(direction);
        if (size > most) for (int i = 0; i < direction.length; i++) direction[i] *= most / size;
    }

    private static double[] moved(double[] theta, double[] direction, double share) {
        double[] next = theta.clone();
        add(next, direction, share);
        return next;
    }

    private static double[] negated(double[] v) {
        double[] out = new double[v.length];
        add(out, v, -1);
        return out;
    }

    private static void add(double[] to, double[] v, double factor) {
        for (int i = 0; i < to.length; i++) to[i] += factor * v[i];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double largest(double[] v) {
        double max = 0;
        for (double x : v) max = Math.max(max, Math.abs(x));
        return max;
    }
}

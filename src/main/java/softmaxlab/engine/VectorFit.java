package softmaxlab.engine;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import softmaxlab.engine.TemperatureFit.Status;

/**
 * Fits {@link VectorScaling}: the weights and biases with the lowest mean NLL, without a ridge. A class that is never or
 * always true, or whose own logit parts it from all other rows, has no lowest point of its own and keeps weight 1 and
 * bias 0, so that the others can be fitted beside it.
 *
 * @param status whether there is an answer
 * @param scaling the answer; null without one
 * @param kept how many classes were left as they are
 */
record VectorFit(Status status, VectorScaling scaling, int kept) {
    private static final int ROWS_PER_PART = 1024;

    /** At least one row of logits or probabilities. */
    static VectorFit of(Predictions data, Rows rows, Loop loop, DoubleConsumer progress) {
        if (isAllRight(data, rows, loop)) return new VectorFit(Status.SEPARABLE, null, 0);
        int classes = data.classes();
        double[] centre = new double[classes];
        double[] size = new double[classes];
        boolean[] free = new boolean[classes];
        loop.run(classes, k -> free[k] = !survey(data, rows, k, centre, size));
        int kept = 0;
        for (boolean f : free) if (!f) kept++;
        if (kept == classes) return new VectorFit(Status.SEPARABLE, null, kept);
        double[] start = new double[2 * classes];
        for (int k = 0; k < classes; k++) {
            start[k] = size[k];
            start[classes + k] = centre[k];
        }
        VectorLoss loss = new VectorLoss(data, rows, centre, size, loop);
        VectorSearch search = new VectorSearch(loss, free, progress);
        VectorSearch.Result found = search.run(start);
        if (found.end() == VectorSearch.End.GAVE_UP) found = search.run(cooled(start, data, rows, loop));
        return switch (found.end()) {
            case FOUND -> new VectorFit(Status.FITTED, scaling(found.theta(), centre, size, free), kept);
            case FALLS_FOR_EVER -> new VectorFit(Status.SEPARABLE, null, kept);
            case GAVE_UP -> new VectorFit(Status.NOT_CONVERGED, null, kept);
        };
    }

    /** Logits so large that the loss is all but flat there are first divided by the best temperature. */
    private static double[] cooled(double[] start, Predictions data, Rows rows, Loop loop) {
        TemperatureFit best = TemperatureFit.of(data, rows, loop);
        double t = best.isFitted() ? best.value() : 1;
        return Arrays.stream(start).map(x -> x / t).toArray();
    }

    private static boolean isAllRight(Predictions data, Rows rows, Loop loop) {
        return !loop.ranges(rows.size(), ROWS_PER_PART, (from, to) -> {
                    int i = from;
                    while (i < to && data.predicted(rows.get(i)) == data.label(rows.get(i))) i++;
                    return i == to;
                })
                .contains(false);
    }

    /** Notes centre and size of a class's logits; whether its own logit parts it from all other rows. */
    private static boolean survey(Predictions data, Rows rows, int k, double[] centre, double[] size) {
        boolean logs = data.kind() == Predictions.Kind.PROBABILITIES;
        int n = rows.size();
        double[] z = new double[n];
        boolean[] isTrue = new boolean[n];
        double sum = 0;
        int finite = 0;
        for (int i = 0; i < n; i++) {
            int at = rows.get(i);
            z[i] = logs ? Math.log(data.score(at, k)) : data.score(at, k);
            isTrue[i] = data.label(at) == k;
            if (z[i] == Double.NEGATIVE_INFINITY) continue;
            sum += z[i] / n;
            finite++;
        }
        centre[k] = finite == 0 ? 0 : sum * ((double) n / finite);
        double farthest = 0;
        for (double v : z) if (v != Double.NEGATIVE_INFINITY) farthest = Math.max(farthest, Math.abs(v - centre[k]));
        size[k] = farthest > 0 ? farthest : 1;
        return new ClassColumn(z, isTrue).isSeparated();
    }

    private static VectorScaling scaling(double[] theta, double[] centre, double[] size, boolean[] free) {
        int classes = free.length;
        double[] weight = new double[classes];
        double[] bias = new double[classes];
        for (int k = 0; k < classes; k++) {
            weight[k] = free[k] ? theta[k] / size[k] : 1;
            bias[k] = free[k] ? theta[classes + k] - weight[k] * centre[k] : 0;
        }
        return new VectorScaling(Row.wrap(weight), Row.wrap(bias));
    }
}

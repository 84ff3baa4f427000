package softmaxlab.engine;

/**
 * The mean NLL of softmax(u<sub>k</sub>·x<sub>k</sub> + v<sub>k</sub>), x<sub>k</sub> = (z<sub>k</sub> −
 * centre<sub>k</sub>)/size<sub>k</sub>, with its slope and the curvature of each class by itself, in one pass.
 *
 * @param centre what is taken off a class's logits, so that weight and bias do not pull at each other
 * @param size what they are divided by
 */
record VectorLoss(Predictions data, Rows rows, double[] centre, double[] size, Loop loop) {
    private static final int ENTRIES_PER_PART = 1 << 18;
    /** Below it exp has lost its digits. */
    private static final double NEGLIGIBLE = -700;

    /** The loss somewhere; slope and curvature have K entries each. */
    static final class At {
        double loss;
        final double[] slopeU;
        final double[] slopeV;
        final double[] curveU;
        final double[] curveUV;
        final double[] curveV;

        At(int classes) {
            slopeU = new double[classes];
            slopeV = new double[classes];
            curveU = new double[classes];
            curveUV = new double[classes];
            curveV = new double[classes];
        }

        private void add(At other, double share) {
            loss += other.loss * share;
            for (int k = 0; k < slopeU.length; k++) {
                slopeU[k] += other.slopeU[k] * share;
                slopeV[k] += other.slopeV[k] * share;
                curveU[k] += other.curveU[k] * share;
                curveUV[k] += other.curveUV[k] * share;
                curveV[k] += other.curveV[k] * share;
            }
        }
    }

    /** @param u weights; @param v biases, K each */
    At at(double[] u, double[] v) {
        int n = rows.size();
        int perPart = Math.max(1, ENTRIES_PER_PART / data.classes());
        At total = new At(data.classes());
        loop.ranges(n, perPart, (from, to) -> {
                    At sum = new At(data.classes());
                    Scratch scratch = new Scratch(data.classes());
                    for (int i = from; i < to; i++) add(rows.get(i), u, v, scratch, sum);
                    return sum;
                })
                .forEach(part -> total.add(part, 1.0 / n));
        return total;
    }

    private static final class Scratch {
        final double[] x;
        final double[] z;

        Scratch(int classes) {
            x = new double[classes];
            z = new double[classes];
        }
    }

    private void add(int row, double[] u, double[] v, Scratch s, At sum) {
        double[] x = s.x;
        double[] z = s.z;
        data.logitsInto(row, x);
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < x.length; k++) {
            // Masked classes stay masked, whatever the sign of their weight.
            boolean masked = x[k] == Double.NEGATIVE_INFINITY;
            x[k] = (x[k] - centre[k]) / size[k];
            z[k] = masked ? Double.NEGATIVE_INFINITY : u[k] * x[k] + v[k];
            max = Math.max(max, z[k]);
        }
        int y = data.label(row);
        double top = z[y] - max;
        double others = 0;
        for (int k = 0; k < z.length; k++) {
            double shifted = z[k] - max;
            z[k] = shifted < NEGLIGIBLE ? 0 : Exp.of(shifted);
            if (k != y) others += z[k];
        }
        double total = others + z[y];
        // With all its digits where the true class is nearly certain.
        sum.loss += top == 0 ? Math.log1p(others) : Math.log(total) - top;
        double wrong = others / total;
        for (int k = 0; k < z.length; k++) {
            if (z[k] == 0) continue;
            double p = z[k] / total;
            double curve = k == y ? p * wrong : p * (1 - p);
            double slope = k == y ? -wrong : p;
            sum.slopeU[k] += slope * x[k];
            sum.slopeV[k] += slope;
            sum.curveU[k] += curve * x[k] * x[k];
            sum.curveUV[k] += curve * x[k];
            sum.curveV[k] += curve;
        }
        if (z[y] == 0) {
            sum.slopeU[y] -= x[y];
            sum.slopeV[y] -= 1;
        }
    }
}

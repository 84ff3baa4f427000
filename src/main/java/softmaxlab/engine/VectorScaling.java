package softmaxlab.engine;

/**
 * Vector scaling, z<sub>k</sub> → w<sub>k</sub>·z<sub>k</sub> + b<sub>k</sub> (Guo et al. 2017). A masked class (−∞)
 * stays masked.
 *
 * @param weight w, K values of any sign
 * @param bias b, K values
 */
public record VectorScaling(Row weight, Row bias) implements Calibrator {
    @Override
    public boolean apply(double[] z) {
        for (int k = 0; k < z.length; k++) {
            if (z[k] != Double.NEGATIVE_INFINITY) z[k] = weight.get(k) * z[k] + bias.get(k);
        }
        return true;
    }
}

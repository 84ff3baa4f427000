package softmaxlab.lab;

import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;

/** How softmax is evaluated. */
public record Numerics(Implementation implementation, Dtype dtype) {
    public static final Numerics DEFAULT = new Numerics(Implementation.STABLE, Dtype.F64);

    /** Whether p comes from the safe formula in full precision. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }
}

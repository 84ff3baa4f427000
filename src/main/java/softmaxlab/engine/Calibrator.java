package softmaxlab.engine;

/**
 * A map from a row of logits to a row of logits, fitted on some rows to be judged on others; the probabilities are the
 * softmax of what comes out. A calibrator that gives each class a probability q of its own writes ln q, and the softmax
 * normalises: q<sub>k</sub>/Σ q. Immutable.
 */
@FunctionalInterface
public interface Calibrator {
    /** Leaves the logits as they are. */
    Calibrator IDENTITY = z -> true;

    /**
     * Replaces a row of K logits.
     *
     * @param z finite or −∞, not all −∞, ln p for given probabilities; on return the same holds
     * @return false if the calibrator gave every class the probability 0, so that all classes were made equal instead
     */
    boolean apply(double[] z);
}

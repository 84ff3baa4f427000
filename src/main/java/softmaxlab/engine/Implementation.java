package softmaxlab.engine;

/** Which softmax formula is evaluated. */
public enum Implementation {
    /** exp(z) / Σ exp(z), as in the textbook: overflows. */
    NAIVE("naive"),
    /** exp(z − max) / Σ exp(z − max): exact and safe. */
    STABLE("stable");

    private final String key;

    Implementation(String key) {
        this.key = key;
    }

    /** The word used in lessons and files. */
    public String key() {
        return key;
    }
}

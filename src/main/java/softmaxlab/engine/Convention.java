package softmaxlab.engine;

/** How label smoothing shares ε among the K classes. */
public enum Convention {
    /**
     * Mix with the uniform distribution over all K: true class 1 − ε + ε/K, others ε/K (Szegedy et al. 2016, PyTorch).
     */
    OVER_K("K"),
    /** Give ε to the wrong classes only: true class 1 − ε, others ε/(K − 1) (some texts). */
    OVER_K_MINUS_1("K-1");

    private final String key;

    Convention(String key) {
        this.key = key;
    }

    /** The word used in lessons and files. */
    public String key() {
        return key;
    }
}

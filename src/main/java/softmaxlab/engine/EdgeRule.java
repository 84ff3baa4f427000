package softmaxlab.engine;

/** Which of its two edges a bin owns. */
public enum EdgeRule {
    /** (lo, hi], with 0 in the first bin. */
    HI("hi"),
    /** [lo, hi), with 1 in the last bin. */
    CLOSED("closed"),
    /** [lo, hi) that drops a value of exactly 1: a published mistake, for lessons only. */
    LO("lo");

    private final String key;

    EdgeRule(String key) {
        this.key = key;
    }

    /** The word used in lessons, files and on the command line. */
    public String key() {
        return key;
    }
}

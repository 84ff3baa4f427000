package softmaxlab.lab;

/** Which rows the temperature is fitted on; the rest is judged. */
public enum FitOn {
    /** Some of the rows; the others are judged. */
    PART("part"),
    /** All rows; the same rows are judged, which is said. */
    ALL("all"),
    /** A second file; all rows of the first are judged. */
    FILE("file");

    private final String key;

    FitOn(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}

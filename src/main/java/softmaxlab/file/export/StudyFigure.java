package softmaxlab.file.export;

/** The pictures of a study, in the order of its page. */
public enum StudyFigure {
    RELIABILITY("reliability"),
    TEMPERATURE("temperature"),
    CURVES("curves"),
    LUCK("luck"),
    MANY("many"),
    CLASSES("classes"),
    RISK("risk"),
    SETS("sets");

    private final String key;

    StudyFigure(String key) {
        this.key = key;
    }

    /** The last part of its text keys, and its place in the page. */
    public String key() {
        return key;
    }
}

package softmaxlab.ui;

/** The views of the calibration bench, in the order of their tabs. The key is part of the FXML file's name. */
public enum CalibrationView {
    DIAGRAM("diagram"),
    CURVES("curves"),
    LUCK("luck"),
    MANY("many"),
    CLASSES("classes"),
    ROWS("rows"),
    REJECT("reject"),
    SETS("sets"),
    COMPARE("compare"),
    NUMBERS("metrics");

    private final String key;

    CalibrationView(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The FXML file. */
    String view() {
        return "calibration-" + key;
    }
}

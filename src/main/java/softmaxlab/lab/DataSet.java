package softmaxlab.lab;

import softmaxlab.engine.Predictions;
import softmaxlab.engine.Samples;

/**
 * Predictions with the name they go by on screen. Equal only if the very same table.
 *
 * @param name file name, or the key of a sample
 * @param description what was understood of the file, empty for a sample
 * @param numpy Python lines that read the same file into {@code scores} and {@code labels}, or for top-1 into {@code
 *     confidence} and {@code right}; empty for a sample
 */
public record DataSet(String name, String description, Predictions predictions, String numpy) {
    /** A sample, or a set of a lesson. */
    public DataSet(String name, String description, Predictions predictions) {
        this(name, description, predictions, "");
    }

    /** What it is called on screen: the words for a sample or a lesson's set, else the file name. */
    public String title(Texts texts) {
        if (Samples.LESSON_SETS.contains(name)) return texts.get("calibration.data.lesson", name);
        String key = "calibration.data." + name;
        return description.isEmpty() && texts.has(key) ? texts.get(key) : name;
    }

    /** The name without the ending of a file. */
    public String stem() {
        return name.replaceAll("\\.\\w+$", "");
    }

    public int rows() {
        return predictions.rows();
    }
}

package softmaxlab.lab;

import softmaxlab.engine.Predictions;

/**
 * Predictions with the name they go by on screen. Equal only if the very same table.
 *
 * @param name file name, or the key of a sample
 * @param description what was understood of the file, empty for a sample
 */
public record DataSet(String name, String description, Predictions predictions) {
    public int rows() {
        return predictions.rows();
    }
}

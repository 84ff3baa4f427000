package softmaxlab.file;

import java.nio.file.Path;

/**
 * What the user says about a file of predictions; what is left open is found out from the file.
 *
 * @param label name or number (from 1) of the label column, null to find it
 * @param labels a second file with the labels, one per row in the same order; null if they are in the first
 * @param input what the class scores are
 */
public record ReadOptions(String label, Path labels, Input input) {
    /** Find out everything. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, Input.AUTO);

    /** What the class scores of a file are. */
    public enum Input {
        AUTO("auto"),
        LOGITS("logits"),
        PROBABILITIES("probabilities");

        private final String key;

        Input(String key) {
            this.key = key;
        }

        /** The word used on the command line. */
        public String key() {
            return key;
        }
    }
}

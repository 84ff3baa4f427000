package softmaxlab.file;

import java.util.List;
import softmaxlab.engine.Predictions;

/**
 * A file that was read.
 *
 * @param described what was understood, in one line: rows, classes, kind, where the labels were
 * @param notices what was assumed, as far as the file leaves room for it
 * @param numpy Python lines that read the same, see {@link NumpyLoad}
 */
public record Loaded(Predictions predictions, String described, List<Notice> notices, String numpy) {
    public Loaded {
        notices = List.copyOf(notices);
    }
}

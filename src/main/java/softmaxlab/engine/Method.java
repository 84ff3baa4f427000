package softmaxlab.engine;

import java.util.Arrays;
import java.util.Optional;

/** The calibrators that can be fitted. */
public enum Method {
    /** Nothing is changed: the model as it is, to compare with. */
    IDENTITY("identity"),
    /** One temperature for all logits (Guo et al. 2017). */
    TEMPERATURE("temperature");

    private final String key;

    Method(String key) {
        this.key = key;
    }

    /** The word used in files and on the command line. */
    public String key() {
        return key;
    }

    public static Optional<Method> byKey(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }
}

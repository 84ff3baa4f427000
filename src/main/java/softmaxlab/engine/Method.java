package softmaxlab.engine;

import java.util.Arrays;
import java.util.Optional;

/** The calibrators that can be fitted, the simplest first. */
public enum Method {
    /** Nothing is changed: the model as it is, to compare with. */
    IDENTITY("identity"),
    /** One temperature for all logits (Guo et al. 2017). */
    TEMPERATURE("temperature"),
    /** A weight and a bias for each class's logit (Guo et al. 2017): {@link VectorScaling}. */
    VECTOR("vector"),
    /** A sigmoid of each class's log odds (Platt 1999): {@link ClassMap.Platt}. */
    PLATT("platt"),
    /** A three-parameter curve for each class (Kull et al. 2017): {@link ClassMap.Beta}. */
    BETA("beta"),
    /** A rising step function for each class (Zadrozny and Elkan 2002): {@link ClassMap.Steps}. */
    ISOTONIC("isotonic"),
    /** The share of true rows in each of a few bins, for each class (Zadrozny and Elkan 2001): {@link ClassMap.Bins}. */
    HISTOGRAM("histogram");

    private final String key;

    Method(String key) {
        this.key = key;
    }

    /** The word used in files and on the command line. */
    public String key() {
        return key;
    }

    /** Whether the order of the classes in a row stays as it was, so that accuracy cannot change. */
    public boolean keepsOrder() {
        return this == IDENTITY || this == TEMPERATURE;
    }

    public static Optional<Method> byKey(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }
}

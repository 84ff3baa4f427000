package softmaxlab.lab;

import java.util.List;
import softmaxlab.engine.Row;

/**
 * A row of a file on its way to the probabilities bench.
 *
 * @param names K names of the classes
 * @param logits K logits, finite or −∞; log p for given probabilities
 * @param trueClass 0-based
 * @param temperature T it is looked at
 */
public record SentRow(List<String> names, Row logits, int trueClass, double temperature) {
    /** Why a row cannot be sent. */
    public enum Trouble {
        NONE("none"),
        CLASSES("classes"),
        SIZE("size");

        private final String key;

        Trouble(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Trouble trouble() {
        if (names.size() > Inputs.MAX_CLASSES) return Trouble.CLASSES;
        double limit = Knob.LOGITS.max();
        boolean fits = logits.stream().allMatch(z -> Math.abs(z) <= limit || z == Double.NEGATIVE_INFINITY);
        return fits ? Trouble.NONE : Trouble.SIZE;
    }

    /** How many logits are −∞, and go as the least logit there is: their probability stays 0 at every temperature. */
    public long masked() {
        return logits.stream().filter(z -> z == Double.NEGATIVE_INFINITY).count();
    }

    /** The lab with this row in it. */
    public Inputs into(Inputs in) {
        Row z = logits.map(v -> Math.max(v, Knob.LOGITS.min()));
        return in.withRow(names, z, trueClass).withTemperature(Knob.TEMPERATURE.clamp(temperature));
    }
}

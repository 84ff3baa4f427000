package softmaxlab.lesson;

import java.util.EnumMap;
import java.util.Map;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Knob;

/**
 * Values for some knobs: what {@code set:} and {@code witness:} of a lesson say. Values are Double, String or Row, as
 * {@link Knob#accepts} wants them.
 */
public record Settings(Map<Knob, Object> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = values.isEmpty() ? Map.of() : Map.copyOf(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * The inputs with all these values set, in the order of the knobs: the logits come first, so that a true class is
     * judged by the new number of classes.
     *
     * @throws IllegalArgumentException if a value does not fit
     */
    public Inputs applyTo(Inputs inputs) {
        if (values.isEmpty()) return inputs;
        Inputs result = inputs;
        for (Map.Entry<Knob, Object> e : new EnumMap<>(values).entrySet()) {
            result = e.getKey().replace(result, e.getValue());
        }
        return result;
    }
}

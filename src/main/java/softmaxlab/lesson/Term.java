package softmaxlab.lesson;

import java.util.function.Function;
import softmaxlab.engine.Row;
import softmaxlab.lab.Quantity;
import softmaxlab.lab.Quantity.Type;
import softmaxlab.lab.Snapshot;

/**
 * A checked part of an expression.
 *
 * @param quantity the quantity it is, or is one entry of; null for anything else
 * @param constant whether it is a literal, so that its value does not depend on the lab
 * @param value its value: Double, Boolean, String or Row by type
 */
record Term(Type type, int column, Quantity quantity, boolean constant, Function<Snapshot, Object> value) {

    static Term literal(Type type, int column, Object value) {
        return new Term(type, column, null, true, s -> value);
    }

    static Term computed(Type type, int column, Function<Snapshot, Object> value) {
        return new Term(type, column, null, false, value);
    }

    boolean isNumber() {
        return type == Type.NUMBER || type == Type.INTEGER;
    }

    double number(Snapshot s) {
        return (Double) value.apply(s);
    }

    boolean truth(Snapshot s) {
        return (Boolean) value.apply(s);
    }

    Row row(Snapshot s) {
        return (Row) value.apply(s);
    }
}

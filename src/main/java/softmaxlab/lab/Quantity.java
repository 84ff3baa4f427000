package softmaxlab.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something with a published name that lessons, reports and accessible texts can read: every {@link Knob} and every
 * {@link Reading}.
 */
public sealed interface Quantity permits Knob, Reading {

    /** What a value is; decides which comparisons a lesson's goal may make. */
    enum Type {
        /** A real number ({@link Double}), may be NaN or infinite. */
        NUMBER,
        /** A whole number ({@link Double} without fraction). */
        INTEGER,
        /** {@link Boolean}. */
        BOOLEAN,
        /** One of a few words ({@link String}). */
        WORD,
        /** One number per class ({@link softmaxlab.engine.Row}). */
        ROW
    }

    /** The short name in lessons, such as {@code T}. */
    String key();

    /** The field name in code and JSON, such as {@code temperature}. */
    String field();

    /** "nats" and the like; empty for a plain number. */
    String unit();

    Type type();

    /** The words a {@link Type#WORD} can be; empty for other types. */
    List<String> words();

    /** The present value: Double, Boolean, String or Row according to {@link #type}. */
    Object value(Snapshot snapshot);

    /** All knobs, then all readings. */
    static List<Quantity> all() {
        return Stream.<Quantity>concat(Stream.of(Knob.values()), Stream.of(Reading.values()))
                .toList();
    }

    static Optional<Quantity> byKey(String key) {
        return all().stream().filter(q -> q.key().equals(key)).findFirst();
    }
}

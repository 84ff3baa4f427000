package softmaxlab.lesson;

import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import softmaxlab.engine.Row;
import softmaxlab.lab.Knob;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Quantity;
import softmaxlab.lab.Reading;
import softmaxlab.lab.Snapshot;

/**
 * How a number in prose is written: {@code |3} three decimals, {@code |p} a probability, {@code |pct1} percent,
 * {@code |sci2} scientific, {@code |plain} as short as it can be, nothing for what suits the quantity.
 *
 * @param decimals decimals of FIXED, PERCENT and SCIENTIFIC
 */
public record NumberFormat(Kind kind, int decimals) {
    public static final NumberFormat DEFAULT = new NumberFormat(Kind.DEFAULT, 0);

    private static final Set<Quantity> PROBABILITIES =
            Set.of(Reading.PROBABILITIES, Reading.STABLE_PROBABILITIES, Reading.CONFIDENCE);

    public enum Kind {
        DEFAULT,
        FIXED,
        PROBABILITY,
        PERCENT,
        SCIENTIFIC,
        PLAIN
    }

    /** Reads what stands after the bar; empty if it is no format. */
    public static Optional<NumberFormat> of(String text) {
        if (text.isEmpty()) return Optional.of(DEFAULT);
        if (text.equals("p")) return Optional.of(new NumberFormat(Kind.PROBABILITY, 3));
        if (text.equals("plain")) return Optional.of(new NumberFormat(Kind.PLAIN, 0));
        if (text.matches("[0-9]|1[0-2]")) return Optional.of(new NumberFormat(Kind.FIXED, Integer.parseInt(text)));
        if (text.matches("pct[0-9]")) return Optional.of(new NumberFormat(Kind.PERCENT, text.charAt(3) - '0'));
        if (text.matches("sci[0-9]")) return Optional.of(new NumberFormat(Kind.SCIENTIFIC, text.charAt(3) - '0'));
        return Optional.empty();
    }

    /** The value of {@code term} in {@code snapshot}, written. */
    String write(Term term, Snapshot snapshot) {
        Object value = term.value().apply(snapshot);
        if (value instanceof Double d) return number(term, d);
        if (value instanceof Row row) {
            return row.stream().mapToObj(v -> number(term, v)).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private String number(Term term, double v) {
        return switch (kind) {
            case FIXED ->
                decimals > 0 && isProbability(term) ? Numbers.probability(v, decimals) : Numbers.fixed(v, decimals);
            case PROBABILITY -> Numbers.probability(v);
            case PERCENT -> Numbers.percent(v, decimals);
            case SCIENTIFIC -> Numbers.scientific(v, decimals);
            case PLAIN -> Numbers.plain(v);
            case DEFAULT -> suiting(term).apply(v);
        };
    }

    private static boolean isProbability(Term term) {
        return term.quantity() != null && PROBABILITIES.contains(term.quantity());
    }

    private static DoubleFunction<String> suiting(Term term) {
        Quantity q = term.quantity();
        if (q instanceof Knob || term.type() == Quantity.Type.INTEGER) return Numbers::plain;
        if (isProbability(term)) return Numbers::probability;
        return v -> {
            double size = Math.abs(v);
            boolean odd = v != 0 && (size >= 1e6 || size < 0.0005);
            return odd ? Numbers.scientific(v, 2) : Numbers.fixed(v, 3);
        };
    }
}

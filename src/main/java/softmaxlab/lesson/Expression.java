package softmaxlab.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import softmaxlab.lab.Quantity;
import softmaxlab.lab.Snapshot;

/**
 * An expression of the goal language, checked against the published quantities: it has a type, always ends and always has
 * a value. Numbers are IEEE doubles; every comparison with NaN is false. The grammar stands in {@code lessons/README.md}.
 */
public final class Expression {
    /** The most characters an expression may have. */
    public static final int MAX_LENGTH = 200;

    private final String source;
    private final Term term;
    private final Map<String, Term> mentioned;
    private final int largestIndex;

    private Expression(String source, Term term, ExpressionParser parser) {
        this.source = source;
        this.term = term;
        mentioned = parser.mentioned();
        largestIndex = parser.largestIndex();
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionProblem if it is not one, names something unknown or compares what cannot be compared
     */
    public static Expression parse(String source) throws ExpressionProblem {
        ExpressionParser parser = new ExpressionParser(source);
        return new Expression(source, parser.all(), parser);
    }

    public String source() {
        return source;
    }

    public Quantity.Type type() {
        return term.type();
    }

    /** The quantity it is, or is one entry of; empty for anything computed. */
    public Optional<Quantity> quantity() {
        return Optional.ofNullable(term.quantity());
    }

    public boolean isTruth() {
        return term.type() == Quantity.Type.BOOLEAN;
    }

    public boolean isNumber() {
        return term.isNumber();
    }

    /** Whether it is true; for a truth value only. */
    public boolean test(Snapshot snapshot) {
        return term.truth(snapshot);
    }

    Term term() {
        return term;
    }

    /** Double, Boolean, String or Row, by {@link #type}. */
    public Object value(Snapshot snapshot) {
        return term.value().apply(snapshot);
    }

    /** Whether it is a number that does not depend on the lab. */
    public boolean isConstantNumber() {
        return term.isNumber() && term.constant();
    }

    /** The value of a {@link #isConstantNumber constant number}. */
    public double constant() {
        return term.number(null);
    }

    /** The largest typed index of an entry of a row, as 2 in p[2]; −1 if there is none. */
    public int largestIndex() {
        return largestIndex;
    }

    /** The quantities it names with their present values: "p[0] = 0.629, T = 1, p[1] > 0.999". */
    public String present(Snapshot snapshot) {
        return mentioned.entrySet().stream()
                .map(e -> e.getKey() + relation(NumberFormat.DEFAULT.write(e.getValue(), snapshot)))
                .collect(Collectors.joining(", "));
    }

    /** A value behind its sign; a bound such as "> 0.999" brings its own. */
    private static String relation(String value) {
        boolean bound = value.startsWith("<") || value.startsWith(">");
        return bound ? " " + value : " = " + value;
    }

    /** Two expressions are equal if they are written alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Expression e && e.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}

package softmaxlab.lesson;

import java.util.function.DoubleBinaryOperator;
import softmaxlab.engine.Row;
import softmaxlab.lab.Quantity.Type;

/** What the signs of the goal language mean, and what they may stand between. */
final class Operators {
    private Operators() {}

    static Term wantTruth(Term term, Token sign) throws ExpressionProblem {
        if (term.type() == Type.BOOLEAN) return term;
        throw new ExpressionProblem(term.column(), Message.of("lesson.expression.wantTruth", sign.text()));
    }

    static Term wantNumber(Term term, Token sign) throws ExpressionProblem {
        if (term.isNumber()) return term;
        throw new ExpressionProblem(term.column(), Message.of("lesson.expression.wantNumber", sign.text()));
    }

    static Term arithmetic(Term left, Token sign, Term right) throws ExpressionProblem {
        Term a = wantNumber(left, sign);
        Term b = wantNumber(right, sign);
        DoubleBinaryOperator f = switch (sign.text()) {
            case "+" -> (x, y) -> x + y;
            case "-" -> (x, y) -> x - y;
            case "*" -> (x, y) -> x * y;
            default -> (x, y) -> x / y;
        };
        boolean whole = a.type() == Type.INTEGER && b.type() == Type.INTEGER && !sign.is("/");
        return new Term(
                whole ? Type.INTEGER : Type.NUMBER,
                a.column(),
                null,
                a.constant() && b.constant(),
                s -> f.applyAsDouble(a.number(s), b.number(s)));
    }

    /** An entry of a row; NaN if there is no such entry. */
    static Term entry(Term row, Term index) {
        return new Term(Type.NUMBER, row.column(), row.quantity(), false, s -> {
            Row values = row.row(s);
            double k = index.number(s);
            return k >= 0 && k < values.size() ? values.get((int) k) : Double.NaN;
        });
    }

    static Term compare(Term a, Token sign, Term b) throws ExpressionProblem {
        boolean equality = sign.is("==") || sign.is("!=");
        if (!equality) return order(wantNumber(a, sign), sign, wantNumber(b, sign));
        checkEquality(a, sign, b);
        boolean wanted = sign.is("==");
        return Term.computed(Type.BOOLEAN, a.column(), s -> {
            Object x = a.value().apply(s);
            Object y = b.value().apply(s);
            if (x instanceof Double v && y instanceof Double w) {
                // NaN is neither equal nor unequal to anything: every comparison with it is false.
                return !v.isNaN() && !w.isNaN() && (v.doubleValue() == w.doubleValue()) == wanted;
            }
            return x.equals(y) == wanted;
        });
    }

    private static Term order(Term a, Token sign, Term b) {
        return Term.computed(Type.BOOLEAN, a.column(), s -> {
            double x = a.number(s);
            double y = b.number(s);
            return switch (sign.text()) {
                case "<" -> x < y;
                case "<=" -> x <= y;
                case ">" -> x > y;
                default -> x >= y;
            };
        });
    }

    private static void checkEquality(Term a, Token sign, Term b) throws ExpressionProblem {
        if (a.isNumber() && b.isNumber()) {
            boolean whole = a.type() == Type.INTEGER && b.type() == Type.INTEGER;
            if (!whole && !isExact(a) && !isExact(b)) {
                throw new ExpressionProblem(sign.column(), Message.of("lesson.expression.near", sign.text()));
            }
            return;
        }
        if (a.type() != b.type() || a.type() == Type.ROW) {
            throw new ExpressionProblem(sign.column(), Message.of("lesson.expression.types", sign.text()));
        }
        if (a.type() == Type.WORD) {
            checkWord(a, b);
            checkWord(b, a);
        }
    }

    /** Whether comparing with it for equality makes sense: 0, 1 and the infinities are reached exactly. */
    private static boolean isExact(Term term) {
        if (!term.constant()) return false;
        double v = Math.abs(term.number(null));
        return v == 0 || v == 1 || v == Double.POSITIVE_INFINITY;
    }

    private static void checkWord(Term literal, Term other) throws ExpressionProblem {
        if (!literal.constant() || other.quantity() == null) return;
        String word = (String) literal.value().apply(null);
        if (other.quantity().words().contains(word)) return;
        throw new ExpressionProblem(
                literal.column(),
                Message.of(
                                "lesson.expression.word",
                                word,
                                other.quantity().key(),
                                String.join(", ", other.quantity().words()))
                        .suggesting(word, other.quantity().words()));
    }
}

package softmaxlab.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import softmaxlab.engine.Row;
import softmaxlab.lab.Quantity.Type;

/** The functions of the goal language. */
enum Function {
    ABS((double x) -> Math.abs(x)),
    EXP(Math::exp),
    /** The natural logarithm. */
    LOG(Math::log),
    SQRT(Math::sqrt),
    /** 1/(1 + exp(−x)). */
    SIGMOID((double x) -> 1 / (1 + Math.exp(-x))),
    ISNAN((DoublePredicate) Double::isNaN),
    ISINF((DoublePredicate) Double::isInfinite),
    ISFINITE((DoublePredicate) Double::isFinite),
    /** The smallest of a row or of two or more numbers; NaN if one is. */
    MIN(Row::min, Math::min),
    /** The largest of a row or of two or more numbers; NaN if one is. */
    MAX(Row::max, Math::max),
    SUM(Row::sum, Double::sum),
    COUNT_NAN(r -> r.stream().filter(Double::isNaN).count(), null),
    /** near(a, b, tolerance): whether a and b differ by no more; equal infinities are near. */
    NEAR;

    private final DoubleUnaryOperator number;
    private final DoublePredicate truth;
    private final ToDoubleFunction<Row> row;
    private final DoubleBinaryOperator fold;

    Function(DoubleUnaryOperator number) {
        this(number, null, null, null);
    }

    Function(DoublePredicate truth) {
        this(null, truth, null, null);
    }

    Function(ToDoubleFunction<Row> row, DoubleBinaryOperator fold) {
        this(null, null, row, fold);
    }

    Function() {
        this(null, null, null, null);
    }

    Function(DoubleUnaryOperator number, DoublePredicate truth, ToDoubleFunction<Row> row, DoubleBinaryOperator fold) {
        this.number = number;
        this.truth = truth;
        this.row = row;
        this.fold = fold;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<String> names() {
        return Arrays.stream(values()).map(Function::key);
    }

    static Optional<Function> byKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    Term call(Token name, List<Term> arguments) throws ExpressionProblem {
        if (this == NEAR) return near(name, arguments);
        if (row != null) return overRow(name, arguments);
        Term x = numbers(name, arguments, 1, "lesson.expression.oneNumber").get(0);
        return truth != null
                ? Term.computed(Type.BOOLEAN, name.column(), s -> truth.test(x.number(s)))
                : Term.computed(Type.NUMBER, name.column(), s -> number.applyAsDouble(x.number(s)));
    }

    private Term overRow(Token name, List<Term> arguments) throws ExpressionProblem {
        if (arguments.size() == 1 && arguments.get(0).type() == Type.ROW) {
            Term values = arguments.get(0);
            Type type = this == COUNT_NAN ? Type.INTEGER : Type.NUMBER;
            return Term.computed(type, name.column(), s -> row.applyAsDouble(values.row(s)));
        }
        boolean manyNumbers =
                fold != null && arguments.size() > 1 && arguments.stream().allMatch(Term::isNumber);
        if (!manyNumbers) {
            String key = fold == null ? "lesson.expression.oneRow" : "lesson.expression.rowOrNumbers";
            throw new ExpressionProblem(name.column(), Message.of(key, key()));
        }
        boolean whole = arguments.stream().allMatch(t -> t.type() == Type.INTEGER);
        List<Term> terms = List.copyOf(arguments);
        return Term.computed(
                whole ? Type.INTEGER : Type.NUMBER,
                name.column(),
                s -> terms.stream().mapToDouble(t -> t.number(s)).reduce(fold).orElseThrow());
    }

    private static Term near(Token name, List<Term> arguments) throws ExpressionProblem {
        List<Term> three = numbers(name, arguments, 3, "lesson.expression.threeNumbers");
        return Term.computed(Type.BOOLEAN, name.column(), s -> {
            double a = three.get(0).number(s);
            double b = three.get(1).number(s);
            // A hair more than asked, so that a typed 0.3 is within 0.1 of 0.2.
            return a == b || Math.abs(a - b) <= three.get(2).number(s) * (1 + 1e-9);
        });
    }

    private static List<Term> numbers(Token name, List<Term> arguments, int count, String key)
            throws ExpressionProblem {
        if (arguments.size() == count && arguments.stream().allMatch(Term::isNumber)) return List.copyOf(arguments);
        throw new ExpressionProblem(name.column(), Message.of(key, name.text()));
    }
}

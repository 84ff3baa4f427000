package softmaxlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import softmaxlab.lab.Quantity;
import softmaxlab.lab.Quantity.Type;

/** Recursive descent over the grammar in {@code lessons/README.md}; checks types as it goes. */
final class ExpressionParser {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NODES = 200;
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");

    private final String source;
    private final List<Token> tokens;
    private final Map<String, Term> mentioned = new LinkedHashMap<>();
    private int largestIndex = -1;
    private int at;
    private int depth;
    private int nodes;

    ExpressionParser(String source) throws ExpressionProblem {
        if (source.length() > Expression.MAX_LENGTH) {
            throw new ExpressionProblem(
                    Expression.MAX_LENGTH, Message.of("lesson.expression.long", String.valueOf(Expression.MAX_LENGTH)));
        }
        this.source = source;
        tokens = Token.all(source);
    }

    Term all() throws ExpressionProblem {
        Term term = or();
        if (peek().kind() != Token.Kind.END) throw unexpected();
        return term;
    }

    /** The quantities and entries of rows that were named, as written, in order. */
    Map<String, Term> mentioned() {
        return mentioned;
    }

    /** The largest typed index of an entry; −1 if there is none. */
    int largestIndex() {
        return largestIndex;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() throws ExpressionProblem {
        Token token = peek();
        if (token.kind() != Token.Kind.END) at++;
        if (++nodes > MAX_NODES) throw problem(token, "lesson.expression.nodes", String.valueOf(MAX_NODES));
        return token;
    }

    private boolean accept(String sign) throws ExpressionProblem {
        if (!peek().is(sign)) return false;
        take();
        return true;
    }

    private void expect(String sign) throws ExpressionProblem {
        if (!accept(sign)) {
            String found = peek().text();
            throw found.isEmpty()
                    ? problem(peek(), "lesson.expression.missing", sign)
                    : problem(peek(), "lesson.expression.wanted", sign, found);
        }
    }

    private static ExpressionProblem problem(Token token, String key, String... arguments) {
        return new ExpressionProblem(token.column(), Message.of(key, arguments));
    }

    private ExpressionProblem unexpected() {
        return peek().kind() == Token.Kind.END
                ? problem(peek(), "lesson.expression.end")
                : problem(peek(), "lesson.expression.unexpected", peek().text());
    }

    private void deeper() throws ExpressionProblem {
        if (++depth > MAX_DEPTH) throw problem(peek(), "lesson.expression.depth", String.valueOf(MAX_DEPTH));
    }

    private Term or() throws ExpressionProblem {
        deeper();
        Term left = and();
        while (peek().is("||")) {
            Token sign = take();
            Term a = Operators.wantTruth(left, sign);
            Term b = Operators.wantTruth(and(), sign);
            left = Term.computed(Type.BOOLEAN, a.column(), s -> a.truth(s) || b.truth(s));
        }
        depth--;
        return left;
    }

    private Term and() throws ExpressionProblem {
        Term left = not();
        while (peek().is("&&")) {
            Token sign = take();
            Term a = Operators.wantTruth(left, sign);
            Term b = Operators.wantTruth(not(), sign);
            left = Term.computed(Type.BOOLEAN, a.column(), s -> a.truth(s) && b.truth(s));
        }
        return left;
    }

    private Term not() throws ExpressionProblem {
        if (!peek().is("!")) return comparison();
        Token sign = take();
        deeper();
        Term inner = Operators.wantTruth(not(), sign);
        depth--;
        return Term.computed(Type.BOOLEAN, sign.column(), s -> !inner.truth(s));
    }

    private Term comparison() throws ExpressionProblem {
        Term left = sum();
        if (!isComparison(peek())) return left;
        Token sign = take();
        Term result = Operators.compare(left, sign, sum());
        if (isComparison(peek())) throw problem(peek(), "lesson.expression.chained");
        return result;
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text());
    }

    private Term sum() throws ExpressionProblem {
        Term left = product();
        while (peek().is("+") || peek().is("-")) left = Operators.arithmetic(left, take(), product());
        return left;
    }

    private Term product() throws ExpressionProblem {
        Term left = unary();
        while (peek().is("*") || peek().is("/")) left = Operators.arithmetic(left, take(), unary());
        return left;
    }

    private Term unary() throws ExpressionProblem {
        if (!peek().is("-")) return atom();
        Token sign = take();
        deeper();
        Term inner = Operators.wantNumber(unary(), sign);
        depth--;
        return new Term(inner.type(), sign.column(), null, inner.constant(), s -> -inner.number(s));
    }

    private Term atom() throws ExpressionProblem {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                return number(take());
            }
            case WORD -> {
                take();
                return Term.literal(Type.WORD, token.column(), token.text());
            }
            case NAME -> {
                take();
                return peek().is("(") ? call(token) : name(token);
            }
            default -> {
                if (!token.is("(")) throw unexpected();
            }
        }
        take();
        Term inner = or();
        expect(")");
        return inner;
    }

    private static Term number(Token token) {
        boolean whole = token.text().chars().allMatch(c -> c >= '0' && c <= '9');
        return Term.literal(
                whole ? Type.INTEGER : Type.NUMBER, token.column(), Double.valueOf(Double.parseDouble(token.text())));
    }

    private Term name(Token token) throws ExpressionProblem {
        if (token.text().equals("inf")) return Term.literal(Type.NUMBER, token.column(), Double.POSITIVE_INFINITY);
        if (token.text().equals("nan")) return Term.literal(Type.NUMBER, token.column(), Double.NaN);
        Quantity quantity = Quantity.byKey(token.text()).orElse(null);
        if (quantity == null) throw unknown(token);
        Term whole = new Term(quantity.type(), token.column(), quantity, false, quantity::value);
        if (!peek().is("[")) return mention(whole);
        Token bracket = take();
        if (quantity.type() != Type.ROW) throw problem(bracket, "lesson.expression.notRow", quantity.key());
        deeper();
        Term index = sum();
        depth--;
        expect("]");
        if (index.type() != Type.INTEGER) {
            throw new ExpressionProblem(index.column(), Message.of("lesson.expression.index", quantity.key()));
        }
        if (index.constant()) {
            double k = index.number(null);
            if (k < 0) throw new ExpressionProblem(index.column(), Message.of("lesson.expression.negative"));
            largestIndex = Math.max(largestIndex, (int) Math.min(k, Integer.MAX_VALUE));
        }
        return mention(Operators.entry(whole, index));
    }

    private Term mention(Term term) {
        Token last = tokens.get(at - 1);
        mentioned.put(
                source.substring(term.column(), last.column() + last.text().length()), term);
        return term;
    }

    private static ExpressionProblem unknown(Token token) {
        List<String> known = Stream.concat(
                        Quantity.all().stream().map(Quantity::key),
                        Stream.concat(Function.names(), Stream.of("inf", "nan")))
                .toList();
        return new ExpressionProblem(
                token.column(),
                Message.of("lesson.expression.unknown", token.text()).suggesting(token.text(), known));
    }

    private Term call(Token name) throws ExpressionProblem {
        Function function = Function.byKey(name.text())
                .orElseThrow(() -> new ExpressionProblem(
                        name.column(),
                        Message.of("lesson.expression.unknownFunction", name.text())
                                .suggesting(name.text(), Function.names().toList())));
        take();
        List<Term> arguments = new ArrayList<>();
        do arguments.add(or());
        while (accept(","));
        expect(")");
        return function.call(name, arguments);
    }
}

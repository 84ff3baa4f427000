package softmaxlab.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an expression.
 *
 * @param text as written; of a word in quotes without them
 * @param column 0-based
 */
record Token(Kind kind, String text, int column) {
    private static final List<String> PAIRS = List.of("&&", "||", "==", "!=", "<=", ">=");
    private static final String SINGLES = "<>!+-*/()[],";

    enum Kind {
        NUMBER,
        NAME,
        WORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    static List<Token> all(String source) throws ExpressionProblem {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
                continue;
            }
            Token token = next(source, at);
            tokens.add(token);
            at += token.text.length() + (token.kind == Kind.WORD ? 2 : 0);
        }
        tokens.add(new Token(Kind.END, "", source.length()));
        return tokens;
    }

    private static Token next(String s, int at) throws ExpressionProblem {
        char c = s.charAt(at);
        if (isDigit(c) || c == '.') return number(s, at);
        if (isLetter(c)) {
            int end = at;
            while (end < s.length() && (isLetter(s.charAt(end)) || isDigit(s.charAt(end)))) end++;
            return new Token(Kind.NAME, s.substring(at, end), at);
        }
        if (c == '"') {
            int end = s.indexOf('"', at + 1);
            if (end < 0) throw new ExpressionProblem(at, Message.of("lesson.expression.quote"));
            return new Token(Kind.WORD, s.substring(at + 1, end), at);
        }
        for (String pair : PAIRS) if (s.startsWith(pair, at)) return new Token(Kind.SIGN, pair, at);
        if (SINGLES.indexOf(c) >= 0) return new Token(Kind.SIGN, String.valueOf(c), at);
        if (c == '&' || c == '|' || c == '=') {
            throw new ExpressionProblem(
                    at,
                    Message.of(
                            "lesson.expression.single",
                            String.valueOf(c),
                            String.valueOf(c).repeat(2)));
        }
        String sign = new String(Character.toChars(s.codePointAt(at)));
        throw new ExpressionProblem(at, Message.of("lesson.expression.character", sign));
    }

    private static Token number(String s, int at) throws ExpressionProblem {
        int end = digits(s, at);
        int whole = end - at;
        int fraction = 0;
        if (end < s.length() && s.charAt(end) == '.') {
            fraction = digits(s, end + 1) - end - 1;
            end += 1 + fraction;
        }
        if (whole + fraction == 0) throw new ExpressionProblem(at, Message.of("lesson.expression.character", "."));
        if (end < s.length() && (s.charAt(end) == 'e' || s.charAt(end) == 'E')) {
            int from = end + 1 < s.length() && "+-".indexOf(s.charAt(end + 1)) >= 0 ? end + 2 : end + 1;
            int to = digits(s, from);
            if (to > from) end = to;
        }
        if (end < s.length() && (isLetter(s.charAt(end)) || s.charAt(end) == '.')) {
            throw new ExpressionProblem(end, Message.of("lesson.expression.number", s.substring(at, end + 1)));
        }
        return new Token(Kind.NUMBER, s.substring(at, end), at);
    }

    private static int digits(String s, int at) {
        int end = at;
        while (end < s.length() && isDigit(s.charAt(end))) end++;
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}

package softmaxlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Numerics;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

class ExpressionTest {
    private static final Lab LAB = Rehearsal.lab();
    private static final Texts TEXTS = new Texts();

    /** cat 4.5, dog −1.2, bird 0.8, true class cat. */
    private static final Snapshot START = LAB.snapshot();

    /** p = [NaN, 0, 0]: only the first exp overflows. */
    private static final Snapshot BROKEN = LAB.at(
            LAB.inputs().withLogits(Row.of(1000, 0, 0)).withNumerics(new Numerics(Implementation.NAIVE, Dtype.F64)));

    private static Expression parse(String source) {
        try {
            return Expression.parse(source);
        } catch (ExpressionProblem e) {
            throw new AssertionError(source + ":" + e.column() + ": " + e.what().text(TEXTS), e);
        }
    }

    private static double number(String source, Snapshot s) {
        return (Double) parse(source).value(s);
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "8 / 4 / 2, 1",
        "2 - 3 - 4, -5",
        "--2, 2",
        "-2 * -3, 6",
        "1e3 + .5, 1000.5",
        "7 / 2, 3.5",
        "abs(-3), 3",
        "'max(1, 3, 2)', 3",
        "'min(4, 2)', 2",
        "sqrt(9), 3",
        "sum(z), 4.1",
        "max(z), 4.5",
        "min(z), -1.2",
        "z[1], -1.2",
        "z[y], 4.5",
        "z[1 + 1], 0.8",
        "K, 3",
        "sigmoid(0), 0.5",
        "exp(0), 1",
        "count_nan(p), 0",
    })
    void computes(String source, double expected) {
        assertEquals(expected, number(source, START), 1e-12);
    }

    @Test
    void readsWhatTheLabComputed() {
        // 97.2697 %: errata, article 004, line 24
        assertEquals(0.972697, number("p[0]", START), 5e-7);
        assertEquals(number("log(p[0])", START), -number("loss", START), 1e-15);
    }

    /** Any comparison with NaN is false; p[0] is NaN. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "p[0] < 1",
                "p[0] <= 1",
                "p[0] > 0",
                "p[0] >= 0",
                "p[0] == 0",
                "p[0] != 0",
                "p[0] == 1",
                "nan == 0",
                "nan != 0",
                "inf == nan",
                "near(p[0], 0, inf)",
                "near(nan, nan, 1)",
                "max(p) > 0",
                "min(p) >= 0",
                "sum(p) == 1",
                "p[7] < 1",
                "isfinite(p[0])",
                "isinf(p[0])"
            })
    void nanComparesFalse(String source) {
        if (source.equals("p[7] < 1")) assertTrue(Double.isNaN(number("p[7]", BROKEN)));
        assertFalse(parse(source).test(BROKEN), source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isnan(p[0])",
                "!(p[0] < 1)",
                "p[1] == 0 && p[2] == 0",
                "e[0] == inf",
                "isinf(e[0])",
                "-e[0] == -inf",
                "near(e[0], inf, 0)",
                "count_nan(p) == 1",
                "nanCount == 1 && infCount == 2",
                "isnan(inf - inf) && isnan(0 * inf) && isnan(0 / 0)",
                "1 / 0 == inf",
                "isnan(max(p)) && isnan(min(p)) && isnan(sum(p))",
                "impl == \"naive\" && impl != \"stable\" && dtype == \"f64\"",
                "!correct",
                "y == 0 || T > 5",
                "near(0.3, 0.2, 0.1)",
                "argmax == -1",
                "correct == (argmax == y)"
            })
    void holds(String source) {
        assertTrue(parse(source).test(BROKEN), source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "nanCout == 0; 0; unknown quantity 'nanCout' (did you mean nanCount?)",
                "T > 1 && los < 2; 9; unknown quantity 'los' (did you mean loss?)",
                "abss(T) > 1; 0; unknown function 'abss' (did you mean abs?)",
                "0 < T < 1; 6; write 0 < x && x < 1 instead of 0 < x < 1",
                "p[0] == 0.5; 5; '==' compares whole numbers, words, 0, 1 and inf: use near(a, b, tolerance)",
                "T == 2; 2; '==' compares whole numbers, words, 0, 1 and inf: use near(a, b, tolerance)",
                "impl == 1; 5; '==' compares things of two kinds",
                "impl == \"naiv\"; 8; 'naiv' is no value of impl, which is one of naive, stable (did you mean naive?)",
                "p == z; 2; '==' compares things of two kinds",
                "p > 0; 0; '>' needs numbers",
                "T + correct; 4; '+' needs numbers",
                "T && correct; 0; '&&' stands between things that are true or false",
                "!T; 1; '!' stands between things that are true or false",
                "T[0] > 1; 1; 'T' is one value and has no entries",
                "p[0.5] > 1; 2; an entry of 'p' is asked for by a whole number",
                "p[-1] > 1; 2; classes are counted from 0",
                "p[0 > 1; 4; expected ']' instead of '>'",
                "(T > 1; 6; ')' is missing at the end",
                "T >; 3; something is missing at the end",
                "T > 1 loss; 6; 'loss' does not fit here",
                "T = 1; 2; '=' should be '=='",
                "T > 1 & T < 2; 6; '&' should be '&&'",
                "T > 2x; 5; '2x' is no number",
                "T > 1.2.3; 7; '1.2.' is no number",
                "impl == \"naive; 8; a closing quote is missing",
                "T § 1; 2; the character '§' means nothing here",
                "near(T, 1) ; 0; near takes three numbers: a, b and a tolerance",
                "exp(p) > 1; 0; exp takes one number",
                "sum(1) > 1; 0; sum takes one row, or two or more numbers",
                "count_nan(T) > 1; 0; count_nan takes one row, such as p",
            })
    void tellsWhatIsWrongAndWhere(String source, int column, String message) {
        ExpressionProblem e = assertThrows(ExpressionProblem.class, () -> Expression.parse(source));
        assertEquals(message, e.what().text(TEXTS));
        assertEquals(column, e.column());
    }

    @Test
    void hasLimits() {
        String deep = "(".repeat(17) + "1" + ")".repeat(17);
        assertEquals("nested more than 16 deep", problem(deep));
        assertEquals("longer than 200 characters", problem("1".repeat(201)));
        parse("(".repeat(15) + "1" + ")".repeat(15));
        assertEquals("nested more than 16 deep", problem("-".repeat(17) + "1"));
        assertEquals("nested more than 16 deep", problem("!".repeat(17) + "correct"));
    }

    private static String problem(String source) {
        return assertThrows(ExpressionProblem.class, () -> Expression.parse(source))
                .what()
                .text(TEXTS);
    }

    @Test
    void saysHowThingsStand() {
        assertEquals(
                "p[0] = 0.973, T = 1, nanCount = 0",
                parse("p[0] > 0.5 && T > 1 || nanCount == 0").present(START));
        // One logit 20 above two others: p = 1 / (1 + 2 e^-20), which is below 1 by 4e-9.
        Snapshot sure = LAB.at(LAB.inputs().withLogits(Row.of(20, 0, 0)));
        assertEquals("p[0] > 0.999", parse("p[0] < 0.5").present(sure));
        assertEquals(2, parse("p[0] + p[2]").largestIndex());
    }
}

package softmaxlab.lesson;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import softmaxlab.lab.Lab;
import softmaxlab.lab.Texts;

/** Whatever is typed, reading it ends in an expression that has a value or in a problem that has words. */
class ExpressionPropertiesTest {
    private static final Lab LAB = Rehearsal.lab();
    private static final Texts TEXTS = new Texts();

    @Property(tries = 4_000)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) String text) {
        readOrRefuse(text);
    }

    @Property(tries = 4_000)
    void anyRowOfPiecesIsReadOrRefused(@ForAll("pieces") String text) {
        readOrRefuse(text);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "p",
                        "z",
                        "T",
                        "loss",
                        "impl",
                        "correct",
                        "nanCount",
                        "argmax",
                        "[",
                        "]",
                        "(",
                        ")",
                        ",",
                        "+",
                        "-",
                        "*",
                        "/",
                        "<",
                        "<=",
                        "==",
                        "!=",
                        "&&",
                        "||",
                        "!",
                        "0",
                        "1",
                        "2.5",
                        "1e308",
                        "inf",
                        "nan",
                        "\"naive\"",
                        "near",
                        "max",
                        "sum",
                        "exp",
                        "isnan",
                        "count_nan")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(list -> list.stream().collect(Collectors.joining(" ")));
    }

    private static void readOrRefuse(String text) {
        try {
            Object value = Expression.parse(text).value(LAB.snapshot());
            if (value == null) throw new AssertionError(text);
        } catch (ExpressionProblem e) {
            boolean placed = e.column() >= 0 && e.column() <= text.length();
            if (!placed || e.what().text(TEXTS).isBlank()) throw new AssertionError(text, e);
        }
    }
}

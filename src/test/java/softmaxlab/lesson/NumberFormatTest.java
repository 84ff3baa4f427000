package softmaxlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.lab.Snapshot;

class NumberFormatTest {
    private static final Snapshot START = Rehearsal.lab().snapshot();

    /** p of [4.5, −1.2, 0.8] is 97.2697, 0.3255, 2.4048 %: errata, article 004, lines 57 to 60. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p[0]; ''; 0.973",
                "p; ''; [0.973, 0.003, 0.024]",
                "p; 4; [0.9727, 0.0033, 0.0240]",
                "p[0]; pct1; 97.3\u00a0%",
                "p[1]; sci2; 3.25 × 10^−3",
                "z; ''; [4.5, −1.2, 0.8]",
                "T; ''; 1",
                "argmax; ''; 0",
                "1 / 0; 3; ∞",
                "-1 / 0; ''; −∞",
                "nan; ''; NaN",
                "exp(100); ''; 2.69 × 10^43",
                "0 * T; ''; 0.000",
                "709; plain; 709",
                "1 - 1e-9; p; > 0.999",
                "1 - 1e-9; 3; 1.000",
                "conf; 1; > 0.9",
                "p; 1; [> 0.9, 3.25 × 10^−3, 2.40 × 10^−2]",
                "p[0]; 0; 1",
                "impl; ''; stable",
            })
    void writes(String source, String format, String expected) throws ExpressionProblem {
        NumberFormat f = NumberFormat.of(format).orElseThrow();
        assertEquals(expected, f.write(Expression.parse(source).term(), START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "pct", "sci12", "x", "%", "-1"})
    void refusesOtherFormats(String format) {
        assertTrue(NumberFormat.of(format).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "709.78; 709.78",
                "709,78; 709.78",
                "\u22122.5; -2.5",
                "+3; 3",
                "1/3; 0.3333333333333333",
                "88 %; 0.88",
                "97.1\u00a0%; 0.971",
                "1e-3; 0.001",
                ".5; 0.5",
                "inf; Infinity",
                "-\u221e; -Infinity",
            })
    void readsTypedNumbers(String typed, double expected) {
        assertEquals(OptionalDouble.of(expected), TypedNumber.read(typed, false));
    }

    @Test
    void percentIsTheUnitIfAskedFor() {
        assertEquals(OptionalDouble.of(88), TypedNumber.read("88 %", true));
        assertEquals(OptionalDouble.of(88), TypedNumber.read("88", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.2.3", "1,000,000", "1//2", "NaN", "0x10", "1 000", "--1", "5d"})
    void refusesWhatIsNoNumber(String typed) {
        assertEquals(OptionalDouble.empty(), TypedNumber.read(typed, false));
    }
}

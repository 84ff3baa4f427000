package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.file.DecimalText.Outcome;

class DecimalTextTest {
    private final DecimalText point = new DecimalText('.');
    private final DecimalText comma = new DecimalText(',');

    @ParameterizedTest
    @CsvSource({
        "1e3, 1000",
        "+.5, 0.5",
        "1., 1",
        "1E-2, 0.01",
        "0003, 3",
        "-0.1, -0.1",
        "\u22121.5, -1.5",
        "1e\u22122, 0.01",
        "9007199254740993, 9007199254740992",
        "123456789012345678901234567890, 1.2345678901234568e29",
        "1e-400, 0",
        "4.9e-324, 4.9e-324",
        "0.1e-22, 1e-23",
        "1e23, 1e23",
        "1.7976931348623157e308, 1.7976931348623157e308"
    })
    void readsPlainNumbers(String text, double value) {
        assertEquals(Outcome.FINITE, point.read(text));
        assertEquals(value, point.value());
    }

    @Test
    void keepsTheSignOfZero() {
        assertEquals(Outcome.FINITE, point.read("-0"));
        assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(point.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x1p3",
                "1,000.5",
                "1d5",
                "1.5f",
                "1.5d",
                "1 5",
                "--1",
                "+-1",
                "$1.5",
                "1.2.3",
                "nan(0x1)",
                "1e",
                "1e+",
                "e5",
                ".",
                "+",
                "-",
                "1_000",
                "50%",
                "١٫٥",
                "１．５",
                "1e5.0",
                "0,5",
                "infinit",
                "in f",
                "#1",
                "1/2",
                "NULL"
            })
    void readsNothingElse(String text) {
        assertEquals(Outcome.NOT_A_NUMBER, point.read(text));
        assertTrue(Double.isNaN(point.value()));
    }

    @ParameterizedTest
    @CsvSource({
        "nan, NAN",
        "-NaN, NAN",
        "inf, PLUS_INFINITY",
        "+Infinity, PLUS_INFINITY",
        "-INF, MINUS_INFINITY",
        "-∞, MINUS_INFINITY",
        "1e999, TOO_LARGE",
        "-1e999, TOO_LARGE",
        "1e99999999999, TOO_LARGE",
        "'', BLANK",
        "'  \t', BLANK"
    })
    void tellsWhatIsNoFiniteNumber(String text, Outcome outcome) {
        assertEquals(outcome, point.read(text));
    }

    @Test
    void decimalCommaIsNeverAThousandsComma() {
        assertEquals(Outcome.FINITE, comma.read("0,435"));
        assertEquals(0.435, comma.value());
        assertEquals(Outcome.NOT_A_NUMBER, comma.read("0.435"));
        assertEquals(Outcome.NOT_A_NUMBER, comma.read("1,000,5"));
    }

    @Test
    void trimsOddBlanksAndSaysSo() {
        assertEquals(Outcome.FINITE, point.read("\u00A02.5\u200B"));
        assertEquals(2.5, point.value());
        assertTrue(point.oddBlanks());
        point.read(" 2.5\t");
        assertEquals(false, point.oddBlanks());
    }

    @ParameterizedTest
    @CsvSource({"0.25, 2", "1, 0", "1., 0", "1.50, 2", "1e-3, 3", "1.5e-3, 4", "150e-2, 2", "1.5e2, 0"})
    void countsWrittenDecimals(String text, int decimals) {
        point.read(text);
        assertEquals(decimals, point.decimals());
    }

    /** Against the parser of the JDK, which is correctly rounded. */
    @Property
    void agreesWithTheJdkBitForBit(@ForAll double value) {
        if (!Double.isFinite(value)) return;
        assertEquals(Outcome.FINITE, point.read(Double.toString(value)));
        assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(point.value()));
    }

    @Property
    void agreesWithTheJdkOnAnyDigits(
            @ForAll long digits,
            @ForAll @IntRange(max = 25) int places,
            @ForAll @IntRange(min = -330, max = 310) int e) {
        String plain = new java.math.BigDecimal(java.math.BigInteger.valueOf(digits), places).toPlainString();
        String text = plain + "e" + e;
        double wanted = Double.parseDouble(text);
        Outcome outcome = point.read(text);
        if (Double.isInfinite(wanted)) assertEquals(Outcome.TOO_LARGE, outcome);
        else assertEquals(Double.doubleToRawLongBits(wanted), Double.doubleToRawLongBits(point.value()));
    }
}

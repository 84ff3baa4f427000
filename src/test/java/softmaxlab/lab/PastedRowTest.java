package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRowTest {
    private static final Texts TEXTS = new Texts();

    private static double[] row(String text) {
        return ((PastedRow.Logits) PastedRow.parse(text)).row().toArray();
    }

    private static String refusal(String text) {
        return ((PastedRow.Refused) PastedRow.parse(text)).sentence(TEXTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.5, -1.2, 0.8",
                "4.5;-1.2;0.8",
                "4.5\t-1.2\t0.8\r\n",
                "4.5 -1.2 0.8",
                "[4.5, \u22121.2, .8]",
                "[[ 4.5 -1.2\n  0.8 ]]",
                "(4.5,-1.2,0.8,)",
                "4,5; -1,2; 0,8",
                "\ufeff4.5\u00a0-1.2\u00a00.8",
                "45e-1 -12E-1 +8.e-1"
            })
    void everySeparatorAndBracketIsUnderstood(String text) {
        assertArrayEquals(new double[] {4.5, -1.2, 0.8}, row(text));
    }

    @Test
    void withoutSemicolonsACommaSeparates() {
        assertArrayEquals(new double[] {1, 2, 3}, row("1,2,3"));
    }

    @Test
    void aWrongItemIsNamedWithItsPlace() {
        assertEquals("Item 2 is not a number: abc", refusal("4.5, abc, 0.8"));
        assertEquals("Item 3 is not a number: nan", refusal("1 2 nan"));
        assertEquals("Item 1 is not a number: 1.2.3", refusal("1.2.3 4"));
        assertEquals("Item 1 is not a number: aaaaaaaaaaaaaaaaaaaa…", refusal("a".repeat(30) + " 4"));
    }

    @Test
    void aNumberBeyondTheRangeIsNamed() {
        assertEquals("Item 2 is beyond ±1,000,000: 1e7", refusal("1, 1e7"));
        assertEquals("Item 1 is beyond ±1,000,000: -1e999", refusal("-1e999 2"));
    }

    @Test
    void twoToAThousandNumbersAreARow() {
        assertEquals("A row needs at least 2 numbers; found 0.", refusal(" [] "));
        assertEquals("A row needs at least 2 numbers; found 1.", refusal("7"));
        assertEquals(1000, row(String.join(" ", Collections.nCopies(1000, "1"))).length);
        assertEquals(
                "A row has at most 1,000 numbers; found 1,001.",
                refusal(String.join(" ", Collections.nCopies(1001, "1"))));
    }
}

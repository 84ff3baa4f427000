package softmaxlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {
    private static final Pattern PLAIN_PERCENT = Pattern.compile("[\\d}] %");

    /** A tilde stands for a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the 95 % interval               | the 95~% interval
            {0} %, seed {1}                 | {0}~%, seed {1}
            it costs −ln 0.1, {0} nats      | it costs −ln~0.1, {0}~nats
            H = −Σ p ln p                   | H = −Σ p ln~p
            set by hand to T = {0}          | set by hand to T = {0}
            with 15 rows, temp = 3, a % b   | with 15 rows, temp = 3, a % b
            """)
    void tiesANumberToItsUnitAndLnToItsArgument(String plain, String tied) {
        assertEquals(tied, Unbroken.of(plain).replace('\u00a0', '~'));
    }

    @Test
    void tiesToANumberThatIsPutInLater() {
        assertEquals("it costs −ln\u00a0", Unbroken.of("it costs −ln "));
        assertEquals("\u00a0% of them", Unbroken.of(" % of them"));
    }

    /** Numbers that are put in have their own; files and the command line keep plain spaces. */
    @Test
    void noTextOnScreenEndsALineBeforeAPercentSign() {
        Texts texts = new Texts();
        List<String> broken = Collections.list(texts.bundle().getKeys()).stream()
                .filter(key -> !key.startsWith("cli.") && !key.startsWith("export.") && !key.startsWith("launcher."))
                .filter(key -> PLAIN_PERCENT.matcher(texts.get(key)).find()
                        || PLAIN_PERCENT.matcher(texts.bundle().getString(key)).find())
                .toList();
        assertEquals(List.of(), broken);
        assertEquals("95 %, Wilson", texts.get("cli.report.bin.interval", "Wilson"));
        assertEquals("12.5\u00a0%", Numbers.percent(0.125, 1));
    }
}

package softmaxlab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import softmaxlab.lab.Texts;
import softmaxlab.lesson.RichText;

class StepWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[NaN, NaN, 0]|[not a number, not a number, 0]",
                "\u221e \u00f7 \u221e|infinity divided by infinity",
                "at \u2212\u221e|at minus infinity",
                "\u22121.2|minus 1.2",
                "9.04 \u00d7 10^\u22124|9.04 times ten to the power of minus 4",
                "4.029 \u2192 8.000|4.029 to 8.000",
                "NaNny|NaNny"
            })
    void signsAreReadAsWords(String written, String spoken) {
        assertEquals(spoken, new Spoken(new Texts()).of(written));
    }

    private static RichText text(String... runs) {
        return new RichText(List.of(new RichText.Block(
                RichText.Kind.PARAGRAPH,
                0,
                Arrays.stream(runs)
                        .map(r -> new RichText.Run(r, RichText.Style.PLAIN, r.startsWith("0.")))
                        .toList())));
    }

    @Test
    void theStripTakesAsManySentencesAsFit() {
        String longer =
                "This second sentence is so long that both together would be more than two lines of the strip can ever hold.";
        assertEquals(
                "It is 0.5.",
                StepWords.beginning(text("It is ", "0.5", ". " + longer)).plain());
        assertEquals(
                "It is 0.5. Which?",
                StepWords.beginning(text("It is ", "0.5", ". Which?")).plain());
        assertEquals(longer, StepWords.beginning(text(longer)).plain());
        assertEquals("no full stop", StepWords.beginning(text("no full stop")).plain());
        assertEquals(RichText.EMPTY, StepWords.beginning(RichText.EMPTY));
    }
}

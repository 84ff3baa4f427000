package softmaxlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Bench;

class ArgumentsTest {
    private static Arguments of(String... words) throws Arguments.Wrong {
        return Arguments.of(List.of(words), new Texts());
    }

    private static String wrong(String... words) {
        return assertThrows(Arguments.Wrong.class, () -> of(words)).getMessage();
    }

    @Test
    void nothingIsNothing() throws Exception {
        assertEquals(new Arguments(null, null, null), of());
    }

    @Test
    void aFileIsShownOnTheCalibrationBench() throws Exception {
        assertEquals(new Arguments(Path.of("x.csv"), null, Bench.CALIBRATION), of("x.csv"));
        assertEquals(new Arguments(Path.of("x.csv"), null, Bench.TARGETS), of("--bench", "targets", "x.csv"));
        assertEquals(new Arguments(Path.of("x.csv"), "D1", null), of("x.csv", "--lesson", "D1"));
    }

    @Test
    void anUnknownBenchNamesThoseThereAre() {
        String sentence = wrong("--bench", "kitchen");
        assertTrue(sentence.contains("kitchen") && sentence.contains("workings"), sentence);
    }

    @Test
    void wrongUsageIsOneSentence() {
        for (String sentence :
                List.of(wrong("--bench"), wrong("--lesson"), wrong("--nonsense"), wrong("a.csv", "b.csv"))) {
            assertEquals(1, sentence.lines().count());
        }
    }
}

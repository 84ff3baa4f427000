package softmaxlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.lab.Texts;
import softmaxlab.ui.Bench;

class ArgumentsTest {
    @TempDir
    Path folder;

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
        Path file = Files.createFile(folder.resolve("x.csv"));
        String name = file.toString();
        assertEquals(new Arguments(file, null, Bench.CALIBRATION), of(name));
        assertEquals(new Arguments(file, null, Bench.TARGETS), of("--bench", "targets", name));
        assertEquals(new Arguments(file, "D1", null), of(name, "--lesson", "D1"));
        assertEquals(1, wrong(name, name).lines().count());
    }

    @Test
    void aWordThatIsNoFileIsSaid() throws Exception {
        String file = Files.createFile(folder.resolve("ok.csv")).toString();
        assertEquals("No such command or file: reprot; did you mean report?", wrong("reprot", file));
        assertEquals("No such command or file: lesson; did you mean lessons?", wrong("lesson"));
        assertTrue(wrong("nope.csv").startsWith("No such command or file: nope.csv."));
        assertTrue(wrong("a\0b").startsWith("No such command or file: "));
        assertTrue(wrong("-x").startsWith("Unknown option -x."));
    }

    @Test
    void onlyTheBareStartIsPlain() throws Exception {
        assertFalse(of().isSpecial());
        assertTrue(of("--bench", "targets").isSpecial());
        assertTrue(of("--lesson", "D1").isSpecial());
        assertTrue(of(folder.toString()).isSpecial());
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

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.engine.Loop;

/** What several outputs of one report hold is worked out once: each long answer is one or more runs of the loop. */
class OutputsTogetherTest {
    @TempDir
    Path folder;

    private String data;

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(
                        folder.resolve("data.csv"), "a,b,label\n" + "4,0,0\n3,1,1\n0,2,1\n1,2,0\n2,0,0\n".repeat(8))
                .toString();
    }

    /** How often rows were gone through. */
    private int passes(String... options) {
        int[] runs = {0};
        Loop counting = (parts, body) -> {
            runs[0]++;
            Loop.SERIAL.run(parts, body);
        };
        List<String> words = new ArrayList<>(List.of("report", "--json"));
        Stream.of(options).forEach(words::add);
        words.add(data);
        Reports.Result result = Reports.run(
                Reports.renderer(subject -> {
                    throw new Renderer.Unavailable("nothing can be drawn here");
                }),
                counting,
                words.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return runs[0];
    }

    private String page() {
        return folder.resolve("page.html").toString();
    }

    /** The page has sets of 90 % anyway; the JSON gets the same. */
    @Test
    void predictionSets() {
        assertTrue(passes("--coverage", "0.9") > passes());
        assertEquals(passes("--html", page()), passes("--html", page(), "--coverage", "0.9"));
    }

    /** The page has all classes before and after anyway; all rows are those that are judged. */
    @Test
    void classes() {
        assertTrue(passes("--fit", "all", "--classwise") > passes("--fit", "all"));
        assertEquals(passes("--fit", "all", "--html", page()), passes("--fit", "all", "--html", page(), "--classwise"));
    }
}

package softmaxlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import softmaxlab.engine.Loop;

/** Several files, of which one meets what nobody expected. */
class UnexpectedErrorTest {
    private static final String GOOD = "a,b,label\n4,0,0\n4,0,1\n";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The first file meets a mistake of the program, the second one is refused, the third is as good as alone. */
    @Test
    void oneFileDoesNotKeepOthersFromBeingReported() throws IOException {
        String[] files = {file("mistake.csv", GOOD), file("bad.csv", "a,b,label\n4,x,0\n"), file("good.csv", GOOD)};
        int[] left = {1};
        Loop loop = (parts, body) -> {
            if (left[0]-- == 1) throw new IllegalStateException("a mistake");
            Loop.SERIAL.run(parts, body);
        };
        Reports.Result result = Reports.run(
                Reports.renderer(subject -> null),
                loop,
                "report",
                "--json",
                "--fit",
                "none",
                files[0],
                files[1],
                files[2]);
        assertEquals(1, result.status());
        List<Map<String, Object>> answers = result.objects();
        assertEquals(
                List.of(false, false, true),
                answers.stream().map(a -> a.get("ok")).toList());
        assertEquals(List.of(files), answers.stream().map(a -> a.get("file")).toList());
        assertTrue(String.valueOf(answers.get(0).get("problem")).contains("a mistake"));
        assertEquals(2, result.err().lines().count());
    }
}

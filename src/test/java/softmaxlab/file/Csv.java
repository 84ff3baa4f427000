package softmaxlab.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import softmaxlab.engine.Loop;
import softmaxlab.engine.Predictions;

/** Reads small files that a test writes out as text. */
final class Csv {
    private Csv() {}

    static Path file(byte[] bytes) {
        try {
            Path file = Files.createTempFile("softmax-lab", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static Loaded read(Path file, ReadOptions options) throws FileProblem {
        return PredictionsCsv.read(file, options, Loop.SERIAL, Progress.NONE);
    }

    /** What an acceptable text gives. */
    static Loaded read(String text) {
        return read(text, ReadOptions.DEFAULT);
    }

    static Loaded read(String text, ReadOptions options) {
        try {
            return read(file(text), options);
        } catch (FileProblem e) {
            throw new AssertionError("refused: " + e.getMessage(), e);
        }
    }

    /** Why an unacceptable text is refused. */
    static FileProblem refuse(String text) {
        return refuse(file(text), ReadOptions.DEFAULT);
    }

    static FileProblem refuse(String text, ReadOptions options) {
        return refuse(file(text), options);
    }

    static FileProblem refuse(Path file, ReadOptions options) {
        return Assertions.assertThrows(FileProblem.class, () -> read(file, options));
    }

    static List<String> noticeKeys(Loaded loaded) {
        return loaded.notices().stream().map(Notice::key).toList();
    }

    /** All scores, row by row. */
    static double[] scores(Predictions data) {
        double[] out = new double[data.rows() * data.classes()];
        for (int i = 0; i < out.length; i++) out[i] = data.score(i / data.classes(), i % data.classes());
        return out;
    }

    static int[] labels(Predictions data) {
        int[] out = new int[data.rows()];
        for (int i = 0; i < out.length; i++) out[i] = data.label(i);
        return out;
    }
}

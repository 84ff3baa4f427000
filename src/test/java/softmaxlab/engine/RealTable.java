package softmaxlab.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The logits of a real model for tests of the engine alone; skipped by name where they are not. */
final class RealTable {
    private static final int CLASSES = 10;

    private RealTable() {}

    /** 5,000 × 10 logits, the label in the last column. */
    static Predictions densenetVal() throws IOException {
        Path file = Path.of("..", "shared", "data", "real", "densenet40_c10_val.csv");
        assumeTrue(Files.exists(file), () -> "not here: " + file);
        List<String[]> rows =
                Files.readAllLines(file).stream().skip(1).map(l -> l.split(",")).toList();
        double[] scores = new double[rows.size() * CLASSES];
        int[] labels = new int[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < CLASSES; k++) scores[i * CLASSES + k] = Double.parseDouble(rows.get(i)[k]);
            labels[i] = Integer.parseInt(rows.get(i)[CLASSES]);
        }
        return Predictions.logits(
                IntStream.range(0, CLASSES).mapToObj(k -> "class " + k).toList(), scores, labels);
    }
}

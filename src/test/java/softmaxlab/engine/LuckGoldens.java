package softmaxlab.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What numpy found, made by goldens/make_luck.py, and the rows it was given. */
record LuckGoldens(List<String> lines) {
    static LuckGoldens read() throws IOException {
        try (InputStream in = LuckGoldens.class.getResourceAsStream("/goldens/luck.txt")) {
            return new LuckGoldens(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** The numbers of each line with this name. */
    List<double[]> all(String name) {
        return lines.stream()
                .map(l -> l.split(" "))
                .filter(words -> words[0].equals(name))
                .map(words -> Arrays.stream(words, 1, words.length)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    double one(String name) {
        return all(name).get(0)[0];
    }

    static Outcomes rows() {
        double[] confidence = new double[300];
        boolean[] right = new boolean[300];
        for (int i = 0; i < 300; i++) {
            confidence[i] = 0.5 + (i + 1) * 0.6180339887498949 % 1 / 2;
            right[i] = (i + 1) * 0.7548776662466927 % 1 < confidence[i] - 0.08;
        }
        return Outcomes.of(confidence, right);
    }
}

package softmaxlab.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Calibrator;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Predictions.Kind;
import softmaxlab.engine.Rows;
import softmaxlab.lab.Metric;
import softmaxlab.lab.Metric.Needs;
import softmaxlab.lab.Question;

/**
 * A Python program of a few lines that computes one number from the file with NumPy alone, put together from the pieces in
 * {@code resources/numpy}.
 */
public final class NumpySnippet {
    /** So many numbers of a set without a file are written out. */
    private static final int WRITTEN_OUT = 400;

    private final Metric metric;
    private final Question question;
    private final double temperature;

    private NumpySnippet(Metric metric, Question question, double temperature) {
        this.metric = metric;
        this.question = question;
        this.temperature = temperature;
    }

    /**
     * The program for a number of the judged rows at a temperature, without any other calibrator.
     *
     * @param temperature T &gt; 0; 1 for the number before
     */
    public static String of(Metric metric, Question question, double temperature) {
        return new NumpySnippet(metric, question, temperature).text();
    }

    /** Whether {@link #of} gives the number after the fit too, and not only the one before. */
    public static boolean reachesAfter(Question question) {
        return question.fit().calibrator() == Calibrator.IDENTITY;
    }

    private String text() {
        return "import numpy as np\n\n" + load() + judged() + "\n" + probabilities() + bins() + piece(metric.key())
                + "print(value)\n";
    }

    private Predictions data() {
        return question.data().predictions();
    }

    private String load() {
        if (!question.data().numpy().isEmpty()) return question.data().numpy();
        int numbers = data().rows() * Math.max(1, data().classes());
        boolean top1 = data().kind() == Kind.TOP1;
        if (numbers > WRITTEN_OUT) return piece(top1 ? "no-file-top1" : "no-file");
        IntStream rows = IntStream.range(0, data().rows());
        if (top1) {
            return "confidence = np.array("
                    + Arrays.toString(rows.mapToDouble(i -> data().score(i, 0)).toArray())
                    + ")\nright = np.array("
                    + IntStream.range(0, data().rows())
                            .mapToObj(i -> data().predicted(i) == data().label(i) ? "True" : "False")
                            .collect(Collectors.joining(", ", "[", "]"))
                    + ")\n";
        }
        return "scores = np.array("
                + rows.mapToObj(this::row).collect(Collectors.joining(", ", "[", "]"))
                + ")\nlabels = np.array("
                + Arrays.toString(
                        IntStream.range(0, data().rows()).map(data()::label).toArray())
                + ")\n";
    }

    private String row(int i) {
        return Arrays.toString(IntStream.range(0, data().classes())
                        .mapToDouble(k -> data().score(i, k))
                        .toArray())
                .replace("-Infinity", "-np.inf");
    }

    /** The judged rows as a slice, or as one bit per row where they do not stand in a row. */
    private String judged() {
        Rows rows = question.judged();
        int n = rows.size();
        int first = n == 0 ? 0 : rows.get(0);
        if (IntStream.range(0, n).allMatch(i -> rows.get(i) == first + i)) {
            return "judged = slice(" + first + ", " + (first + n) + ")\n";
        }
        BitSet bits = new BitSet(data().rows());
        IntStream.range(0, n).map(rows::get).forEach(bits::set);
        String text = Base64.getEncoder().encodeToString(bits.toByteArray());
        return piece("judged").replace("{{BITS}}", text);
    }

    private String probabilities() {
        if (data().kind() == Kind.TOP1) return piece("top1");
        boolean logits = data().kind() == Kind.LOGITS;
        boolean asGiven = !logits && temperature == 1 && !question.fit().isFitted();
        if (asGiven) return piece("as-given");
        return piece("softmax")
                .replace("{{LOGITS}}", logits ? "scores" : "np.log(scores)")
                .replace("{{T}}", Double.toString(temperature));
    }

    private String bins() {
        if (metric.needs() == Needs.EQUAL_MASS) return piece("equal-mass") + piece("bins");
        if (metric.needs() != Needs.BINS) return "";
        Binning binning = question.binning();
        return switch (binning.kind()) {
                    case EQUAL_WIDTH -> piece("equal-width");
                    case EQUAL_MASS -> piece("equal-mass");
                    case CUSTOM ->
                        "edges = np.array([0.0, "
                                + binning.inner().stream()
                                        .mapToObj(Double::toString)
                                        .collect(Collectors.joining(", "))
                                + ", 1.0])\n";
                }
                + piece("bins");
    }

    private String piece(String name) {
        EdgeRule rule = question.binning().rule();
        try (InputStream in = NumpySnippet.class.getResourceAsStream("/numpy/" + name + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{M}}", Integer.toString(question.binning().bins()))
                    .replace("{{SIDE}}", rule == EdgeRule.HI ? "left" : "right")
                    .replace("{{KEPT}}", rule == EdgeRule.LO ? "<" : "<=");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

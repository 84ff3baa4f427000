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
import softmaxlab.lab.DataSet;
import softmaxlab.lab.Metric;
import softmaxlab.lab.Metric.Needs;
import softmaxlab.lab.Question;

/**
 * A Python program of a few lines that computes one number from the file with NumPy alone, put together from the pieces in
 * {@code resources/numpy}. A fitted calibrator stands in it with its parameters. Where they are too many to be written out,
 * and where a set has no file, the program reads the probabilities after, once they are saved as CSV.
 */
public final class NumpySnippet {
    /** So many numbers of a set without a file are written out. */
    private static final int WRITTEN_OUT = 400;
    /** And so many parameters of a calibrator. */
    private static final int MOST_PARAMETERS = 4000;

    private final Question question;
    private final double temperature;
    private final DataSet set;
    private final Rows rows;

    private NumpySnippet(Question question, double temperature) {
        this(question, temperature, question.data(), question.judged());
    }

    /** The pieces for some rows of one of the two files of a question. */
    NumpySnippet(Question question, double temperature, DataSet set, Rows rows) {
        this.question = question;
        this.temperature = temperature;
        this.set = set;
        this.rows = rows;
    }

    /**
     * The program for a number of the judged rows after the calibrator of the question and a temperature.
     *
     * @param temperature T &gt; 0
     */
    public static String of(Metric metric, Question question, double temperature) {
        return common(question, temperature) + own(metric, question);
    }

    /** What all the programs of one question begin with. */
    public static String common(Question question, double temperature) {
        NumpySnippet s = new NumpySnippet(question, temperature);
        return "import numpy as np\n\n" + s.load() + s.judged() + "\n" + s.probabilities();
    }

    /** What the program for one number goes on with. */
    public static String own(Metric metric, Question question) {
        NumpySnippet s = new NumpySnippet(question, 1);
        return s.bins(metric) + begun(metric) + s.ruled(metric.key()) + "print(value)\n";
    }

    /** What two numbers have in common. */
    private static String begun(Metric metric) {
        return switch (metric) {
            case MCB, DSC -> piece("isotonic-steps");
            case SLOPE, INTERCEPT -> piece("calibration-line");
            default -> "";
        };
    }

    /** Whether the programs read the probabilities after, which have to be saved first. */
    public static boolean readsSaved(Question question) {
        NumpySnippet s = new NumpySnippet(question, 1);
        return s.data().kind() != Kind.TOP1
                && (s.data().rows() > 0 && s.hasNoNumbers()
                        || new NumpyCalibrator(question.fit().calibrator()).numbers() > MOST_PARAMETERS);
    }

    /** What the probabilities of a question are called when they are saved. */
    public static String savedName(Question question) {
        return question.data().stem() + "-probabilities.csv";
    }

    private boolean hasNoNumbers() {
        return set.numpy().isEmpty() && data().rows() * Math.max(1, data().classes()) > WRITTEN_OUT;
    }

    private Predictions data() {
        return set.predictions();
    }

    String load() {
        if (readsSaved(question)) {
            return piece("exported")
                    .replace("{{SAVED}}", NumpyLoad.quoted(savedName(question)))
                    .replace("{{COLUMNS}}", Integer.toString(data().classes() + 1));
        }
        if (!set.numpy().isEmpty()) return set.numpy();
        boolean top1 = data().kind() == Kind.TOP1;
        if (top1 && hasNoNumbers()) return piece("no-file-top1");
        IntStream all = IntStream.range(0, data().rows());
        if (top1) {
            return "confidence = np.array("
                    + Arrays.toString(all.mapToDouble(i -> data().score(i, 0)).toArray())
                    + ")\nright = np.array("
                    + IntStream.range(0, data().rows())
                            .mapToObj(i -> data().isRight(i) ? "True" : "False")
                            .collect(Collectors.joining(", ", "[", "]"))
                    + ")\n";
        }
        return "scores = np.array("
                + all.mapToObj(this::row).collect(Collectors.joining(", ", "[", "]"))
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
    String judged() {
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

    String probabilities() {
        if (data().kind() == Kind.TOP1) return piece("top1");
        boolean logits = data().kind() == Kind.LOGITS;
        boolean unchanged = !logits && temperature == 1 && question.fit().calibrator() == Calibrator.IDENTITY;
        if (unchanged && !question.fit().isFitted() || readsSaved(question)) return piece("as-given");
        if (unchanged) return piece("normalised");
        return piece("logits").replace("{{LOGITS}}", logits ? "scores" : "np.log(scores)")
                + new NumpyCalibrator(question.fit().calibrator()).text()
                + piece("softmax").replace("{{T}}", Double.toString(temperature));
    }

    private String bins(Metric metric) {
        if (metric.needs() == Needs.EQUAL_MASS) return ruled("equal-mass") + ruled("bins");
        if (metric.needs() != Needs.BINS) return "";
        Binning binning = question.binning();
        return switch (binning.kind()) {
                    case EQUAL_WIDTH -> ruled("equal-width");
                    case EQUAL_MASS -> ruled("equal-mass");
                    case CUSTOM ->
                        "edges = np.array([0.0, "
                                + binning.inner().stream()
                                        .mapToObj(Double::toString)
                                        .collect(Collectors.joining(", "))
                                + ", 1.0])\n";
                }
                + ruled("bins");
    }

    /** With the number of bins and the rule of their edges. */
    private String ruled(String name) {
        EdgeRule rule = question.binning().rule();
        return piece(name)
                .replace("{{M}}", Integer.toString(question.binning().bins()))
                .replace("{{TIED}}", rule == EdgeRule.HI ? "right" : "left")
                .replace("{{LAST}}", rule == EdgeRule.HI ? " - 1" : "")
                .replace("{{SIDE}}", rule == EdgeRule.HI ? "left" : "right")
                .replace("{{KEPT}}", rule == EdgeRule.LO ? "<" : "<=");
    }

    static String piece(String name) {
        try (InputStream in = NumpySnippet.class.getResourceAsStream("/numpy/" + name + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

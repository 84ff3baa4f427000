package softmaxlab.lab;

import static softmaxlab.lab.Quantity.Type.INTEGER;
import static softmaxlab.lab.Quantity.Type.NUMBER;
import static softmaxlab.lab.Quantity.Type.ROW;
import static softmaxlab.lab.Quantity.Type.WORD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Convention;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.EdgeRule;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.engine.Samples;

/**
 * Every input, once: sliders, lessons, the command line and validation all use this table. Values are Double, String or
 * Row according to the type.
 */
public enum Knob implements Quantity {
    LOGITS("z", "logits", ROW, -1e6, 1e6, in -> in.logits(), (in, v) -> in.withLogits((Row) v)),
    TRUE_CLASS(
            "y",
            "trueClass",
            INTEGER,
            0,
            Inputs.MAX_CLASSES - 1,
            in -> (double) in.trueClass(),
            (in, v) -> in.withTrueClass(whole(v))),
    TEMPERATURE(
            "T", "temperature", NUMBER, 0.001, 1000, in -> in.temperature(), (in, v) -> in.withTemperature((Double) v)),
    IMPLEMENTATION(
            "impl",
            "implementation",
            words(Implementation.values(), Implementation::key),
            in -> in.numerics().implementation().key(),
            (in, v) -> in.withNumerics(new Numerics(
                    find(Implementation.values(), Implementation::key, v),
                    in.numerics().dtype()))),
    DTYPE(
            "dtype",
            "dtype",
            words(Dtype.values(), Dtype::key),
            in -> in.numerics().dtype().key(),
            (in, v) ->
                    in.withNumerics(new Numerics(in.numerics().implementation(), find(Dtype.values(), Dtype::key, v)))),
    LABEL_SMOOTHING(
            "eps",
            "labelSmoothing",
            NUMBER,
            0,
            0.5,
            in -> in.smoothing().epsilon(),
            (in, v) -> in.withSmoothing(new Smoothing((Double) v, in.smoothing().convention()))),
    CONVENTION(
            "conv",
            "convention",
            words(Convention.values(), Convention::key),
            in -> in.smoothing().convention().key(),
            (in, v) -> in.withSmoothing(
                    new Smoothing(in.smoothing().epsilon(), find(Convention.values(), Convention::key, v)))),
    DATA(
            "set",
            "data",
            Samples.LESSON_SETS,
            in -> in.question().data().name(),
            (in, v) -> in.withQuestion(
                    in.question().withData(new DataSet((String) v, "", Samples.lessonSet((String) v))))),
    BINS(
            "bins",
            "bins",
            INTEGER,
            1,
            100,
            in -> (double) in.question().binning().bins(),
            (in, v) -> binning(in, in.question().binning().withBins(whole(v)))),
    BINNING(
            "binning",
            "binning",
            words(Binning.Kind.values(), Binning.Kind::key),
            in -> in.question().binning().kind().key(),
            (in, v) -> {
                Binning b = in.question().binning();
                Binning.Kind kind = find(Binning.Kind.values(), Binning.Kind::key, v);
                Row start = b.kind() == kind ? b.inner() : b.equalWidth().inner();
                return binning(in, b.withKind(kind, start));
            }),
    EDGE_RULE(
            "edge",
            "rule",
            words(EdgeRule.values(), EdgeRule::key),
            in -> in.question().binning().rule().key(),
            (in, v) -> binning(in, in.question().binning().withRule(find(EdgeRule.values(), EdgeRule::key, v)))),
    BIN_INTERVAL(
            "interval",
            "binInterval",
            words(BinInterval.values(), BinInterval::key),
            in -> in.question().binning().interval().key(),
            (in, v) ->
                    binning(in, in.question().binning().withInterval(find(BinInterval.values(), BinInterval::key, v))));

    private final String key;
    private final String field;
    private final Type type;
    private final double min;
    private final double max;
    private final List<String> words;
    private final Function<Inputs, Object> read;
    private final BiFunction<Inputs, Object, Inputs> replace;

    Knob(
            String key,
            String field,
            Type type,
            double min,
            double max,
            Function<Inputs, Object> read,
            BiFunction<Inputs, Object, Inputs> replace) {
        this(key, field, type, min, max, List.of(), read, replace);
    }

    Knob(
            String key,
            String field,
            List<String> words,
            Function<Inputs, Object> read,
            BiFunction<Inputs, Object, Inputs> replace) {
        this(key, field, WORD, Double.NaN, Double.NaN, words, read, replace);
    }

    Knob(
            String key,
            String field,
            Type type,
            double min,
            double max,
            List<String> words,
            Function<Inputs, Object> read,
            BiFunction<Inputs, Object, Inputs> replace) {
        this.key = key;
        this.field = field;
        this.type = type;
        this.min = min;
        this.max = max;
        this.words = words;
        this.read = read;
        this.replace = replace;
    }

    private static int whole(Object value) {
        return ((Double) value).intValue();
    }

    private static Inputs binning(Inputs in, Binning b) {
        return in.withQuestion(in.question().withBinning(b));
    }

    private static <E> List<String> words(E[] values, Function<E, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static <E> E find(E[] values, Function<E, String> key, Object word) {
        return Arrays.stream(values)
                .filter(v -> key.apply(v).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word: " + word));
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public List<String> words() {
        return words;
    }

    /** The smallest value allowed; NaN for words. */
    public double min() {
        return min;
    }

    /** The largest value allowed; NaN for words. */
    public double max() {
        return max;
    }

    public double clamp(double value) {
        return Math.min(max, Math.max(min, value));
    }

    /** Whether {@code value} may be set: of this knob's type, finite, in range, a known word. */
    public boolean accepts(Object value) {
        return switch (type) {
            case NUMBER -> value instanceof Double d && d >= min && d <= max;
            case INTEGER -> value instanceof Double d && d >= min && d <= max && d == Math.rint(d);
            case WORD -> words.contains(value);
            case ROW ->
                value instanceof Row r
                        && r.size() >= 2
                        && r.size() <= Inputs.MAX_CLASSES
                        && r.stream().allMatch(v -> v >= min && v <= max);
            case BOOLEAN -> false;
        };
    }

    public Object read(Inputs inputs) {
        return read.apply(inputs);
    }

    @Override
    public Object value(Snapshot snapshot) {
        return read(snapshot.inputs());
    }

    /**
     * The inputs with this knob set.
     *
     * @throws IllegalArgumentException if the value is not accepted, or does not fit the other inputs (a true class
     *     beyond the last logit)
     */
    public Inputs replace(Inputs inputs, Object value) {
        if (!accepts(value)) throw new IllegalArgumentException(key + " cannot be " + value);
        return replace.apply(inputs, value);
    }

    public static Optional<Knob> byKey(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
    }
}

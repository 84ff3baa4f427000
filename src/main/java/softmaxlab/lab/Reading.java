package softmaxlab.lab;

import static softmaxlab.lab.Quantity.Type.BOOLEAN;
import static softmaxlab.lab.Quantity.Type.INTEGER;
import static softmaxlab.lab.Quantity.Type.NUMBER;
import static softmaxlab.lab.Quantity.Type.ROW;

import java.util.List;
import java.util.function.Function;
import softmaxlab.engine.Softmax;

/** Every output that has a published name, the mirror of {@link Knob}. */
public enum Reading implements Quantity {
    CLASSES("K", "classes", INTEGER, "", s -> (double) s.inputs().logits().size()),
    PROBABILITIES("p", "probabilities", ROW, "", s -> s.prediction().p()),
    STABLE_PROBABILITIES(
            "pStable",
            "stableProbabilities",
            ROW,
            "",
            s -> Softmax.of(s.inputs().logits(), s.inputs().temperature())),
    LOG_PROBABILITIES("logp", "logSoftmax", ROW, "nats", s -> s.workings().logSoftmax()),
    EXPONENTIALS("e", "exp", ROW, "", s -> s.workings().exp()),
    SUM("S", "sum", NUMBER, "", s -> s.workings().sum()),
    CROSS_ENTROPY("loss", "crossEntropy", NUMBER, "nats", s -> s.losses().crossEntropy()),
    NAIVE_LOG_LOSS(
            "lossNaiveLog", "naiveLogLoss", NUMBER, "nats", s -> s.losses().naiveLog()),
    SMOOTHED_CROSS_ENTROPY(
            "lossSmooth",
            "smoothedCrossEntropy",
            NUMBER,
            "nats",
            s -> s.losses().smoothed(s.inputs().smoothing().convention())),
    DOUBLED_LOSS(
            "lossDouble", "doubleSoftmaxLoss", NUMBER, "nats", s -> s.losses().doubled()),
    KL_UNIFORM("klUniform", "klUniform", NUMBER, "nats", s -> s.losses().klUniform()),
    ENTROPY("H", "entropy", NUMBER, "nats", s -> s.prediction().entropy()),
    PERPLEXITY("ppl", "perplexity", NUMBER, "classes", s -> s.prediction().perplexity()),
    CONFIDENCE("conf", "confidence", NUMBER, "", s -> s.prediction().confidence()),
    GAP("gap", "topTwoGap", NUMBER, "", s -> s.prediction().gap()),
    PREDICTED("argmax", "predictedClass", INTEGER, "", s ->
            (double) s.prediction().predicted()),
    CORRECT("correct", "correct", BOOLEAN, "", s -> s.prediction().correct()),
    GRADIENT("g", "gradient", ROW, "", s -> s.prediction().gradient()),
    NAN_COUNT("nanCount", "nanCount", INTEGER, "", s -> (double) s.workings().nanCount()),
    INF_COUNT("infCount", "infCount", INTEGER, "", s -> (double) s.workings().infCount()),
    ZERO_COUNT("zeroCount", "zeroCount", INTEGER, "", s -> (double) s.workings().zeroCount()),
    BRIER("brier", "brier", NUMBER, "0 to 2", s -> s.prediction().brier()),
    ECE("ece", "ece", NUMBER, "", s -> judged(s, c -> c.after().ece())),
    MCE("mce", "mce", NUMBER, "", s -> judged(s, c -> c.after().mce())),
    ACCURACY("acc", "accuracy", NUMBER, "", s -> judged(s, c -> c.after().accuracy())),
    MEAN_CONFIDENCE(
            "avgConf",
            "meanConfidence",
            NUMBER,
            "",
            s -> judged(s, c -> c.after().meanConfidence())),
    NLL("nll", "nll", NUMBER, "nats", s -> judged(s, c -> c.after().nll()));

    private final String key;
    private final String field;
    private final Type type;
    private final String unit;
    private final Function<Snapshot, Object> read;

    Reading(String key, String field, Type type, String unit, Function<Snapshot, Object> read) {
        this.key = key;
        this.field = field;
        this.type = type;
        this.unit = unit;
        this.read = read;
    }

    /** A calibration reading; NaN while no answer to the present question has come. */
    private static Double judged(Snapshot s, Function<Calibration, Double> f) {
        return s.isCalibrationStale() ? Double.NaN : f.apply(s.calibration());
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
        return unit;
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public List<String> words() {
        return List.of();
    }

    @Override
    public Object value(Snapshot snapshot) {
        return read.apply(snapshot);
    }
}

package softmaxlab.ui;

import java.util.function.ToDoubleFunction;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Snapshot;

/** The ten read-outs, in the order they stand in. */
enum ReadoutKind {
    PREDICTED(
            "argmax",
            "readout.argmax.name",
            "readout.argmax.meaning",
            "readout.argmax.formula",
            s -> s.prediction().predicted()),
    CONFIDENCE(
            "conf",
            "readout.conf.name",
            "readout.conf.meaning",
            "readout.conf.formula",
            s -> s.prediction().confidence()),
    GAP(
            "gap",
            "readout.gap.name",
            "readout.gap.meaning",
            "readout.gap.formula",
            s -> s.prediction().gap()),
    ENTROPY(
            "H",
            "readout.H.name",
            "readout.H.meaning",
            "readout.H.formula",
            s -> s.prediction().entropy()),
    PERPLEXITY(
            "ppl",
            "readout.ppl.name",
            "readout.ppl.meaning",
            "readout.ppl.formula",
            s -> s.prediction().perplexity()),
    CROSS_ENTROPY(
            "loss",
            "readout.loss.name",
            "readout.loss.meaning",
            "readout.loss.formula",
            s -> s.losses().crossEntropy()),
    SMOOTHED_K(
            "lossSmooth",
            "readout.smoothK.name",
            "readout.smoothK.meaning",
            "readout.smoothK.formula",
            s -> s.losses().smoothedK()),
    SMOOTHED_K_MINUS_1(
            "lossSmooth",
            "readout.smoothK1.name",
            "readout.smoothK1.meaning",
            "readout.smoothK1.formula",
            s -> s.losses().smoothedKMinus1()),
    BRIER(
            "brier",
            "readout.brier.name",
            "readout.brier.meaning",
            "readout.brier.formula",
            s -> s.prediction().brier()),
    EPSILON(
            "eps",
            "readout.eps.name",
            "readout.eps.meaning",
            "readout.eps.formula",
            s -> s.inputs().smoothing().epsilon());

    private final String key;
    private final String nameKey;
    private final String meaningKey;
    private final String formulaKey;
    private final ToDoubleFunction<Snapshot> value;

    ReadoutKind(String key, String nameKey, String meaningKey, String formulaKey, ToDoubleFunction<Snapshot> value) {
        this.key = key;
        this.nameKey = nameKey;
        this.meaningKey = meaningKey;
        this.formulaKey = formulaKey;
        this.value = value;
    }

    /** The key that lessons hide and point at it by. */
    String key() {
        return key;
    }

    String nameKey() {
        return nameKey;
    }

    String meaningKey() {
        return meaningKey;
    }

    String formulaKey() {
        return formulaKey;
    }

    double value(Snapshot s) {
        return value.applyAsDouble(s);
    }

    /** The figure as it is written. */
    String figure(Snapshot s) {
        double v = value(s);
        return switch (this) {
            case PREDICTED -> v < 0 ? "NaN" : s.inputs().classes().get((int) v).name();
            case CONFIDENCE, GAP -> Numbers.probability(v);
            case PERPLEXITY -> Numbers.fixed(v, 2);
            default -> ReadoutWords.figure(v);
        };
    }
}

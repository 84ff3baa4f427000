package softmaxlab.ui;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import softmaxlab.engine.Convention;
import softmaxlab.engine.LogSoftmax;
import softmaxlab.engine.Row;
import softmaxlab.engine.Targets;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** What the ten read-outs are, in words, in symbols and with the present numbers. */
final class ReadoutWords {
    /** Sums of more terms than this are written with an ellipsis. */
    private static final int TERMS = 4;

    private static final int DECIMALS = 4;

    private final Texts texts;

    ReadoutWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    Explanation of(ReadoutKind kind, Snapshot s) {
        return new Explanation(name(kind, s), meaning(kind, s), texts.get(kind.formulaKey()), numbers(kind, s));
    }

    /** Its name; a loss says that it comes from the logits where p comes another way. */
    String name(ReadoutKind kind, Snapshot s) {
        String name = texts.get(kind.nameKey());
        return isApartFromP(kind, s) ? texts.get("readout.fromLogits", name) : name;
    }

    /** What it is; of the cross-entropy also what the detour over p would give, where p comes another way. */
    String meaning(ReadoutKind kind, Snapshot s) {
        boolean lost = isApartFromP(kind, s) || !Double.isFinite(s.losses().naiveLog());
        if (kind != ReadoutKind.CROSS_ENTROPY || !lost) return texts.get(kind.meaningKey());
        return texts.get("readout.loss.fromLogits", figure(s.losses().naiveLog()));
    }

    /** Whether it is a loss, always taken from the logits, while p follows another formula or format. */
    static boolean isApartFromP(ReadoutKind kind, Snapshot s) {
        return switch (kind) {
            case CROSS_ENTROPY, SMOOTHED_K, SMOOTHED_K_MINUS_1 ->
                !s.inputs().numerics().isDefault();
            default -> false;
        };
    }

    private String numbers(ReadoutKind kind, Snapshot s) {
        Row p = s.prediction().p();
        Row surprise =
                LogSoftmax.of(s.inputs().logits(), s.inputs().temperature()).map(v -> 0 - v);
        int y = s.inputs().trueClass();
        return switch (kind) {
            case PREDICTED -> predicted(s);
            case CONFIDENCE ->
                texts.get(
                        "readout.conf.numbers",
                        list(p, ", "),
                        share(s.prediction().confidence()));
            case GAP ->
                equal(
                        share(s.prediction().confidence()) + " \u2212 " + share(runnerUp(s)),
                        s.prediction().gap());
            case ENTROPY -> nats(products(p, surprise), s.prediction().entropy());
            case PERPLEXITY ->
                equal(
                        texts.get("readout.ppl.numbers", n(s.prediction().entropy())),
                        s.prediction().perplexity());
            case CROSS_ENTROPY ->
                crossEntropy(Math.exp(0 - surprise.get(y)), s.losses().crossEntropy());
            case SMOOTHED_K ->
                nats(
                        products(target(s.inputs(), Convention.OVER_K), surprise),
                        s.losses().smoothedK());
            case SMOOTHED_K_MINUS_1 ->
                nats(
                        products(target(s.inputs(), Convention.OVER_K_MINUS_1), surprise),
                        s.losses().smoothedKMinus1());
            case BRIER -> {
                Row g = s.prediction().gradient();
                yield equal(
                        sum(k -> squared(g.get(k)), g.size()), s.prediction().brier());
            }
            case EPSILON ->
                texts.get(
                        "readout.eps.numbers",
                        n(target(s.inputs(), Convention.OVER_K).get(y)),
                        n(target(s.inputs(), Convention.OVER_K_MINUS_1).get(y)));
        };
    }

    /** A p that is 0 by underflow has no logarithm to show, so the loss stands alone. */
    private String crossEntropy(double p, double loss) {
        if (p == 0) return texts.get("readout.nats", n(loss));
        return nats(texts.get("readout.loss.numbers", Numbers.probability(p)), loss);
    }

    private String predicted(Snapshot s) {
        int k = s.prediction().predicted();
        if (k < 0) return texts.get("readout.argmax.none");
        return texts.get(
                "readout.argmax.numbers",
                s.inputs().classes().get(k).name(),
                share(s.prediction().confidence()),
                s.inputs().classes().get(s.inputs().trueClass()).name());
    }

    private static double runnerUp(Snapshot s) {
        int k = s.prediction().predicted();
        return k < 0 ? Double.NaN : s.prediction().p().without(k).max();
    }

    private static Row target(Inputs in, Convention convention) {
        return Targets.smoothed(
                in.logits().size(), in.trueClass(), in.smoothing().epsilon(), convention);
    }

    private static String products(Row a, Row b) {
        return sum(k -> n(a.get(k)) + " × " + n(b.get(k)), a.size());
    }

    private static String squared(double v) {
        return v < 0 ? "(" + n(v) + ")²" : n(v) + "²";
    }

    private static String sum(IntFunction<String> term, int size) {
        if (size <= TERMS) return IntStream.range(0, size).mapToObj(term).collect(Collectors.joining(" + "));
        return term.apply(0) + " + " + term.apply(1) + " + … + " + term.apply(size - 1);
    }

    private static String list(Row row, String between) {
        if (row.size() <= TERMS)
            return row.stream().mapToObj(ReadoutWords::share).collect(Collectors.joining(between));
        return share(row.get(0)) + between + share(row.get(1)) + between + "…" + between
                + share(row.get(row.size() - 1));
    }

    private static String share(double p) {
        return Numbers.probability(p, DECIMALS);
    }

    private static String n(double v) {
        return Numbers.fixed(v, DECIMALS);
    }

    /** The operands are rounded, so the sign is one of rounding too. */
    private static String equal(String left, double value) {
        return left + (Double.isFinite(value) ? " ≈ " : " = ") + n(value);
    }

    private String nats(String left, double value) {
        return texts.get("readout.nats", equal(left, value));
    }

    /** A figure with 3 decimals; scientific where that would be a false 0. */
    static String figure(double v) {
        return v > 0 && v < 0.0005 ? Numbers.scientific(v, 2) : Numbers.fixed(v, 3);
    }
}

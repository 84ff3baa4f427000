package softmaxlab.ui;

import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Workings;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Numerics;
import softmaxlab.lab.Snapshot;
import softmaxlab.lab.Texts;

/** What the bench "Probabilities" says about a class, on screen and to assistive technology. */
final class ProbabilityWords {
    private final Texts texts;

    ProbabilityWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** The sentence about class {@code k}; keeps quiet about what the lesson covers. */
    String sentence(Snapshot s, int k) {
        Inputs in = s.inputs();
        boolean isTrue = k == in.trueClass();
        String name = in.classes().get(k).name();
        String z = Numbers.fixed(in.logits().get(k), 3);
        if (in.guide().hides("bars")) return texts.get("probabilities.say.covered", name, z);
        String scaled = Numbers.fixed(s.workings().scaled().get(k), 3);
        double p = s.prediction().p().get(k);
        if (Double.isNaN(p)) return texts.get("probabilities.say.nan", name, z, scaled, cause(s, k));
        String probability = Numbers.probability(p);
        if (isTrue) {
            return texts.get(
                    in.numerics().isDefault() && p > 0 ? "probabilities.say.true" : "probabilities.say.true.fromLogits",
                    name,
                    z,
                    scaled,
                    probability,
                    ReadoutWords.figure(s.losses().crossEntropy()),
                    ReadoutWords.figure(s.losses().naiveLog()));
        }
        if (in.guide().hides("arrows")) return texts.get("probabilities.say.plain", name, z, scaled, probability);
        return texts.get(
                "probabilities.say.other",
                name,
                z,
                scaled,
                probability,
                gradient(s.prediction().gradient().get(k)));
    }

    /** Short: "cat, logit 4.5, probability 0.973". */
    String accessible(Snapshot s, int k) {
        Inputs in = s.inputs();
        String name = in.classes().get(k).name();
        String z = Numbers.plain(Math.rint(in.logits().get(k) * 1000) / 1000);
        String text = in.guide().hides("bars")
                ? texts.get("probabilities.read.covered", name, z)
                : texts.get(
                        "probabilities.read",
                        name,
                        z,
                        Numbers.probability(s.prediction().p().get(k)));
        return k == in.trueClass() ? texts.get("probabilities.read.true", text) : text;
    }

    /** What divided by what gave the NaN of class {@code k}. */
    String cause(Snapshot s, int k) {
        Workings w = s.workings();
        return texts.get("probabilities.nan.cause", quotientPart(w.exp().get(k)), quotientPart(w.sum()));
    }

    private static String quotientPart(double value) {
        return Double.isFinite(value) ? Numbers.plain(value) : Numbers.fixed(value, 0);
    }

    /** Which formula p follows, if it is not the usual one; empty otherwise. */
    String numericsWarning(Numerics n) {
        if (n.isDefault()) return "";
        String formula = texts.get(
                n.implementation() == Implementation.NAIVE ? "probabilities.warn.naive" : "probabilities.warn.stable");
        String format = texts.get(n.dtype() == Dtype.F32 ? "probabilities.warn.f32" : "probabilities.warn.f64");
        return texts.get("probabilities.warn", formula, format);
    }

    /** p − y with its sign; never a false 0 or −1. */
    static String gradient(double g) {
        double size = Math.abs(g);
        if (size > 0.9995 && size < 1) return g < 0 ? "< \u22120.999" : "> 0.999";
        if (size > 0 && size < 0.0005) return (g > 0 ? "+" : "") + Numbers.scientific(g, 1);
        return Numbers.signed(g, 3);
    }

    /** A probability for the value column; a 0 that is exact or came by underflow is a plain 0. */
    static String value(double p, boolean narrow) {
        if (p == 0) return "0";
        return narrow && p < 0.0005 ? Numbers.scientific(p, 0) : Numbers.probability(p);
    }
}

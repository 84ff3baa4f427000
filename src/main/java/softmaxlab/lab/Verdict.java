package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import softmaxlab.engine.BinInterval;
import softmaxlab.engine.ClassReliability;
import softmaxlab.engine.ClassReliability.OneClass;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.engine.TemperatureFit.Status;

/**
 * What the numbers of a calibration come to, in plain words: a claim about the model as it is, what the temperature does
 * to it, and last what cannot change.
 *
 * @param tone how the claim is to look
 * @param claim the first sentence
 * @param evidence at most four more sentences
 */
public record Verdict(Tone tone, String claim, List<String> evidence) {
    /** What ECE has to fall to, as a share of what it was, to be called mostly cured. */
    private static final double MOSTLY = 0.5;
    /** Differences of a metric that do not show at four decimals are none. */
    private static final double SHOWN = 5e-5;

    private static final double ROUNDING = 1e-12;

    private static final int MOST_EVIDENCE = 4;
    private static final Set<Effect> WORSENED = Set.of(Effect.SPLIT, Effect.TRADED, Effect.WORSE, Effect.TURNED);

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /** How a claim is to look. */
    public enum Tone {
        GOOD,
        WARN,
        NONE
    }

    /** Which way confidence and accuracy differ. */
    enum Lean {
        OVER("over"),
        UNDER("under"),
        EVEN("even"),
        FEW("few");

        /** A 95 % interval of the accuracy wider than this says nothing. */
        private static final double WIDE = 0.2;

        private final String key;

        Lean(String key) {
            this.key = key;
        }

        boolean isGap() {
            return this == OVER || this == UNDER;
        }

        /**
         * Over- or under-confident only if the mean confidence lies outside the 95 % interval (Wilson 1927) of the
         * accuracy; if it lies inside a wide one, there are too few rows to tell.
         */
        static Lean of(Evaluation e) {
            int right = (int) Math.rint(e.accuracy() * e.rows());
            Interval accuracy = BinInterval.WILSON.of(e.rows(), right);
            if (e.meanConfidence() > accuracy.upper()) return OVER;
            if (e.meanConfidence() < accuracy.lower()) return UNDER;
            return accuracy.upper() - accuracy.lower() > WIDE ? FEW : EVEN;
        }
    }

    /** What the temperature did. */
    enum Effect {
        NONE("none"),
        CURED("cured"),
        EASED("eased"),
        /** ECE fell to what luck alone explains. */
        HEALED("healed"),
        /** ECE fell and NLL rose. */
        TRADED("traded"),
        FLIPPED("flipped"),
        /** NLL fell and ECE rose: the fit minimises the one, and the other need not follow. */
        SPLIT("split"),
        WORSE("worse"),
        /** Worse, and the other way. */
        TURNED("turned");

        private final String key;

        Effect(String key) {
            this.key = key;
        }

        /** @param luck of the outcomes after; null if it is not known */
        static Effect of(Evaluation before, Evaluation after, LuckBand luck) {
            Effect seen = of(before, after);
            boolean cured = seen == CURED || seen == EASED || seen == FLIPPED;
            return cured && Lean.of(before).isGap() && isLuck(after, luck) ? HEALED : seen;
        }

        private static boolean isLuck(Evaluation after, LuckBand luck) {
            boolean known = luck != null && Math.abs(luck.measured().ece() - after.ece()) < ROUNDING;
            return known && !LuckWords.isReal(luck);
        }

        private static Effect of(Evaluation before, Evaluation after) {
            double rise = after.ece() - before.ece();
            if (Math.abs(rise) < SHOWN) return NONE;
            if (rise > 0 && after.nll() < before.nll() - SHOWN) return SPLIT;
            Lean was = Lean.of(before);
            Lean is = Lean.of(after);
            if (rise > 0) return is.isGap() && was != is ? TURNED : WORSE;
            if (after.nll() > before.nll() + SHOWN) return TRADED;
            if (after.ece() <= MOSTLY * before.ece()) return CURED;
            return was.isGap() && is.isGap() && was != is ? FLIPPED : EASED;
        }
    }

    public static Verdict of(Calibration c, Texts texts) {
        return of(c, null, null, texts);
    }

    /**
     * The same, with the worst class, and with what luck alone would give where there is a sentence left for it.
     *
     * @param luck of the outcomes after; null if it is not known yet
     * @param classes before; null if they are not known yet
     */
    public static Verdict of(Calibration c, LuckBand luck, ClassReliability classes, Texts texts) {
        Verdict v = withoutSentence(c, luck, classes, texts);
        if (luck == null || v.evidence.isEmpty() || v.evidence.size() >= MOST_EVIDENCE) return v;
        List<String> all = new ArrayList<>(v.evidence);
        all.add(all.size() - 1, new LuckWords(texts).sentence(luck));
        return new Verdict(v.tone, v.claim, all);
    }

    private static Verdict withoutSentence(Calibration c, LuckBand luck, ClassReliability classes, Texts texts) {
        if (c.before().rows() == 0) return new Verdict(Tone.NONE, texts.get("calibration.claim.no-rows"), List.of());
        return new Writer(c, luck, classes, texts, new FitWords(texts)).verdict();
    }

    /** A temperature as the bench writes it: 3 decimals, whole ones without. */
    public static String temperature(double t) {
        return t == Math.rint(t) ? Numbers.plain(t) : Numbers.fixed(t, 3);
    }

    private record Writer(Calibration c, LuckBand luck, ClassReliability classes, Texts texts, FitWords words) {
        Verdict verdict() {
            Lean lean = Lean.of(c.before());
            Effect effect = Effect.of(c.before(), c.after(), luck);
            String family = lean.isGap() ? "calibration.claim.gap." : "calibration.claim.even.";
            String now = texts.get("calibration.lean." + Lean.of(c.after()).key);
            String claim = texts.get(
                    family + effect.key,
                    texts.get("calibration.lean." + lean.key),
                    actor(),
                    now.toLowerCase(Locale.ROOT));
            return new Verdict(tone(lean, effect), claim, evidence(effect));
        }

        /** What did it, in the middle of a sentence. */
        private String actor() {
            Question q = c.question();
            return FitWords.isOther(q) ? words.name(q.fit().method()) : texts.get("calibration.method.T");
        }

        private Tone tone(Lean lean, Effect effect) {
            if (WORSENED.contains(effect)) return Tone.WARN;
            if (effect == Effect.CURED || effect == Effect.HEALED || Lean.of(c.after()) == Lean.EVEN) return Tone.GOOD;
            return lean == Lean.FEW ? Tone.NONE : Tone.WARN;
        }

        private List<String> evidence(Effect effect) {
            List<String> out = new ArrayList<>();
            Evaluation before = c.before();
            out.add(said(before));
            if (c.question().data().predictions().kind() == Predictions.Kind.TOP1) {
                out.add(texts.get("calibration.fit.top1"));
                return out;
            }
            out.add(calibratorSentence());
            String note = words.note(c.question().fit(), k(), before.zeroTrue(), c.after());
            if (!note.isEmpty()) out.add(note);
            else if (effect == Effect.SPLIT) out.add(texts.get("calibration.split"));
            else if (before.zeroTrue() > 0 && c.question().fit().status() != Status.UNDEFINED) {
                out.add(texts.get(
                        before.zeroTrue() == 1 ? "calibration.zero-true.one" : "calibration.zero-true",
                        Numbers.count(before.zeroTrue())));
            }
            out.add(words.accuracy(c.question(), before, c.after()));
            return out;
        }

        /** Of two classes neither is worse than the other. */
        private String said(Evaluation before) {
            String confidence = percent(before.meanConfidence());
            String accuracy = percent(before.accuracy());
            if (classes == null
                    || classes.classes().size() < 3
                    || ClassWords.worst(classes).isEmpty()) {
                return texts.get("calibration.said", confidence, accuracy);
            }
            OneClass worst = ClassWords.worst(classes).get();
            String name =
                    new ClassWords(texts, c.question().data().predictions().classNames()).name(worst.index());
            return texts.get("calibration.said.worst", confidence, accuracy, name, Numbers.fixed(worst.ece(), 4));
        }

        /** With a space that does not break. */
        private static String percent(double share) {
            return Numbers.percent(share, 1);
        }

        private int k() {
            return c.question().data().predictions().classes();
        }

        /** What the calibrator and the temperature did to ECE, or why there is none. */
        private String calibratorSentence() {
            Question q = c.question();
            boolean other = FitWords.isOther(q);
            if (c.temperature() == 1 && !other) {
                boolean failed = q.isFitAsked() && !q.fit().isFitted();
                return failed ? words.failure(q) : texts.get("calibration.as-is");
            }
            String from = Numbers.fixed(c.before().ece(), 4);
            String to = Numbers.fixed(c.after().ece(), 4);
            String verb =
                    from.equals(to) ? "leaves" : c.after().ece() < c.before().ece() ? "cuts" : "raises";
            String origin = words.origin(q, c.temperature());
            if (!other) return texts.get("calibration.t." + verb, temperature(c.temperature()), origin, from, to);
            String fitted = words.fittedOn(q);
            String more = c.temperature() == 1
                    ? fitted
                    : texts.get("calibration.then", fitted, temperature(c.temperature()), origin);
            return texts.get("calibration.m." + verb, FitWords.capital(words.name(q)), more, from, to);
        }
    }
}

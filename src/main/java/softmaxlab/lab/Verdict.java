package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.Evaluation;
import softmaxlab.engine.Predictions;
import softmaxlab.engine.TemperatureFit.Status;

/**
 * What the numbers of a calibration come to, in plain words: a claim about the model as it is, what the temperature does
 * to it, and last what cannot change.
 *
 * @param tone how the claim is to look
 * @param claim the first sentence
 * @param evidence at most four more sentences, and those that say what is beyond luck
 * @param luckAt which of these is about luck as a whole; −1 if none is
 */
public record Verdict(Tone tone, String claim, List<String> evidence, int luckAt) {
    private static final int NONE = -1;
    private static final int MOST_EVIDENCE = 4;

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /** How a claim is to look. */
    public enum Tone {
        GOOD,
        WARN,
        NONE
    }

    /** Without luck, which tells neither for nor against the model. */
    public static Verdict of(Calibration c, Texts texts) {
        return of(c, null, null, null, texts);
    }

    /**
     * With what luck has to say: a claim looks good only if the rows after show nothing beyond it, and neither do their
     * classes.
     *
     * @param luck of the outcomes after, or of those at another temperature until their own is here; null if not known yet
     * @param was the classes before; null if they are not known yet
     * @param is the classes after; null if they are not known yet
     */
    public static Verdict of(Calibration c, Luck luck, ClassLuck was, ClassLuck is, Texts texts) {
        if (c.before().rows() == 0)
            return new Verdict(Tone.NONE, texts.get("calibration.claim.no-rows"), List.of(), NONE);
        return new Writer(c, luck, was, is, texts, new FitWords(texts)).verdict();
    }

    /** A temperature as the bench writes it: 3 decimals, whole ones without. */
    public static String temperature(double t) {
        return t == Math.rint(t) ? Numbers.plain(t) : Numbers.fixed(t, 3);
    }

    private record Writer(Calibration c, Luck luck, ClassLuck was, ClassLuck is, Texts texts, FitWords words) {
        Verdict verdict() {
            Lean lean = Lean.of(c.before());
            Effect effect = Effect.of(c.before(), c.after(), isWithinLuck());
            String family = lean.isGap() ? "calibration.claim.gap." : "calibration.claim.even.";
            String now = texts.get("calibration.lean." + Lean.of(c.after()).key());
            String claim = texts.get(
                    family + effect.key(),
                    texts.get("calibration.lean." + lean.key()),
                    actor(),
                    now.toLowerCase(Locale.ROOT));
            List<String> said = evidence(effect);
            int at = says(said) ? said.size() - 1 : NONE;
            return new Verdict(tone(lean, effect), claim, withLuck(said, at), at);
        }

        /** Whether all is known of the rows after, and nothing of it beyond luck. */
        private boolean isWithinLuck() {
            return hasLuck() && !luck.isBeyond() && is != null && is.beyond() == 0;
        }

        private boolean isBeyondLuck() {
            return hasLuck() && luck.isBeyond() || is != null && is.beyond() > 0;
        }

        private boolean hasLuck() {
            return luck != null && luck.isOf(c.after());
        }

        /** What did it, in the middle of a sentence. */
        private String actor() {
            Question q = c.question();
            return FitWords.isOther(q) ? words.name(q.fit().method()) : texts.get("calibration.method.T");
        }

        private Tone tone(Lean lean, Effect effect) {
            if (effect.isWorse() || isBeyondLuck()) return Tone.WARN;
            if (effect == Effect.CURED || effect == Effect.HEALED || Lean.of(c.after()) == Lean.EVEN) {
                return isWithinLuck() ? Tone.GOOD : Tone.NONE;
            }
            return lean == Lean.FEW ? Tone.NONE : Tone.WARN;
        }

        /** Luck has its say where there is room, and what keeps a claim from looking good in any case. */
        private boolean says(List<String> said) {
            return luck != null && (said.size() < MOST_EVIDENCE || hasLuck() && luck.isBeyond());
        }

        /** Luck and its classes come before the last. */
        private List<String> withLuck(List<String> out, int at) {
            if (at != NONE) out.add(at, new LuckWords(texts).sentence(luck));
            if (is != null) classWords().yet(is).ifPresent(s -> out.add(out.size() - 1, s));
            return out;
        }

        private ClassLuckWords classWords() {
            Predictions data = c.question().data().predictions();
            return new ClassLuckWords(
                    texts, new ClassWords(texts, data.classNames()), data.kind() == Predictions.Kind.TOP1);
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

        /** With the class that was farthest beyond luck, where it no longer is. */
        private String said(Evaluation before) {
            String confidence = percent(before.meanConfidence());
            String accuracy = percent(before.accuracy());
            String plain = texts.get("calibration.said", confidence, accuracy);
            boolean told = was == null || is == null || index(was).equals(index(is));
            if (told) return plain;
            return classWords().said(was, confidence, accuracy).orElse(plain);
        }

        private static Optional<Integer> index(ClassLuck luck) {
            return luck.farthest().map(ClassLuck.Count::index);
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

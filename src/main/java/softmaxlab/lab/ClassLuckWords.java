package softmaxlab.lab;

import java.util.List;
import java.util.Optional;
import softmaxlab.engine.ClassLuck;
import softmaxlab.engine.ClassLuck.Count;
import softmaxlab.engine.ClassReliability.OneClass;

/** Whether the mean p of a class fits its share, in words. */
final class ClassLuckWords {
    private static final String KEY = "calibration.classes.luck.";
    private static final int DECIMALS = 3;
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;
    private final ClassWords classes;
    private final BinWords bins;
    private final boolean top1;

    /** @param top1 whether only rows count for which the class was chosen */
    ClassLuckWords(Texts texts, ClassWords classes, boolean top1) {
        this.texts = texts;
        this.classes = classes;
        this.bins = new BinWords(texts);
        this.top1 = top1;
    }

    /** The class that is farthest beyond luck; empty if none is. */
    Optional<String> yet(ClassLuck luck) {
        return luck.farthest().map(c -> say("yet", c, bins.rows(c.rows())));
    }

    /** The same of the model before, with its mean confidence and accuracy. */
    Optional<String> said(ClassLuck luck, String confidence, String accuracy) {
        return luck.farthest().map(c -> say("said", c, confidence, accuracy));
    }

    /** Whether the class with the largest ECE is beyond luck; empty if it is not tested. */
    Optional<String> largest(ClassLuck luck, OneClass largest) {
        return luck.of(largest.index())
                .map(c -> say(
                        luck.isBeyond(c) ? "beyond" : "within",
                        c,
                        Integer.toString(luck.counts().size())));
    }

    /** How many classes are beyond luck, and which most; empty if it is {@code named}, or its mirror image of two. */
    Optional<String> others(ClassLuck luck, OneClass named) {
        return luck.farthest()
                .filter(c ->
                        c.index() != named.index() && (top1 || luck.counts().size() > 2))
                .map(c -> say(
                        "others",
                        c,
                        Integer.toString(luck.beyond()),
                        Integer.toString(luck.counts().size())));
    }

    /** Class, mean p and share come first. */
    private String say(String key, Count c, String... more) {
        List<String> pair = apart(c.meanP(), c.share());
        Object[] all = new Object[3 + more.length];
        all[0] = classes.titled(c.index());
        all[1] = pair.get(0);
        all[2] = pair.get(1);
        System.arraycopy(more, 0, all, 3, more.length);
        return texts.get(KEY + key + (top1 ? ".top1" : ""), all);
    }

    /** With three decimals, or as many as tell the two apart. */
    private static List<String> apart(double p, double share) {
        for (int d = DECIMALS; d < MOST_DECIMALS; d++) {
            String a = Numbers.fixed(p, d);
            String b = Numbers.fixed(share, d);
            if (!a.equals(b) || p == share) return List.of(a, b);
        }
        return List.of(Numbers.fixed(p, MOST_DECIMALS), Numbers.fixed(share, MOST_DECIMALS));
    }
}

package softmaxlab.lab;

import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;

/** What luck alone would give, in words. */
public final class LuckWords {
    private final Texts texts;
    private final BinWords bins;

    public LuckWords(Texts texts) {
        this.texts = texts;
        bins = new BinWords(texts);
    }

    /** How much of a measured ECE luck does not explain. */
    enum Share {
        BELOW("below"),
        NONE("none"),
        LITTLE("little"),
        MOST("most"),
        NEARLY_ALL("nearly-all");

        private static final double MOST_FROM = 0.5;
        private static final double NEARLY_ALL_FROM = 0.9;
        private static final double ROUNDING = 1e-12;

        private final String key;

        Share(String key) {
            this.key = key;
        }

        /** Nothing is real while the measured ECE lies in the 95 % of luck. */
        static Share of(double measured, double expected, double lower, double upper) {
            if (measured < lower - ROUNDING) return BELOW;
            if (measured <= upper + ROUNDING) return NONE;
            double real = 1 - expected / measured;
            return real >= NEARLY_ALL_FROM ? NEARLY_ALL : real >= MOST_FROM ? MOST : LITTLE;
        }
    }

    /** "Luck alone would give about 0.0054 (95 %: 0.0031 to 0.0079), so a little is real." of an ECE named before. */
    public String sentence(Luck luck) {
        return say("calibration.luck.sentence", luck);
    }

    /** The same with the measured ECE in it. */
    public String claim(Luck luck) {
        return say("calibration.luck.claim", luck);
    }

    private String say(String key, Luck luck) {
        LuckBand band = luck.band();
        return texts.get(
                luck.isLineAloneBeyond() ? key + ".line" : key,
                number(band.expectedEce()),
                number(band.eceLower()),
                number(band.eceUpper()),
                number(band.measured().ece()),
                share(band),
                number(luck.ks()),
                CurveWords.p(luck.ksPValue()));
    }

    private String share(LuckBand luck) {
        return texts.get("calibration.luck.share." + shareOf(luck).key);
    }

    private static Share shareOf(LuckBand luck) {
        return Share.of(luck.measured().ece(), luck.expectedEce(), luck.eceLower(), luck.eceUpper());
    }

    /** How many bins lie outside the band, and how many luck alone would put there. */
    public String outside(LuckBand luck) {
        int full = 0;
        int outside = 0;
        double chance = 0;
        for (int b = 0; b < luck.measured().bins().size(); b++) {
            if (luck.measured().bins().get(b).isEmpty()) continue;
            full++;
            if (luck.isOutside(b)) outside++;
            chance += luck.chanceOutside(b);
        }
        return texts.get(
                outside == 1 ? "calibration.luck.outside.one" : "calibration.luck.outside",
                Integer.toString(outside),
                Integer.toString(full),
                Numbers.fixed(chance, 1));
    }

    /** One sentence about a bin and its band; without a band of these very bins, about the bin alone. */
    public String bin(Reliability r, LuckBand luck, int index, int classes) {
        Bin bin = r.bins().get(index);
        boolean banded = luck != null && luck.measured().edges().equals(r.edges());
        if (!banded || bin.isEmpty()) return bins.sentence(r, index, classes);
        Interval band = luck.interval(index);
        String where = bin.accuracy() > band.upper() ? "above" : bin.accuracy() < band.lower() ? "below" : "inside";
        return texts.get(
                "calibration.luck.bin",
                bins.interval(r, index),
                bins.rows(bin.count()),
                Numbers.fixed(bin.accuracy(), 3),
                Numbers.fixed(band.lower(), 3),
                Numbers.fixed(band.upper(), 3),
                texts.get("calibration.luck.bin." + where));
    }

    private static String number(double ece) {
        return Numbers.fixed(ece, 4);
    }
}

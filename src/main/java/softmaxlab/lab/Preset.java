package softmaxlab.lab;

import java.util.Random;
import softmaxlab.engine.Row;

/** Rows of logits worth looking at, by name. */
public enum Preset {
    /** The photo the app starts with. */
    PHOTO("probabilities.preset.photo", Row.of(4.5, -1.2, 0.8), 0),
    TIE("probabilities.preset.tie", Row.of(2, 2, 2), 0),
    /** Label dog, answer cat. */
    WRONG("probabilities.preset.wrong", Row.of(5, 1, 0.5), 1),
    TEN("probabilities.preset.ten", Row.of(4.5, -1.2, 0.8, 2.1, 3.6, -4, 0, 1.4, 2.9, -2.2), 4),
    /** Normal with standard deviation 2, seed 100. */
    HUNDRED("probabilities.preset.hundred", drawn(100, 2, 100), 0),
    /** Beyond exp in either number format: the naive formula gives NaN. */
    OVERFLOW("probabilities.preset.overflow", Row.of(1000, 999, 998), 0);

    private final String textKey;
    private final Row logits;
    private final int trueClass;

    Preset(String textKey, Row logits, int trueClass) {
        this.textKey = textKey;
        this.logits = logits;
        this.trueClass = trueClass;
    }

    private static Row drawn(int size, double deviation, long seed) {
        Random random = new Random(seed);
        double[] z = new double[size];
        for (int k = 0; k < size; k++) z[k] = Math.rint(random.nextGaussian() * deviation * 1000) / 1000;
        return Row.of(z);
    }

    /** Names the preset and says what it is. */
    public String textKey() {
        return textKey;
    }

    /** The inputs with this row and T = 1; a temperature or true class that the lesson holds stays, if it can. */
    public Inputs apply(Inputs in) {
        Guide guide = in.guide();
        Inputs out = in.withLogits(logits);
        if (!guide.locks(Knob.TRUE_CLASS)) out = out.withTrueClass(trueClass);
        return guide.locks(Knob.TEMPERATURE) ? out : out.withTemperature(1);
    }
}

package softmaxlab.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Predictions that ship with the app, made here from a seed. One task of 10 classes: a row's logits are standard normal
 * with one class lifted, its label is drawn from their softmax, so the logits as drawn are calibrated by construction;
 * scaled up they are over-confident, scaled down under-confident. The best temperature is the scale itself.
 */
public final class Samples {
    private static final List<String> NAMES =
            List.of("cat", "dog", "bird", "fish", "frog", "horse", "deer", "car", "ship", "plane");
    private static final int ROWS = 4000;
    private static final long SEED = 20261120L;
    private static final double LIFT = 3.2;
    private static final double LIFT_SPREAD = 1.6;

    private Samples() {}

    /** The three classifiers that the calibration bench shows before a file is opened. */
    public enum Classifier {
        OVER_CONFIDENT("over-confident", 2.5),
        UNDER_CONFIDENT("under-confident", 0.5),
        CALIBRATED("well-calibrated", 1);

        private final String key;
        private final double scale;

        Classifier(String key, double scale) {
            this.key = key;
            this.scale = scale;
        }

        public String key() {
            return key;
        }

        /** What the calibrated logits are multiplied by: the temperature that undoes it. */
        public double scale() {
            return scale;
        }
    }

    /** 4,000 × 10 logits of one classifier; the same rows and labels for all three, and on every machine. */
    public static Predictions of(Classifier classifier) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int classes = NAMES.size();
        double[] scores = new double[ROWS * classes];
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] z = new double[classes];
            for (int k = 0; k < classes; k++) z[k] = normal.sample();
            z[random.nextInt(classes)] += LIFT + LIFT_SPREAD * normal.sample();
            labels[i] = draw(Softmax.of(Row.wrap(z), 1), random.nextDouble());
            for (int k = 0; k < classes; k++) scores[i * classes + k] = z[k] * classifier.scale();
        }
        return Predictions.logits(NAMES, scores, labels);
    }

    /** The class whose share of [0, 1) holds {@code u}. */
    private static int draw(Row p, double u) {
        double sum = 0;
        for (int k = 0; k < p.size() - 1; k++) {
            sum += p.get(k);
            if (u < sum) return k;
        }
        return p.size() - 1;
    }

    /** The names of the small sets that lessons compute by hand. */
    public static final List<String> LESSON_SETS = List.of("binary4", "hand10", "ones10", "mix10", "imb100");

    /**
     * A small set that lessons compute by hand.
     *
     * @throws IllegalArgumentException for a name that is not in {@link #LESSON_SETS}
     */
    public static Predictions lessonSet(String name) {
        return switch (name) {
            case "binary4" -> binary4();
            case "hand10" ->
                top1(new double[] {.5, .5, .65, .7, .7, .75, .85, .9, .9, .95}, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0);
            case "ones10" -> top1(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0);
            case "mix10" -> top1(new double[] {1, 1, 1, 1, 1, 1, .75, .75, .75, .75}, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0);
            case "imb100" -> imbalanced();
            default -> throw new IllegalArgumentException("no such set: " + name);
        };
    }

    /** Ten rows of gap 4, eight of them right: T* = 4 / ln 4. */
    private static Predictions binary4() {
        double[] scores = new double[20];
        int[] labels = new int[10];
        for (int i = 0; i < 10; i++) {
            scores[2 * i] = 4;
            labels[i] = i < 8 ? 0 : 1;
        }
        return Predictions.logits(List.of("class 0", "class 1"), scores, labels);
    }

    private static Predictions top1(double[] confidence, int... right) {
        return Predictions.top1(
                confidence,
                new int[confidence.length],
                IntStream.of(right).map(r -> 1 - r).toArray());
    }

    /** 90 rows say class 0 at 0.92 (87 right), 10 say class 1 at 0.91 (4 right). */
    private static Predictions imbalanced() {
        double[] p = new double[200];
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            boolean majority = i < 90;
            p[2 * i] = majority ? 0.92 : 1 - 0.91;
            p[2 * i + 1] = majority ? 1 - 0.92 : 0.91;
            labels[i] = i < 87 || i >= 94 ? 0 : 1;
        }
        return Predictions.probabilities(List.of("majority", "minority"), p, labels);
    }
}

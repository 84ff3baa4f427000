package softmaxlab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import softmaxlab.engine.Row;
import softmaxlab.engine.Targets;

/**
 * Everything that can be set in the lab, in one immutable record.
 *
 * @param classes K labels, one per logit
 * @param logits K logits, 2 to 1,000
 * @param trueClass 0-based index of the true class
 * @param temperature T, 0.001 to 1,000
 * @param gapCase the classes of the targets bench
 * @param question what is asked about calibration
 * @param kept judged results set aside to compare others with, oldest first
 * @param decisions what is asked on the views "Reject" and "Sets"
 * @param guide what the present lesson step holds and hides
 */
public record Inputs(
        List<ClassLabel> classes,
        Row logits,
        int trueClass,
        double temperature,
        Numerics numerics,
        Smoothing smoothing,
        GapCase gapCase,
        Question question,
        List<KeptResult> kept,
        Decisions decisions,
        Guide guide) {

    public static final int MAX_CLASSES = 1000;
    /** The most classes that have a slider each. */
    public static final int MAX_SLIDERS = 12;

    private static final List<String> NAMES =
            List.of("cat", "dog", "bird", "fish", "frog", "horse", "deer", "car", "ship", "plane", "truck", "sheep");

    public Inputs {
        classes = List.copyOf(classes);
        kept = List.copyOf(kept);
        if (logits.size() < 2 || logits.size() > MAX_CLASSES) throw new IllegalArgumentException("2 to 1,000 classes");
        if (classes.size() != logits.size()) throw new IllegalArgumentException("one label per logit");
        if (trueClass < 0 || trueClass >= logits.size()) throw new IllegalArgumentException("no class " + trueClass);
        if (!(temperature > 0)) throw new IllegalArgumentException("temperature must be above 0: " + temperature);
    }

    /** The state the app starts in: cat 4.5, dog −1.2, bird 0.8, and the given predictions on the calibration bench. */
    public static Inputs start(DataSet data) {
        return new Inputs(
                labels(List.of(), 3),
                Row.of(4.5, -1.2, 0.8),
                0,
                1,
                Numerics.DEFAULT,
                Smoothing.DEFAULT,
                GapCase.FOLLOW,
                Question.of(data),
                List.of(),
                Decisions.DEFAULT,
                Guide.NONE);
    }

    /** The first {@code size} labels of {@code old}, and new ones in names and colours not yet taken. */
    private static List<ClassLabel> labels(List<ClassLabel> old, int size) {
        List<ClassLabel> out = new ArrayList<>(old.subList(0, Math.min(size, old.size())));
        for (int k = out.size(); k < size; k++) out.add(next(out));
        return out;
    }

    private static ClassLabel next(List<ClassLabel> taken) {
        int color = taken.size() >= NAMES.size()
                ? taken.size()
                : IntStream.range(0, NAMES.size())
                        .filter(c -> taken.stream().noneMatch(t -> t.color() == c))
                        .findFirst()
                        .orElse(taken.size());
        String name = color < NAMES.size() ? NAMES.get(color) : "class " + (color + 1);
        boolean used = taken.size() < NAMES.size()
                && taken.stream().anyMatch(t -> t.name().equals(name));
        return new ClassLabel(used ? "class " + (taken.size() + 1) : name, color);
    }

    /** Other logits; as many classes as there are logits, those that were there keep name and colour. */
    public Inputs withLogits(Row z) {
        List<ClassLabel> c = z.size() == classes.size() ? classes : labels(classes, z.size());
        int y = Math.min(trueClass, z.size() - 1);
        return new Inputs(c, z, y, temperature, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withLogit(int k, double z) {
        return withLogits(logits.with(k, z));
    }

    /**
     * Other classes altogether, in colours from the first on: a row of a file.
     *
     * @param names one per logit
     */
    public Inputs withRow(List<String> names, Row z, int y) {
        List<ClassLabel> c = IntStream.range(0, names.size())
                .mapToObj(k -> new ClassLabel(names.get(k), k))
                .toList();
        return new Inputs(c, z, y, temperature, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withName(int k, String name) {
        List<ClassLabel> c = new ArrayList<>(classes);
        c.set(k, new ClassLabel(name, classes.get(k).color()));
        return new Inputs(
                c, logits, trueClass, temperature, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withNewClass(double z) {
        return withLogits(logits.plus(z));
    }

    /** Without class {@code k}; if it was the true class, the first class becomes the true one. */
    public Inputs withoutClass(int k) {
        List<ClassLabel> c = new ArrayList<>(classes);
        c.remove(k);
        int y = trueClass == k ? 0 : trueClass > k ? trueClass - 1 : trueClass;
        return new Inputs(
                c, logits.without(k), y, temperature, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withTrueClass(int y) {
        return new Inputs(
                classes, logits, y, temperature, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withTemperature(double t) {
        return new Inputs(
                classes, logits, trueClass, t, numerics, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withNumerics(Numerics n) {
        return new Inputs(
                classes, logits, trueClass, temperature, n, smoothing, gapCase, question, kept, decisions, guide);
    }

    public Inputs withSmoothing(Smoothing s) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, s, gapCase, question, kept, decisions, guide);
    }

    public Inputs withGapCase(GapCase g) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, smoothing, g, question, kept, decisions, guide);
    }

    /**
     * With another gap between the true class and the rest on the targets bench: the gap of a K of its own, or the true
     * class's logit, kept within what a logit can be.
     */
    public Inputs withGap(double gap) {
        if (!gapCase.follows()) return withGapCase(new GapCase(gapCase.classes(), gap));
        return withLogit(trueClass, Knob.LOGITS.clamp(Targets.logitAtGap(logits, temperature, trueClass, gap)));
    }

    /** The labels of the targets bench: those of the sliders, continued as far as a K of its own goes. */
    public List<ClassLabel> targetClasses() {
        return gapCase.follows() ? classes : labels(classes, gapCase.classes());
    }

    public Inputs withQuestion(Question q) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, smoothing, gapCase, q, kept, decisions, guide);
    }

    /** Another question of which a new fit is wanted: a temperature that the old one had fitted goes back to 1. */
    public Inputs withNewQuestion(Question q) {
        Inputs next = withQuestion(q);
        return question.isSetByFit(temperature) ? next.withTemperature(1) : next;
    }

    public Inputs withKept(List<KeptResult> k) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, smoothing, gapCase, question, k, decisions, guide);
    }

    public Inputs withDecisions(Decisions d) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, smoothing, gapCase, question, kept, d, guide);
    }

    public Inputs withGuide(Guide g) {
        return new Inputs(
                classes, logits, trueClass, temperature, numerics, smoothing, gapCase, question, kept, decisions, g);
    }
}

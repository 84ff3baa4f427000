package softmaxlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Implementation;
import softmaxlab.engine.Row;
import softmaxlab.engine.Workings;
import softmaxlab.lab.Experiment;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;
import softmaxlab.lab.Trouble;
import softmaxlab.ui.Marks.Tone;
import softmaxlab.ui.chart.ClassColors;

/** The cells of the two tables of the bench "Workings": one row per class, one column per step. */
final class WorkingsCells {
    private static final double LARGE = 1e5;

    private final Inputs in;
    private final Experiment experiment;
    private final Texts texts;

    WorkingsCells(Inputs in, Experiment experiment, Texts texts) {
        this.in = in;
        this.experiment = experiment;
        this.texts = texts;
    }

    static List<Sheet.Column> columns(Implementation by, Texts texts) {
        boolean naive = by == Implementation.NAIVE;
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(texts.get("workings.head.class"), "name", 0.85, HPos.LEFT));
        columns.add(number(texts.get("workings.head.scaled"), naive ? 0.85 : 0.75));
        if (!naive) columns.add(number(texts.get("workings.head.shifted"), 0.75));
        columns.add(number(texts.get("workings.head.exp"), 1.2));
        columns.add(number(texts.get("workings.head.p"), naive ? 1.35 : 1.25));
        columns.add(number(texts.get(naive ? "workings.head.logP" : "workings.head.logSoftmax"), 1.08));
        return columns;
    }

    private static Sheet.Column number(String title, double weight) {
        return new Sheet.Column(title, "number", weight, HPos.RIGHT);
    }

    /** The column that shows a reading, −1 if none does. */
    static int column(String reading, boolean naive) {
        return switch (reading) {
            case "e", "S" -> naive ? 2 : 3;
            case "p", "pStable" -> naive ? 3 : 4;
            case "logp" -> naive ? 4 : 5;
            default -> -1;
        };
    }

    /** A temperature with at least three decimals and as many as were typed. */
    static String temperature(double t) {
        String fixed = Numbers.fixed(t, 3);
        return Math.abs(Math.rint(t * 1000) - t * 1000) < 1e-9 ? fixed : Numbers.plain(t);
    }

    /** Class, z/T, exp, p, ln p; or class, z/T, z/T − max, exp, p, log-softmax. */
    List<Cell> row(Implementation by, int k) {
        Workings w = experiment.of(by);
        List<Cell> cells = new ArrayList<>(List.of(name(k), scaled(w, k)));
        if (by == Implementation.STABLE) cells.add(shifted(w, k));
        cells.add(exp(by, k));
        cells.add(p(by, k));
        cells.add(by == Implementation.NAIVE ? logP(w, k) : logSoftmax(w, k));
        return cells;
    }

    /** The row under the classes: the sum of exp and the sum of p. */
    List<Cell> sums(Implementation by) {
        Workings w = experiment.of(by);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(texts.get("workings.sum"), ""), Cell.EMPTY));
        if (by == Implementation.STABLE) cells.add(Cell.EMPTY);
        Trouble trouble = Trouble.ofSum(w);
        String sum = large(w.sum());
        cells.add(Cell.of(sum, texts.get("workings.say.sum", sum, words(trouble)))
                .tight(tight(sum, w.sum()))
                .marked(tone(trouble), sumCause(trouble, w.exp())));
        cells.add(sumOfP(w));
        cells.add(Cell.EMPTY);
        return cells;
    }

    private String className(int k) {
        return in.classes().get(k).name();
    }

    private Cell name(int k) {
        String said = texts.get(
                "workings.say.class", className(k), decimal(in.logits().get(k)));
        return Cell.of(className(k), said)
                .led("class-sample "
                        + ClassColors.styleClass(in.classes().get(k).color()));
    }

    private Cell scaled(Workings w, int k) {
        String value = decimal(w.scaled().get(k));
        return Cell.of(
                value,
                texts.get(
                        "workings.say.scaled",
                        className(k),
                        value,
                        decimal(in.logits().get(k)),
                        decimal(in.temperature()),
                        Math.rint(w.scaled().get(k) * 1000) / 1000 == w.scaled().get(k) ? "=" : "≈"));
    }

    private Cell shifted(Workings w, int k) {
        String value = decimal(w.shifted().get(k));
        return Cell.of(value, texts.get("workings.say.shifted", className(k), value));
    }

    private Cell exp(Implementation by, int k) {
        Workings w = experiment.of(by);
        Trouble trouble = Trouble.ofExp(experiment, by, k);
        String value = large(w.exp().get(k));
        String said = texts.get(
                "workings.say.exp",
                className(k),
                decimal(w.shifted().get(k)),
                value,
                words(trouble),
                sign(w.exp().get(k)));
        return Cell.of(value, said).tight(tight(value, w.exp().get(k))).marked(tone(trouble), cause(trouble));
    }

    private Cell p(Implementation by, int k) {
        Workings w = experiment.of(by);
        double p = w.p().get(k);
        Trouble trouble = Trouble.ofP(experiment, by, k);
        String value = trouble == Trouble.DIGITS_LOST ? Numbers.probability(p, 4) : probability(p);
        String right = Numbers.probability(experiment.stable().p().get(k), 4);
        String why = trouble == Trouble.DIGITS_LOST ? texts.get("workings.say.right", right) : words(trouble);
        String said =
                texts.get("workings.say.p", className(k), large(w.exp().get(k)), large(w.sum()), value, why, sign(p));
        return Cell.of(value, said)
                .tight(tight(value, p))
                .inBold()
                .with(new Cell.Bar(p, in.classes().get(k).color()))
                .marked(tone(trouble), cause(trouble));
    }

    private Cell logP(Workings w, int k) {
        Trouble trouble = Trouble.ofLogP(w, k);
        String value = decimals(w.logP().get(k));
        String said = texts.get(
                "workings.say.logP",
                className(k),
                probability(w.p().get(k)),
                value,
                words(trouble),
                sign(w.logP().get(k)));
        return Cell.of(value, said).marked(tone(trouble), cause(trouble));
    }

    private Cell logSoftmax(Workings w, int k) {
        String value = decimals(w.logSoftmax().get(k));
        String said = texts.get("workings.say.logSoftmax", className(k), value);
        if (Trouble.ofLogP(w, k) != Trouble.LOG_OF_ZERO) return Cell.of(value, said);
        return Cell.of(value, said + " " + texts.get("workings.say.detour"))
                .marked(Tone.PLAIN, texts.get("workings.cause.detour"));
    }

    private Cell sumOfP(Workings w) {
        double sum = w.p().sum();
        Tone tone = Double.isNaN(sum) ? Tone.BAD : sum == 0 ? Tone.WARN : Tone.PLAIN;
        String value = sum == 0 ? "0" : Numbers.fixed(sum, 3);
        return Cell.of(value, texts.get("workings.say.sumOfP", value)).inBold().marked(tone, "");
    }

    /** Equal where the result is as exact as it looks; about equal where operands and result are rounded. */
    private static String sign(double result) {
        return result == 0 || result == 1 || !Double.isFinite(result) ? "=" : "≈";
    }

    static Tone tone(Trouble trouble) {
        return trouble == Trouble.NONE ? Tone.PLAIN : trouble.isLoud() ? Tone.BAD : Tone.WARN;
    }

    /** The word or two that stand in the cell. */
    private String cause(Trouble trouble) {
        return switch (trouble) {
            case NONE, INFINITE_TERM -> "";
            case OVERFLOW, SUM_OVERFLOW -> texts.get("workings.cause.overflow");
            case INFINITY_OVER_INFINITY -> "∞ ÷ ∞";
            case ZERO_OVER_ZERO -> "0 ÷ 0";
            case OF_NAN -> "ln NaN";
            case LOG_OF_ZERO -> "ln 0";
            case OVER_INFINITY -> "÷ ∞";
            case UNDERFLOW -> texts.get("workings.cause.underflow");
            case SUBNORMAL -> texts.get("workings.cause.subnormal");
            case DIGITS_LOST -> texts.get("workings.cause.digits");
        };
    }

    /** Up to three terms in full: "∞ + ∞ + ∞", "0 + 0". */
    private String sumCause(Trouble trouble, Row exp) {
        if (trouble != Trouble.INFINITE_TERM && trouble != Trouble.UNDERFLOW) return cause(trouble);
        Stream<String> terms = exp.stream().limit(3).mapToObj(e -> large(e));
        String said = terms.collect(Collectors.joining(" + ")) + (exp.size() > 3 ? " + …" : "");
        boolean isShort = said.length() <= 13;
        return isShort ? said : "∞ + …";
    }

    /** The cause as the end of a sentence, with the limit that was crossed. */
    private String words(Trouble trouble) {
        Dtype dtype = experiment.naive().dtype();
        String name = texts.get(dtype == Dtype.F64 ? "workings.float64" : "workings.float32");
        return switch (trouble) {
            case NONE -> "";
            case OVERFLOW -> texts.get("workings.why.overflow", Numbers.fixed(dtype.overflow(), 2), name);
            case INFINITE_TERM -> texts.get("workings.why.infiniteTerm");
            case SUM_OVERFLOW -> texts.get("workings.why.sumOverflow", name);
            case INFINITY_OVER_INFINITY -> texts.get("workings.why.infinityOverInfinity");
            case ZERO_OVER_ZERO -> texts.get("workings.why.zeroOverZero");
            case OF_NAN -> texts.get("workings.why.ofNan");
            case LOG_OF_ZERO -> texts.get("workings.why.logOfZero");
            case OVER_INFINITY -> texts.get("workings.why.overInfinity");
            case UNDERFLOW -> texts.get("workings.why.underflow", name);
            case SUBNORMAL -> texts.get("workings.why.subnormal", name);
            case DIGITS_LOST -> texts.get("workings.why.digits");
        };
    }

    /** At most three decimals, none that are 0: 1000, −1.2, 333.333. */
    static String decimal(double v) {
        if (Math.abs(v) >= 1e9 || v != 0 && Math.abs(v) < 0.0005) return Numbers.scientific(v, 2);
        String text = Numbers.fixed(v, 3);
        return text.indexOf('.') < 0 ? text : text.replaceAll("\\.?0+$", "");
    }

    /** Three decimals; scientific for what is large or would round to 0; an exact 0 as "0". */
    static String large(double v) {
        if (v == 0) return "0";
        return Math.abs(v) >= LARGE || Math.abs(v) < 0.0005 ? Numbers.scientific(v, 2) : Numbers.fixed(v, 3);
    }

    /** One digit before the power of ten. */
    private static String tight(String text, double v) {
        return Numbers.exponentAt(text) < 0 ? "" : Numbers.scientific(v, 0);
    }

    private static String decimals(double v) {
        if (Math.abs(v) >= LARGE) return Numbers.scientific(v, 2);
        return Math.abs(v) >= 100 ? decimal(Math.rint(v * 100) / 100) : Numbers.fixed(v, 3);
    }

    private static String probability(double p) {
        return p == 0 ? "0" : Numbers.probability(p);
    }
}

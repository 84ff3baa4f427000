package softmaxlab.ui;

import java.util.List;
import javafx.geometry.HPos;
import softmaxlab.engine.Row;
import softmaxlab.lab.ClassLabel;
import softmaxlab.lab.Inputs;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TargetTable;
import softmaxlab.lab.TargetTable.Target;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.ClassColors;

/** The cells of the two tables of the bench "Targets". */
final class TargetsCells {
    /** The column of the present p. */
    static final int NOW = 5;

    private final TargetTable table;
    private final List<ClassLabel> labels;
    private final Texts texts;
    private final boolean isUsual;

    /** @param isUsual whether the other benches show p by the max-shifted formula in float64, as this one always does */
    TargetsCells(TargetTable table, List<ClassLabel> labels, Texts texts, boolean isUsual) {
        this.isUsual = isUsual;
        this.table = table;
        this.labels = labels;
        this.texts = texts;
    }

    static List<Sheet.Column> columns(Texts texts) {
        return List.of(
                new Sheet.Column(texts.get("targets.head.class"), "name", 1.15, HPos.LEFT),
                number(texts.get("targets.head.hard"), 0.65),
                number(texts.get("targets.head.overK"), 1),
                number(texts.get("targets.head.overKMinus1"), 1.15),
                new Sheet.Column(texts.get("targets.head.difference"), "muted", 1.1, HPos.RIGHT),
                number(texts.get("targets.head.now"), 1.25));
    }

    static List<Sheet.Column> lossColumns(Texts texts) {
        return List.of(
                new Sheet.Column(texts.get("targets.head.loss"), "name", 1.3, HPos.LEFT),
                number(texts.get("targets.head.lossNow"), 0.75),
                number(texts.get("targets.head.lowest"), 1),
                number(texts.get("targets.head.atGap"), 0.7));
    }

    private static Sheet.Column number(String title, double weight) {
        return new Sheet.Column(title, "number", weight, HPos.RIGHT);
    }

    String nowTitle() {
        return texts.get(isUsual ? "targets.head.now" : "targets.head.nowShifted");
    }

    /** The class in row {@code row}: in order, but with many classes the true one first. */
    int classAt(int row) {
        if (table.classes() <= Inputs.MAX_SLIDERS) return row;
        return row == 0 ? table.trueClass() : row <= table.trueClass() ? row - 1 : row;
    }

    /** The row of the true class. */
    int trueRow() {
        return table.classes() <= Inputs.MAX_SLIDERS ? table.trueClass() : 0;
    }

    List<Cell> row(int row) {
        int k = classAt(row);
        boolean isTrue = k == table.trueClass();
        ClassLabel label = labels.get(k);
        double over = table.overK().q().get(k);
        double minus1 = table.overKMinus1().q().get(k);
        String now = probability(table.p().get(k));
        String said = texts.get(
                "targets.say.row",
                isTrue ? texts.get("targets.say.true", label.name()) : label.name(),
                isTrue ? "1" : "0",
                share(over),
                share(minus1),
                isUsual ? now : texts.get("targets.say.shifted", now));
        List<Cell> cells = List.of(
                Cell.of(label.name(), said)
                        .led("class-sample " + ClassColors.styleClass(label.color()))
                        .flagged(isTrue),
                Cell.of(isTrue ? "1" : "0", said),
                share(over, said),
                share(minus1, said),
                Cell.of(difference(over - minus1), said).tight(tight(over - minus1)),
                Cell.of(now, said).tight(tight(table.p().get(k))));
        return isTrue ? cells.stream().map(Cell::inBold).toList() : cells;
    }

    List<Cell> sums() {
        return List.of(
                Cell.of(texts.get("targets.sum"), ""),
                sum("1", "targets.head.hard"),
                sum(table.overK().q(), "targets.overK"),
                sum(table.overKMinus1().q(), "targets.overKMinus1"),
                Cell.of(
                        Numbers.fixed(
                                table.overK().q().sum()
                                        - table.overKMinus1().q().sum(),
                                4),
                        ""),
                sum(table.p(), "targets.head.now"));
    }

    private Cell sum(Row row, String of) {
        return sum(Numbers.fixed(row.sum(), 4), of);
    }

    private Cell sum(String sum, String of) {
        return Cell.of(sum, texts.get("targets.say.sum", texts.get(of), sum));
    }

    /** The loss of one target: name, now, lowest, at which gap. */
    List<Cell> loss(int i) {
        Target target =
                List.of(table.hard(), table.overK(), table.overKMinus1()).get(i);
        String name = texts.get(List.of("targets.head.hard", "targets.overK", "targets.overKMinus1")
                .get(i));
        String now = nats(target.loss());
        String lowest = target.lowest() == 0 ? "0" : nats(target.lowest());
        String gap = Numbers.fixed(target.lowestAtGap(), 3);
        String said = texts.get("targets.say.loss", name, now, lowest, gap);
        String sample = List.of("hard", "over-k", "over-k-minus-1").get(i);
        return List.of(
                Cell.of(name, said).led("curve-sample sample-" + sample),
                Cell.of(now, said).tight(tight(target.loss())).inBold(),
                Cell.of(lowest, said),
                Cell.of(gap, said));
    }

    private Cell share(double q, String said) {
        return Cell.of(share(q), said).tight(tight(q));
    }

    private static boolean isTiny(double v) {
        return v != 0 && Math.abs(v) < 0.001;
    }

    private static String share(double q) {
        return q == 0 ? "0" : isTiny(q) ? Numbers.scientific(q, 2) : Numbers.fixed(q, 4);
    }

    private static String tight(double v) {
        return isTiny(v) ? Numbers.scientific(v, 0) : "";
    }

    /** With its sign; a rounding residue of the subtraction counts as 0. */
    private static String difference(double d) {
        if (Math.abs(d) < 1e-15) return Numbers.fixed(0, 4);
        return isTiny(d) && Math.abs(d) < 0.0005 ? (d > 0 ? "+" : "") + Numbers.scientific(d, 2) : Numbers.signed(d, 4);
    }

    /** Four decimals, never a false 1. */
    private static String probability(double p) {
        return p > 0.99995 && p < 1 ? "> 0.9999" : p == 1 ? "1.0000" : share(p);
    }

    /** A loss: three decimals, scientific where that would be a false 0. */
    static String nats(double loss) {
        return loss != 0 && Math.abs(loss) < 0.0005 ? Numbers.scientific(loss, 2) : Numbers.fixed(loss, 3);
    }
}

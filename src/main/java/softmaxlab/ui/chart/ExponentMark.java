package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Row;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/** Exponents of one formula that lie close together on a {@link LimitStrip}: a pin for their range, and their values. */
final class ExponentMark {
    /** Exponents closer than this share of the axis share a mark. */
    private static final double CLOSE = 0.012;

    private static final int LISTED = 3;

    private final double from;
    private final double to;
    private final Region pin = new Region();
    private final Region head = new Region();
    private final Label label = new Label();
    private double center;

    private ExponentMark(double from, double to, String text, String style) {
        this.from = from;
        this.to = to;
        label.setText(text);
        pin.getStyleClass().addAll("exponent-pin", style);
        head.getStyleClass().addAll("exponent-head", style);
        label.getStyleClass().addAll("exponent-label", style);
        for (Node n : nodes()) n.setMouseTransparent(true);
    }

    /** The marks of one formula on an axis from −{@code end} to {@code end}. */
    static List<ExponentMark> of(String formula, Row exponents, Dtype dtype, double end, Texts texts) {
        List<Double> sorted = exponents.stream().sorted().boxed().toList();
        List<ExponentMark> marks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean apart = i == sorted.size() || sorted.get(i) - sorted.get(i - 1) > 2 * end * CLOSE;
            if (!apart) continue;
            List<Double> group = sorted.subList(start, i);
            marks.add(of(formula, group, exponents, dtype, texts));
            start = i;
        }
        return marks;
    }

    private static ExponentMark of(String formula, List<Double> group, Row all, Dtype dtype, Texts texts) {
        double from = group.get(0);
        double to = group.get(group.size() - 1);
        String style = to > dtype.overflow() ? "overflows" : from < dtype.underflow() ? "underflows" : "fits";
        List<Double> inOrder =
                all.stream().filter(v -> v >= from && v <= to).boxed().toList();
        String values = inOrder.size() <= LISTED
                ? inOrder.stream().map(ExponentMark::number).collect(Collectors.joining(", "))
                : texts.get("workings.limits.many", Numbers.count(inOrder.size()), number(from), number(to));
        return new ExponentMark(from, to, formula + ": " + values, style);
    }

    /** "0", or "−2 to 0". */
    static String range(Row exponents, Texts texts) {
        double min = exponents.min();
        double max = exponents.max();
        return min == max ? number(max) : texts.get("workings.limits.range", number(min), number(max));
    }

    private static String number(double v) {
        String text = Numbers.fixed(v, Math.abs(v) >= 100 ? 1 : 2);
        return text.replaceAll("\\.?0+$", "");
    }

    Node[] nodes() {
        return new Node[] {pin, head, label};
    }

    /** Left and right end of the pin. */
    double[] pin() {
        return new double[] {pin.getLayoutX(), pin.getLayoutX() + pin.getWidth()};
    }

    Label label() {
        return label;
    }

    double center() {
        return center;
    }

    void place(LimitBand.Scale scale, LimitBand band) {
        double em = scale.em();
        double left = Math.round(scale.x(from));
        double right = Math.round(scale.x(to));
        center = (left + right) / 2;
        pin.resizeRelocate(left - 1.5, band.top(), Math.max(3, right - left + 3), band.height());
        double w = 0.9 * em;
        double h = 0.45 * em;
        head.resizeRelocate(Math.round(center - w / 2), band.top() - h / 2, w, h);
    }
}

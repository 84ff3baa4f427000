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

    /** The exponents under one mark, its words and its style class. */
    record Group(double from, double to, String text, String style) {}

    private final Region pin = new Region();
    private final Region head = new Region();
    private final Label label = new Label();
    private Group group;
    private double center;

    ExponentMark() {
        for (Node n : nodes()) n.setMouseTransparent(true);
    }

    void show(Group newGroup) {
        if (newGroup.equals(group)) return;
        boolean restyled = group == null || !group.style.equals(newGroup.style);
        group = newGroup;
        label.setText(group.text);
        if (!restyled) return;
        pin.getStyleClass().setAll("exponent-pin", group.style);
        head.getStyleClass().setAll("exponent-head", group.style);
        label.getStyleClass().setAll("label", "exponent-label", group.style);
    }

    /** The groups of one formula on an axis from −{@code end} to {@code end}. */
    static List<Group> groups(String formula, Row exponents, Dtype dtype, double end, Texts texts) {
        double[] sorted = exponents.stream().sorted().toArray();
        List<Group> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            boolean apart = i == sorted.length || sorted[i] - sorted[i - 1] > 2 * end * CLOSE;
            if (!apart) continue;
            groups.add(group(formula, sorted[start], sorted[i - 1], i - start, exponents, dtype, texts));
            start = i;
        }
        return groups;
    }

    private static Group group(String formula, double from, double to, int size, Row all, Dtype dtype, Texts texts) {
        String style = to > dtype.overflow() ? "overflows" : from < dtype.underflow() ? "underflows" : "fits";
        String values = size <= LISTED
                ? all.stream()
                        .filter(v -> v >= from && v <= to)
                        .mapToObj(ExponentMark::number)
                        .collect(Collectors.joining(", "))
                : texts.get("workings.limits.many", Numbers.count(size), number(from), number(to));
        return new Group(from, to, formula + ": " + values, style);
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
        double left = Math.round(scale.x(group.from));
        double right = Math.round(scale.x(group.to));
        center = (left + right) / 2;
        pin.resizeRelocate(left - 1.5, band.top(), Math.max(3, right - left + 3), band.height());
        double w = 0.9 * em;
        double h = 0.45 * em;
        head.resizeRelocate(Math.round(center - w / 2), band.top() - h / 2, w, h);
    }
}

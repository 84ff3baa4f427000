package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.engine.Dtype;
import softmaxlab.engine.Row;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.Texts;

/**
 * Where exp(x) stops working: one band per number format on an axis of x, with the zones "0 by underflow", "finite" and
 * "∞ by overflow", and a mark for each exponent that the two formulas take. The format in use is the upper, larger band.
 */
public final class LimitStrip extends Region {
    private static final double PAD = 5;
    private static final double SHORTEST = 1100;
    /** Far enough for the limits of float32, which are close together on the usual axis. */
    private static final double CLOSE_UP = 150;

    private static final double LOWER_BAND = 7.1;
    private static final double AXIS = 9.6;

    private final LimitBand chosen = new LimitBand(3.4, 2.6);
    private final LimitBand other = new LimitBand(LOWER_BAND, 1.75);
    private final Label title = new Label();
    private final Label axisName = new Label("x");
    private final Region axis = new Region();
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> tickLabels = new ArrayList<>();
    private final List<ExponentMark> marks = new ArrayList<>();
    private Texts texts;
    private double end = SHORTEST;
    private boolean compact;

    public LimitStrip() {
        getStyleClass().add("limit-strip");
        title.getStyleClass().add("strong");
        axisName.getStyleClass().add("note");
        axis.getStyleClass().add("axis-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /** @param describe tells a line of text what to say about a node while the pointer is on it */
    public void setUp(Texts words, BiConsumer<Node, Supplier<String>> describe) {
        texts = words;
        title.setText(texts.get("workings.limits.title"));
        getChildren().setAll(title, axisName, axis);
        chosen.setUp(words, describe);
        other.setUp(words, describe);
        getChildren().addAll(chosen.nodes());
        getChildren().addAll(other.nodes());
        describe.accept(this, this::getAccessibleText);
    }

    /** Leaves out the band of the other format, to save room. */
    public void setCompact(boolean on) {
        if (on == compact) return;
        compact = on;
        requestLayout();
    }

    /**
     * Shows the exponents of both formulas.
     *
     * @param naive the exponents of the naive formula, z/T
     * @param shifted those of the max-shifted one
     */
    public void show(Dtype dtype, Row naive, Row shifted) {
        double reach = Math.max(Math.max(Math.abs(naive.max()), Math.abs(naive.min())), Math.abs(shifted.min()));
        end = dtype == Dtype.F32 && reach * 1.08 <= CLOSE_UP ? CLOSE_UP : Math.max(SHORTEST, reach * 1.08);
        chosen.show(dtype);
        other.show(dtype == Dtype.F64 ? Dtype.F32 : Dtype.F64);
        boolean same = naive.equals(shifted);
        String first = texts.get(same ? "workings.limits.both" : "workings.limits.shifted");
        List<ExponentMark.Group> groups = new ArrayList<>(ExponentMark.groups(first, shifted, dtype, end, texts));
        if (!same) {
            groups.addAll(ExponentMark.groups(texts.get("workings.limits.naive"), naive, dtype, end, texts));
        }
        mark(groups);
        layAxis();
        setAccessibleText(texts.get(
                "workings.limits.say",
                chosen.name(),
                Numbers.fixed(dtype.underflow(), 2),
                Numbers.fixed(dtype.overflow(), 2),
                ExponentMark.range(naive, texts),
                ExponentMark.range(shifted, texts)));
        requestLayout();
    }

    /** One mark for each group; marks that are there are used again. */
    private void mark(List<ExponentMark.Group> groups) {
        while (marks.size() > groups.size()) {
            getChildren().removeAll(marks.remove(marks.size() - 1).nodes());
        }
        while (marks.size() < groups.size()) {
            ExponentMark added = new ExponentMark();
            marks.add(added);
            getChildren().addAll(added.nodes());
        }
        for (int i = 0; i < groups.size(); i++) marks.get(i).show(groups.get(i));
    }

    private void layAxis() {
        double step = step(end);
        List<Double> at = new ArrayList<>();
        for (double v = -Math.floor(end / step) * step; v <= end; v += step) at.add(v);
        while (ticks.size() < at.size()) {
            Region tick = new Region();
            tick.getStyleClass().add("axis-line");
            Label label = new Label();
            label.getStyleClass().add("note");
            ticks.add(tick);
            tickLabels.add(label);
            getChildren().addAll(tick, label);
        }
        for (int i = 0; i < ticks.size(); i++) {
            boolean used = i < at.size();
            ticks.get(i).setVisible(used);
            tickLabels.get(i).setVisible(used);
            tickLabels.get(i).setUserData(used ? at.get(i) : 0.0);
            if (used) tickLabels.get(i).setText(Numbers.plain(at.get(i)));
        }
    }

    /** 1, 2 or 5 times a power of ten, so that each half has 2 to 5 steps. */
    static double step(double end) {
        double power = Math.pow(10, Math.floor(Math.log10(end / 2)));
        double times = end / 2 / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    private double em() {
        return axisName.getFont().getSize() / 0.9;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (compact ? 8.8 : 11.3) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = PAD * em;
        double right = getWidth() - 1.2 * em;
        LimitBand.Scale scale = new LimitBand.Scale(left, right, end, em);
        put(title, 0, 0.55 * em);
        chosen.place(scale);
        other.setVisible(!compact);
        if (!compact) other.place(scale);
        double axisAt = Math.round((compact ? LOWER_BAND : AXIS) * em);
        axis.resizeRelocate(left, axisAt, right - left, 1);
        put(axisName, 0, axisAt + 1.1 * em);
        for (int i = 0; i < ticks.size(); i++) {
            double x = Math.round(scale.x((Double) tickLabels.get(i).getUserData()));
            ticks.get(i).resizeRelocate(x, axisAt, 1, 5);
            put(tickLabels.get(i), x - tickLabels.get(i).prefWidth(-1) / 2, axisAt + 1.1 * em);
        }
        layoutMarks(scale);
    }

    private void layoutMarks(LimitBand.Scale scale) {
        double em = scale.em();
        List<double[]> low = new ArrayList<>(chosen.takenLabels());
        List<double[]> high = new ArrayList<>();
        high.add(new double[] {0, title.prefWidth(-1)});
        for (ExponentMark mark : marks) mark.place(scale, chosen);
        chosen.placeWords(marks.stream().map(ExponentMark::pin).toList(), em);
        other.placeWords(List.of(), em);
        if (compact) other.setVisible(false);
        for (ExponentMark mark : marks) {
            double w = mark.label().prefWidth(-1);
            double near = w / 2 + em;
            double x = spot(low, mark.center(), w, near, em);
            boolean isLow = !Double.isNaN(x);
            if (!isLow) x = spot(high, mark.center(), w, near, em);
            if (Double.isNaN(x)) x = spot(high, mark.center(), w, getWidth(), em);
            mark.label().setVisible(!Double.isNaN(x));
            if (Double.isNaN(x)) continue;
            (isLow ? low : high).add(new double[] {x, x + w});
            put(mark.label(), x, (isLow ? 2.35 : 0.75) * em);
        }
    }

    /** The left end of a free place for a label about {@code center}, pushed aside by up to {@code most}; NaN if none. */
    private double spot(List<double[]> taken, double center, double w, double most, double em) {
        for (double aside = 0; aside <= most; aside += 0.25 * em) {
            for (double x : new double[] {center - w / 2 - aside, center - w / 2 + aside}) {
                double inside = Math.max(0, Math.min(getWidth() - w, x));
                if (free(taken, inside, w, em)) return inside;
            }
        }
        return Double.NaN;
    }

    private static boolean free(List<double[]> taken, double x, double w, double em) {
        return taken.stream().noneMatch(t -> x < t[1] + 0.5 * em && x + w + 0.5 * em > t[0]);
    }

    /** Puts a label with its middle at {@code y}. */
    static void put(Label label, double x, double y) {
        double h = label.prefHeight(-1);
        label.resizeRelocate(Math.round(x), Math.round(y - h / 2), label.prefWidth(-1), h);
    }
}

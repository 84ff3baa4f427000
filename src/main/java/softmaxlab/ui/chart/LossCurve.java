package softmaxlab.ui.chart;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import softmaxlab.engine.Row;
import softmaxlab.lab.GapCurve;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TargetTable;
import softmaxlab.lab.TargetTable.Target;
import softmaxlab.lab.Texts;

/**
 * Loss against the logit gap for the hard target and both smoothed ones, told apart by dash and direct label, with the
 * lowest point of each and the present state as a flag that can be dragged.
 */
public final class LossCurve extends Region {
    private static final int POINTS = 241;
    private static final double USUAL_END = 10;
    /** Below this height, in em, title and name of the axis give way to the plot. */
    private static final double LOW = 13;

    private static final double ROOM_ABOVE = 1.04;

    private final Label title = new Label();
    private final Label unit = new Label();
    private final Label axisName = new Label();
    private final PlotAxes axes = new PlotAxes();
    private final LossLine hard = new LossLine("curve-hard");
    private final LossLine overK = new LossLine("curve-over-k");
    private final LossLine overKMinus1 = new LossLine("curve-over-k-minus-1");
    private final List<LossLine> lines = List.of(hard, overKMinus1, overK);
    private final GapFlag flag = new GapFlag();
    private final LossLabels labels = new LossLabels(hard, overK, overKMinus1);
    private Texts texts;
    private double from;
    private double to = USUAL_END;
    private double top = 1;

    public LossCurve() {
        getStyleClass().add("loss-curve");
        title.getStyleClass().add("strong");
        unit.getStyleClass().add("muted-text");
        axisName.getStyleClass().add("note");
    }

    /** @param describe tells a line of text what to say about a node while pointer or focus is on it */
    public void setUp(Texts words, BiConsumer<Node, Supplier<String>> describe) {
        texts = words;
        title.setText(texts.get("targets.curve.title"));
        unit.setText(texts.get("targets.curve.unit"));
        hard.setName(texts.get("targets.head.hard"));
        overK.setName(texts.get("targets.overK"));
        overKMinus1.setName(texts.get("targets.overKMinus1"));
        getChildren().setAll(title, unit, axisName, axes);
        lines.forEach(l -> getChildren().addAll(l.lines()));
        lines.forEach(l -> getChildren().addAll(l.labels()));
        getChildren().add(flag);
        lines.forEach(l -> getChildren().addAll(l.over()));
        describe.accept(flag, flag::getAccessibleText);
    }

    /** What moving the flag does: for each new gap, at release, and for Escape in the middle of a drag. */
    public void onGap(DoubleConsumer move, Runnable release, Runnable cancel) {
        flag.handle(move, release, cancel);
    }

    /** The flag, which has the focus and the sentence. */
    Node flag() {
        return flag;
    }

    /**
     * Shows the present state.
     *
     * @param trueName name of the true class
     * @param locked whether the gap cannot be moved
     */
    public void show(TargetTable t, String trueName, boolean locked) {
        if (!flag.isHeld()) range(t);
        GapCurve curve = GapCurve.of(t.classes(), t.epsilon(), from, to, POINTS);
        hard.show(curve.gaps(), curve.hard(), t.hard());
        overK.show(curve.gaps(), curve.overK(), t.overK());
        overKMinus1.show(curve.gaps(), curve.overKMinus1(), t.overKMinus1());
        if (!flag.isHeld()) top = top(curve, t);
        boolean isSmoothed = t.epsilon() != 0;
        overK.setVisible(isSmoothed);
        overKMinus1.setVisible(isSmoothed);
        String gap = Numbers.fixed(t.gap(), 3);
        flag.show(t.gap(), texts.get("targets.curve.gap", gap), locked);
        flag.setAccessibleText(texts.get(
                "targets.curve.say",
                gap,
                Numbers.fixed(t.hard().loss(), 3),
                Numbers.fixed(t.overK().loss(), 3),
                Numbers.fixed(t.overKMinus1().loss(), 3)));
        axisName.setText(texts.get("targets.curve.axis", trueName));
        requestLayout();
    }

    private void range(TargetTable t) {
        from = Math.min(0, Math.floor(t.gap()));
        to = Math.max(USUAL_END, Math.ceil(t.gap()));
        for (Target target : List.of(t.overK(), t.overKMinus1())) {
            if (Double.isFinite(target.lowestAtGap())) to = Math.max(to, Math.ceil(target.lowestAtGap() + 1));
        }
    }

    private static double top(GapCurve c, TargetTable t) {
        double highest = Math.max(
                t.hard().loss(), Math.max(t.overK().loss(), t.overKMinus1().loss()));
        for (Row row : List.of(c.hard(), c.overK(), c.overKMinus1())) highest = Math.max(highest, row.max());
        double step = PlotArea.step(highest * ROOM_ABOVE, 6);
        return Math.ceil(highest * ROOM_ABOVE / step) * step;
    }

    private double em() {
        return axisName.getFont().getSize() / 0.9;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 30 * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 8 * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (texts == null) return;
        double em = em();
        boolean isLow = getHeight() < LOW * em;
        title.setVisible(!isLow);
        unit.setVisible(!isLow);
        axisName.setVisible(!isLow);
        LimitStrip.put(title, 0, 0.75 * em);
        LimitStrip.put(unit, title.prefWidth(-1) + 0.4 * em, 0.75 * em);
        PlotArea plot = new PlotArea(
                3.3 * em,
                (isLow ? 0.6 : 2.4) * em,
                getWidth() - 1 * em,
                getHeight() - (isLow ? 2 : 3.4) * em,
                from,
                to,
                top,
                em);
        axes.place(plot);
        double w = Math.min(axisName.prefWidth(-1), getWidth());
        double middle = (plot.left() + plot.right()) / 2;
        LimitStrip.put(axisName, Math.max(0, Math.min(getWidth() - w, middle - w / 2)), getHeight() - 1.1 * em);
        flag.place(plot);
        lines.forEach(l -> l.place(plot, flag.lineX()));
        labels.place(plot, flag.lineX());
    }
}

package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import softmaxlab.lab.Numbers;
import softmaxlab.lab.TargetTable;

/** Where the labels of a {@link LossCurve} stand: beside the flag, at the right end and at the lowest points. */
final class LossLabels {
    private static final double LINE = 1.25;

    private final LossLine hard;
    private final LossLine overK;
    private final LossLine overKMinus1;
    private boolean same;

    LossLabels(LossLine hard, LossLine overK, LossLine overKMinus1) {
        this.hard = hard;
        this.overK = overK;
        this.overKMinus1 = overKMinus1;
    }

    void show(TargetTable t) {
        same = t.epsilon() == 0;
    }

    /** A label, the height its middle would like to have, and the one it gets. */
    private static final class Spot {
        private final Label label;
        private double y;

        Spot(Label label, double y) {
            this.label = label;
            this.y = y;
        }
    }

    void place(PlotArea plot, double flagX) {
        double em = plot.em();
        boolean nearEnd = plot.right() - flagX < 9 * em;
        for (LossLine line : List.of(hard, overK, overKMinus1)) {
            String value = Numbers.fixed(line.target().loss(), 3);
            line.value().setText(nearEnd ? line.name().getText() + "  " + value : value);
            line.name().setVisible(!nearEnd);
            line.value().setVisible(true);
        }
        if (!nearEnd) names(plot);
        values(plot, flagX, nearEnd);
        minima(plot, flagX);
    }

    private void names(PlotArea plot) {
        double em = plot.em();
        List<Spot> spots = new ArrayList<>();
        double end = plot.right();
        // A rising curve is lowest where its label begins.
        double begin = end - overK.name().prefWidth(-1);
        spots.add(new Spot(overKMinus1.name(), overKMinus1.curveY(plot, end) - em));
        spots.add(new Spot(overK.name(), overK.curveY(plot, begin) + 1.1 * em));
        spots.add(new Spot(hard.name(), hard.curveY(plot, end) - em));
        if (same) spots.subList(0, 2).clear();
        overK.name().setVisible(!same);
        overKMinus1.name().setVisible(!same);
        apart(spots, plot);
        for (Spot s : spots) LimitStrip.put(s.label, plot.right() - s.label.prefWidth(-1) - 0.2 * em, s.y);
    }

    /** ε/(K − 1) on the left of the flag, the others on its right; all on one side where there is no room. */
    private void values(PlotArea plot, double flagX, boolean nearEnd) {
        double em = plot.em();
        List<Spot> left = new ArrayList<>();
        List<Spot> right = new ArrayList<>();
        boolean nearStart = flagX - plot.left() < 4.5 * em;
        (nearStart ? right : left).add(new Spot(overKMinus1.value(), overKMinus1.dotY() - em));
        (nearEnd ? left : right).add(new Spot(overK.value(), overK.dotY() + (nearEnd ? 0.3 : 1) * em));
        (nearEnd ? left : right).add(new Spot(hard.value(), hard.dotY() - em));
        if (same) {
            overKMinus1.value().setVisible(false);
            overK.value().setVisible(false);
            left.removeIf(s -> s.label != hard.value());
            right.removeIf(s -> s.label != hard.value());
        }
        apart(left, plot);
        apart(right, plot);
        for (Spot s : left) LimitStrip.put(s.label, flagX - 0.75 * em - s.label.prefWidth(-1), s.y);
        for (Spot s : right) LimitStrip.put(s.label, flagX + 0.75 * em, s.y);
    }

    /** Beside the lower lowest point, on the side the flag leaves free. */
    private void minima(PlotArea plot, double flagX) {
        if (!overK.hasLowest()) return;
        double em = plot.em();
        double x = plot.x(overK.target().lowestAtGap());
        double first = plot.x(overKMinus1.target().lowestAtGap());
        double width =
                Math.max(overK.minimum().prefWidth(-1), overKMinus1.minimum().prefWidth(-1));
        boolean onLeft = flagX > x - em && flagX < x + width + em || x + width + em > plot.right();
        double y = plot.y(overK.target().lowest()) + 1.6 * em;
        boolean above = y + LINE * em + 0.6 * em > plot.bottom();
        if (above) y = plot.y(overKMinus1.target().lowest()) - (1.2 + LINE) * em;
        double at = onLeft ? Math.min(x, first) - 0.5 * em - width : Math.max(x, first) + 0.5 * em;
        LimitStrip.put(overK.minimum(), at, y);
        LimitStrip.put(overKMinus1.minimum(), at, y + 1.15 * em);
    }

    /** Pushes labels apart that would overlap, from the top down, and keeps them above the axis. */
    private static void apart(List<Spot> spots, PlotArea plot) {
        double line = LINE * plot.em();
        spots.sort((a, b) -> Double.compare(a.y, b.y));
        for (int i = 1; i < spots.size(); i++) {
            spots.get(i).y = Math.max(spots.get(i).y, spots.get(i - 1).y + line);
        }
        double lowest = plot.bottom() - 0.7 * plot.em();
        for (int i = spots.size() - 1; i >= 0; i--) {
            spots.get(i).y = Math.min(spots.get(i).y, lowest);
            lowest = spots.get(i).y - line;
        }
    }
}

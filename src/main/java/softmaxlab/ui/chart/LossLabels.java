package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import softmaxlab.lab.Numbers;

/**
 * Where the labels of a {@link LossCurve} stand: the values beside the flag, the names at the right end, and the lowest
 * points where the others leave room.
 */
final class LossLabels {
    private static final double LINE = 1.25;
    /** A plot lower than this, in em, has no room for values. */
    private static final double LOW = 7;

    private final LossLine hard;
    private final LossLine overK;
    private final LossLine overKMinus1;

    LossLabels(LossLine hard, LossLine overK, LossLine overKMinus1) {
        this.hard = hard;
        this.overK = overK;
        this.overKMinus1 = overKMinus1;
    }

    /** A label, the height of what it names, and that of its own middle: first as it would like, then as it gets. */
    private static final class Spot {
        private final Label label;
        private final double of;
        private double y;

        Spot(Label label, double of, double offset) {
            this.label = label;
            this.of = of;
            this.y = of + offset;
        }
    }

    void place(PlotArea plot, double flagX) {
        // Near the right end there is no room for names, so the values carry them.
        boolean isLow = plot.bottom() - plot.top() < LOW * plot.em();
        boolean nearEnd = !isLow && plot.right() - flagX < 9 * plot.em();
        for (LossLine line : List.of(hard, overK, overKMinus1)) {
            String value = Numbers.fixed(line.target().loss(), 3);
            line.value().setText(nearEnd ? line.name().getText() + "  " + value : value);
            boolean named = !nearEnd && line.isVisible();
            line.name().setVisible(line == hard ? named && hasRoomForHard(plot) : named);
            line.value().setVisible(line.isVisible() && !isLow);
        }
        if (!nearEnd) names(plot);
        values(plot, flagX, nearEnd);
        minima(plot, flagX);
    }

    private boolean hasRoomForHard(PlotArea plot) {
        double between = hard.curveY(plot, plot.right()) - overK.curveY(plot, plot.right());
        return between > 3.2 * plot.em() || !overK.isVisible();
    }

    private void names(PlotArea plot) {
        double em = plot.em();
        double end = plot.right();
        // A rising curve is lowest where its label begins.
        double begin = end - overK.name().prefWidth(-1);
        List<Spot> spots = new ArrayList<>();
        spots.add(new Spot(overKMinus1.name(), overKMinus1.curveY(plot, end), -em));
        spots.add(new Spot(overK.name(), overK.curveY(plot, begin), 1.1 * em));
        spots.add(new Spot(hard.name(), hard.curveY(plot, end), -em));
        apart(spots, plot);
        for (Spot s : spots) LimitStrip.put(s.label, end - s.label.prefWidth(-1) - 0.2 * em, s.y);
    }

    /** ε/(K − 1) on the left of the flag, the others on its right; all on one side where there is no room. */
    private void values(PlotArea plot, double flagX, boolean nearEnd) {
        double em = plot.em();
        boolean nearStart = flagX - plot.left() < 4.5 * em;
        // Two dots close together: the labels keep the order of the dots.
        boolean close = hard.dotY() - overK.dotY() < 3 * em;
        double underK = close ? -0.6 * em : em;
        double overHard = close ? 0.6 * em : -em;
        List<Spot> left = new ArrayList<>();
        List<Spot> right = new ArrayList<>();
        (nearStart ? right : left).add(new Spot(overKMinus1.value(), overKMinus1.dotY(), -em));
        (nearEnd ? left : right).add(new Spot(overK.value(), overK.dotY(), nearEnd ? 0.2 * em : underK));
        (nearEnd ? left : right).add(new Spot(hard.value(), hard.dotY(), overHard));
        apart(left, plot);
        apart(right, plot);
        for (Spot s : left) LimitStrip.put(s.label, flagX - 0.75 * em - s.label.prefWidth(-1), s.y);
        for (Spot s : right) LimitStrip.put(s.label, flagX + 0.75 * em, s.y);
    }

    /** Below or above the lowest points, on their right or left: the first place that is free; otherwise nowhere. */
    private void minima(PlotArea plot, double flagX) {
        double[] at = overK.isVisible() && overK.hasLowest() ? minimaPlace(plot, flagX) : null;
        double em = plot.em();
        for (LossLine line : List.of(overK, overKMinus1)) {
            line.minimum().setVisible(at != null);
            if (at != null) LimitStrip.put(line.minimum(), at[0], at[1] + (line == overK ? 0.6 : 1.75) * em);
        }
    }

    /** Left and top of the two labels; null if there is no free place. */
    private double[] minimaPlace(PlotArea plot, double flagX) {
        double em = plot.em();
        double x1 = plot.x(overK.target().lowestAtGap());
        double x2 = plot.x(overKMinus1.target().lowestAtGap());
        double width =
                Math.max(overK.minimum().prefWidth(-1), overKMinus1.minimum().prefWidth(-1));
        double right = Math.max(x1, x2) + 0.4 * em;
        double left = Math.min(x1, x2) - 0.4 * em - width;
        double below = plot.y(overK.target().lowest()) + em;
        double above = plot.y(overKMinus1.target().lowest()) - 3.6 * em;
        double[][] places = {{right, below}, {left, below}, {right, above}, {left, above}};
        double[] free = null;
        for (double[] at : places) {
            Bounds box = new BoundingBox(at[0], at[1], width, 2 * LINE * em);
            if (!isFree(box, plot, flagX)) continue;
            boolean clear = !isCrossed(box, plot);
            if (free == null || clear) free = at;
            if (clear) break;
        }
        return free;
    }

    private boolean isCrossed(Bounds box, PlotArea plot) {
        for (LossLine line : List.of(hard, overK, overKMinus1)) {
            for (double x : new double[] {box.getMinX(), box.getCenterX(), box.getMaxX()}) {
                double y = line.curveY(plot, x);
                if (y > box.getMinY() && y < box.getMaxY()) return true;
            }
        }
        return false;
    }

    private boolean isFree(Bounds box, PlotArea plot, double flagX) {
        double em = plot.em();
        boolean inside = box.getMinX() >= plot.left()
                && box.getMaxX() <= plot.right()
                && box.getMaxY() <= plot.bottom()
                && box.getMinY() >= plot.top();
        boolean clear = flagX < box.getMinX() - 0.4 * em || flagX > box.getMaxX() + 0.4 * em;
        return inside
                && clear
                && List.of(hard, overK, overKMinus1).stream()
                        .flatMap(l -> List.of(l.name(), l.value()).stream())
                        .noneMatch(l -> l.isVisible() && l.getBoundsInParent().intersects(box));
    }

    /** Pushes labels apart that would overlap, from the top down, and keeps them above the axis. */
    private static void apart(List<Spot> spots, PlotArea plot) {
        double line = LINE * plot.em();
        spots.removeIf(s -> !s.label.isVisible());
        spots.sort((a, b) -> Double.compare(a.of, b.of));
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

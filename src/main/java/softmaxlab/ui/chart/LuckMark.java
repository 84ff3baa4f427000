package softmaxlab.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;

/**
 * One bin over the band of luck: a line at its accuracy; a dot on it inside the band, a filled triangle that points away
 * from the band outside; a ring if the bin is empty.
 */
final class LuckMark extends BinMark {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double TIP = 5.5;

    private final Rectangle line = new Rectangle();
    private final Circle dot = new Circle(3.4);
    private final Polygon above = new Polygon(0, -TIP, TIP, TIP / 2, -TIP, TIP / 2);
    private final Polygon below = new Polygon(0, TIP, TIP, -TIP / 2, -TIP, -TIP / 2);
    private final Circle ring = new Circle(2.8);
    private Interval band;

    LuckMark(int index) {
        super(index);
        line.getStyleClass().add("bin-line");
        dot.getStyleClass().add("luck-dot");
        above.getStyleClass().add("luck-outside");
        below.getStyleClass().add("luck-outside");
        below.pseudoClassStateChanged(OVER, true);
        ring.getStyleClass().add("bin-empty");
        getChildren().addAll(line, dot, above, below, ring);
        getChildren().forEach(n -> n.setManaged(false));
    }

    /** @param luck null if it is not known */
    void show(Bin bin, Interval luck) {
        band = luck;
        show(bin);
    }

    @Override
    protected void layoutChildren() {
        boolean full = !bin().isEmpty();
        double accuracy = bin().accuracy();
        boolean high = full && band != null && accuracy > band.upper();
        boolean low = full && band != null && accuracy < band.lower();
        line.setVisible(full);
        above.setVisible(high);
        below.setVisible(low);
        dot.setVisible(full && !high && !low);
        double w = getWidth();
        double h = getHeight();
        ring.setVisible(!full);
        ring.setCenterX(w / 2);
        ring.setCenterY(h - 5);
        ring.setRadius(Math.min(2.8, Math.max(1, w / 2 - 1)));
        if (!full) return;
        double y = h * (1 - accuracy);
        line.setX(0);
        line.setWidth(w);
        line.setY(Math.round(y) - 1);
        line.setHeight(2);
        dot.setCenterX(w / 2);
        dot.setCenterY(y);
        for (Polygon tip : new Polygon[] {above, below}) {
            tip.setLayoutX(w / 2);
            tip.setLayoutY(y);
        }
    }
}

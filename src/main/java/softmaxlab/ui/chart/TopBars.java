package softmaxlab.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import softmaxlab.engine.Row;

/** The five largest probabilities of a row as small upright bars, the largest first. */
public final class TopBars extends Region {
    private static final int MOST = 5;

    private final Rectangle[] bars = new Rectangle[MOST];
    private double[] top = new double[0];

    public TopBars() {
        for (int i = 0; i < MOST; i++) {
            bars[i] = new Rectangle();
            bars[i].getStyleClass().add("row-p");
            bars[i].setManaged(false);
        }
        getChildren().addAll(bars);
    }

    public void show(Row p) {
        double[] sorted = p.stream().sorted().toArray();
        top = new double[Math.min(MOST, sorted.length)];
        for (int i = 0; i < top.length; i++) top[i] = sorted[sorted.length - 1 - i];
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = Em.of(getScene());
        double width = Math.round(0.55 * em);
        double height = getHeight();
        for (int i = 0; i < MOST; i++) {
            bars[i].setVisible(i < top.length);
            if (i >= top.length) continue;
            double h = Math.max(1, height * top[i]);
            bars[i].setX(i * (width + 2));
            bars[i].setY(height - h);
            bars[i].setWidth(width);
            bars[i].setHeight(h);
        }
    }
}

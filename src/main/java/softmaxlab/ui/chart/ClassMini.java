package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;

/** A reliability diagram small enough for a list: bars, gaps and the diagonal, nothing to point at. */
public final class ClassMini extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final List<Rectangle> bars = new ArrayList<>();
    private final List<Rectangle> gaps = new ArrayList<>();
    private final Line diagonal = new Line();
    private final Rectangle frame = new Rectangle();
    private Reliability shown;

    public ClassMini() {
        getStyleClass().add("class-mini");
        diagonal.getStyleClass().add("mini-diagonal");
        frame.getStyleClass().add("chart-frame");
        diagonal.setManaged(false);
        frame.setManaged(false);
        setMouseTransparent(true);
    }

    public void show(Reliability r) {
        shown = r;
        while (bars.size() < r.bins().size()) {
            bars.add(rectangle("bin-bar"));
            gaps.add(rectangle("mini-gap"));
        }
        getChildren().setAll(bars);
        getChildren().addAll(gaps);
        getChildren().addAll(diagonal, frame);
        requestLayout();
    }

    private static Rectangle rectangle(String style) {
        Rectangle r = new Rectangle();
        r.getStyleClass().add(style);
        r.setManaged(false);
        return r;
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) return;
        double side = Math.min(getWidth(), getHeight());
        int n = shown.bins().size();
        for (int i = 0; i < bars.size(); i++) {
            boolean full = i < n && !shown.bins().get(i).isEmpty();
            bars.get(i).setVisible(full);
            gaps.get(i).setVisible(full);
            if (full) place(bars.get(i), gaps.get(i), shown.bins().get(i), side);
        }
        diagonal.setStartY(side);
        diagonal.setEndX(side);
        Shapes.place(frame, 0.5, 0.5, side - 1, side - 1);
    }

    private static void place(Rectangle bar, Rectangle gap, Bin bin, double side) {
        double from = side * bin.lower();
        double width = Math.max(1, side * (bin.upper() - bin.lower()));
        double observed = side * (1 - bin.accuracy());
        double said = side * (1 - bin.confidence());
        Shapes.place(bar, from, observed, width, side - observed);
        Shapes.place(gap, from, Math.min(observed, said), width, Math.abs(observed - said));
        gap.pseudoClassStateChanged(OVER, bin.gap() > 0);
    }
}

package softmaxlab.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;

/**
 * One bin of a reliability diagram: a neutral bar up to the accuracy with an ink line there, the hatched gap between
 * accuracy and confidence, and the whisker of the 95 % interval; a ring if the bin is empty.
 */
final class ReliabilityMark extends BinMark {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double CAP = 3.5;

    private final Rectangle bar = shape(new Rectangle(), "bin-bar");
    private final Rectangle gap = shape(new Rectangle(), "bin-gap");
    private final Rectangle line = shape(new Rectangle(), "bin-line");
    private final Whisker halo = new Whisker("bin-whisker-halo");
    private final Whisker whisker = new Whisker("bin-whisker");
    private final Circle ring = shape(new Circle(), "bin-empty");
    private boolean impossible;

    ReliabilityMark(int index) {
        super(index);
        getChildren().addAll(bar, gap, line, halo.path, whisker.path, ring);
    }

    private static <S extends javafx.scene.shape.Shape> S shape(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        return shape;
    }

    void setImpossible(boolean below) {
        impossible = below;
        ring.setVisible(bin().isEmpty() && !below);
    }

    @Override
    void show(Bin bin) {
        super.show(bin);
        boolean full = !bin.isEmpty();
        for (var node : new javafx.scene.Node[] {bar, gap, line, halo.path, whisker.path}) node.setVisible(full);
        ring.setVisible(!full && !impossible);
        if (full) gap.pseudoClassStateChanged(OVER, bin.gap() > 0);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (bin().isEmpty()) {
            ring.setCenterX(w / 2);
            ring.setCenterY(h - 5);
            ring.setRadius(Math.min(2.8, Math.max(1, w / 2 - 1)));
            return;
        }
        double inner = Math.max(1, w - GAP);
        double top = h * (1 - bin().accuracy());
        Shapes.place(bar, GAP / 2, top, inner, h - top);
        double said = h * (1 - bin().confidence());
        Shapes.place(gap, GAP / 2, Math.min(top, said), inner, Math.abs(top - said));
        Shapes.place(line, 0, Math.round(top) - 1, w, 2);
        Interval i = bin().interval();
        double cap = Math.min(CAP, inner / 2);
        halo.place(w / 2, h * (1 - i.upper()), h * (1 - i.lower()), cap);
        whisker.place(w / 2, h * (1 - i.upper()), h * (1 - i.lower()), cap);
    }

    /** A vertical line with a cap at either end; its elements are moved, not replaced. */
    private static final class Whisker {
        private final MoveTo[] from = {new MoveTo(), new MoveTo(), new MoveTo()};
        private final LineTo[] to = {new LineTo(), new LineTo(), new LineTo()};
        private final Path path = shape(new Path(), "whisker");

        Whisker(String style) {
            path.getStyleClass().add(style);
            for (int i = 0; i < from.length; i++) path.getElements().addAll(from[i], to[i]);
        }

        void place(double x, double top, double bottom, double cap) {
            segment(0, x, top, x, bottom);
            segment(1, x - cap, top, x + cap, top);
            segment(2, x - cap, bottom, x + cap, bottom);
        }

        private void segment(int i, double x0, double y0, double x1, double y1) {
            from[i].setX(x0);
            from[i].setY(y0);
            to[i].setX(x1);
            to[i].setY(y1);
        }
    }
}

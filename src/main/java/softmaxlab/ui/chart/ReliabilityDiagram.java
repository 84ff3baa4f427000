package softmaxlab.ui.chart;

import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import softmaxlab.engine.Binning;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.Numbers;

/**
 * A reliability diagram: square, accuracy against confidence, both from 0 to 1. Bins below 1/K are shaded as impossible.
 * The square begins {@code inset} right of the region's edge and is as wide as the rest.
 */
public final class ReliabilityDiagram extends BinChart<ReliabilityMark> {
    private static final int STEPS = 5;
    private static final double TICK = 5;
    /** From this width on, in em, each tick has room for its number. */
    private static final double EVERY_LABEL = 10;

    private final Path grid = Shapes.styled(new Path(), "chart-grid");
    private final Rectangle impossible = Shapes.styled(new Rectangle(), "chart-impossible");
    private final Text impossibleText;
    private final Rotate upright = new Rotate(-90);
    private final Line diagonal = Shapes.styled(new Line(), "chart-diagonal");
    /** What a model right as often as it says would reach, bin by bin, where places are no confidences. */
    private final Polyline steps = Shapes.styled(new Polyline(), "chart-diagonal");

    private final Rectangle frame = Shapes.styled(new Rectangle(), "chart-frame");
    private final Path ticks = Shapes.styled(new Path(), "chart-axis");
    private final Text[] yLabels = labels();
    private final Text[] xLabels = labels();
    private final Rectangle focus = Shapes.styled(new Rectangle(), "chart-focus");
    private final Group edges = new Group(edge(), edge());
    private final EdgeHandles handles = new EdgeHandles();
    private int classes;

    /** @param below the words inside the impossible region */
    ReliabilityDiagram(BinLink link, String below) {
        super(link);
        impossibleText = note(below);
        impossibleText.getTransforms().add(upright);
        getChildren().addAll(impossible, grid, impossibleText, layer(), diagonal, steps, frame, ticks);
        getChildren().addAll(yLabels);
        getChildren().addAll(xLabels);
        getChildren().addAll(focus, edges, handles);
        link.binProperty().subscribe(bin -> requestLayout());
    }

    private static Text[] labels() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> note(Numbers.plain(i / (double) STEPS)))
                .toArray(Text[]::new);
    }

    private static Polygon edge() {
        return Shapes.styled(new Polygon(0, 0, 4.5, 6, -4.5, 6), "chart-edge");
    }

    @Override
    ReliabilityMark newMark(int index) {
        return new ReliabilityMark(index);
    }

    /** The handles of the edges between the bins. */
    EdgeHandles handles() {
        return handles;
    }

    /** @param k K, 0 if it is not known */
    void show(Reliability r, int k) {
        classes = k;
        show(r);
        handles.setId(getId() + "-edge");
        handles.show(r.edges(), r.binning().kind() == Binning.Kind.CUSTOM);
        handles.setVisible(r.binning().kind() != Binning.Kind.EQUAL_MASS);
        for (ReliabilityMark m : marks()) m.setImpossible(BinWords.isImpossible(m.bin(), k));
        requestLayout();
    }

    /** How far below the square the tick labels reach, in em. */
    static final double BELOW = 2;

    @Override
    protected void layoutChildren() {
        double em = yLabels[0].getFont().getSize() / 0.9;
        double x = getInsets().getLeft();
        double side = getWidth() - x;
        placeMarks(x, 0, side, side);
        Shapes.place(frame, x + 0.5, 0.5, side - 1, side - 1);
        boolean byRows = shown() != null && BinAxis.of(shown()).isByRows();
        diagonal.setVisible(!byRows);
        steps.setVisible(byRows);
        diagonal.setStartX(x);
        diagonal.setStartY(side);
        diagonal.setEndX(x + side);
        placeImpossible(x, byRows ? 0 : side, em);
        placeAxes(x, side, em);
        if (byRows) placeSteps(x, side);
        placePointer(x, side);
        double reach = Math.round(0.85 * em);
        handles.resizeRelocate(x - reach, side, side + 2 * reach, Math.round(0.9 * em));
    }

    private void placeImpossible(double x, double side, double em) {
        double width = classes > 0 ? side / classes : 0;
        impossible.setVisible(width > 0);
        Shapes.place(impossible, x, 0, width, side);
        impossibleText.setVisible(width > em);
        upright.setPivotX(0);
        impossibleText.relocate(x + width / 2 - impossibleText.getLayoutBounds().getHeight() / 2, 0);
        double length = impossibleText.getLayoutBounds().getWidth();
        impossibleText.setVisible(width > 1.1 * em && length < side - em);
        impossibleText.setTextOrigin(javafx.geometry.VPos.CENTER);
        impossibleText.setLayoutX(x + width / 2);
        impossibleText.setLayoutY(length + 0.4 * em);
    }

    private void placeAxes(double x, double side, double em) {
        grid.getElements().clear();
        ticks.getElements().clear();
        for (int i = 0; i <= STEPS; i++) {
            double at = Math.round(side * i / STEPS) - (i == STEPS ? 0.5 : -0.5);
            double y = Math.round(side - side * i / STEPS) + (i == 0 ? -0.5 : 0.5);
            if (i > 0 && i < STEPS) grid.getElements().addAll(new MoveTo(x, y), new LineTo(x + side, y));
            ticks.getElements().addAll(new MoveTo(x - TICK, y), new LineTo(x, y));
            ticks.getElements().addAll(new MoveTo(x + at, side), new LineTo(x + at, side + TICK));
            Text label = yLabels[i];
            label.setLayoutX(x - TICK - 0.2 * em - label.getLayoutBounds().getWidth());
            label.setLayoutY(y);
            Text below = xLabels[i];
            below.setVisible(i % STEPS == 0 || side > EVERY_LABEL * em);
            below.setLayoutX(x + at - below.getLayoutBounds().getWidth() / 2);
            below.setLayoutY(side + 1.35 * em);
        }
    }

    /** Steps at the mean confidences. */
    private void placeSteps(double x, double side) {
        BinAxis axis = BinAxis.of(shown());
        steps.getPoints().clear();
        for (BinMark m : marks()) {
            if (m.bin().isEmpty()) continue;
            double y = side * (1 - m.bin().confidence());
            steps.getPoints().addAll(x + side * axis.from(m.index()), y, x + side * axis.to(m.index()), y);
        }
    }

    private void placePointer(double x, double side) {
        int bin = link().bin();
        BinMark at = bin >= 0 && bin < marks().size() ? marks().get(bin) : null;
        boolean here = at != null && (at.isFocused() || at.isHover());
        focus.setVisible(at != null && at.isFocused());
        edges.setVisible(here);
        if (!here) return;
        double from = at.getLayoutX();
        Shapes.place(focus, from - 1, -3, at.getWidth() + 2, side + 6);
        for (int i = 0; i < 2; i++) {
            edges.getChildren().get(i).setLayoutX(from + i * at.getWidth());
            edges.getChildren().get(i).setLayoutY(side + 3);
        }
    }
}

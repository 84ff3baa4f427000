package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import softmaxlab.engine.LuckBand;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.Reliability.Interval;
import softmaxlab.lab.Texts;

/**
 * Accuracy against confidence over the band that luck alone fills, bin by bin; label sets that luck drew are short
 * strokes that stay a while.
 */
public final class LuckDiagram extends BinChart<LuckMark> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass NEWEST = PseudoClass.getPseudoClass("newest");
    private static final int GHOSTS = 60;
    private static final double OLDEST = 0.3;
    private static final double OLD_TO_NEW = 0.4;
    private static final double INSET = 2.85;
    private static final double TOP = 1.9;
    private static final double BELOW = 3.1;
    private static final double ROOM_FOR_LEGEND = 15;

    private final PlotAxes axes = new PlotAxes();
    private final Group bands = new Group();
    private final Group ghosts = new Group();
    private final Line diagonal = new Line();
    private final String confidenceWord;
    private final String rowsWord;
    private final Rectangle frame = new Rectangle();
    private final Rectangle focus = new Rectangle();
    private final Rectangle pointed = new Rectangle();
    private final Text accuracyAxis;
    private final Text confidenceAxis;
    private final Text legend;
    private final Rectangle key = new Rectangle();
    private final List<Rectangle> boxes = new ArrayList<>();
    private final List<Ghost> drawn = new ArrayList<>();
    private LuckBand luck;

    /** A label set that luck drew. */
    private record Ghost(Reliability draw, Path path) {}

    public LuckDiagram(BinLink link, Texts texts) {
        super(link);
        setId("luck-bin");
        getStyleClass().add("luck-diagram");
        setAccessibleText(texts.get("calibration.luck.diagram"));
        accuracyAxis = note(texts.get("calibration.axis.accuracy"));
        confidenceWord = texts.get("calibration.axis.confidence");
        rowsWord = texts.get("calibration.axis.byRows");
        confidenceAxis = note(confidenceWord);
        legend = note(texts.get("calibration.luck.caption"));
        diagonal.getStyleClass().add("chart-diagonal");
        frame.getStyleClass().add("chart-frame");
        focus.getStyleClass().add("chart-focus");
        key.getStyleClass().add("luck-band");
        pointed.getStyleClass().add("luck-pointed");
        getChildren().addAll(pointed, bands, axes, ghosts, diagonal, layer(), frame, focus);
        getChildren().addAll(accuracyAxis, confidenceAxis, key, legend);
        for (var n : List.of(pointed, bands, ghosts, diagonal, frame, focus, key)) {
            n.setManaged(false);
            n.setMouseTransparent(true);
        }
        link.binProperty().subscribe(bin -> requestLayout());
    }

    @Override
    LuckMark newMark(int index) {
        return new LuckMark(index);
    }

    /**
     * Shows rows and the luck of rows in the same bins; with another band the drawn label sets go.
     *
     * @param band null while it is not known
     */
    public void show(Reliability r, LuckBand band) {
        boolean fits = band != null && band.measured().edges().equals(r.edges());
        LuckBand shownBand = fits ? band : null;
        if (shownBand != luck) clear();
        luck = shownBand;
        show(r);
        for (int i = 0; i < marks().size(); i++) showBand(i);
        for (int i = marks().size(); i < boxes.size(); i++) boxes.get(i).setVisible(false);
        boolean stale = band != null && !band.measured().equals(r);
        pseudoClassStateChanged(STALE, stale);
        bands.setOpacity(stale ? 0.45 : 1);
        requestLayout();
    }

    private void showBand(int i) {
        if (i == boxes.size()) {
            Rectangle box = new Rectangle();
            box.getStyleClass().add("luck-band");
            boxes.add(box);
            bands.getChildren().add(box);
        }
        Bin bin = shown().bins().get(i);
        boolean there = luck != null && !bin.isEmpty();
        boxes.get(i).setVisible(there);
        marks().get(i).show(bin, there ? luck.interval(i) : null);
    }

    private void clear() {
        drawn.clear();
        ghosts.getChildren().clear();
    }

    /** Adds a label set that luck drew; the oldest fade and go. */
    public void add(Reliability draw) {
        if (!drawn.isEmpty()) drawn.get(drawn.size() - 1).path.pseudoClassStateChanged(NEWEST, false);
        Path path = new Path();
        path.getStyleClass().add("luck-ghost");
        path.pseudoClassStateChanged(NEWEST, true);
        drawn.add(new Ghost(draw, path));
        ghosts.getChildren().add(path);
        if (drawn.size() > GHOSTS) {
            drawn.remove(0);
            ghosts.getChildren().remove(0);
        }
        int n = drawn.size();
        for (int d = 0; d < n; d++) drawn.get(d).path.setOpacity(d == n - 1 ? 1 : OLDEST + OLD_TO_NEW * d / n);
        requestLayout();
    }

    /** The numbers on show; null before the first. */
    public Reliability reliability() {
        return shown();
    }

    /** How many label sets are on show. */
    public int drawn() {
        return drawn.size();
    }

    private double em() {
        return accuracyAxis.getFont().getSize() / 0.9;
    }

    @Override
    protected double computePrefWidth(double height) {
        double em = em();
        return height < 0 ? 24 * em : height - (TOP + BELOW - INSET) * em;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double x = Math.round(INSET * em);
        double top = Math.round(TOP * em);
        double side = Math.floor(Math.max(1, Math.min(getWidth() - x - 1, getHeight() - (TOP + BELOW) * em)));
        axes.place(new PlotArea(x, top, x + side, top + side, 0, 1, 1, em));
        Shapes.place(frame, x + 0.5, top + 0.5, side - 1, side - 1);
        Shapes.place(diagonal, x, top + side, x + side, top);
        boolean byRows = shown() != null && BinAxis.of(shown()).isByRows();
        diagonal.setVisible(!byRows);
        confidenceAxis.setText(byRows ? rowsWord : confidenceWord);
        Shapes.place(accuracyAxis, 0, 0.7 * em);
        Shapes.place(
                confidenceAxis, x + (side - confidenceAxis.getLayoutBounds().getWidth()) / 2, top + side + 2.4 * em);
        legend.setVisible(side > ROOM_FOR_LEGEND * em);
        key.setVisible(legend.isVisible());
        double end = x + side - legend.getLayoutBounds().getWidth();
        Shapes.place(legend, end, 0.7 * em);
        Shapes.place(key, end - 1.9 * em, 0.25 * em, 1.5 * em, 0.85 * em);
        if (shown() == null) return;
        placeMarks(x, top, side, side);
        placeBands(top, side);
        placeGhosts(top, side);
        placeFocus(top, side);
    }

    private void placeBands(double top, double side) {
        for (int b = 0; b < marks().size(); b++) {
            if (!boxes.get(b).isVisible()) continue;
            LuckMark m = marks().get(b);
            Interval i = luck.interval(b);
            double height = Math.max(2, side * (i.upper() - i.lower()));
            double y = Math.min(top + side - 2, top + side * (1 - i.upper()));
            Shapes.place(boxes.get(b), m.getLayoutX() + 0.5, y, Math.max(1, m.getWidth() - 1), height);
        }
    }

    private void placeGhosts(double top, double side) {
        for (int d = 0; d < drawn.size(); d++) {
            boolean newest = d == drawn.size() - 1;
            Path path = drawn.get(d).path;
            path.getElements().clear();
            for (LuckMark m : marks()) {
                Bin bin = drawn.get(d).draw.bins().get(m.index());
                if (bin.isEmpty()) continue;
                double y = Math.round(top + side * (1 - bin.accuracy())) + 0.5;
                double edge = m.getWidth() * (newest ? 0.1 : 0.25);
                double from = m.getLayoutX();
                path.getElements().addAll(new MoveTo(from + edge, y), new LineTo(from + m.getWidth() - edge, y));
            }
        }
    }

    private void placeFocus(double top, double side) {
        int bin = link().bin();
        LuckMark at = bin >= 0 && bin < marks().size() ? marks().get(bin) : null;
        focus.setVisible(at != null && at.isFocused());
        pointed.setVisible(at != null);
        if (at == null) return;
        Shapes.place(pointed, at.getLayoutX(), top, at.getWidth(), side);
        Shapes.place(focus, at.getLayoutX() - 1, top - 3, at.getWidth() + 2, side + 6);
    }
}

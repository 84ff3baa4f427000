package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import softmaxlab.engine.Reliability;

/** One curve of a {@link CurveSet}: Tab comes to it, the arrow keys, Home and End go from point to point. */
public final class CurveMark extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    /** Characters of a name beside its curve. */
    private static final int LONGEST = 26;

    private static final double DOT = 2.6;
    private static final double AT = 6;
    /** How near the pointer has to come, in pixels. */
    private static final double GRAB = 14;

    private final int index;
    private final Path grab = new Path();
    private final Path line = new Path();
    private final List<Circle> dots = new ArrayList<>();
    private final Circle at = new Circle(AT);
    private final Rectangle tagGround = new Rectangle();
    private final Text tag = new Text();
    private final List<Point2D> points = new ArrayList<>();
    private CurveSet.Curve curve;
    private int point;
    private Runnable onMove = () -> {};

    CurveMark(int index) {
        this.index = index;
        setId("curve-" + index);
        getStyleClass().add("compare-curve");
        setManaged(false);
        setPickOnBounds(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        grab.setStroke(javafx.scene.paint.Color.TRANSPARENT);
        grab.setStrokeWidth(GRAB);
        line.getStyleClass().add("compare-line-path");
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        at.getStyleClass().add("compare-at");
        tagGround.getStyleClass().add("compare-tag-ground");
        tag.getStyleClass().add("compare-tag");
        for (var n : List.of(line, at, tagGround, tag)) n.setMouseTransparent(true);
        for (var n : List.of(grab, line, at, tagGround, tag)) n.setManaged(false);
        getChildren().setAll(grab, line, at, tagGround, tag);
        hoverProperty().subscribe(this::point);
        focusedProperty().subscribe(this::point);
        setOnMousePressed(e -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> nearest(e.getX(), e.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    int index() {
        return index;
    }

    /** What is drawn; null before the first. */
    public CurveSet.Curve curve() {
        return curve;
    }

    /** The bin whose point is pointed at. */
    public int bin() {
        return bins().isEmpty() ? 0 : bins().get(Math.min(point, bins().size() - 1));
    }

    /** Called when another point is pointed at. */
    public void onMove(Runnable handler) {
        onMove = handler;
    }

    /** Whether the pointer or the focus is on it. */
    public boolean isPointed() {
        return isHover() || isFocused();
    }

    void show(CurveSet.Curve c) {
        curve = c;
        tag.setText(c.name().length() <= LONGEST ? c.name() : c.name().substring(0, LONGEST - 1) + "…");
        line.getStrokeDashArray().setAll(CurveSet.dashes(c.dash()));
        point = Math.min(point, Math.max(0, bins().size() - 1));
    }

    private List<Integer> bins() {
        if (curve == null) return List.of();
        List<Reliability.Bin> all = curve.reliability().bins();
        List<Integer> out = new ArrayList<>();
        for (int b = 0; b < all.size(); b++) if (!all.get(b).isEmpty()) out.add(b);
        return out;
    }

    void place(PlotArea plot) {
        points.clear();
        line.getElements().clear();
        for (int b : bins()) {
            Reliability.Bin bin = curve.reliability().bins().get(b);
            Point2D p = new Point2D(plot.x(bin.confidence()), plot.y(bin.accuracy()));
            line.getElements().add(points.isEmpty() ? new MoveTo(p.getX(), p.getY()) : new LineTo(p.getX(), p.getY()));
            points.add(p);
        }
        grab.getElements().setAll(line.getElements());
        while (dots.size() < points.size()) {
            Circle dot = new Circle(DOT);
            dot.getStyleClass().add("compare-dot");
            dot.setManaged(false);
            dots.add(dot);
            getChildren().add(2, dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).setVisible(i < points.size());
            if (i >= points.size()) continue;
            dots.get(i).setCenterX(points.get(i).getX());
            dots.get(i).setCenterY(points.get(i).getY());
        }
        point(isPointed());
    }

    List<Point2D> points() {
        return points;
    }

    Text tag() {
        return tag;
    }

    void placeTag(double x, double y, double w, double h) {
        tag.setTextOrigin(javafx.geometry.VPos.CENTER);
        tag.setX(x);
        tag.setY(y + h / 2);
        tagGround.setX(x - 2);
        tagGround.setY(y);
        tagGround.setWidth(w + 4);
        tagGround.setHeight(h);
    }

    private void point(boolean ignored) {
        pseudoClassStateChanged(POINTED, isPointed());
        boolean there = isPointed() && point < points.size();
        at.setVisible(there);
        if (there) {
            at.setCenterX(points.get(point).getX());
            at.setCenterY(points.get(point).getY());
        }
        onMove.run();
    }

    private void nearest(double x, double y) {
        int best = point;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).distance(x, y) < points.get(best).distance(x, y)) best = i;
        }
        go(best);
    }

    private void key(KeyEvent e) {
        int last = points.size() - 1;
        KeyCode code = e.getCode();
        if (code == KeyCode.RIGHT) go(Math.min(last, point + 1));
        else if (code == KeyCode.LEFT) go(Math.max(0, point - 1));
        else if (code == KeyCode.HOME) go(0);
        else if (code == KeyCode.END) go(last);
        else return;
        e.consume();
    }

    private void go(int next) {
        if (next < 0 || next == point) return;
        point = next;
        point(true);
    }
}

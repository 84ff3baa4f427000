package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Places the names of curves beside a point of their own that is as far as can be from all other curves and names. */
final class CurveTags {
    private static final int BETWEEN = 4;

    private CurveTags() {}

    static void place(List<CurveMark> marks, PlotArea plot) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (CurveMark m : marks) {
            double w = m.tag().getLayoutBounds().getWidth();
            double h = m.tag().getLayoutBounds().getHeight();
            Rectangle2D best = null;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (Point2D p : m.points()) {
                for (Rectangle2D r : around(p, w, h)) {
                    double score = score(r, m, marks, taken, plot);
                    if (score <= bestScore) continue;
                    bestScore = score;
                    best = r;
                }
            }
            if (best == null) continue;
            taken.add(best);
            m.placeTag(best.getMinX(), best.getMinY(), w, h);
        }
    }

    private static List<Rectangle2D> around(Point2D p, double w, double h) {
        double gap = 7;
        return List.of(
                new Rectangle2D(p.getX() + gap, p.getY() + gap / 2, w, h),
                new Rectangle2D(p.getX() + gap, p.getY() - h - gap / 2, w, h),
                new Rectangle2D(p.getX() - w - gap, p.getY() - h - gap / 2, w, h),
                new Rectangle2D(p.getX() - w - gap, p.getY() + gap / 2, w, h));
    }

    /** How far a place is from everything else; what overlaps or leaves the square counts as far below 0. */
    private static double score(
            Rectangle2D r, CurveMark own, List<CurveMark> marks, List<Rectangle2D> taken, PlotArea plot) {
        double score = 60;
        for (CurveMark other : marks) {
            List<Point2D> points = other.points();
            for (int i = 0; i < points.size(); i++) {
                Point2D from = points.get(Math.max(0, i - 1));
                for (int s = 0; s < BETWEEN; s++) {
                    double d = distance(r, from.interpolate(points.get(i), (s + 1.0) / BETWEEN));
                    score = Math.min(score, other == own ? d * 4 : d);
                }
            }
        }
        for (Rectangle2D t : taken) if (t.intersects(r)) score -= 1000;
        boolean inside = r.getMinX() > plot.left() + 2
                && r.getMaxX() < plot.right() - 2
                && r.getMinY() > plot.top() + 2
                && r.getMaxY() < plot.bottom() - 2;
        return inside ? score : score - 2000;
    }

    private static double distance(Rectangle2D r, Point2D p) {
        double dx = Math.max(0, Math.max(r.getMinX() - p.getX(), p.getX() - r.getMaxX()));
        double dy = Math.max(0, Math.max(r.getMinY() - p.getY(), p.getY() - r.getMaxY()));
        return Math.hypot(dx, dy);
    }
}

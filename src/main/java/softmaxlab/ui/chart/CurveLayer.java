package softmaxlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import softmaxlab.ui.chart.CurveScene.Bar;
import softmaxlab.ui.chart.CurveScene.Trace;
import softmaxlab.ui.chart.CurveScene.Vertex;

/** One curve as shapes: band, line, thickness, or bars with whiskers. */
final class CurveLayer extends Group {
    /** The largest thickness that weight adds to the line, in em. */
    private static final double THICK = 0.5;

    private static final double CAP = 3.5;
    private static final double GAP = 1;
    private static final double POINT = 4;

    private final boolean isAfter;
    private final Path band;
    private final Path ribbon;
    private final Path line;
    private final Path over;
    private final Path under;
    private final Path halo;
    private final Path whiskers;

    CurveLayer(boolean isAfter) {
        this.isAfter = isAfter;
        String side = isAfter ? "after" : "before";
        band = path("trace-band", side);
        ribbon = path("trace-ribbon", side);
        line = path("trace-line", side);
        over = path("trace-over");
        under = path("trace-under");
        halo = path("bin-whisker-halo");
        whiskers = path("bin-whisker");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(band, over, under, ribbon, line, halo, whiskers);
    }

    private static Path path(String... styles) {
        Path p = new Path();
        p.getStyleClass().addAll(styles);
        return p;
    }

    void place(PlotFrame plot, Trace trace, double em) {
        setVisible(trace != null);
        if (trace == null) return;
        line.getElements().setAll(line(plot, trace.line()));
        band.getElements().setAll(isAfter ? band(plot, trace.line()) : List.of());
        ribbon.getElements().setAll(isAfter ? ribbon(plot, trace.line(), em) : List.of());
        placeBars(plot, trace.bars());
    }

    private static List<PathElement> line(PlotFrame plot, List<Vertex> vertices) {
        List<PathElement> out = new ArrayList<>();
        for (Vertex v : vertices) {
            double x = plot.x(v.x());
            double y = plot.y(v.y());
            out.add(v.isJoined() ? new LineTo(x, y) : new MoveTo(x, y));
        }
        for (List<Vertex> run : runs(vertices))
            if (isPoint(run))
                diamond(out, plot.x(run.get(0).x()), plot.y(run.get(0).y()));
        return out;
    }

    /** All rows at one confidence make a curve without length. */
    private static boolean isPoint(List<Vertex> run) {
        Vertex first = run.get(0);
        return run.stream().allMatch(v -> v.x() == first.x() && v.y() == first.y());
    }

    private static void diamond(List<PathElement> out, double x, double y) {
        out.add(new MoveTo(x - POINT, y));
        out.add(new LineTo(x, y - POINT));
        out.add(new LineTo(x + POINT, y));
        out.add(new LineTo(x, y + POINT));
        out.add(new ClosePath());
    }

    /** Joined vertices, run by run. */
    private static List<List<Vertex>> runs(List<Vertex> vertices) {
        List<List<Vertex>> out = new ArrayList<>();
        for (Vertex v : vertices) {
            if (!v.isJoined()) out.add(new ArrayList<>());
            out.get(out.size() - 1).add(v);
        }
        return out;
    }

    private static List<PathElement> band(PlotFrame plot, List<Vertex> vertices) {
        List<PathElement> out = new ArrayList<>();
        for (List<Vertex> run : runs(vertices)) {
            if (Double.isNaN(run.get(0).low()) || run.size() < 2) continue;
            double[] x = run.stream().mapToDouble(v -> plot.x(v.x())).toArray();
            double[] top = run.stream().mapToDouble(v -> plot.y(v.high())).toArray();
            double[] bottom = run.stream().mapToDouble(v -> plot.y(v.low())).toArray();
            area(out, x, top, bottom);
        }
        return out;
    }

    private static List<PathElement> ribbon(PlotFrame plot, List<Vertex> vertices, double em) {
        List<PathElement> out = new ArrayList<>();
        for (List<Vertex> run : runs(vertices)) {
            if (run.stream().allMatch(v -> v.weight() == 0)) continue;
            double[] x = run.stream().mapToDouble(v -> plot.x(v.x())).toArray();
            double[] top = new double[x.length];
            double[] bottom = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double half = Math.max(1, THICK * em / 2 * run.get(i).weight());
                top[i] = plot.y(run.get(i).y()) - half;
                bottom[i] = plot.y(run.get(i).y()) + half;
            }
            area(out, x, top, bottom);
        }
        return out;
    }

    private static void area(List<PathElement> out, double[] x, double[] top, double[] bottom) {
        for (int i = 0; i < x.length; i++) out.add(i == 0 ? new MoveTo(x[i], top[i]) : new LineTo(x[i], top[i]));
        for (int i = x.length - 1; i >= 0; i--) out.add(new LineTo(x[i], bottom[i]));
        out.add(new ClosePath());
    }

    /** Bars after are filled and have whiskers; bars before are one outline. */
    private void placeBars(PlotFrame plot, List<Bar> bars) {
        for (Path p : List.of(over, under, halo, whiskers)) p.getElements().clear();
        if (!isAfter) {
            line.getElements().addAll(outline(plot, bars));
            return;
        }
        for (Bar b : bars) {
            double x = plot.x(b.from()) + GAP;
            double w = Math.max(1, plot.x(b.to()) - GAP - x);
            box(b.y() < 0 ? over : under, x, plot.y(0), x + w, plot.y(b.y()));
            double cap = Math.min(CAP, w / 2);
            for (Path p : List.of(halo, whiskers)) whisker(p, x + w / 2, plot.y(b.high()), plot.y(b.low()), cap);
        }
    }

    /** From bar to bar, down to 0 where one is missing. */
    private static List<PathElement> outline(PlotFrame plot, List<Bar> bars) {
        List<PathElement> out = new ArrayList<>();
        double end = Double.NaN;
        for (Bar b : bars) {
            if (b.from() != end) {
                if (!out.isEmpty()) out.add(new LineTo(plot.x(end), plot.y(0)));
                out.add(new MoveTo(plot.x(b.from()), plot.y(0)));
            }
            end = b.to();
            out.add(new LineTo(plot.x(b.from()), plot.y(b.y())));
            out.add(new LineTo(plot.x(end), plot.y(b.y())));
        }
        if (!out.isEmpty()) out.add(new LineTo(plot.x(end), plot.y(0)));
        return out;
    }

    private static void box(Path p, double x0, double y0, double x1, double y1) {
        p.getElements()
                .addAll(
                        new MoveTo(x0, y0),
                        new LineTo(x0, y1),
                        new LineTo(x1, y1),
                        new LineTo(x1, y0),
                        new ClosePath());
    }

    private static void whisker(Path p, double x, double top, double bottom, double cap) {
        p.getElements()
                .addAll(
                        new MoveTo(x, top),
                        new LineTo(x, bottom),
                        new MoveTo(x - cap, top),
                        new LineTo(x + cap, top),
                        new MoveTo(x - cap, bottom),
                        new LineTo(x + cap, bottom));
    }
}

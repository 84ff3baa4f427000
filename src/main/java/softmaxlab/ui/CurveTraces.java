package softmaxlab.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import softmaxlab.engine.Corp;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Reliability;
import softmaxlab.engine.Reliability.Bin;
import softmaxlab.engine.SmoothCurve;
import softmaxlab.lab.BinWords;
import softmaxlab.lab.CurveWords;
import softmaxlab.ui.chart.CurveScene.Bar;
import softmaxlab.ui.chart.CurveScene.Stop;
import softmaxlab.ui.chart.CurveScene.Trace;
import softmaxlab.ui.chart.CurveScene.Vertex;

/**
 * What the engine found, as lines with stops.
 *
 * @param who "Before" or "After", to begin each sentence with
 */
record CurveTraces(CurveWords words, String who) {
    /** Places that keys and pointer stop at along a line of many points. */
    private static final int STOPS = 120;
    /** Pieces of a long line of which only the first, last, lowest and highest point can be seen. */
    private static final int PIECES = 300;

    Trace isotonic(Corp corp) {
        List<Vertex> line = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        for (Corp.Step s : corp.steps()) {
            line.add(Vertex.plain(s.from(), s.accuracy(), !line.isEmpty()));
            if (s.to() > s.from()) line.add(Vertex.plain(s.to(), s.accuracy(), true));
            stops.add(new Stop(s.confidence(), s.accuracy(), () -> words.step(who, s)));
        }
        return new Trace(line, List.of(), stops, most(corp.steps(), Corp.Step::rows));
    }

    /** The place of the largest. */
    private static <T> int most(List<T> all, ToDoubleFunction<T> size) {
        return IntStream.range(0, all.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> size.applyAsDouble(all.get(i))))
                .orElse(0);
    }

    Trace smooth(SmoothCurve curve) {
        List<SmoothCurve.Point> points = curve.points();
        double densest =
                points.stream().mapToDouble(SmoothCurve.Point::density).max().orElse(1);
        List<Vertex> line = points.stream()
                .map(p -> new Vertex(
                        p.confidence(),
                        p.accuracy(),
                        p.interval().lower(),
                        p.interval().upper(),
                        Math.sqrt(p.density() / densest),
                        p.isJoined()))
                .toList();
        List<SmoothCurve.Point> read = spaced(points);
        List<Stop> stops = read.stream()
                .map(p -> new Stop(p.confidence(), p.accuracy(), () -> words.place(who, p)))
                .toList();
        return new Trace(line, List.of(), stops, most(read, SmoothCurve.Point::density));
    }

    /** Places that differ in their confidence. */
    private static List<SmoothCurve.Point> spaced(List<SmoothCurve.Point> points) {
        if (points.isEmpty()) return List.of();
        double from = points.get(0).confidence();
        double space = (points.get(points.size() - 1).confidence() - from) / STOPS;
        List<SmoothCurve.Point> out = new ArrayList<>(points.subList(0, 1));
        for (SmoothCurve.Point p : points) {
            if (p.confidence() > out.get(out.size() - 1).confidence() + space) out.add(p);
        }
        return out;
    }

    Trace cumulative(CumulativeDifference c) {
        double n = Math.max(1, c.rows());
        List<Vertex> line = seen(c).stream()
                .map(i -> Vertex.plain(c.rank(i) / n, c.sum(i), i > 0))
                .toList();
        List<Integer> read = stops(c);
        List<Stop> stops = read.stream()
                .map(i -> new Stop(c.rank(i) / n, c.sum(i), () -> words.sum(who, c, i)))
                .toList();
        return new Trace(line, List.of(), stops, read.indexOf(c.farthest()));
    }

    /** Points that leave the line as it looks. */
    private static TreeSet<Integer> seen(CumulativeDifference c) {
        TreeSet<Integer> out = new TreeSet<>();
        int from = 0;
        for (int piece = 1; piece <= PIECES; piece++) {
            int to = (int) ((long) c.points() * piece / PIECES);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                if (c.sum(i) < c.sum(low)) low = i;
                if (c.sum(i) > c.sum(high)) high = i;
            }
            if (to > from) out.addAll(List.of(from, low, high, to - 1));
            from = to;
        }
        return out;
    }

    /** About every hundredth of the rows, and the extremes. */
    private static List<Integer> stops(CumulativeDifference c) {
        TreeSet<Integer> out = new TreeSet<>(List.of(0, c.lowest(), c.highest(), c.points() - 1));
        double step = Math.max(1, c.rows() / (double) STOPS);
        double next = step;
        for (int i = 1; i < c.points(); i++) {
            if (c.rank(i) < next) continue;
            out.add(i);
            next = c.rank(i) + step;
        }
        return List.copyOf(out);
    }

    Trace residual(Reliability r, int classes) {
        List<Bar> bars = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        List<Bin> read = new ArrayList<>();
        for (int i = 0; i < r.bins().size(); i++) {
            Bin b = r.bins().get(i);
            if (BinWords.isImpossible(b, classes)) continue;
            read.add(b);
            int index = i;
            double middle = (b.lower() + b.upper()) / 2;
            stops.add(new Stop(middle, b.isEmpty() ? 0 : -b.gap(), () -> words.bin(who, r, index, classes)));
            if (b.isEmpty()) continue;
            double low = b.interval().lower() - b.confidence();
            double high = b.interval().upper() - b.confidence();
            bars.add(new Bar(b.lower(), b.upper(), -b.gap(), low, high));
        }
        return new Trace(List.of(), bars, stops, most(read, Bin::count));
    }
}

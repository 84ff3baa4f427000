package softmaxlab.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import softmaxlab.engine.CumulativeDifference;
import softmaxlab.engine.Reliability;
import softmaxlab.lab.Calibration;
import softmaxlab.lab.CurveWords;
import softmaxlab.lab.Curves;
import softmaxlab.lab.Texts;
import softmaxlab.ui.chart.CurveScene;
import softmaxlab.ui.chart.CurveScene.Axes;
import softmaxlab.ui.chart.CurveScene.Bar;
import softmaxlab.ui.chart.CurveScene.Strip;
import softmaxlab.ui.chart.CurveScene.Trace;

/** Puts the pictures of the view "Curves" together. */
final class CurveScenes {
    private static final int STRIP_POINTS = 101;
    /** The residual axis reaches this much beyond the largest gap, and at least this far. */
    private static final double ROOM = 1.3;

    private static final double LEAST = 0.05;

    private final Texts texts;
    private final CurveTraces before;
    private final CurveTraces after;

    CurveScenes(Texts texts, CurveWords words) {
        this.texts = texts;
        before = new CurveTraces(words, texts.get("calibration.before"));
        after = new CurveTraces(words, texts.get("calibration.after"));
    }

    CurveScene of(Curves.Kind kind, Calibration c, Curves.Pair pair) {
        int classes = c.question().data().predictions().classes();
        double impossible = classes > 0 ? 1.0 / classes : 0;
        return switch (kind) {
            case ISOTONIC -> square(pair, impossible, (t, v) -> t.isotonic(v.corp()));
            case SMOOTH -> square(pair, impossible, (t, v) -> t.smooth(v.curve()));
            case CUMULATIVE -> cumulative(pair);
            case RESIDUAL -> residual(c, pair, classes);
        };
    }

    private CurveScene square(Curves.Pair pair, double impossible, BiFunction<CurveTraces, Curves, Trace> trace) {
        Axes axes = new Axes(
                true,
                0,
                1,
                texts.get("calibration.axis.confidence"),
                texts.get("calibration.axis.accuracy"),
                texts.get("calibration.legend.under"),
                texts.get("calibration.legend.over"),
                impossible,
                0);
        Trace was = pair.isChanged() ? trace.apply(before, pair.before()) : null;
        return new CurveScene(axes, was, trace.apply(after, pair.after()), rows(pair));
    }

    private CurveScene cumulative(Curves.Pair pair) {
        CumulativeDifference line = pair.after().cumulative();
        CumulativeDifference was = pair.before().cumulative();
        double luck = line.rows() == 0 ? 0 : line.luck();
        double low = Math.min(-luck, Math.min(line.sum(line.lowest()), was.sum(was.lowest())));
        double high = Math.max(luck, Math.max(line.sum(line.highest()), was.sum(was.highest())));
        double room = Math.max(0.0001, 0.12 * (high - low));
        Axes axes = new Axes(
                false,
                low - room,
                high + room,
                texts.get("calibration.curves.axis.rank"),
                texts.get("calibration.curves.axis.sum"),
                texts.get("calibration.curves.corner"),
                "",
                0,
                luck);
        Strip strip = new Strip(texts.get("calibration.curves.strip.rank"), false, confidences(was), confidences(line));
        return new CurveScene(axes, pair.isChanged() ? before.cumulative(was) : null, after.cumulative(line), strip);
    }

    /** The confidence at evenly spaced ranks. */
    private static List<Double> confidences(CumulativeDifference c) {
        if (c.rows() == 0) return List.of();
        int[] point = {1};
        return IntStream.range(0, STRIP_POINTS)
                .mapToObj(i -> {
                    double rank = Math.max(1, c.rows() * (i / (STRIP_POINTS - 1.0)));
                    while (point[0] < c.points() - 1 && c.rank(point[0]) < rank) point[0]++;
                    return c.confidence(point[0]);
                })
                .toList();
    }

    private CurveScene residual(Calibration c, Curves.Pair pair, int classes) {
        Reliability r = c.after().reliability();
        Reliability was = c.before().reliability();
        Trace now = after.residual(r, classes);
        Trace then = r.equals(was) ? null : before.residual(was, classes);
        double largest = Stream.of(now, then == null ? now : then)
                .flatMap(t -> t.bars().stream())
                .mapToDouble(Bar::y)
                .map(Math::abs)
                .max()
                .orElse(0);
        double reach = Math.min(1, Math.max(LEAST, ROOM * largest));
        Axes axes = new Axes(
                false,
                -reach,
                reach,
                texts.get("calibration.axis.confidence"),
                texts.get("calibration.curves.axis.residual"),
                texts.get("calibration.legend.under"),
                texts.get("calibration.legend.over"),
                classes > 0 ? 1.0 / classes : 0,
                0);
        return new CurveScene(axes, then, now, rows(pair));
    }

    /** Rows by confidence on a log scale that before and after share. */
    private Strip rows(Curves.Pair pair) {
        Reliability was = pair.before().histogram();
        Reliability is = pair.after().histogram();
        double top = Math.log1p(DoubleStream.concat(
                        was.bins().stream().mapToDouble(Reliability.Bin::count),
                        is.bins().stream().mapToDouble(Reliability.Bin::count))
                .max()
                .orElse(1));
        return new Strip(texts.get("calibration.axis.rows"), true, heights(was, top), heights(is, top));
    }

    private static List<Double> heights(Reliability r, double top) {
        return r.bins().stream()
                .map(b -> top == 0 ? 0 : Math.log1p(b.count()) / top)
                .toList();
    }
}
